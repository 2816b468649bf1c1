import PBRProgramme

/// The forecast of families turned around set beside what was published for each window.
///
/// Published counts include families outside funded places, so the forecast counts the main
/// results of all families, claimed up to the window.
package struct PublishedFit: Sendable {
  package struct Row: Sendable {
    package let window: String
    package let published: Int
    /// Expected families, cumulative.
    package let forecast: Double
    /// Forecast over published, less 1.
    package let difference: Double
    package let source: String?
  }
  package let rows: [Row]
  /// The root mean square of the differences, as a share.
  package let misfit: Double

  /// Nil when the scenario names no published count.
  package init?(_ projection: Projection) {
    let published = projection.scenario.published
    guard !published.isEmpty else { return nil }
    let scheme = projection.scheme
    let mains = scheme.results.indices.filter { !scheme.results[$0].isAddOn }
    let byResult = mains.map { projection.claims(result: $0) }
    rows = published.compactMap { count in
      guard let last = scheme.windows.firstIndex(where: { $0.id == count.window }),
        count.turnedAround > 0
      else { return nil }
      let forecast = byResult.reduce(0) { sum, claims in
        sum + claims[...last].map(\.families).reduce(0, +)
      }
      return Row(
        window: count.window, published: count.turnedAround, forecast: forecast,
        difference: forecast / Double(count.turnedAround) - 1, source: count.source)
    }
    let squares = rows.map { $0.difference * $0.difference }.reduce(0, +)
    misfit = rows.isEmpty ? 0 : (squares / Double(rows.count)).squareRoot()
  }
}
