package import PBRQuantities

/// What a year asks of a measure (monitoring.md 3.4, 3.5).
package struct YearTarget: Sendable {
  package let year: PeriodYear
  /// As written: it is never rounded.
  package let target: WrittenNumber?
  package let profile: TargetProfile?
  /// The standard of `minimum-standard`.
  package let minimum: WrittenNumber?
  package let limits: TargetLimits?
  package let note: String
  /// Whether the target is what a plan comes to by a day, and not a number that somebody wrote.
  package internal(set) var isWorkedOut = false
}

/// What the target to date is at each place of the year.
package enum TargetProfile: Sendable, Equatable {
  /// The values given, by place from 1; other places are not judged.
  case places([Int: WrittenNumber])
  /// So much of the target as of the year has gone.
  case even
  /// The target at every place.
  case flat
  /// As even, with last year's share of the year.
  case seasonal
}

/// How far from the reference a value may lie and still be within target limits; both as written,
/// not negative.
package struct TargetLimits: Sendable, Equatable {
  package let better: Fraction
  package let worse: Fraction

  package init(better: Fraction, worse: Fraction) {
    self.better = better
    self.worse = worse
  }
}
