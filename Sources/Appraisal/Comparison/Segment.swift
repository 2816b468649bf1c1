import PBRProgramme
import PBRProjection
import PBRQuantities

/// One cohort, or segment of families, of an appraisal: what it is worth and what it costs,
/// for comparing delivery models and easy with hard families.
package struct Segment: Sendable, Hashable {
  package let cohort: String
  package let title: String
  package let families: Int
  /// Present values at the horizon, in pounds of the base year; cost lines that do not follow
  /// families are shared by families.
  package let pvBenefit: Double
  package let pvCashable: Double
  package let pvCost: Double
  /// Results caused, main and add-on, at the highest deadweight their savings give; results of
  /// which none is given are left out. Nil when none is given at all.
  package let caused: Double?
  /// Attachment fees and results earned, in pounds as they are paid, before what a contract's
  /// maximum leaves unpaid. Looked from a payer what it pays of them, negative.
  package let income: Double
  /// Cost the council bears, as it is paid.
  package let councilCost: Double

  private func perFamily(_ amount: Double) -> Double { amount / Double(max(1, families)) }
  /// What the public sector gains by a family, less what it costs.
  package var netPerFamily: Double { perFamily(pvBenefit - pvCost) }
  package var costPerFamily: Double { perFamily(pvCost) }
  /// Delivery cost for each result that would not have come anyway.
  package var costPerAdditionalOutcome: Double? {
    caused.flatMap { $0 > 0 ? pvCost / $0 : nil }
  }
  /// What the payment by results leaves the council with for a family, or takes from a payer: where it differs between
  /// easy and hard families, the scheme rewards choosing among them.
  package var marginPerFamily: Double { perFamily(income - councilCost) }
}

extension Appraisal {
  /// In the order of the scenario's cohorts.
  package func segments(within horizon: Int) -> [Segment] {
    let scenario = projection.scenario
    let all = Double(max(1, scenario.families))
    return scenario.cohorts.indices.map { index in
      let cohort = scenario.cohorts[index]
      let flows = projection.cohorts[index]
      var benefit = 0.0
      var cashable = 0.0
      for saving in savings where saving.saving.value == .fiscal {
        let kept = 1 - saving.saving.optimism.value
        let own =
          presentValue(saving.grossByCohort[index], within: horizon)
          * (1 - saving.deadweightByCohort[index]) * kept
        let net = presentValue(saving.net, within: horizon)
        benefit += own
        if net != 0 {
          cashable += presentValue(saving.cashableTotal, within: horizon) * own / net
        }
      }
      let council = projection.costs.filter(\.isCouncils).reduce(0) { sum, line in
        sum
          + (line.byCohort?[index].reduce(0, +)
            ?? line.amounts.total * Double(cohort.families) / all)
      }
      let income =
        scenario.payer.map { -projection.due(from: $0, of: index..<index + 1) }
        ?? flows.results.reduce(flows.feesEarned.total) { $0 + $1.earned.total }
      return Segment(
        cohort: cohort.id, title: cohort.title ?? cohort.id, families: cohort.families,
        pvBenefit: benefit, pvCashable: cashable,
        pvCost: costs.reduce(0) { $0 + presentValue($1.byCohort[index], within: horizon) },
        caused: caused(index), income: income, councilCost: council)
    }
  }

  private func caused(_ cohort: Int) -> Double? {
    var sum: Double?
    for (index, rule) in projection.scheme.results.enumerated() {
      guard let range = deadweights(of: rule.id, cohort: cohort) else { continue }
      let achieved = projection.achievedInAll(result: index, cohort: cohort)
      sum = (sum ?? 0) + achieved * (1 - range.upperBound)
    }
    return sum
  }
}
