package import PBRQuantities

/// The average of a group of areas on one day (monitoring.md 3.10).
package struct GroupAverage: Sendable, Equatable {
  /// Unweighted, over the areas that have a value.
  package let mean: Fraction
  /// How many have one.
  package let areas: Int
  /// Scale × Σ N / Σ D, where every area with a value has parts.
  package let pooled: Fraction?

  /// One area: its value, and its parts where they are known.
  package struct Area: Sendable {
    package let value: Fraction
    package let parts: (numerator: Fraction, denominator: Fraction)?

    package init(value: Fraction, parts: (numerator: Fraction, denominator: Fraction)? = nil) {
      (self.value, self.parts) = (value, parts)
    }
  }

  /// Nil without an area.
  package init?(of areas: [Area], scale: Fraction) {
    guard let mean = areas.lazy.map(\.value).mean else { return nil }
    self.mean = mean
    self.areas = areas.count
    let parts = areas.compactMap(\.parts)
    pooled =
      parts.count == areas.count
      ? (scale * parts.map(\.numerator).sum).divided(by: parts.map(\.denominator).sum) : nil
  }
}
