import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReconciliation
import PBRReporting

extension CommitteeReport {
  /// The council's revenue table for the year of the position date, and for each year with a
  /// budget: spending, income, net; annual, to date, variance, outturn.
  var budget: Report {
    let current = (asOf ?? scenario.date)?.month.financialYear ?? axis.first.financialYear
    let years = settings.budgets.isEmpty ? [current] : settings.budgets.map(\.year)
    var sections = years.map { year in
      let budget = settings.budgets.first { $0.year == year }
      let causes = variances(year, budget)
      return ReportSection(
        id: "budget-\(year.dataText)", title: "\(ReportPart.budget.title) \(year.prose)",
        blocks: [.table(budgetTable(year, budget))] + (causes.isEmpty ? [] : [.list(causes)]))
    }
    if !sections.isEmpty { sections[0].blocks += commentary(.budget) }
    sections.append(ReportSection(id: "notes", title: "How to read it", blocks: [.list(notes)]))
    return Report(
      title: scenario.displayName, headline: headline, subtitle: subtitle,
      sections: sections)
  }

  private var notes: [String] {
    var notes = [
      "Spending is positive and income has a minus, as in \(scenario.bearers) tables. A variance "
        + "is positive where it is favourable; (brackets) are adverse.",
      scenario.payer == nil
        ? "Amounts are cash: income in the month in which it is received."
        : "Amounts are cash: fees and results in the month in which they are paid, of which "
          + "\(scenario.bearers) share is spending.",
      "Forecast outturn of a sum that is fixed for the year (a grant, a cost by the year or paid "
        + "once): what the plan has for the year, or what is paid already where that is more; paid "
        + "early or late, it is the same sum. Of every other line: actual to date and what the "
        + "plan expects for the rest of the year.",
    ]
    if let carriedOut {
      notes.append(
        "Fees and results are what was \(scenario.payer == nil ? "received" : "paid") by "
          + "\(carriedOut.asOf.prose) by the register and "
          + "what it lets expect; other lines without an actual figure are the plan's.")
    }
    if settings.budgets.isEmpty {
      notes.append("The plan names no budget to compare with.")
    } else if settings.budgets.contains(where: { !$0.annual.isEmpty && $0.toDate.isEmpty }) {
      notes.append(
        "Budget to date, where none is given, follows the months of the plan; evenly "
          + "where the plan has nothing in the year.")
    }
    if settings.budgets.contains(where: { !$0.actual.isEmpty && !isWhole($0.actual) }) {
      notes.append("A line for which no actual figure is given shows what the plan expects.")
    }
    if settings.budgets.contains(where: { !$0.annual.isEmpty && !isWhole($0.annual) }) {
      notes.append("A line for which no budget is given has a budget of £0.")
    }
    if settings.budgets.contains(where: { !$0.outturn.isEmpty }) {
      notes.append("An outturn that the budget holder gives stands in place of the forecast.")
    }
    return notes
  }

  /// Whether amounts name every line of the table, or the net alone.
  private func isWhole(_ amounts: [String: Double]) -> Bool {
    amounts.keys.allSatisfy { $0 == "net" } || budgetLines.allSatisfy { amounts[$0.id] != nil }
  }

  /// Why the variances are what they are, a line each, where actual figures are known.
  private func variances(_ year: FinancialYear, _ budget: ReportSettings.Budget?) -> [String] {
    guard let budget, !budget.actual.isEmpty || carriedOut != nil else { return [] }
    return budgetLines.compactMap { line -> String? in
      let amounts = BudgetAmounts(line, year, budget, position)
      guard budget.actual[line.id] != nil || line.known != nil, let toDate = amounts.toDate,
        let actual = amounts.actual,
        (toDate - actual).magnitude >= 500
      else { return nil }
      let change = NumberText.pounds((toDate - actual).magnitude)
      let isMore = line.isIncome ? actual < toDate : actual > toDate
      let start = "\(line.title): \(change) \(isMore ? "more" : "less") than budgeted to date"
      if budget.outturn[line.id] != nil { return "\(start); outturn as the budget holder expects." }
      guard line.isFixed else {
        return "\(start); the forecast keeps the difference to the end of the year."
      }
      return amounts.isTimingAlone
        ? "\(start): timing, the sum for the year is the same."
        : "\(start), and more than the plan has for the year."
    }
  }

  private func budgetTable(_ year: FinancialYear, _ budget: ReportSettings.Budget?) -> Table {
    let isActual = budget?.actual.isEmpty == false || carriedOut != nil
    var rows: [Row] = []
    var totals: [(rows: [Int], amounts: [BudgetAmounts])] = []
    for (isIncome, title) in [(false, "Expenditure"), (true, "Income")] {
      let lines = budgetLines.filter { $0.isIncome == isIncome }
      guard !lines.isEmpty else { continue }
      rows.append(.heading(title))
      var places: [Int] = []
      var parts: [BudgetAmounts] = []
      for line in lines {
        let amounts = BudgetAmounts(line, year, budget, position)
        places.append(rows.count)
        parts.append(amounts)
        rows.append(.line(line.title, amounts.cells))
      }
      rows.append(.total("Total \(title)", of: places, BudgetAmounts.sum(parts).cells))
      totals.append((places, parts))
    }
    var net = BudgetAmounts.sum(totals.flatMap(\.amounts))
    if let whole = budget?.annual["net"] { net.annual = whole }
    if let whole = budget?.toDate["net"] { net.toDate = whole }
    if let whole = budget?.actual["net"] { net.actual = whole }
    if let whole = budget?.outturn["net"] { net.outturn = whole }
    rows.append(.total("NET OPERATIONAL BUDGET", of: totals.flatMap(\.rows), net.cells))
    let day = positionDay.map { "\($0)" } ?? "the start"
    return Table(
      id: "budget-\(year.dataText)", title: "Revenue budget \(year.prose) as at \(day)",
      unit: .thousands,
      columns: [
        .label(), Column("Annual budget", id: "annual_budget", negatives: .minus),
        Column("Budget to date", id: "budget_to_date", negatives: .minus),
        Column(
          isActual ? "Actual to date" : "Expected to date", id: "actual_to_date",
          negatives: .minus),
        Column("Variance to date (overspend)", id: "variance_to_date", differenceOf: [2, 3]),
        Column("Forecast outturn", id: "forecast_outturn", negatives: .minus),
        Column("Forecast variance", id: "forecast_variance", differenceOf: [1, 5]),
      ], rows: rows)
  }
}
