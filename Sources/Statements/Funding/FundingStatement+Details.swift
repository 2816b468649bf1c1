import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReporting

extension FundingStatement {
  /// What is shown when more is asked for.
  var details: [ReportSection] { [byCohort, caseload, figures, checkList] }

  private var byCohort: ReportSection {
    let rows = zip(scenario.cohorts, projection.cohorts).map { cohort, flows -> Row in
      let fees = flows.feesEarned.total
      let results = flows.results.map { $0.earned.total }.reduce(0, +)
      let late = flows.results.map { $0.forgone.total }.reduce(0, +)
      return .line(
        cohort.title ?? cohort.id,
        [
          .whole(cohort.families), .whole(cohort.funded),
          .count(flows.started.reduce(0, +), places: 1), .pounds(fees), .pounds(results),
          .pounds(fees + results), .pounds(late),
        ])
    }
    return ReportSection(
      id: "cohorts", title: "By cohort", detail: true,
      blocks: [
        .table(
          Table(
            id: "cohorts", unit: .pounds,
            columns: [
              .label(), Column("Families", id: "families"), Column("Places", id: "places"),
              Column("Families started", id: "started"), Column("Fees", id: "fees"),
              Column("Results", id: "results"), Column("Funding", id: "funding", totalOf: [4, 5]),
              Column("Too late", id: "lapsed"),
            ], rows: rows))
      ])
  }

  private var caseload: ReportSection {
    let load = projection.caseload
    let room = scenario.capacity?.families
    var columns: [Column] = [
      .label(), Column("Started", id: "started"), Column("Left", id: "left"),
      Column("Active", id: "active"),
    ]
    if room != nil {
      columns.append(Column("Capacity", id: "capacity"))
      columns.append(Column("Room", id: "room"))
    }
    let rows = axis.months.enumerated().compactMap { index, month -> Row? in
      let started = projection.cohorts.map { $0.started[index] }.reduce(0, +)
      let left = projection.cohorts.map { $0.left[index] }.reduce(0, +)
      guard started > 0 || left > 0 || load[index] > 0 else { return nil }
      var cells: [Cell] = [started, left, load[index]].map { .count($0, places: 1) }
      if let room { cells += [room, room - load[index]].map { .count($0, places: 1) } }
      return .line(month.prose, cells)
    }
    return ReportSection(
      id: "caseload", title: "Caseload by month", detail: true,
      blocks: [.table(Table(id: "caseload", columns: columns, rows: rows))])
  }

  /// Figures that are inferred, assumed or without a source.
  private var figures: ReportSection {
    let weak = scenario.figures.filter {
      $0.provenance.status != .sourced
        && ($0.provenance.status != nil || $0.provenance.knownSource == nil)
    }
    return ReportSection(
      id: "assumptions", title: "Figures that are inferred, assumed or without a source",
      detail: true,
      blocks: [
        .list(
          weak.map { figure in
            let status = figure.provenance.status?.rawValue ?? "no source"
            return "\(figure.path) = \(figure.value) (\(status)), \(figure.origin)"
          })
      ])
  }

  private var checkList: ReportSection {
    ReportSection(
      id: "checks", title: "Checks", detail: true,
      blocks: [
        .table(
          Table(
            id: "checks",
            columns: [
              .label("Check"), Column("Expected", id: "expected"),
              Column("Actual", id: "actual"), Column("Holds", id: "passed", .left),
            ],
            rows: checks.map { check in
              .line(
                check.name,
                [
                  .count(check.expected, places: 2), .count(check.actual, places: 2),
                  .text(check.passed ? "yes" : "NO"),
                ])
            }))
      ])
  }
}
