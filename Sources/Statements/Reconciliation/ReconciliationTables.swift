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
      columns: [
        "basis", "period", "line", "profile_gbp", "actual_gbp", "forecast_gbp", "variance_gbp",
      ])
    func add(_ basis: String, _ period: DataCell, _ line: String, _ entry: Reconciliation.Entry) {
      table.rows.append(
        [.text(basis), period, .text(line)]
          + [entry.profile, entry.actual, entry.forecast, entry.variance].map { .pounds($0) })
    }
    let years = reconciliation.years
    for basis in Reconciliation.Basis.allCases {
      for year in years {
        for line in reconciliation.lines {
          let name =
            switch line {
            case .fees: "attachment-fee"
            case .result(let result): "result:\(scheme.results[result].id)"
            case .contract: "above-maximum"
            }
          add(basis.rawValue, .year(year), name, reconciliation.entry(line, basis, year))
        }
      }
    }
    for (window, rule) in scheme.windows.enumerated() {
      for (result, paid) in scheme.results.enumerated() {
        add(
          "claimed", .text(rule.id), "result:\(paid.id)",
          reconciliation.claims(window: window, result: result).amount)
      }
      if scheme.contract != nil {
        add(
          "claimed", .text(rule.id), "above-maximum",
          reconciliation.aboveMaximum(window: window))
      }
    }
    for year in years {
      for (result, paid) in scheme.results.enumerated() {
        add(
          "accrual", .year(year), "result:\(paid.id)",
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
      columns: [
        "strand", "after", "steps", "people", "reached", "informative", "assumed", "estimate",
        "low_80", "high_80", "told",
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
      columns: [
        "families", "achieved", "informative", "assumed", "estimate", "low_80", "high_80", "told",
        "left", "left_later", "estimate_if_none", "estimate_if_all",
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
