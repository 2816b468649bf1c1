import PBRProgramme
import PBRProjection
import PBRQuantities

extension FigureExplanation {
  /// What the results of a cohort achieved in a month are paid, or would have been.
  func pounds(_ cohort: Int, _ result: Int, _ month: Int) -> ExplainedNode {
    let flows = projection.cohorts[cohort].results[result]
    let isLate = flows.window[month] == nil
    let value = isLate ? flows.forgone[month] : flows.earned[month]
    let name = (axis.first + month).prose
    let key = "pounds:\(cohort):\(result):\(month)"
    let words =
      "\(scheme.results[result].title) achieved in \(name), cohort \(title(cohort)), "
      + (isLate
        ? "too late for every window" : "claimed in \(scheme.windows[flows.window[month] ?? 0].id)")
    guard !scheme.isRateCard else {
      let count = flows.achieved[month]
      return ExplainedNode(key, words, value, .product, section: 5) { [self] in
        [
          achieved(cohort, result, month, .funded),
          average(cohort, result, month, count > 0 ? value / count : 0),
        ]
      }
    }
    return sum(key, words, value, section: 5) { [self] in
      ledgers[cohort].indices.filter { ledgers[cohort][$0].year != nil }.flatMap { index in
        rows(cohort, result, month, ledger: index).map { row in
          let pence = row.pence ?? 0
          return ExplainedNode(
            "paid:\(row.node.key)", "\(row.node.words), paid", row.node.value * Double(pence) / 100,
            .product, section: 5
          ) { [self] in
            [row.node, price(result, ledgers[cohort][index].year, month, pence)]
          }
        }
      }
    }
  }

  /// What each is paid on a rate card: the price, where neither numbers nor a maximum change it.
  private func average(_ cohort: Int, _ result: Int, _ month: Int, _ value: Double)
    -> ExplainedNode
  {
    let rule = scheme.results[result]
    let price = scheme.figures.first {
      $0.path.hasPrefix("scheme.results.\(rule.ruleId).pays")
        && (Double($0.value) ?? .nan).isEqual(to: (value * 100).rounded() / 100)
    }
    if let price, rule.volume == nil, let amount = Double(price.value),
      (amount - value).magnitude <= 1e-9 * amount
    {
      return ExplainedNode(
        "input:\(price.path)", "What \(rule.title) pays", amount, .gbp, .input(price))
    }
    return ExplainedNode(
      "average:\(cohort):\(result):\(month)",
      "Pounds for each, after prices by number and the maximum of a place, averaged over all that "
        + "can happen", value, .settled, section: 5)
  }

  /// What one result is paid: the tariff, or what the maximum of a place leaves of it.
  private func price(
    _ result: Int, _ year: FinancialYear?, _ month: Int, _ pence: Int64
  ) -> ExplainedNode {
    let rule = scheme.results[result]
    let window = projection.cohorts[0].results[result].window[month] ?? scheme.windows.count - 1
    let closes = scheme.windows[window].closes
    let full = year.map { rule.amount(placeYear: $0, closes: closes, scheme.resultsRate) }
    let paid = Money(pence: pence).pounds
    let paidYears = scheme.figures.filter { $0.path.hasPrefix("scheme.results.\(rule.id).pays") }
    let record = paidYears.first { Double($0.value) == full?.pounds && holds($0, year, closes) }
    let tariff =
      record.map {
        ExplainedNode(
          "input:\($0.path)", "What \(rule.title) pays", full?.pounds ?? 0, .gbp, .input($0))
      } ?? number("What \(rule.title) pays", full?.pounds ?? 0, .gbp)
    guard full?.pence != pence else { return tariff }
    return ExplainedNode(
      "price:\(result):\(window):\(year?.dataText ?? ""):\(pence)",
      "What is left of it below the maximum of a place", paid, .least, section: 5
    ) { [self] in [tariff, left(year, paid)] }
  }

  /// Whether a row of the tariff is that of the year that counts.
  private func holds(_ record: InputRecord, _ year: FinancialYear?, _ closes: CivilDate) -> Bool {
    let counted = scheme.resultsRate == .claimYear ? closes.month.financialYear : year
    guard let last = record.path.split(separator: ".").last.map(String.init),
      let own = FinancialYear(last)
    else { return true }
    return own == counted
  }

  private func left(_ year: FinancialYear?, _ paid: Double) -> ExplainedNode {
    let most = scheme.maximumPerPlace?.pounds ?? 0
    let fee = year.flatMap { scheme.attachment.fee[$0]?.pounds } ?? 0
    let before = most - fee - paid
    return ExplainedNode(
      "left:\(year?.dataText ?? ""):\(paid)", "The maximum less the fee and what was paid before",
      paid, .difference(plus: 1), section: 5
    ) { [self] in
      [
        input(["scheme", "maximumPerPlace"], "The most a place is paid", most),
        year.map { self.fee($0) } ?? number("Fee", 0, .gbp),
        number("Paid in results before", before, .gbp),
      ]
    }
  }
}
