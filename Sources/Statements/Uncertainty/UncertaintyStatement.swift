package import PBRChance
package import PBRProgramme
package import PBRQuantities
package import PBRReporting

/// How far the funding can differ from what is expected: luck, which is computed exactly, and
/// not knowing the rates, shown apart (model.md section 7).
package struct UncertaintyStatement {
  let scenario: Scenario
  package let distribution: DrawnDistribution
  let budget: Money?
  /// What each range does to the mean; nil where nothing that bears on payments is unknown.
  let contributions: RangeContributions?
  /// What an assumption is called, from its path.
  package var title: @Sendable (String) -> String = { $0 }
  /// What assumptions that move together are called, from the plan's name for them.
  package var groupTitle: @Sendable (String) -> String = { $0 }
  /// The lowest cash of each simulated draw, where it was asked for.
  let cashLows: [CashLow]
  /// The draws played person by person where a total has no exact distribution, as with prices by
  /// number; nil where it has one.
  let played: PlayedStatement?

  package init(
    _ scenario: Scenario, _ distribution: DrawnDistribution, budget: Money? = nil,
    contributions: RangeContributions? = nil, cashLows: [CashLow] = [],
    played: PlayedStatement? = nil
  ) {
    self.played = played
    self.scenario = scenario
    self.distribution = distribution
    self.budget = budget
    self.contributions = contributions
    self.cashLows = cashLows
  }

  package var seed: UInt64 { distribution.seed }
  package var draws: Int { distribution.draws }

  /// The plan's range beside what really happened to contracts; nil where the plan wants none.
  package var outside: OutsideStatement? {
    OutsideComparison(scenario, distribution).map { OutsideStatement(scenario, $0) }
  }

  /// The programme's figures, then what they mean.
  package var section: ReportSection {
    ReportSection(
      id: "uncertainty", title: "Uncertainty",
      blocks: [.table(table(periods: [.programme])), .list(sentences)])
  }

  /// The same for each year and up to each claim window, when more is asked for; nil where all
  /// were played.
  package var detail: ReportSection? {
    guard !distribution.periods.isEmpty else { return nil }
    return ReportSection(
      id: "uncertainty-by-period", title: "Uncertainty by period", detail: true,
      blocks: [.table(table(periods: distribution.periods.map(\.payments.period)))])
  }

  private func table(periods: [PaymentPeriod]) -> Table {
    var rows: [Row] = []
    for period in distribution.periods where periods.contains(period.payments.period) {
      let name = label(period.payments.period)
      rows.append(row("Results\(name)", period.payments.results))
      rows.append(row("Funding\(name)", period.payments.funding))
    }
    if let played, periods == [.programme] {
      for (label, sample) in [
        ("Results", played.sample(\.results)), ("Funding", played.sample(\.funding)),
      ] {
        rows.append(.line(label, played.cells(sample) { .pounds($0) }))
      }
    }
    return Table(
      id: "uncertainty", unit: .pounds,
      columns: [
        .label(), Column("Mean", id: "mean"), Column("Standard deviation", id: "sd"),
        Column("P10", id: "p10"), Column("P50", id: "p50"), Column("P90", id: "p90"),
      ], rows: rows)
  }

  private func row(_ label: String, _ amounts: AmountDistribution) -> Row {
    .line(
      label,
      [.pounds(amounts.mean), .pounds(amounts.standardDeviation)]
        + [0.1, 0.5, 0.9].map { .pounds(amounts.percentile($0).pounds) })
  }

  private func label(_ period: PaymentPeriod) -> String {
    switch period {
    case .programme: ""
    case .year(let year): ", \(year.prose)"
    case .upTo(let window): ", to \(scenario.scheme.windows[window].id)"
    }
  }

  /// `distribution.csv`: a row for each measure and period.
  package var data: DataTable {
    let shares = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]
    var table = DataTable(
      name: "distribution",
      about: "How far payments can differ from what is expected.",
      columns: [
        .text("measure", "results for results payments, funding for fees and results").key,
        .period.key,
        .mean,
        .standardDeviation,
      ] + shares.map { .percentile($0) })
    for measure in ["results", "funding"] {
      for period in distribution.periods {
        let amounts = measure == "results" ? period.payments.results : period.payments.funding
        table.rows.append(
          [
            .text(measure), .text(period.payments.period.dataText(scenario.scheme)),
            .pounds(amounts.mean), .pounds(amounts.standardDeviation),
          ] + shares.map { .pounds(amounts.percentile($0)) })
      }
      if let played {
        let sample = played.sample(measure == "results" ? \.results : \.funding)
        table.rows.append(
          [
            .text(measure), .text(PaymentPeriod.programme.dataText(scenario.scheme)),
            .pounds(sample.mean), .pounds(sample.standardDeviation),
          ] + shares.map { .pounds(sample.percentile($0)) })
      }
    }
    return table
  }
}
