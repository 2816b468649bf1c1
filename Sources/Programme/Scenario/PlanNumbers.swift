package import PBRQuantities

/// What of a plan the price of a claim depends on, where the rules leave it to the plan: nothing is
/// known of it where a register names only the rules.
package struct PlanNumbers: Sendable, Hashable {
  /// Funded places, for prices from a share of them on; nil when not known.
  package var funded: Int?
  /// The results a year that are paid for, for prices by target.
  package var targets: [FinancialYear: Int] = [:]
  /// Months from the closing of a window to its payment, for a maximum by year; nil when not known.
  package var paymentMonths: Int?

  package init() {}

  package init(_ scenario: Scenario) {
    funded = scenario.places
    targets = scenario.targets
    paymentMonths = scenario.cohorts.first?.assumptions.paymentMonths
  }
}

extension ResultRule {
  /// Whether it is claimed for families outside funded places, too.
  package var isClaimedOutsidePlaces: Bool { volume?.countsAll ?? false }
}

extension Scheme {
  /// Whether what a claim pays depends on the claims before it, of whatever place.
  package var pricesDependOnClaims: Bool {
    contract != nil || results.contains { $0.volume != nil }
  }

  /// Whether results of families outside funded places are claimed, too.
  package var claimsOutsidePlaces: Bool { results.contains(where: \.isClaimedOutsidePlaces) }

  /// What the price of a claim needs and the plan does not say: `the number of funded places`; nil
  /// when it says all.
  package func lacking(_ plan: PlanNumbers) -> String? {
    let bands = results.compactMap(\.volume).flatMap(\.bands)
    let needsFunded = bands.contains { if case .share = $0.from { true } else { false } }
    if needsFunded, plan.funded == nil { return "the number of funded places" }
    if bands.contains(where: { $0.from == .afterTarget }), plan.targets.isEmpty {
      return "the target of each year"
    }
    if case .perYear? = contract, plan.paymentMonths == nil {
      return "the months that pass to a payment"
    }
    return nil
  }
}

extension VolumePrices {
  /// The prices of a year by what a plan says.
  package init(_ volume: Volume, _ plan: PlanNumbers, in year: FinancialYear) {
    self.init(volume, funded: plan.funded ?? 0, target: plan.targets[year] ?? 0)
  }
}

extension ResultRule {
  /// What a claim at the rate of a year in a window pays, where that does not depend on its number.
  package func amount(rateYear: FinancialYear, closes: CivilDate) -> Money {
    if case .fromDays = price { return price.amount(on: closes) }
    return price.amount(in: rateYear)
  }
}

extension AttachedUnit {
  /// As a word for what is counted: `1 person`, `2 people`.
  package var noun: Noun { Noun(one, many) }
  /// As a heading: `People`.
  package var heading: String { many.prefix(1).uppercased() + many.dropFirst() }
}
