import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReconciliation
import PBRReporting

/// What is drawn where there is a register: for officers what happened up to the day and the
/// forecast after it; for the public the plan, none of it as if it had happened, since what
/// happened month by month would give counts away.
extension CommitteeReport {
  /// What happened and what is still expected, where it may be drawn.
  var carriedOut: Reconciliation? {
    guard let register, register.audience == .officer else { return nil }
    return register.reconciliation
  }

  /// Whether figures by month are the plan's although there is a register.
  var isPlanAlone: Bool { register != nil && carriedOut == nil }

  /// Fees and results by the month received: what happened and is expected, else the plan's. Looked
  /// from a payer its part of them, below nought.
  var fundingByMonth: MonthlyFlow {
    let payer = scenario.payer
    if let carriedOut {
      let cash = carriedOut.cashByMonth(paidBy: payer)
      return payer == nil ? cash.fees + cash.results : -(cash.fees + cash.results)
    }
    if let payer { return -projection.payments(by: payer, .cash) }
    return projection.feesReceived + projection.resultsReceived
  }

  /// The line of cash: with what happened where it may be drawn. Grants and costs are the plan's.
  var lineOfCash: CashLine {
    guard carriedOut != nil else { return CashLine(projection) }
    return CashLine(net: projection.net(fees: fundingByMonth, results: axis.zeros))
  }

  /// Funding by financial year as it was earned and is expected, with the plan across each column.
  var carriedOutByYear: Chart? {
    guard let carriedOut else { return nil }
    let years = carriedOut.years
    let fees = years.map { carriedOut.entry(.fees, .earned, $0) }
    let results = years.map { year in
      carriedOut.entry(.earned, year).total - carriedOut.entry(.fees, .earned, year).total
    }
    // A year that pays back more than it earns makes no column.
    guard results.allSatisfy({ $0 > -0.5 }),
      fees.contains(where: { $0.total >= 0.5 })
        || results.contains(where: { $0 >= 0.5 })
    else { return nil }
    let earned = carriedOut.entry(.earned)
    // Where no fee is paid the legend has no entry of them.
    let isFeed = fees.contains { $0.total >= 0.5 }
    return Chart(
      id: "funding-by-year",
      title: "\(NumberText.pounds(earned.actual)) earned by \(carriedOut.asOf.prose), "
        + "\(NumberText.pounds(earned.forecast)) still expected",
      description: "Columns by financial year: \(isFeed ? "fees and " : "")results earned up to "
        + "\(carriedOut.asOf.prose) and expected after it, with the plan as a line across each "
        + "column. Years that are not over are marked F.",
      unit: .pounds,
      form: .columns(
        ColumnChart(
          categories: years.map(\.prose),
          series: (isFeed ? [ChartSeries("Attachment fees", fees.map(\.total))] : [])
            + [ChartSeries("Results", results)],
          forecastFrom: years.firstIndex { $0.lastMonth > carriedOut.asOf.lastWholeMonth },
          target: ChartSeries("Plan", years.map { carriedOut.entry(.earned, $0).profile }))))
  }

  /// Claims by window as they were made and are expected. A window that closes on the day is still
  /// open on it.
  var carriedOutByWindow: Chart? {
    guard let carriedOut else { return nil }
    let counts = scheme.results.indices.map { result in
      scheme.windows.indices.map {
        carriedOut.claims(window: $0, result: result).count.total
      }
    }
    let used = scheme.windows.indices.filter { window in
      counts.contains { $0[window] >= 0.05 }
    }.prefix(24)
    guard !used.isEmpty else { return nil }
    let made = carriedOut.toDate.results.count { $0.outcome != nil && $0.counts }
    let windows = used.map { scheme.windows[$0] }
    return Chart(
      id: "claims-by-window",
      title: "\(Noun("result is", "results are").counted(made)) claimed by "
        + carriedOut.asOf.prose,
      description: "Bars by claim window: results claimed up to \(carriedOut.asOf.prose) and "
        + "expected after it. Windows that have not closed are marked F.",
      unit: .count("Results"),
      form: .columns(
        ColumnChart(
          categories: windows.map(\.id),
          series: scheme.results.indices.map { result in
            ChartSeries(scheme.results[result].title, used.map { counts[result][$0] })
          }, isLying: true,
          forecastFrom: windows.firstIndex { $0.closes >= carriedOut.asOf })))
  }
}
