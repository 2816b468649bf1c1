import PBRProgramme
import PBRQuantities
import PBRReconciliation
import PBRReporting

/// The tables that set what is claimed beside the plan over time.
extension ProgrammePosition {
  /// A window counts once it has closed or something is claimed in it.
  private func hasBegun(_ window: Int) -> Bool {
    reconciliation.hasClosed(window) || published.value(published.windows[window].count) > 0
  }

  var windowsTable: Table {
    let rows = scheme.windows.indices.map { window -> Row in
      let planned = reconciliation.plannedClaims(windows: [window])
      let made = published.windows[window]
      let cells: [Cell] =
        hasBegun(window)
        ? [
          cell(made.count), .pounds(planned.amount.whole), cell(made.amount),
          cell(from: [made.amount], .pounds(pounds(made.amount) - planned.amount.whole)),
        ] : [.empty, .pounds(planned.amount.whole), .empty, .empty]
      return .line(
        scheme.windows[window].id,
        [.date(scheme.windows[window].closes), .count(planned.count.whole, places: 1)] + cells)
    }
    return Table(
      id: "windows", title: "Results by claim window", unit: .pounds,
      columns: [
        .label("Window", id: "window"), Column("Closes", id: "closes", .left),
        Column("Claims planned", id: "planned"), Column("made", id: "claimed"),
        Column("Planned", id: "planned_amount"), Column("Claimed", id: "claimed_amount"),
        Column("Variance", id: "variance"),
      ], rows: rows,
      notes: ["Windows that are not open yet have no figures but the plan's."] + maximumNotes)
  }

  /// That the plan is after the contract's maximum, where that takes anything off.
  private var maximumNotes: [String] {
    let cut = -reconciliation.plannedAboveMaximum(windows: scheme.windows.indices).whole
    guard cut >= 0.5 else { return [] }
    return [
      "Planned is what is paid: \(NumberText.pounds(cut)) of the claims planned is above the contract's "
        + "maximum."
    ]
  }

  private var yearNotes: [String] {
    maximumNotes.map {
      $0
        + " What it takes off the rest of the plan is paid as far as less has been claimed than planned."
    }
  }

  var yearsTable: Table {
    var rows: [Row] = []
    var places: [Int] = []
    var planned = (fees: Reconciliation.Planned(), results: Reconciliation.Planned())
    let years = Set(published.filled.keys).union(published.years.keys).sorted()
    let rest = reconciliation.plannedRest(
      beside: published.windows.map { published.value($0.amount) })
    // What is to come of an open window rests on what is claimed in it, and what a maximum leaves on
    // every claim.
    let open = scheme.windows.indices.filter { !reconciliation.hasClosed($0) && hasBegun($0) }
    let all =
      scheme.contract == nil
      ? open.map { published.windows[$0].amount }
      : [published.total.claimedAmount] + years.compactMap { published.years[$0]?.amount }
        + published.windows.map(\.amount)
    func line(
      _ planned: Reconciliation.Planned, _ rest: Double, _ actual: Double, _ figures: [Int]
    ) -> [Cell] {
      [
        .pounds(planned.whole), .pounds(planned.toDate), cell(from: figures, .pounds(actual)),
        cell(from: figures, .pounds(actual - planned.toDate)),
        cell(from: figures + all, .pounds(actual + rest)),
      ]
    }
    for year in years {
      let windows = scheme.windows.indices.filter {
        scheme.windows[$0].closes.month.financialYear == year
      }
      let results = reconciliation.plannedClaims(windows: windows).amount
      let fee = reconciliation.plannedFees(year)
      planned = (planned.fees + fee, planned.results + results)
      rows.append(.heading(year.prose))
      if hasFees, let filled = published.filled[year] {
        places.append(rows.count)
        rows.append(
          .line("Attachment fees", line(fee, fee.whole - fee.toDate, fees(year), [filled])))
      }
      if let made = published.years[year] {
        places.append(rows.count)
        rows.append(
          .line(
            "Results claimed",
            line(
              results, windows.reduce(0) { $0 + rest[$1] }, pounds(made.amount), [made.amount])))
      }
    }
    rows.append(
      .total(
        "All years", of: places,
        line(
          planned.fees + planned.results,
          planned.fees.whole - planned.fees.toDate + rest.reduce(0, +),
          pounds(published.fees) + pounds(published.total.claimedAmount),
          [published.fees, published.total.claimedAmount])))
    return Table(
      id: "position-by-year", title: "Against the plan by financial year", unit: .pounds,
      columns: [
        .label(), Column("Plan", id: "plan"), Column("Plan to date", id: "plan_to_date"),
        Column("Actual to date", id: "actual_to_date"),
        Column("Variance to date", id: "variance_to_date"),
        Column("Total if the rest goes to plan", id: "total"),
      ], rows: rows,
      notes: [
        (hasFees ? "Fees in the year in which a place is first filled, results" : "Results")
          + " in the year in which their window closes. Less than planned is in brackets."
      ] + yearNotes)
  }
}
