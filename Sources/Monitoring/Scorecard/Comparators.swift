package import PBRFindings
package import PBRQuantities

/// What other areas have: the values of one measure, period and group (monitoring.md 2.3).
package struct ComparatorGroup: Sendable {
  /// The place of the measure among those of the scorecard.
  package let measure: Int
  /// The end of the publisher's period, which need not be one of the measure's.
  package let periodEnd: CivilDate
  /// The name of the group: `england`, `metropolitan`.
  package let group: String
  /// The average as published, where a row without an area gives one.
  package internal(set) var published: WrittenNumber?
  /// The band that a paper printed for the group; empty where none is given.
  package internal(set) var printedBand = ""
  /// The council's own value among them.
  package internal(set) var own: AreaValue?
  /// The other areas that have a value, in the order of the file.
  package internal(set) var others: [AreaValue] = []
  /// The line of the first row, and the file.
  package let file: String
  package let line: Int

  /// Where it stands, for messages.
  package var place: SourcePlace {
    SourcePlace(text: SourceText(name: file, bytes: [], firstLine: line), range: 0..<0)
  }
}

/// A value of an area as a fraction of whole numbers, not yet multiplied by the scale of its
/// unit where it has parts.
package struct AreaValue: Sendable, Hashable {
  package let numerator: Int64
  /// Always positive.
  package let denominator: Int64
  /// Whether these are the parts of a row rather than a value as given.
  package let isParts: Bool
  /// Both are so many tens too large: parts with decimals are kept as whole numbers.
  let tens: UInt8

  init(numerator: Int64, denominator: Int64, isParts: Bool, tens: UInt8 = 0) {
    (self.numerator, self.denominator) = (numerator, denominator)
    (self.isParts, self.tens) = (isParts, tens)
  }

  /// Its parts as they were written; nil of a value as given.
  var parts: (numerator: Fraction, denominator: Fraction)? {
    let unit = Int(AreaValue.powers[Int(tens)])
    guard isParts, let top = Fraction(Int(numerator), over: unit),
      let bottom = Fraction(Int(denominator), over: unit)
    else { return nil }
    return (top, bottom)
  }

  /// The value in the measure's unit.
  package func value(_ unit: MeasureUnit) -> Fraction? {
    guard let ratio = Fraction(Int(numerator), over: Int(denominator)) else { return nil }
    return isParts ? ratio * unit.scale : ratio
  }
}
