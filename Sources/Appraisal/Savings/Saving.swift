package import PBRFindings
package import PBRProgramme
package import PBRQuantities

/// What one achieved result saves public bodies: a problem avoided, its unit cost, for how long,
/// and what would have happened anyway (model.md section 9). A negative `perFamily` is a
/// disbenefit: something that a result makes more frequent.
package struct Saving: Sendable {
  /// Whether the amount is money of public bodies, or value to society. The two are different
  /// views and are never added.
  package enum Value: String, Sendable, CaseIterable { case fiscal, economic }

  package let id: String
  package let title: String
  /// The result of the scheme whose achievement brings it.
  package let result: String
  /// The cohorts it applies to; nil for all.
  package let cohorts: [String]?
  /// Units of the unit cost avoided in a year for each achieved result.
  package internal(set) var perFamily: Assumption
  package internal(set) var cost: CostOfUnit
  package internal(set) var deadweight: Deadweight
  /// Evidence grade 1 (best) to 6; nil when none is given.
  package let evidence: Int?
  /// The share taken off for weak evidence: of the grade, unless given.
  package internal(set) var optimism: Assumption
  /// Whether the optimism correction is the grade's, from the table.
  package let optimismIsGrades: Bool
  package let method: EvidenceMethod?
  /// Families in the sample that the effect was measured on.
  package let sample: Int?
  /// Months from the result to the beginning of the benefit.
  package let lagMonths: Int
  /// Months for which the benefit is counted.
  package let durationMonths: Int
  /// The share of the effect lost in each whole year.
  package internal(set) var dropOff: Assumption
  package let cashable: [Cashability]
  package let value: Value
  package let provenance: Provenance
  package let place: SourcePlace

  /// Whether it applies to a cohort.
  package func applies(to cohort: String) -> Bool { cohorts?.contains(cohort) ?? true }
}

/// The unit cost of a saving: of the library, or the scenario's own.
package struct CostOfUnit: Sendable {
  /// The code in the library; nil for a cost of the scenario's own.
  package let code: String?
  package let description: String
  package let unit: String
  /// Pounds for one unit, in prices of `priceYear`.
  package internal(set) var amount: Assumption
  package let priceYear: FinancialYear
  /// Who bears it; shares sum to 1.
  package let shares: [AgencyShare]
  package let source: String?
  package let place: SourcePlace
}

/// What would have happened anyway.
package enum Deadweight: Sendable {
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
package enum EvidenceMethod: String, Sendable, CaseIterable {
  case beforeAfter = "before-after"
  case comparison
  case matched
  case quasiRandom = "quasi-random"
  case trial

  /// 1 (the same families before and after) to 5 (a randomised trial).
  package var level: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
}

/// How much of an agency's share of a benefit it can take out of its budget.
package struct Cashability: Sendable, Hashable {
  package let agency: String
  /// 0 to 1.
  package let share: Double
  /// Units in a year that must be avoided together before a whole team, house or post can be
  /// closed; nil where money is saved with every unit.
  package let step: Double?
}
