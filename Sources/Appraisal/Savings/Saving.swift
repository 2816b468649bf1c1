public import PBRFindings
public import PBRProgramme
public import PBRQuantities

/// What one achieved result saves public bodies: a problem avoided, its unit cost, for how long,
/// and what would have happened anyway (model.md section 9). A negative `perFamily` is a
/// disbenefit: something that a result makes more frequent.
public struct Saving: Sendable {
  /// Whether the amount is money of public bodies, or value to society. The two are different
  /// views and are never added.
  public enum Value: String, Sendable, CaseIterable { case fiscal, economic }

  public let id: String
  public let title: String
  /// The result of the scheme whose achievement brings it.
  public let result: String
  /// The cohorts it applies to; nil for all.
  public let cohorts: [String]?
  /// Units of the unit cost avoided in a year for each achieved result.
  public internal(set) var perFamily: Assumption
  public internal(set) var cost: CostOfUnit
  public internal(set) var deadweight: Deadweight
  /// Evidence grade 1 (best) to 6; nil when none is given.
  public let evidence: Int?
  /// The share taken off for weak evidence: of the grade, unless given.
  public internal(set) var optimism: Assumption
  /// Whether the optimism correction is the grade's, from the table.
  public let optimismIsGrades: Bool
  public let method: EvidenceMethod?
  /// Families in the sample that the effect was measured on.
  public let sample: Int?
  /// Months from the result to the beginning of the benefit.
  public let lagMonths: Int
  /// Months for which the benefit is counted.
  public let durationMonths: Int
  /// The share of the effect lost in each whole year.
  public internal(set) var dropOff: Assumption
  public let cashable: [Cashability]
  public let value: Value
  public let provenance: Provenance
  public let place: SourcePlace

  /// Whether it applies to a cohort.
  public func applies(to cohort: String) -> Bool { cohorts?.contains(cohort) ?? true }
}

/// The unit cost of a saving: of the library, or the scenario's own.
public struct CostOfUnit: Sendable {
  /// The code in the library; nil for a cost of the scenario's own.
  public let code: String?
  public let description: String
  public let unit: String
  /// Pounds for one unit, in prices of `priceYear`.
  public internal(set) var amount: Assumption
  public let priceYear: FinancialYear
  /// Who bears it; shares sum to 1.
  public let shares: [AgencyShare]
  public let source: String?
  public let place: SourcePlace
}

/// What would have happened anyway.
public enum Deadweight: Sendable {
  /// The share of observed successes that would have come without the programme.
  case share(Assumption)
  /// The rate at which the result would have come without the programme; as a share it is this
  /// rate over the cohort's rate of the result.
  case counterfactual(Assumption)
  case notGiven

  /// As a share of observed successes, for a cohort whose rate of the result is given. Above 1
  /// when the result would have come more often without the programme.
  func share(ofRate rate: Double) -> Double {
    switch self {
    case .share(let assumption): assumption.value
    case .counterfactual(let assumption): rate > 0 ? assumption.value / rate : 0
    case .notGiven: 0
    }
  }
}

/// How the effect was measured, with its level on the Maryland scale of evaluations.
public enum EvidenceMethod: String, Sendable, CaseIterable {
  case beforeAfter = "before-after"
  case comparison
  case matched
  case quasiRandom = "quasi-random"
  case trial

  /// 1 (the same families before and after) to 5 (a randomised trial).
  public var level: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
}

/// How much of an agency's share of a benefit it can take out of its budget.
public struct Cashability: Sendable, Hashable {
  public let agency: String
  /// 0 to 1.
  public let share: Double
  /// Units in a year that must be avoided together before a whole team, house or post can be
  /// closed; nil where money is saved with every unit.
  public let step: Double?
}
