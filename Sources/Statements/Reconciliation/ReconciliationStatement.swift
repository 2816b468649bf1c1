import PBRProgramme
import PBRQuantities
package import PBRReconciliation
package import PBRReporting

/// What a finance officer reads of a reconciliation: what has been drawn down, what the whole
/// comes to against the plan, and whether the assumed rate still stands.
package struct ReconciliationStatement {
  let reconciliation: Reconciliation

  package init(_ reconciliation: Reconciliation) { self.reconciliation = reconciliation }

  package var report: Report {
    Report(
      title: reconciliation.scenario.displayName, headline: headline,
      subtitle: "Position at \(reconciliation.asOf.prose)",
      sections: [years, windows] + [stepRates].compactMap(\.self)
        + [standing, cohorts, accruals]
    ).said(of: reconciliation.scenario)
  }

  package var headline: String {
    let cash = reconciliation.entry(.cash)
    return "\(NumberText.pounds(cash.actual)) drawn down by \(reconciliation.asOf.prose); with "
      + "\(NumberText.pounds(cash.forecast)) still expected the programme comes to "
      + "\(NumberText.pounds(cash.total)), \(against(cash))."
  }

  /// `£3,900 (1.0%) less than its profile of £398,400`
  private func against(_ entry: Reconciliation.Entry) -> String {
    let profile = "its profile of \(NumberText.pounds(entry.profile))"
    guard entry.variance.magnitude >= 0.5 else { return "as in \(profile)" }
    let share =
      entry.profile > 0
      ? " (\(NumberText.percent(entry.variance.magnitude / entry.profile)))" : ""
    return "\(NumberText.pounds(entry.variance.magnitude))\(share) "
      + "\(entry.variance < 0 ? "less" : "more") than \(profile)"
  }

  private static let columns = [
    Column("Profile", id: "profile"), Column("Actual", id: "actual"),
    Column("Forecast", id: "forecast"), Column("Total", id: "total", totalOf: [2, 3]),
    Column("Variance", id: "variance"),
  ]

  private func cells(_ entry: Reconciliation.Entry) -> [Cell] {
    [entry.profile, entry.actual, entry.forecast, entry.total, entry.variance].map {
      .pounds($0)
    }
  }

  package var years: ReportSection {
    var rows: [Row] = []
    let titles: [(Reconciliation.Basis, String, String)] = [
      (.cash, "Received in cash", "Cash, all years"),
      (.earned, "Earned", "Earned, all years"),
    ]
    for (basis, title, total) in titles {
      rows.append(.heading(title))
      let first = rows.count
      for year in reconciliation.years {
        rows.append(.line(year.prose, cells(reconciliation.entry(basis, year))))
      }
      rows.append(
        .total(total, of: Array(first..<rows.count), cells(reconciliation.entry(basis))))
    }
    return ReportSection(
      id: "years", title: "Fees and results by financial year",
      blocks: [
        .table(
          Table(
            id: "reconciliation-by-year", unit: .pounds, columns: [.label()] + Self.columns,
            rows: rows))
      ])
  }

  package var windows: ReportSection {
    let scheme = reconciliation.scenario.scheme
    let rows = scheme.windows.indices.map { index -> Row in
      let claims = reconciliation.claims(window: index)
      return .line(
        scheme.windows[index].id,
        [
          .date(scheme.windows[index].closes), .count(claims.count.profile, places: 1),
          .count(claims.count.actual, places: 0), .count(claims.count.forecast, places: 1),
          .pounds(claims.amount.profile), .pounds(claims.amount.actual),
          .pounds(claims.amount.forecast), .pounds(claims.amount.variance),
        ])
    }
    return ReportSection(
      id: "windows", title: "Results by claim window",
      blocks: [
        .table(
          Table(
            id: "reconciliation-by-window", unit: .pounds,
            columns: [
              .label(), Column("Closes", id: "closes", .left),
              Column("Claims planned", id: "claims_profile"),
              Column("made", id: "claims_actual"), Column("to come", id: "claims_forecast"),
              Column("Profile", id: "profile"), Column("Actual", id: "actual"),
              Column("Forecast", id: "forecast"), Column("Variance", id: "variance"),
            ], rows: rows))
      ])
  }

  var standing: ReportSection {
    ReportSection(
      id: "standing", title: "Where it stands",
      blocks: [
        .list(
          [places, reconciliation.scenario.scheme.isRateCard ? stepsLine : rateLine]
            + [accrualLine, basisLine] + [contractLine].compactMap(\.self))
      ])
  }
}
