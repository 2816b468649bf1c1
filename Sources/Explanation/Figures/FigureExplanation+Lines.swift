import PBRProgramme
import PBRProjection
import PBRQuantities

extension FigureExplanation {
  /// Net over the horizon, earned.
  var netTotal: ExplainedNode {
    net(
      "net.total", "over the horizon", projection.netEarned.total, isCash: false,
      from: axis.first, through: axis.last)
  }

  func net(_ part: String, _ year: FinancialYear?) -> ExplainedNode? {
    guard let year else { return part == "total" ? netTotal : nil }
    let flow = part == "cash" ? projection.netCash : projection.netEarned
    return net(
      "net.\(part).\(year.dataText)", "in \(year.prose)", flow.sum(in: year),
      isCash: part == "cash", from: year.firstMonth, through: year.lastMonth)
  }

  /// What comes in less what is spent between two months.
  private func net(
    _ key: String, _ when: String, _ value: Double, isCash: Bool, from: Month, through: Month
  ) -> ExplainedNode {
    let words = "Net \(isCash ? "in cash" : "earned") \(when)"
    if case .payer(let index) = scenario.viewpoint {
      return ExplainedNode(key, words, value, .difference(plus: 2), section: 8) { [self] in
        [number("Nothing comes in from results", 0, .gbp)]
          + [linesBetween("grant", key, when, from, through)]
          + [
            payments(
              by: index, isCash: isCash, key, when, from: from, through: through),
            linesBetween("cost", key, when, from, through),
          ]
      }
    }
    return ExplainedNode(key, words, value, .difference(plus: 3), section: 8) { [self] in
      let fees = isCash ? projection.feesReceived : projection.feesEarned
      let results = isCash ? projection.resultsReceived : projection.resultsEarned
      let isAll = from == axis.first && through == axis.last
      let year = from.financialYear
      let isYear = from == year.firstMonth && through == year.lastMonth
      let exact = isCash || isAll || isYear
      return [
        exact
          ? feesNode(isCash, isAll ? nil : year, when, from, through)
          : number("Fees \(when)", fees.sum(from: from, through: through), .gbp),
        exact
          ? resultsNode(isCash, isAll ? nil : year, when, from, through)
          : number("Results \(when)", results.sum(from: from, through: through), .gbp),
        linesBetween("grant", key, when, from, through),
        linesBetween("cost", key, when, from, through),
      ]
    }
  }

  func feesNode(
    _ isCash: Bool, _ year: FinancialYear?, _ when: String, _ from: Month, _ through: Month
  ) -> ExplainedNode {
    let flow = isCash ? projection.feesReceived : projection.feesEarned
    return sum(
      "net-fees:\(isCash):\(from.dataText):\(through.dataText)",
      "Attachment fees \(isCash ? "received" : "earned") \(when)",
      flow.sum(from: from, through: through), section: 3
    ) { [self] in
      scenario.cohorts.indices.map { cohort in
        isCash
          ? feesReceived(
            cohort, when, "\(from.dataText):\(through.dataText)",
            projection.feesCash[cohort].sum(from: from, through: through), from: from,
            through: through)
          : fees(cohort, year)
      }
    }
  }

  private func resultsNode(
    _ isCash: Bool, _ year: FinancialYear?, _ when: String, _ from: Month, _ through: Month
  ) -> ExplainedNode {
    isCash
      ? resultsReceived("\(from.dataText):\(through.dataText)", when, from: from, through: through)
      : resultsEarned(year)
  }

  /// Net cash of a month.
  func netMonth(_ month: Int) -> ExplainedNode {
    let name = axis.first + month
    return net(
      "cash:\(name.dataText)", "in \(name.prose)", projection.netCash[month], isCash: true,
      from: name, through: name)
  }

  /// Net cash up to the end of a month.
  func position(_ month: Int) -> ExplainedNode {
    let name = axis.first + month
    let line = CashLine(projection).cumulative
    return ExplainedNode(
      "position:\(name.dataText)", "Net cash so far at the end of \(name.prose)", line[month], .sum,
      section: 8
    ) { [self] in (month > 0 ? [position(month - 1)] : []) + [netMonth(month)] }
  }

  var lowest: ExplainedNode {
    ExplainedNode(
      "cash.lowest", "The lowest point of net cash so far, at most nought",
      CashLine(projection).lowest, .leastOrNought, section: 8
    ) { [self] in axis.months.indices.map { position($0) } }
  }

  var lowestMonth: ExplainedNode {
    let month = CashLine(projection).lowestMonth
    return ExplainedNode(
      "cash.lowest.month", "The first month of the lowest net cash so far",
      Double(month - axis.first), .month, text: month.dataText, .firstLeast, section: 8
    ) { [self] in axis.months.indices.map { position($0) } }
  }

  /// All costs or grants that count for whoever is looked from, between two months.
  private func linesBetween(
    _ kind: String, _ key: String, _ when: String, _ from: Month, _ through: Month
  ) -> ExplainedNode {
    let lines = kind == "cost" ? projection.costs : projection.grants
    let counted = lines.indices.filter { lines[$0].isCouncils }
    let value = counted.reduce(0) { $0 + lines[$1].amounts.sum(from: from, through: through) }
    return sum(
      "\(kind)s:\(key)", "\(kind == "cost" ? "Costs" : "Grants") \(when)", value, section: 8
    ) { [self] in
      counted.map { moneyLine($0, isCost: kind == "cost", from: from, through: through, when) }
    }
  }

  func linesTotal(_ parts: [String]) -> ExplainedNode? {
    let isCost = parts[0] == "costs"
    let lines = isCost ? projection.costs : projection.grants
    let counted = lines.indices.filter { lines[$0].isCouncils || parts[1] == "total" && isCost }
    return sum(
      parts.joined(separator: "."),
      "All \(isCost ? "costs" : "grants")"
        + (parts[1] == "council" ? " that count in the net" : ""),
      counted.reduce(0) { $0 + lines[$1].amounts.total }, section: 8
    ) { [self] in
      counted.map {
        moneyLine($0, isCost: isCost, from: axis.first, through: axis.last, "over the horizon")
      }
    }
  }

  func moneyLine(_ index: Int, isCost: Bool, in year: FinancialYear) -> ExplainedNode {
    moneyLine(
      index, isCost: isCost, from: year.firstMonth, through: year.lastMonth, "in \(year.prose)")
  }

  /// A cost or a grant between two months, month by month.
  private func moneyLine(
    _ index: Int, isCost: Bool, from: Month, through: Month, _ when: String
  ) -> ExplainedNode {
    let line = isCost ? projection.costs[index] : projection.grants[index]
    return sum(
      "\(isCost ? "cost" : "grant"):\(line.id):\(from.dataText):\(through.dataText)",
      "\(line.title) \(when)", line.amounts.sum(from: from, through: through), section: 8
    ) { [self] in
      axis.months.indices.filter {
        axis.first + $0 >= from && axis.first + $0 <= through && line.amounts[$0] != 0
      }.map { lineMonth(index, isCost: isCost, $0) }
    }
  }
}
