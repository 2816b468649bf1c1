import PBRProgramme
package import PBRReconciliation
package import PBRReporting

/// The data files of a reconciliation: no totals, plain numbers.
package enum ReconciliationTables {
  package static func all(_ reconciliation: Reconciliation) -> [DataTable] {
    [
      reconciled(reconciliation),
      reconciliation.scenario.scheme.isRateCard
        ? stepRates(reconciliation) : rate(reconciliation),
    ]
  }

  /// `reconciliation.csv`: a row for each basis (earned, cash, claimed by window, accrued at the
  /// end of a year), period and line. Actual and forecast make up the total; variance is the
  /// total less the profile.
  static func reconciled(_ reconciliation: Reconciliation) -> DataTable {
    let scheme = reconciliation.scenario.scheme
    var table = DataTable(
      name: "reconciliation",
      about: "Actual to date and forecast against the plan.",
      columns: [
        .text("basis", "earned, cash, claimed (by window) or accrual").key,
        .text("period", "financial year or id of the claim window").key,
        .line.key,
        .pounds("profile_gbp", "the plan"),
        .pounds("actual_gbp", "what has happened"),
        .pounds("forecast_gbp", "what is still expected"),
        .pounds("variance_gbp", "actual and forecast less the plan"),
      ])
    func add(_ basis: String, _ period: DataCell, _ line: LineName, _ entry: Reconciliation.Entry) {
      table.rows.append(
        [.text(basis), period, .text(line.text)]
          + [entry.profile, entry.actual, entry.forecast, entry.variance].map { .pounds($0) })
    }
    let years = reconciliation.years
    for basis in Reconciliation.Basis.allCases {
      for year in years {
        for line in reconciliation.lines {
          add(
            basis.rawValue, .year(year), line.name(in: scheme),
            reconciliation.entry(line, basis, year))
        }
      }
    }
    for (window, rule) in scheme.windows.enumerated() {
      for (result, paid) in scheme.results.enumerated() {
        add(
          "claimed", .text(rule.id), .result(paid.id),
          reconciliation.claims(window: window, result: result).amount)
      }
      if scheme.contract != nil {
        add(
          "claimed", .text(rule.id), .aboveMaximum,
          reconciliation.aboveMaximum(window: window))
      }
    }
    for year in years {
      for (result, paid) in scheme.results.enumerated() {
        add(
          "accrual", .year(year), .result(paid.id),
          reconciliation.accrual(year, result: result))
      }
    }
    return table
  }

  /// `step-rates.csv`: of a rate card, the rate of the steps that follow each step, of those who reached
  /// it, beside the one assumed.
  static func stepRates(_ reconciliation: Reconciliation) -> DataTable {
    let scheme = reconciliation.scenario.scheme
    return DataTable(
      name: "step-rates",
      about:
        "The rate of each step of a rate card by the register, of those who reached the step before it.",
      columns: [
        .text("strand", "the strand"),
        .text("after", "the step they follow; empty for the first of a strand"),
        .text("steps", "steps of which at most one comes, separated by |"),
        .integer("people", "who reached the step before it"),
        .integer("reached", "who reached one of these"),
        .number(
          "informative",
          "people that tell something: those who reached it, and the others by their time"),
        .number("assumed", "the rate assumed, of the steps together", .share),
        .number("estimate", "the rate by the register", .share),
        .number("low_80", "lower end of the 80% interval", .share),
        .number("high_80", "upper end of the 80% interval", .share),
        .text("told", "true, or too early while too few people can tell"),
      ],
      rows: reconciliation.stepRates.map { step in
        let rate = step.estimate
        func share(_ value: Double) -> DataCell { rate.isTooEarly ? .empty : .quantity(value) }
        let strand = step.steps.first.flatMap { scheme.results[$0].step?.strand }
        return [
          .text(strand.map { scheme.strands[$0].id } ?? ""),
          .text(step.after.map { scheme.results[$0].id } ?? ""),
          .text(step.steps.map { scheme.results[$0].id }.joined(separator: "|")),
          .integer(rate.families), .integer(rate.achieved), .quantity(rate.informative),
          .quantity(rate.assumed), share(rate.estimate), share(rate.low), share(rate.high),
          .text(rate.isTooEarly ? "too early" : "true"),
        ]
      })
  }

  /// `results-rate.csv`: the rate of main results by the register beside the one assumed, and what
  /// it would be if none or all of the families that left without a result had reached one later.
  static func rate(_ reconciliation: Reconciliation) -> DataTable {
    let rate = reconciliation.rate
    let told = !rate.isTooEarly
    func share(_ value: Double) -> DataCell { told ? .quantity(value) : .empty }
    return DataTable(
      name: "results-rate",
      about: "The results rate by the register, beside the one assumed.",
      columns: [
        .integer("families", "families that count", .families),
        .integer("achieved", "families with a main result", .families),
        .number("informative", "families, each weighed by the time it has had", .families),
        .number("assumed", "the rate assumed", .share),
        .number("estimate", "the rate by the register", .share),
        .number("low_80", "lower end of the 80% interval", .share),
        .number("high_80", "upper end of the 80% interval", .share),
        .boolean("told", "whether enough families can tell"),
        .integer("left", "families that left without a main result", .families),
        .number(
          "left_later", "of those, how many would have reached one, had they stayed", .families),
        .number(
          "estimate_if_none", "the rate if none of those that left would have reached one later",
          .share),
        .number(
          "estimate_if_all", "the rate if all of those that left would have reached one later",
          .share),
      ],
      rows: [
        [
          .integer(rate.families), .integer(rate.achieved), .quantity(rate.informative),
          .quantity(rate.assumed), share(rate.estimate), share(rate.low), share(rate.high),
          .boolean(told), .integer(rate.left.families), share(rate.left.later),
          share(rate.ifNone), share(rate.ifAll),
        ]
      ])
  }
}
