import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReconciliation
package import PBRReporting

extension ReconciliationStatement {
  /// The rates of the steps by the register beside those assumed; nil for a scheme without strands.
  package var stepRates: ReportSection? {
    let scheme = reconciliation.scenario.scheme
    guard scheme.isRateCard else { return nil }
    var rows: [Row] = []
    var strand: Int?
    for step in reconciliation.stepRates {
      let own = step.steps.first.flatMap { scheme.results[$0].step?.strand }
      if own != strand, let own { rows.append(.heading(scheme.strands[own].title)) }
      strand = own
      rows.append(.line(name(step), cells(step.estimate)))
    }
    return ReportSection(
      id: "step-rates", title: "Steps: of those who reached the one before",
      blocks: [
        .table(
          Table(
            id: "step-rates",
            columns: [
              .label("Step", id: "step"), Column("Reached the one before", id: "people"),
              Column("and this", id: "reached"), Column("Worth", id: "informative"),
              Column("Assumed", id: "assumed"), Column("By the register", id: "estimate"),
              Column("80% from", id: "low_80"), Column("to", id: "high_80"),
            ], rows: rows))
      ])
  }

  /// `13 weeks of part-time work or 13 weeks of full-time work`
  private func name(_ step: StepRate) -> String {
    step.steps.map { reconciliation.scenario.scheme.results[$0].title }.joined(separator: " or ")
  }

  private func cells(_ rate: RateEstimate) -> [Cell] {
    func share(_ value: Double) -> Cell {
      rate.isTooEarly ? .empty : .percent(value, places: 1)
    }
    return [
      .whole(rate.families), .whole(rate.achieved), .count(rate.informative, places: 1),
      .percent(rate.assumed, places: 1),
      rate.isTooEarly ? .text("too early") : .percent(rate.estimate, places: 1), share(rate.low),
      share(rate.high),
    ]
  }

  /// Which steps go otherwise than assumed.
  package var stepsLine: String {
    let told = reconciliation.stepRates.filter { !$0.estimate.isTooEarly }
    let all = reconciliation.stepRates.count
    guard !told.isEmpty else {
      return
        "Step rates: too early to tell of any; under 20 \(reconciliation.scenario.scheme.unit.many) "
        + "say too little. The forecast uses the rates assumed."
    }
    let other = told.filter { !$0.estimate.containsAssumed }
    return
      "Step rates: \(NumberText.grouped(told.count)) of \(NumberText.grouped(all)) can be told. "
      + (other.isEmpty
        ? "All of them hold the rate assumed in their 80% interval."
        : "Outside their 80% interval, look at the assumption: "
          + other.map { name($0) }.joined(separator: ", ") + ".")
      + " The forecast uses the rates assumed."
  }

  /// What the contract's maximum takes off; nil without one.
  package var contractLine: String? {
    guard let contract = reconciliation.scenario.scheme.contract else { return nil }
    let cut = reconciliation.remaining.contractCut?.total ?? 0
    return
      "The contract pays at most \(NumberText.pounds(contract.total)) for results; what it leaves "
      + "unpaid of what is still to come is expected at \(NumberText.pounds(cut)), and is taken off "
      + "the figures by year and by window."
  }
}
