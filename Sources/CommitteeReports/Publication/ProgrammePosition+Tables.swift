import PBRProgramme
import PBRQuantities
import PBRReconciliation
import PBRReporting

extension ProgrammePosition {
  /// The tables of the position, those that cannot be published left out. The list is fixed
  /// (Documentation/reports.md).
  var tables: [Table] {
    let all: [(DisclosedPosition.Part, Table?)] = [
      (.families, familiesTable), (.exits, exitsTable), (.standing, standingTable),
      (.standing, reasonsTable), (.places, placesTable), (.results, resultsTable),
      (.results, amountsTable), (.years, yearsTable), (.windows, windowsTable),
    ]
    return all.compactMap { part, table in published.isPublished(part) ? table : nil }
  }

  private var familiesTable: Table {
    func row(_ cohort: DisclosedPosition.CohortFigures) -> [Cell] {
      [.whole(cohort.planned)] + [cohort.attached, cohort.open, cohort.left].map(cell)
    }
    let rows = published.cohorts.map { Row.line($0.title, row($0)) }
    return Table(
      id: "families", title: "Families on the programme",
      columns: [
        .label("Cohort", id: "cohort"), Column("Planned in all", id: "planned"),
        Column("Attached", id: "attached"), Column("Open", id: "open"), Column("Left", id: "left"),
      ],
      rows: rows + [.total("All families", of: Array(rows.indices), row(published.families))])
  }

  private var exitsTable: Table? {
    guard published.exits.contains(where: { published.isShown($0.figure) }) else { return nil }
    return groupTable(
      "exits", "Why families have left", published.exits, published.families.left, "All that left")
  }

  private var standingTable: Table {
    let parts = [
      ("Results claimed", published.claimed), ("Results that can be claimed", published.claimable),
      ("Cannot be claimed yet, or at all", published.waiting),
    ]
    return Table(
      id: "standing", title: "Where families stand",
      columns: [
        .label("Family has", id: "standing"), Column("Families", id: "families"),
        Column("Share", id: "share"),
      ],
      rows: parts.map { .line($0.0, [cell($0.1), share($0.1, published.families.attached)]) }
        + [
          .total(
            "All families attached", of: [0, 1, 2],
            [
              cell(published.families.attached),
              share(published.families.attached, published.families.attached),
            ])
        ])
  }

  private var reasonsTable: Table? {
    guard published.reasons.contains(where: { published.isShown($0.figure) }) else { return nil }
    return groupTable(
      "reasons", "Why \(text(published.waiting, "family", "families")) cannot be claimed",
      published.reasons, published.waiting, "All that cannot be claimed", isStated: true)
  }

  /// Families by reason, with their state where they have one.
  private func groupTable(
    _ id: String, _ title: String, _ groups: [DisclosedPosition.GroupFigure], _ whole: Int,
    _ total: String, isStated: Bool = false
  ) -> Table {
    let state = isStated ? [Column("State", id: "state", .left)] : []
    let rows = groups.map { group in
      Row.line(
        group.label,
        (isStated ? [.text(group.state)] : [])
          + [cell(group.figure), share(group.figure, whole)])
    }
    return Table(
      id: id, title: title,
      columns: [.label("Reason", id: "reason")] + state + [
        Column("Families", id: "families"), Column("Share", id: "share"),
      ],
      rows: rows + [
        .total(
          total, of: Array(rows.indices),
          (isStated ? [.empty] : []) + [cell(whole), share(whole, whole)])
      ])
  }

  /// A share is shown only where both its parts are: it gives nothing away.
  private func share(_ part: Int, _ whole: Int) -> Cell {
    guard published.value(whole) > 0 else { return .notApplicable }
    return cell(from: [part, whole], .percent(number(part) / number(whole), places: 0))
  }

