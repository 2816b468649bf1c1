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
  /// Whether that was written with a per cent sign.
  package var hasPercentSign = false
  package var flag: Flag?
  /// The day on which the figure was known; nil is the earliest.
  package var asAt: CivilDate?
  package var reference = ""
  /// Of this period alone.
  package var comment = ""
  /// What a paper printed; compared, never used.
  package var stated: StatedFigures?
  /// What the register of a programme says beside the figures; nil of a row that somebody typed.
  package var taken: TakenFigure?
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

/// What is known of a figure that was taken from the register of a programme (monitoring.md 4).
package struct TakenFigure: Sendable, Equatable {
  /// Of how many it is known, and of how many it could be; nil where it is known of all.
  package let known: Known?
  /// Why it is not set against what the plan has by the day; nil where it may be.
  package let notSetAgainstPlan: String?

  package struct Known: Sendable, Equatable {
    package let count: Int
    package let of: Int
    /// Whether that is enough to say anything by.
    package let isEnough: Bool

    package init(count: Int, of: Int, isEnough: Bool) {
      (self.count, self.of, self.isEnough) = (count, of, isEnough)
    }
  }

  package init(known: Known?, notSetAgainstPlan: String?) {
    (self.known, self.notSetAgainstPlan) = (known, notSetAgainstPlan)
  }

  /// Whether too few are known for a status, an arrow or a chance.
  var isOfTooFew: Bool { known.map { !$0.isEnough } ?? false }
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
