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
    /// Whether a row says what the contract leaves unpaid, and two what a payer pays.
    var isCut = false
    var isOfPayer = false
    var firstResult: Int { fees + 1 }
    var earned: Int { firstResult + results + (isCut ? 1 : 0) }
    var cashFees: Int { earned + 1 }
    var cashResults: Int { earned + 2 }
    var cash: Int { earned + 3 }
    var paidEarned: Int { earned + 4 }
    var paidCash: Int { earned + 5 }
    var grants: Int { earned + (isOfPayer ? 6 : 4) }
    var costs: Int { grants + 1 }
    var netEarned: Int { grants + 2 }
    var netCash: Int { grants + 3 }
  }

  var fundingRows: FundingRows {
    FundingRows(
      results: scheme.results.count, isCut: cut != nil, isOfPayer: scenario.payer != nil)
  }

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
          settled(
            "SUMIFS(\(claimsColumn("M")),\(claimsColumn("C")),\(quoted(rule.id)),"
              + "\(claimsColumn("E")),\(year.startYear),\(claimsColumn("D")),\"<>Too late\")",
            gives: claimed {
              $0.expected.result == result && $0.expected.achievedIn == year
                && $0.expected.window != nil
            }.amount,
            not: earned(result).sum(in: year))
        })
    }
    if let cut { rows.append(fixed("Above the contract's maximum", -cut.earned)) }
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
        settled(
          "SUMIF(\(claimsColumn("F")),\(year.startYear),\(claimsColumn("M")))",
          gives: claimed { paidMonth($0)?.financialYear == year }.amount,
          not: projection.resultsReceived.sum(in: year))
      })
    let cash = projection.feesReceived + projection.resultsReceived
    rows.append(
      line("Funding received in cash", at.cash, byYear(cash), .total) { column, _ in
        "\(cell(at.cashFees, column))+\(cell(at.cashResults, column))"
      })
    if let payer = scenario.payer, let payers = scheme.payers {
      let name = payers.all[payer].titleWithin
      rows.append(fixed("Paid by \(name), earned", -projection.payments(by: payer, .earned)))
      rows.append(fixed("Paid by \(name), in cash", -projection.payments(by: payer, .cash)))
    }
    rows.append(
      line("Grants", at.grants, byYear(projection.grantsReceived)) { _, year in
        costRows(year) { $0.isGrant && $0.line.isCouncils }
      })
    rows.append(
      line(
        "Costs borne by \(scenario.bearer)", at.costs,
        byYear(projection.councilCosts).map { -$0 }
      ) {
        _, year in "-(\(costRows(year) { !$0.isGrant && $0.line.isCouncils }))"
      })
    for (title, row, funding, flow) in [
      (
        "Net, earned", at.netEarned, at.isOfPayer ? at.paidEarned : at.earned, projection.netEarned
      ),
      ("Net, in cash", at.netCash, at.isOfPayer ? at.paidCash : at.cash, projection.netCash),
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

  /// A line of the funding sheet that was worked out for all claims together.
  private func fixed(_ title: String, _ flow: MonthlyFlow) -> [SheetCell] {
    // Without the dust of sums.
    let values = byYear(flow).map { ($0 * 1e6).rounded() / 1e6 }
    return [.text(title)] + (values + [values.reduce(0, +)]).map { .number($0, .engine) }
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
    func add(
      _ name: String, _ closes: SheetCell, _ counts: [Double], _ amounts: [Double], window: Int?
    ) {
      let row = rows.count + 1
      func sum(_ letter: String, _ result: Int, _ value: Double) -> String {
        let given = claimed { $0.expected.window == window && $0.expected.result == result }
        return settled(
          "SUMIFS(\(claimsColumn(letter)),\(claimsColumn("D")),$A\(row),\(claimsColumn("C")),"
            + "\(quoted(scheme.results[result].id)))",
          gives: letter == "J" ? given.count : given.amount, not: value)
      }
      let from = Worksheet.letters(2 + results)
      let to = Worksheet.letters(1 + 2 * results)
      rows.append(
        [.text(name), closes]
          + counts.enumerated().map { .formula(sum("J", $0, $1), $1, .count) }
          + amounts.enumerated().map { .formula(sum("M", $0, $1), $1) }
          + [.formula("SUM(\(from)\(row):\(to)\(row))", amounts.reduce(0, +))])
    }
    for (index, window) in scheme.windows.enumerated() {
      add(
        window.id, .day(window.closes), claims.map { $0[index].count },
        claims.map { $0[index].amount }, window: index)
    }
    if let cut {
      rows.append(
        [.text("Above the contract's maximum"), .empty]
          + scheme.results.flatMap { _ in [SheetCell.empty, .empty] }
          + [.number((-cut.total * 1e6).rounded() / 1e6, .engine)])
    }
    let first = 4
    let last = rows.count
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
    add("Too late", .text("forgone"), late.map(\.count), late.map(\.amount), window: nil)
    return Worksheet(
      "Claim schedule",
      widths: [14, 18] + scheme.results.flatMap { _ in [15.0, 15.0] } + [15], frozenRows: 3,
      rows: rows)
  }

  /// Where the totals of the claim schedule stand.
  var scheduleTotal: String {
    "'Claim schedule'!"
      + Worksheet.fixed(
        3 + scheme.windows.count + (cut == nil ? 0 : 1), 2 + 2 * scheme.results.count)
  }

  func placesSum() -> String { "SUM(\(placesColumn("E")))" }
  func receivedFees() -> String {
    "SUMPRODUCT(\(placesColumn("G")),\(placesColumn("H")))"
  }
  func receivedResults() -> String {
    let bare = "SUMPRODUCT(\(claimsColumn("M")),\(claimsColumn("G")))"
    let received = receivedResultsValue
    let whole = settled(bare, gives: received.sum, not: received.value)
    return whole == bare ? bare : "(\(whole))"
  }
}
