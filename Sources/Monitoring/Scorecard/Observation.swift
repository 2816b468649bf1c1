public import PBRQuantities

/// What is known of a measure for one period: a row of the observations file (monitoring.md 2.2).
public struct Observation: Sendable {
  /// What is said of a value, or of its absence.
  public enum Flag: String, Sendable, Hashable, CaseIterable {
    case provisional, estimate, revised
    case notAvailable = "not-available"
    case awaiting
    case notApplicable = "not-applicable"
    /// Nothing happened to measure: the denominator is 0.
    case none

    /// Whether it stands in place of a value.
    public var isAbsence: Bool {
      switch self {
      case .provisional, .estimate, .revised: false
      case .notAvailable, .awaiting, .notApplicable, .none: true
      }
    }
  }

  /// The place of its measure among those of the scorecard.
  public let measure: Int
  public let period: Period
  public var numerator: WrittenNumber?
  public var denominator: WrittenNumber?
  /// The value as given; where there are parts too, it only has to agree with them.
  public var given: WrittenNumber?
  public var flag: Flag?
  /// The day on which the figure was known; nil is the earliest.
  public var asAt: CivilDate?
  public var reference = ""
  /// Of this period alone.
  public var comment = ""
  /// What a paper printed; compared, never used.
  public var stated: StatedFigures?
  /// Where it was read.
  public var row: RowPlace

  public init(measure: Int, period: Period, row: RowPlace) {
    self.measure = measure
    self.period = period
    self.row = row
  }

  /// Whether it has a value: parts whose denominator is not nought, or a value as given.
  public var hasValue: Bool { given != nil || hasParts }

  /// Whether both parts are there and can be divided.
  public var hasParts: Bool {
    numerator != nil && denominator.map { $0.value != Fraction(0) } ?? false
  }
}

/// What a paper printed of a row.
public struct StatedFigures: Sendable, Equatable {
  public enum Kind: String, Sendable, Hashable, CaseIterable { case percent, points }

  /// Good, fair or poor.
  public var status: Status?
  public var change: WrittenNumber?
  /// What the change was called.
  public var kind: Kind?

  public init() {}
}
