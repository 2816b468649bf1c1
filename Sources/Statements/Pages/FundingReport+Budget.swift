import Programme
import Projection
import Quantities
import Reporting

extension FundingReport {
  /// The council's revenue table for the year of the position date, and for each year with a
  /// budget: spending, income, net; annual, to date, variance, outturn.
  var budget: Report {
    let current = (asOf ?? scenario.date)?.month.financialYear ?? axis.first.financialYear
    let years =
      settings.budgets.isEmpty ? [current] : settings.budgets.map(\.year)
    var sections = years.map { year in
      ReportSection(
        id: "budget-\(year.dataText)", title: "Revenue budget \(year.prose)",
        blocks: [.table(budgetTable(year, settings.budgets.first { $0.year == year }))])
    }
    var notes = [
      "Income is shown negative, as in the council's table. Variances: positive is favourable, "
        + "(brackets) adverse.",
      "Amounts are cash: income when it is received.",
    ]
    if settings.budgets.isEmpty {
      notes.append(
        "The scenario names no budget, so there is nothing to compare with: add \"budget\".")
    }
    sections[0].blocks += commentary("budget")
    sections.append(ReportSection(id: "notes", title: "Signs and basis", blocks: [.list(notes)]))
    return Report(
      title: scenario.displayName, headline: headline, subtitle: subtitle,
      sections: sections)
  }

  /// A line of the revenue table, in pounds; costs positive and income negative.
  private struct BudgetLine {
    let id: String
    let title: String
    let flow: [Double]
    var isIncome: Bool { !id.hasPrefix("cost:") }
  }

  private var budgetLines: [BudgetLine] {
    func income(_ flow: [Double]) -> [Double] { flow.map { -$0 } }
    var lines = projection.costs.filter(\.isCouncils).map {
      BudgetLine(id: "cost:\($0.id)", title: $0.title, flow: $0.amounts)
    }
    lines.append(
      BudgetLine(
        id: "attachment-fee", title: "Attachment fees", flow: income(projection.feesReceived)))
    lines.append(
      BudgetLine(id: "results", title: "Results payments", flow: income(projection.resultsReceived))
    )
    lines += projection.grants.map {
      BudgetLine(id: "grant:\($0.id)", title: $0.title, flow: income($0.amounts))
    }
    return lines
  }

  /// What a line amounts to; nil where nothing is known.
  private struct BudgetAmounts {
    var annual: Double?
    var toDate: Double?
    var actual: Double?
    var outturn: Double?

    var cells: [Cell] {
      func cell(_ amount: Double?) -> Cell { amount.map { .pounds($0) } ?? .empty }
      func variance(_ budget: Double?, _ amount: Double?) -> Cell {
        guard let budget, let amount else { return .empty }
        return .pounds(budget - amount)
      }
      return [
        cell(annual), cell(toDate), cell(actual), variance(toDate, actual), cell(outturn),
        variance(annual, outturn),
      ]
    }

    static func sum(_ parts: [BudgetAmounts]) -> BudgetAmounts {
      func sum(_ path: (BudgetAmounts) -> Double?) -> Double? {
        let known = parts.compactMap(path)
        return known.isEmpty ? nil : known.reduce(0, +)
      }
      return BudgetAmounts(
        annual: sum(\.annual), toDate: sum(\.toDate), actual: sum(\.actual),
        outturn: sum(\.outturn))
    }
  }

  private func amounts(
    _ line: BudgetLine, _ year: FinancialYear, _ budget: ReportSettings.Budget?
  ) -> BudgetAmounts {
    let whole = axis.sum(line.flow, in: year)
    let past =
      position.map { axis.sum(line.flow, from: year.firstMonth, through: min($0, year.lastMonth)) }
      ?? 0
    let annual = budget?.annual[line.id]
    var toDate = budget?.toDate[line.id]
    if toDate == nil, let annual {
      // Spread over the year as the plan is; evenly where the plan has nothing in it.
      let months = position.map { max(0, min(12, $0 - year.firstMonth + 1)) } ?? 0
      toDate = whole.magnitude >= 0.5 ? annual * past / whole : annual * Double(months) / 12
    }
    let actual = budget?.actual[line.id]
    return BudgetAmounts(
      annual: annual, toDate: toDate, actual: actual ?? past,
      outturn: actual.map { $0 + whole - past } ?? whole)
  }

  private func budgetTable(_ year: FinancialYear, _ budget: ReportSettings.Budget?) -> Table {
    let isActual = budget?.actual.isEmpty == false
    var rows: [Row] = []
    var totals: [(rows: [Int], amounts: [BudgetAmounts])] = []
    for (isIncome, title) in [(false, "Expenditure"), (true, "Income")] {
      let lines = budgetLines.filter { $0.isIncome == isIncome }
      guard !lines.isEmpty else { continue }
      rows.append(.heading(title))
      var places: [Int] = []
      var parts: [BudgetAmounts] = []
      for line in lines {
        let amounts = amounts(line, year, budget)
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
    rows.append(.total("NET OPERATIONAL BUDGET", of: totals.flatMap(\.rows), net.cells))
    let day = positionDay.map { "\($0)" } ?? "the start"
    return Table(
      id: "budget-\(year.dataText)", title: "Revenue budget \(year.prose) as at \(day)",
      unit: .thousands,
      columns: [
        .label(), Column("Annual budget", id: "annual_budget"),
        Column("Budget to date", id: "budget_to_date"),
        Column(isActual ? "Actual to date" : "Expected to date", id: "actual_to_date"),
        Column("Variance to date (overspend)", id: "variance_to_date"),
        Column("Forecast outturn", id: "forecast_outturn"),
        Column("Forecast variance", id: "forecast_variance"),
      ], rows: rows)
  }
}
