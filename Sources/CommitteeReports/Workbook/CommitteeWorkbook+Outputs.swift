import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReporting

extension CommitteeWorkbook {
  /// The rows of a column of the sheet Places or Claims, fixed.
  private func placesColumn(_ letter: String) -> String {
    let top = WorkbookLayout.placesTop + 1
    return "Places!$\(letter)$\(top):$\(letter)$\(top + max(1, layout.placeRows.count) - 1)"
  }

  private func claimsColumn(_ letter: String) -> String {
    let top = WorkbookLayout.claimsTop + 1
    return "Claims!$\(letter)$\(top):$\(letter)$\(top + max(1, claimRows.count) - 1)"
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  /// A line of the funding sheet: a formula and a value for each year, then the total.
  private func line(
    _ title: String, _ row: Int, _ values: [Double], _ style: SheetCell.Style = .pounds,
    _ formula: (Int, FinancialYear) -> String
  ) -> [SheetCell] {
    let cells = layout.years.enumerated().map { index, year in
      SheetCell.formula(formula(index, year), values[index], style)
    }
    let last = Worksheet.letters(layout.years.count)
    return [.text(title, style == .total ? .total : .plain)] + cells
      + [.formula("SUM(B\(row + 1):\(last)\(row + 1))", values.reduce(0, +), style)]
  }

  private func byYear(_ flow: MonthlyFlow) -> [Double] { layout.years.map { flow.sum(in: $0) } }

  private func earned(_ result: Int) -> MonthlyFlow {
    .sum(projection.cohorts.map(\.results[result].earned), on: axis)
  }

  /// The rows of the funding sheet, from 0.
  struct FundingRows {
    let fees = 3
    let results: Int
    var firstResult: Int { fees + 1 }
    var earned: Int { firstResult + results }
    var cashFees: Int { earned + 1 }
    var cashResults: Int { earned + 2 }
    var cash: Int { earned + 3 }
    var grants: Int { earned + 4 }
    var costs: Int { earned + 5 }
    var netEarned: Int { earned + 6 }
    var netCash: Int { earned + 7 }
  }

  var fundingRows: FundingRows { FundingRows(results: scheme.results.count) }

  /// Funding, costs and net by financial year.
  var funding: Worksheet {
    let at = fundingRows
    var rows: [[SheetCell]] = [
      [.text("Funding by financial year", .title)],
      [verdict],
      [.text("£", .heading)] + layout.years.map { .text($0.prose, .heading) }
        + [.text("Total", .heading)],
    ]
    func cell(_ row: Int, _ column: Int) -> String { Worksheet.name(row, column + 1) }
    rows.append(
      line("Attachment fees", at.fees, byYear(projection.feesEarned)) { _, year in
        "SUMIF(\(placesColumn("C")),\(year.startYear),\(placesColumn("G")))"
      })
    for (result, rule) in scheme.results.enumerated() {
      rows.append(
        line(rule.title, at.firstResult + result, byYear(earned(result))) { _, year in
          "SUMIFS(\(claimsColumn("M")),\(claimsColumn("C")),\(quoted(rule.id)),"
            + "\(claimsColumn("E")),\(year.startYear),\(claimsColumn("D")),\"<>Too late\")"
        })
    }
    let totalEarned = projection.feesEarned + projection.resultsEarned
    rows.append(
      line("Funding earned", at.earned, byYear(totalEarned), .total) { column, _ in
        "SUM(\(cell(at.fees, column)):\(cell(at.earned - 1, column)))"
      })
    rows.append(
      line("Fees received", at.cashFees, byYear(projection.feesReceived)) { column, _ in
        "SUMPRODUCT(\(placesColumn("G")),\(placesColumn(Worksheet.letters(8 + column))))"
      })
    rows.append(
      line("Results received", at.cashResults, byYear(projection.resultsReceived)) { _, year in
        "SUMIF(\(claimsColumn("F")),\(year.startYear),\(claimsColumn("M")))"
      })
    let cash = projection.feesReceived + projection.resultsReceived
    rows.append(
      line("Funding received in cash", at.cash, byYear(cash), .total) { column, _ in
        "\(cell(at.cashFees, column))+\(cell(at.cashResults, column))"
      })
    rows.append(
      line("Grants", at.grants, byYear(projection.grantsReceived)) { _, year in
        costRows(year) { $0.isGrant }
      })
    rows.append(
      line("Costs borne by the council", at.costs, byYear(projection.councilCosts).map { -$0 }) {
        _, year in "-(\(costRows(year) { !$0.isGrant && $0.line.isCouncils }))"
      })
    for (title, row, funding, flow) in [
      ("Net, earned", at.netEarned, at.earned, projection.netEarned),
      ("Net, in cash", at.netCash, at.cash, projection.netCash),
    ] {
      rows.append(
        line(title, row, byYear(flow), .total) { column, _ in
          [funding, at.grants, at.costs].map { cell($0, column) }.joined(separator: "+")
        })
    }
    rows.append([])
    rows.append([
      .text(
        "Earned: by the month attached or achieved. Cash: by the month paid. Costs are negative.",
        .note)
    ])
    return Worksheet(
      "Funding", widths: [44] + layout.years.map { _ in 15 } + [15], frozenRows: 3, rows: rows)
  }

  /// The sum of the cost rows of a year that a test admits.
  private func costRows(_ year: FinancialYear, _ test: (WorkbookLayout.CostRow) -> Bool) -> String {
    let rows = layout.costRows.enumerated().filter { $1.year == year && test($1) }
    guard !rows.isEmpty else { return "0" }
    return rows.map { "Costs!$E$\(WorkbookLayout.costsTop + $0.offset + 1)" }
      .joined(separator: "+")
  }

  /// Claims and amounts by window.
  var schedule: Worksheet {
    let results = scheme.results.count
    var rows: [[SheetCell]] = [
      [.text("Claim schedule", .title)], [verdict],
      [.text("Window", .heading), .text("Closes", .heading)]
        + scheme.results.map { .text("\($0.title), claims", .heading) }
        + scheme.results.map { .text("\($0.title), £", .heading) } + [.text("Amount, £", .heading)],
    ]
    let claims = scheme.results.indices.map { projection.claims(result: $0) }
    func add(_ name: String, _ closes: SheetCell, _ counts: [Double], _ amounts: [Double]) {
      let row = rows.count + 1
      func sum(_ letter: String, _ rule: ResultRule) -> String {
        "SUMIFS(\(claimsColumn(letter)),\(claimsColumn("D")),$A\(row),\(claimsColumn("C")),"
          + "\(quoted(rule.id)))"
      }
      let from = Worksheet.letters(2 + results)
      let to = Worksheet.letters(1 + 2 * results)
      rows.append(
        [.text(name), closes]
          + zip(scheme.results, counts).map { .formula(sum("J", $0), $1, .count) }
          + zip(scheme.results, amounts).map { .formula(sum("M", $0), $1) }
          + [.formula("SUM(\(from)\(row):\(to)\(row))", amounts.reduce(0, +))])
    }
    for (index, window) in scheme.windows.enumerated() {
      add(
        window.id, .day(window.closes), claims.map { $0[index].count },
        claims.map { $0[index].amount })
    }
    let first = 4
    let last = 3 + scheme.windows.count
    let totals =
      claims.map { $0.map(\.count).reduce(0, +) } + claims.map { $0.map(\.amount).reduce(0, +) }
    let amount = projection.resultsEarned.total
    rows.append(
      [.text("Claimed", .total), .empty]
        + (totals + [amount]).enumerated().map { index, value in
          let letter = Worksheet.letters(2 + index)
          return .formula(
            "SUM(\(letter)\(first):\(letter)\(last))", value, index < results ? .countTotal : .total
          )
        })
    let late = scheme.results.indices.map { projection.lapsed(result: $0) }
    add("Too late", .text("forgone"), late.map(\.count), late.map(\.amount))
    return Worksheet(
      "Claim schedule",
      widths: [14, 18] + scheme.results.flatMap { _ in [15.0, 15.0] } + [15], frozenRows: 3,
      rows: rows)
  }

  /// Where the totals of the claim schedule stand.
  var scheduleTotal: String {
    "'Claim schedule'!"
      + Worksheet.fixed(3 + scheme.windows.count, 2 + 2 * scheme.results.count)
  }

  func placesSum() -> String { "SUM(\(placesColumn("E")))" }
  func receivedFees() -> String {
    "SUMPRODUCT(\(placesColumn("G")),\(placesColumn("H")))"
  }
  func receivedResults() -> String {
    "SUMPRODUCT(\(claimsColumn("M")),\(claimsColumn("G")))"
  }
}
