import PBRFiles
package import PBRProgramme
package import PBRProjection
package import PBRQuantities
package import PBRReporting

/// The data files of a projection (Documentation/outputs.md): no totals, no titles, plain numbers.
package enum FundingTables {
  /// All of them, in the order of Documentation/outputs.md.
  /// - Parameter drawn: what was worked out of how far the figures can differ; it stands among the
  ///   named figures.
  package static func all(
    _ projection: Projection, asOf: CivilDate?, drawn: [NamedFigure] = []
  ) -> [DataTable] {
    [
      lines(projection), claimSchedule(projection), cashflow(projection), caseload(projection),
      assumptions(projection), figures(projection, asOf: asOf, drawn: drawn), checks(projection),
    ]
  }

  /// `claim-schedule.csv`: a row for each window, cohort and result.
  package static func claimSchedule(_ projection: Projection) -> DataTable {
    let scheme = projection.scheme
    var table = DataTable(
      name: "claim-schedule",
      about: "Expected claims by window, cohort and result.",
      columns: [
        .text("window", "id of the claim window").key,
        .date("closes", "day on which the window closes"),
        .cohort.key,
        .result.key,
        .number("claims", "expected results claimed for funded places", .results),
        .pounds("amount_gbp", "pounds, whenever they are paid"),
      ])
    let claims = projection.cohorts.map { cohort in
      cohort.results.map { $0.claims(windows: scheme.windows.count) }
    }
    for (index, window) in scheme.windows.enumerated() {
      for (cohort, flows) in projection.cohorts.enumerated() {
        for (result, rule) in scheme.results.enumerated() {
          let claim = claims[cohort][result][index]
          table.rows.append([
            .text(window.id), .date(window.closes), .text(flows.cohort), .text(rule.id),
            .quantity(claim.count), .pounds(claim.amount),
          ])
        }
      }
    }
    return table
  }

  /// `caseload.csv`: a row for each month and cohort.
  package static func caseload(_ projection: Projection) -> DataTable {
    var table = DataTable(
      name: "caseload", about: "Families that start, leave and are active, by month and cohort.",
      columns: [
        .month.key,
        .cohort.key,
        .number("started", "families that start, replacements included", .families),
        .number("left", "families that leave or whose support ends", .families),
        .number("active", "families at the end of the month", .families),
      ])
    for (index, month) in projection.axis.months.enumerated() {
      for cohort in projection.cohorts {
        table.rows.append([
          .month(month), .text(cohort.cohort), .quantity(cohort.started[index]),
          .quantity(cohort.left[index]), .quantity(cohort.active[index]),
        ])
      }
    }
    return table
  }

  /// `assumptions.csv`: a row for each figure that was used.
  package static func assumptions(_ projection: Projection) -> DataTable {
    assumptions(projection.scenario.figures)
  }

  /// The same for the figures of any plan: a number under `value`, and what is none, such as a month,
  /// a time or a fraction, under `text`.
  package static func assumptions(_ figures: [InputRecord]) -> DataTable {
    DataTable(
      name: "assumptions",
      about: "Every figure that was used, with its source.",
      columns: [
        .text("path", "path of the figure, as --set takes it").key,
        .number("value", "the figure, where it is one number"),
        .text("text", "the figure as written, where it is no number: a month, a time, a fraction"),
        .number("low", "low end, in the unit of the value"),
        .number("high", "high end, in the unit of the value"),
        .unit,
        .source,
        .text("status", "sourced, inferred or assumed"),
        .text("quality", "quality of the evidence: green, amber or red"),
        .text("impact", "impact on the answer: green, amber or red"),
        .owner,
        .text("origin", "file and line, --set, or default"),
      ],
      rows: figures.map { figure in
        let isNumber = CSVCell.isNumber(figure.value)
        return [
          .text(figure.path), isNumber ? .written(figure.value) : .empty,
          isNumber ? .empty : .text(figure.value), .written(figure.low), .written(figure.high),
          .text(figure.unit.rawValue), .text(figure.provenance.source ?? ""),
          .text(figure.provenance.status?.rawValue ?? ""),
          .text(figure.provenance.quality ?? ""), .text(figure.provenance.impact ?? ""),
          .text(figure.provenance.owner ?? ""), .text(figure.origin),
        ]
      })
  }

  /// `figures.csv`: the catalogue of named figures.
  package static func figures(
    _ projection: Projection, asOf: CivilDate?, drawn: [NamedFigure] = []
  ) -> DataTable {
    DataTable(
      name: "figures", about: SavedFigures.about, columns: SavedFigures.columns,
      rows: (projection.figures(asOf: asOf) + drawn).map { figure in
        let value: DataCell =
          figure.text != nil
          ? .empty : figure.unit == .gbp ? .pounds(figure.value) : .quantity(figure.value)
        return [
          .text(figure.name), value, .text(figure.unit.rawValue), .text(figure.basis),
          .text(figure.text ?? ""),
        ]
      })
  }

  /// `checks.csv`: a row for each identity of the run.
  package static func checks(_ projection: Projection) -> DataTable {
    DataTable(
      name: "checks", about: "The checks of the run.",
      columns: [
        .text("check", "name of the check").key,
        .number("expected", "what is expected; the limit where the check is one"),
        .number("actual", "what was found"),
        .boolean("passed", "whether the check holds"),
      ],
      rows: projection.checks.map { check in
        [
          .text(check.name), .quantity(check.expected), .quantity(check.actual),
          .boolean(check.passed),
        ]
      })
  }
}
