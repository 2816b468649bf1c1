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
      columns: ["window", "closes", "cohort", "result", "claims", "amount_gbp"])
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
      name: "caseload", columns: ["month", "cohort", "started", "left", "active"])
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
      columns: [
        "path", "value", "text", "low", "high", "unit", "source", "status", "quality", "impact",
        "owner",
        "origin",
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
      name: "figures", columns: SavedFigures.columns,
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
      name: "checks", columns: ["check", "expected", "actual", "passed"],
      rows: projection.checks.map { check in
        [
          .text(check.name), .quantity(check.expected), .quantity(check.actual),
          .boolean(check.passed),
        ]
      })
  }
}
