import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReconciliation
package import PBRReporting

extension ReconciliationStatement {
  /// How far attachment has come, and what is assumed of the places still open.
  package var places: String {
    let scheme = reconciliation.scenario.scheme
    let filled = reconciliation.toDate.placesFilled
    let remaining = reconciliation.remaining.remaining
    let open = remaining.flatMap(\.parts).reduce(0) { $0 + $1.places }
    let moved = remaining.reduce(0) { $0 + $1.moved }
    let lost = remaining.reduce(0) { $0 + $1.lost }
    var text =
      "\(count(filled, "place")) of \(NumberText.grouped(reconciliation.scenario.places)) filled; "
      + "\(scheme.unit.noun.counted(reconciliation.familiesWorkedWith)) worked with, "
      + "\(NumberText.grouped(reconciliation.familiesLeft)) left; "
      + "\(count(reconciliation.toDate.emptyPlaces, "place")) without a \(scheme.unit.one) or a "
      + (scheme.isRateCard ? "step reached." : "main result.")
    if open > 0 {
      text += " \(count(open, "place")) still to fill, in the months of the plan that are left"
      text +=
        moved > 0
        ? "; \(NumberText.grouped(moved)) of them were planned for months that are past and are "
          + "counted in the next." : "."
    }
    if lost > 0 {
      text +=
        " \(count(lost, "place")) cannot be filled any more: attachment ended on "
        + "\(reconciliation.scenario.scheme.attachmentEnds.prose)."
    }
    return text
  }

  /// What is earned by the end of the financial year and not claimed by then.
  package var accrualLine: String {
    let year = reconciliation.asOf.month.financialYear
    let accrual = reconciliation.accrual(year)
    let now = reconciliation.unclaimed
    return "Accrual: results earned and not yet claimed come to "
      + "\(NumberText.pounds(accrual.total)) at 31 March \(year.startYear + 1) "
      + "(\(NumberText.pounds(accrual.actual)) achieved already); "
      + "\(count(now.count, "result")), \(NumberText.pounds(now.amount)), can be claimed today. "
      + neverClaimed
      + "Whether receipt is reasonably assured, and so whether to accrue, is "
      + "\(reconciliation.scenario.bearers) decision."
  }

  /// What was achieved and not claimed in the last window; empty while it can be.
  private var neverClaimed: String {
    let never = reconciliation.neverClaimed
    guard never.count > 0, let last = reconciliation.scenario.scheme.windows.last else { return "" }
    return "\(count(never.count, "result")), \(NumberText.pounds(never.amount)), achieved and not "
      + "claimed by \(last.closes.prose), counted as earned until then and cannot be claimed any more. "
  }

  package var basisLine: String {
    "Profile is the plan's own projection. Results count as received when the journal says paid; "
      + "fees on the dates on which the scheme pays them, since the register does not record them. "
      + "A replacement that is overdue is not expected any more."
  }

  func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    Noun(one, many).counted(number)
  }

  /// Places filled by cohort and month.
  package var cohorts: ReportSection {
    let remaining = reconciliation.remaining
    let profile = reconciliation.profile
    var rows: [Row] = []
    for (index, cohort) in reconciliation.scenario.cohorts.enumerated() {
      rows.append(.heading(cohort.title ?? cohort.id))
      for (month, places) in zip(remaining.axis.months, remaining.filled[index]) {
        let planned = profile.cohorts[index].placesAttached[month]
        let left = remaining.cohorts[index].placesAttached[month]
        guard places > 0 || planned > 0 || left > 0 else { continue }
        rows.append(
          .line(
            month.prose,
            [
              .count(planned, places: 0), .count(places, places: 0),
              .count(left, places: 0),
            ]))
      }
    }
    return ReportSection(
      id: "places", title: "Places filled by cohort and month", detail: true,
      blocks: [
        .table(
          Table(
            id: "places-by-month",
            columns: [
              .label(), Column("Planned", id: "planned"), Column("Filled", id: "filled"),
              Column("To fill", id: "to_fill"),
            ], rows: rows))
      ])
  }

  /// What is earned and not claimed at the end of each year.
  package var accruals: ReportSection {
    let rows = reconciliation.years.map { year in
      let entry = reconciliation.accrual(year)
      return Row.line(
        "31 March \(year.startYear + 1)",
        [entry.profile, entry.actual, entry.forecast, entry.total].map { Cell.pounds($0) })
    }
    return ReportSection(
      id: "accruals", title: "Earned and not yet claimed at the end of each year", detail: true,
      blocks: [
        .table(
          Table(
            id: "accruals", unit: .pounds,
            columns: [
              .label(), Column("Profile", id: "profile"),
              Column("Achieved already", id: "actual"), Column("Forecast", id: "forecast"),
              Column("Total", id: "total", totalOf: [2, 3]),
            ], rows: rows))
      ])
  }
}
