import PBRProgramme
import PBRProjection

/// The success rates at which benefit equals cost: what would have happened anyway stays as it
/// is, and only what the programme causes is multiplied, `p0 + (p1 − p0) × cost / benefit`.
/// Costs, replacement and times are held.
package struct BreakEvenRates: Sendable, Hashable {
  package struct ResultRate: Sendable, Hashable {
    package let result: String
    package let isAddOn: Bool
    /// The rate assumed, averaged over cohorts by families.
    package let rate: Double
    /// The rate without the programme: the share of the benefit that is deadweight times the
    /// rate.
    package let withoutProgramme: Double
    package let breakEven: Double
  }

  /// What the additional results must be multiplied by.
  package let factor: Double
  /// Results that bring a fiscal saving, in the order of the scheme.
  package let results: [ResultRate]
  /// The sum of the rates of all main results, as assumed and at break-even.
  package let mainRate: Double
  package let breakEvenMainRate: Double
  /// Whether no cohort's main rates would have to exceed 1.
  package let attainable: Bool
}

extension Appraisal {
  /// Nil when there is no benefit to multiply.
  package func breakEvenRates(within horizon: Int) -> BreakEvenRates? {
    guard let factor = value(at: horizon).breakEvenScale else { return nil }
    let scenario = projection.scenario
    let families = Double(max(1, scenario.families))
    var results: [BreakEvenRates.ResultRate] = []
    var mainRate = 0.0
    var breakEvenMain = 0.0
    var byCohort = [Double](repeating: 0, count: scenario.cohorts.count)
    var attainable = true
    for (index, rule) in scenario.scheme.results.enumerated() {
      let rates = scenario.cohorts.map { $0.assumptions.results[index].rate.value }
      let average =
        zip(scenario.cohorts, rates).reduce(0) { $0 + Double($1.0.families) * $1.1 } / families
      let deadweight = deadweight(of: rule.id, within: horizon)
      let change = deadweight.map { $0 + (1 - $0) * factor } ?? 1
      if let deadweight {
        results.append(
          BreakEvenRates.ResultRate(
            result: rule.id, isAddOn: rule.isAddOn, rate: average,
            withoutProgramme: average * deadweight, breakEven: average * change))
      }
      if rule.isAddOn {
        if rates.contains(where: { $0 * change > 1 + 1e-9 }) { attainable = false }
      } else {
        mainRate += average
        breakEvenMain += average * change
        for cohort in rates.indices { byCohort[cohort] += rates[cohort] * change }
      }
    }
    if byCohort.contains(where: { $0 > 1 + 1e-9 }) { attainable = false }
    return BreakEvenRates(
      factor: factor, results: results, mainRate: mainRate, breakEvenMainRate: breakEvenMain,
      attainable: attainable)
  }

  /// The share of a result's fiscal benefit that would have come anyway; nil when it brings none.
  func deadweight(of result: String, within horizon: Int) -> Double? {
    var before = 0.0
    var after = 0.0
    for flows in savings where flows.saving.value == .fiscal && flows.saving.result == result {
      before +=
        presentValue(flows.gross, within: horizon) * (1 - flows.saving.optimism.value)
      after += presentValue(flows.net, within: horizon)
    }
    return before > 0 ? 1 - after / before : nil
  }
}
