package import PBRQuantities

/// What is known of a measure for one period: a row of the observations file (monitoring.md 2.2).
package struct Observation: Sendable {
  /// What is said of a value, or of its absence.
  package enum Flag: String, Sendable, Hashable, CaseIterable {
    case provisional, estimate, revised
    case notAvailable = "not-available"
    case awaiting
    case notApplicable = "not-applicable"
    /// Nothing happened to measure: the denominator is 0.
    case none

    /// Whether it stands in place of a value.
    package var isAbsence: Bool {
      switch self {
      case .provisional, .estimate, .revised: false
      case .notAvailable, .awaiting, .notApplicable, .none: true
      }
    }
  }

  /// The place of its measure among those of the scorecard.
  package let measure: Int
  package let period: Period
  package var numerator: WrittenNumber?
  package var denominator: WrittenNumber?
  /// The value as given; where there are parts too, it only has to agree with them.
  package var given: WrittenNumber?
  package var flag: Flag?
  /// The day on which the figure was known; nil is the earliest.
  package var asAt: CivilDate?
  package var reference = ""
  /// Of this period alone.
  package var comment = ""
  /// What a paper printed; compared, never used.
  package var stated: StatedFigures?
  /// Where it was read.
  package var row: RowPlace

  package init(measure: Int, period: Period, row: RowPlace) {
    self.measure = measure
    self.period = period
    self.row = row
  }

  /// Whether it has a value: parts whose denominator is not nought, or a value as given.
  package var hasValue: Bool { given != nil || hasParts }

  /// Whether both parts are there and can be divided.
  package var hasParts: Bool {
    numerator != nil && denominator.map { $0.value != Fraction(0) } ?? false
  }
}

/// What a paper printed of a row.
package struct StatedFigures: Sendable, Equatable {
  package enum Kind: String, Sendable, Hashable, CaseIterable { case percent, points }

  /// Good, fair or poor.
  package var status: Status?
  package var change: WrittenNumber?
  /// What the change was called.
  package var kind: Kind?

  package init() {}
}