  private var placesTable: Table {
    func row(_ planned: Reconciliation.Planned, _ figure: Int, _ fees: Cell) -> [Cell] {
      [
        .count(planned.whole, places: 0), .count(planned.toDate, places: 0), cell(figure),
        cell(from: [figure], .count(number(figure) - planned.toDate, places: 0)),
      ] + (hasFees ? [fees] : [])
    }
    var rows: [Row] = []
    var whole = Reconciliation.Planned()
    for year in reconciliation.placeYears {
      guard let figure = published.filled[year] else { continue }
      let planned = reconciliation.plannedPlaces(year)
      whole = whole + planned
      rows.append(
        .line(
          year.prose,
          row(planned, figure, cell(from: [figure], .pounds(fees(year))))))
    }
    rows.append(
      .total(
        "All places", of: Array(rows.indices), row(whole, published.places, cell(published.fees))))
    return Table(
      id: "places",
      title: hasFees ? "Funded places and their attachment fees" : "Funded places", unit: .pounds,
      columns: [
        .label("Filled in"), Column("Planned in all", id: "planned"),
        Column("Planned by now", id: "planned_to_date"), Column("Filled", id: "filled"),
        Column("Difference", id: "difference"),
      ] + (hasFees ? [Column("Fees earned", id: "fees")] : []), rows: rows)
  }

  /// Fees of the places first filled in a year, in pounds.
  func fees(_ year: FinancialYear) -> Double {
    guard let figure = published.filled[year] else { return 0 }
    return number(figure) * (scheme.attachment.fee[year]?.pounds ?? 0)
  }

  private var resultsTable: Table {
    let planned = scheme.results.indices.map { result in
      scheme.windows.indices.reduce(0.0) {
        $0 + reconciliation.plannedClaims(window: $1, result: result).count.toDate
      }
    }
    func row(_ planned: Double, _ result: DisclosedPosition.ResultFigures) -> [Cell] {
      [.count(planned, places: 1)]
        + [
          result.claimed, result.paid, result.awaiting, result.clawedBack, result.refused,
          result.ready,
        ].map(cell)
    }
    let rows = zip(planned, published.results).map { Row.line($1.title, row($0, $1)) }
    return Table(
      id: "results", title: "Results claimed and what became of them",
      columns: [
        .label("Result", id: "result"), Column("Planned by now", id: "planned_to_date"),
        Column("Claimed", id: "claimed"), Column("of these paid", id: "paid"),
        Column("awaiting the payer", id: "awaiting"),
        Column("clawed back", id: "clawed_back"),
        Column("Rejected or withdrawn", id: "refused"),
        Column("Achieved, not claimed", id: "ready"),
      ],
      rows: rows + [
        .total(
          "All results", of: Array(rows.indices),
          row(planned.reduce(0, +), published.total))
      ])
  }

  private var amountsTable: Table {
    let planned = scheme.results.indices.map { result in
      scheme.windows.indices.reduce(0.0) {
        $0 + reconciliation.plannedClaims(window: $1, result: result).amount.toDate
      }
    }
    func row(_ planned: Double, _ result: DisclosedPosition.ResultFigures) -> [Cell] {
      [
        .pounds(planned), cell(result.claimedAmount), cell(result.paidAmount),
        cell(result.readyAmount),
      ]
    }
    var rows = zip(planned, published.results).map { Row.line($1.title, row($0, $1)) }
    let cut = reconciliation.plannedAboveMaximum(windows: scheme.windows.indices).toDate
    if cut <= -0.5 {
      rows.append(.line("Above the contract's maximum", [.pounds(cut), .empty, .empty, .empty]))
    }
    return Table(
      id: "amounts", title: "Results payments", unit: .pounds,
      columns: [
        .label("Result", id: "result"), Column("Planned by now", id: "planned_to_date"),
        Column("Claimed", id: "claimed"), Column("of this paid", id: "paid"),
        Column("Achieved, not claimed", id: "ready"),
      ],
      rows: rows + [
        .total(
          "All results", of: Array(rows.indices),
          row(planned.reduce(0, +) + cut, published.total))
      ])
  }
}
