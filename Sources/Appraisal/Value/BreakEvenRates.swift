import PBRProgramme
import PBRProjection

/// The success rates at which benefit equals cost: what would have happened anyway stays as it
/// is, and only what the programme causes is multiplied, `p0 + (p1 − p0) × cost / benefit`.
/// Costs, replacement and times are held.
package struct BreakEvenRates: Sendable, Hashable {
  package struct ResultRate: Sendable, Hashable {
    package let result: String
    package let title: String
    package let isAddOn: Bool
    /// The rate assumed, averaged over cohorts by families; of a step of a ladder the share of those
    /// attached that reach it, nobody leaving.
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
  /// The sum of the rates of all main results, as assumed and at break-even; nil on a rate card,
  /// whose steps do not exclude each other.
  package let mainRate: Double?
  package let breakEvenMainRate: Double?
  /// Whether no cohort would need more results than it has families: its main rates together, an
  /// add-on by itself, and on a rate card the ways up each strand.
  package let attainable: Bool
}

extension Appraisal {
  /// Nil when there is no benefit to multiply.
  package func breakEvenRates(within horizon: Int) -> BreakEvenRates? {
    guard let factor = value(at: horizon).breakEvenScale else { return nil }
    let scenario = projection.scenario
    let scheme = scenario.scheme
    let families = Double(max(1, scenario.families))
    let deadweights = scheme.results.map { deadweight(of: $0.id, within: horizon) }
    let changes = deadweights.map { $0.map { $0 + (1 - $0) * factor } ?? 1 }
    let rates = scenario.cohorts.map { scheme.unconditionalRates($0.assumptions) }
    let averages = scheme.results.indices.map { index in
      zip(scenario.cohorts, rates).reduce(0) { $0 + Double($1.0.families) * $1.1[index] } / families
    }
    let results = scheme.results.indices.compactMap { index -> BreakEvenRates.ResultRate? in
      guard let deadweight = deadweights[index] else { return nil }
      let rule = scheme.results[index]
      return BreakEvenRates.ResultRate(
        result: rule.id, title: rule.title, isAddOn: rule.isAddOn, rate: averages[index],
        withoutProgramme: averages[index] * deadweight, breakEven: averages[index] * changes[index])
    }
    func sum(_ rate: (Int) -> Double) -> Double? {
      scheme.isRateCard
        ? nil
        : scheme.results.indices.reduce(0) { $0 + (scheme.results[$1].isAddOn ? 0 : rate($1)) }
    }
    return BreakEvenRates(
      factor: factor, results: results, mainRate: sum { averages[$0] },
      breakEvenMainRate: sum { averages[$0] * changes[$0] },
      attainable: rates.allSatisfy { own in
        scheme.canHappen(zip(own, changes).map { $0 * $1 })
      })
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

extension Scheme {
  /// The rate of each result among those attached, nobody leaving: on a ladder that of the step
  /// times those of the steps before it.
  fileprivate func unconditionalRates(_ assumptions: CohortAssumptions) -> [Double] {
    var rates: [Double] = []
    for (rule, assumed) in zip(results, assumptions.results) {
      rates.append(assumed.rate.value * (rule.step?.after.map { rates[$0] } ?? 1))
    }
    return rates
  }

  /// Whether results can have these rates among those attached: of the main results one alone
  /// happens; a step is reached by at least those who reach the steps after it, and of the first
  /// steps of a strand one alone happens.
  fileprivate func canHappen(_ rates: [Double]) -> Bool {
    let most = 1 + 1e-9
    guard isRateCard else {
      let addOns = results.indices.filter { results[$0].isAddOn }
      let mains = results.indices.filter { !results[$0].isAddOn }
      return mains.reduce(0) { $0 + rates[$1] } <= most && addOns.allSatisfy { rates[$0] <= most }
    }
    var later = [Double](repeating: 0, count: results.count)
    var first = [Double](repeating: 0, count: strands.count)
    // A step is listed before those that follow it.
    for index in results.indices.reversed() {
      guard let step = results[index].step else { continue }
      let needed = max(rates[index], later[index])
      if let after = step.after { later[after] += needed } else { first[step.strand] += needed }
    }
    return first.allSatisfy { $0 <= most }
  }
}
