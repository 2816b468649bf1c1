package import PBRChance
import PBRProgramme
import PBRProjection
package import PBRQuantities
package import PBRReporting

/// A plan that the exact engine cannot work out, because attachments wait for room or because limits
/// of its rate card bind together: every figure here is of the literal simulator (model.md sections 7
/// and 8, rate-cards.md).
package struct PlayedStatement {
  let scenario: Scenario
  let axis: MonthAxis
  let outcomes: [PlayedOutcome]
  let unknowns: Int
  package let seed: UInt64
  let budget: Money?

  package init(_ simulation: Simulation, budget: Money? = nil) {
    scenario = simulation.scenario
    axis = simulation.axis
    unknowns = simulation.draws.unknowns.count
    seed = simulation.draws.seed
    outcomes = simulation.outcomes()
    self.budget = budget
  }

  package var draws: Int { outcomes.count }

  package var report: Report {
    Report(
      title: scenario.displayName, headline: headline,
      subtitle: "simulated, since "
        + [waits ? "capacity binds" : nil, scenario.isPlayed ? "limits bind together" : nil]
        .compactMap(\.self).joined(separator: " and "),
      sections: [measures, years, remarks]
    ).said(of: scenario)
  }

  /// Whether families wait for room.
  private var waits: Bool { scenario.capacity?.binds ?? false }

  /// What delays, or the contract's maximum, cost is said in the same sentence.
  private var headline: String {
    let funding = sample(\.funding)
    let never = sample { Double($0.notAttached) }
    var text =
      "\(NumberText.pounds(funding.mean)) is drawn down on average of "
      + "\(Noun("simulated draw").counted(draws)), P10 to P90 "
      + "\(NumberText.pounds(funding.percentile(0.1))) to "
      + "\(NumberText.pounds(funding.percentile(0.9)))"
    if let maximum = scenario.maximum, maximum > .zero {
      text += ", of a possible \(NumberText.pounds(maximum))"
    }
    if scenario.scheme.contract != nil {
      text +=
        "; \(NumberText.pounds(sample(\.aboveMaximum).mean)) is above the maximum of the contract"
    }
    guard waits else { return text + "." }
    return text + "; \(NumberText.grouped(never.mean, places: 1)) of "
      + "\(NumberText.grouped(scenario.families)) families are never attached for want of room."
  }

  func sample(_ figure: (PlayedOutcome) -> Double) -> SampleOfDraws {
    SampleOfDraws(outcomes.map(figure))
  }

  private var rows: [(id: String, title: String, pounds: Bool, sample: SampleOfDraws)] {
    [
      ("fees", "Attachment fees", true, sample(\.fees)),
      ("results", "Results payments", true, sample(\.results)),
      ("funding", "Funding", true, sample(\.funding)),
      ("lapsed", "Lapsed: achieved too late", true, sample(\.lapsed)),
      ("net", "Net of \(scenario.bearer)", true, sample(\.net)),
      ("lowest-cash", "Lowest cash", true, sample(\.lowestCash)),
      ("claims", "Results claimed", false, sample(\.claims)),
      ("peak-caseload", "Families active at most", false, sample(\.peakCaseload)),
    ]
      + (waits
        ? [("not-attached", "Families never attached", false, sample { Double($0.notAttached) })]
        : [])
      + (scenario.scheme.contract == nil
        ? []
        : [
          (
            LineName.aboveMaximum.text, "Above the contract's maximum", true,
            sample(\.aboveMaximum)
          )
        ])
  }

  private var measures: ReportSection {
    ReportSection(
      id: "simulated",
      title: waits ? "Simulated with capacity that binds" : "Simulated, all limits together",
      blocks: [
        .table(
          table(
            rows.map { row in
              .line(
                row.title, cells(row.sample) { row.pounds ? .pounds($0) : .count($0, places: 1) })
            }))
      ])
  }

  private var yearSamples: [(year: FinancialYear, sample: SampleOfDraws)] {
    axis.years.enumerated().compactMap { index, year in
      let sample = sample { $0.earnedByYear.indices.contains(index) ? $0.earnedByYear[index] : 0 }
      return sample.percentile(1) > 0 ? (year, sample) : nil
    }
  }

  private var years: ReportSection {
    ReportSection(
      id: "simulated-years", title: "Fees and results earned by year, simulated",
      blocks: [
        .table(table(yearSamples.map { .line($0.year.prose, cells($0.sample) { .pounds($0) }) }))
      ])
  }

  func cells(_ sample: SampleOfDraws, _ cell: (Double) -> Cell) -> [Cell] {
    [
      sample.mean, sample.standardDeviation, sample.percentile(0.1), sample.percentile(0.5),
      sample.percentile(0.9),
    ].map(cell)
  }

  private func table(_ rows: [Row]) -> Table {
    Table(
      id: "simulated", unit: .pounds,
      columns: [
        .label(), Column("Mean", id: "mean"), Column("Standard deviation", id: "sd"),
        Column("P10", id: "p10"), Column("P50", id: "p50"), Column("P90", id: "p90"),
      ], rows: rows)
  }

  private var remarks: ReportSection {
    let funding = sample(\.funding)
    var lines: [String] = []
    if waits {
      lines.append(
        "Capacity of \(NumberText.fixed(scenario.capacity?.families ?? 0, places: 0)) families "
          + "binds: whoever finds no room waits for the first month with room, and is never "
          + "attached when attachment ends first.")
    }
    if scenario.isPlayed { lines.append(limits) }
    lines += [
      "\(NumberText.grouped(draws)) draws, seed \(seed), family by family: luck and "
        + (unknowns == 0
          ? "nothing else, since no assumption has a range."
          : "\(Noun.assumption.counted(unknowns)) with a range."),
      "Sampling error of the mean of funding: ±\(NumberText.pounds(funding.errorOfMean)); "
        + "\(NumberText.grouped(SamplingError.drawsToHalve(draws))) draws would halve it.",
    ]
    if let line = answer { lines.append(line) }
    return ReportSection(id: "remarks", title: "", blocks: [.list(lines)])
  }

  /// What a total is that has an exact mean and no exact distribution.
  var totals: [String] {
    let funding = sample(\.funding)
    let plan = Projection(scenario).resultsEarned.total
    let why =
      scenario.scheme.results.contains { $0.volume != nil }
      ? "what a claim pays goes by its number among all claims"
      : "what a claim pays depends on what is left of the contract"
    return [
      "Played: \(why), so that these are "
        + "\(NumberText.grouped(draws)) draws, seed \(seed), family by family. Sampling error of the "
        + "mean of funding: ±\(NumberText.pounds(funding.errorOfMean)). At the plan's own values "
        + "results come to \(NumberText.pounds(plan)), exactly.", answer,
    ].compactMap(\.self)
  }

  private var answer: String? {
    let funding = sample(\.funding)
    return budget.map { budget in
      let short = outcomes.filter { $0.funding < budget.pounds - 0.005 }.count
      return "Funding falls short of \(NumberText.pounds(budget)) in "
        + "\(NumberText.percent(Double(short) / Double(max(1, draws)))) of the draws; a provision "
        + "of \(NumberText.pounds(max(0, budget.pounds - funding.percentile(0.2)))) covers it "
        + "with 80%, \(NumberText.pounds(max(0, budget.pounds - funding.percentile(0.05)))) with "
        + "95%."
    }
  }

  /// In which order the limits are applied.
  private var limits: String {
    "Which limit a claim meets depends on those before it, so that there is no closed form: window by "
      + "window, and in each in the order of the places, a claim has the price of its number, then "
      + "what is left of the family's maximum, then what is left of the contract's."
  }

  /// `simulated.csv`: a row for each measure over the horizon and for funding in each year.
  package var data: DataTable {
    var table = DataTable(
      name: "simulated", about: "Figures of simulated draws.",
      columns: [
        .measure.key,
        .period.key,
        .unit,
        .number("mean", "mean of the draws"),
        .number("sd", "standard deviation of the draws"),
        .number("p10", "one draw in ten is lower"),
        .number("p50", "half of the draws are lower"),
        .number("p90", "one draw in ten is higher"),
      ])
    func add(_ id: String, _ period: String, pounds: Bool, _ sample: SampleOfDraws) {
      let values = [
        sample.mean, sample.standardDeviation, sample.percentile(0.1), sample.percentile(0.5),
        sample.percentile(0.9),
      ]
      table.rows.append(
        [.text(id), .text(period), .text(pounds ? "gbp" : "count")]
          + values.map { pounds ? .pounds($0) : .quantity($0) })
    }
    for row in rows { add(row.id, "programme", pounds: row.pounds, row.sample) }
    for (year, sample) in yearSamples {
      add("earned", year.dataText, pounds: true, sample)
    }
    return table
  }
}
