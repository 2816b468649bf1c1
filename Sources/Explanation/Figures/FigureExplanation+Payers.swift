import PBRProgramme
import PBRProjection
import PBRQuantities

extension FigureExplanation {
  /// What a payer pays in all, in whole pence.
  func payerTotal(_ id: String, _ figure: NamedFigure) -> ExplainedNode? {
    guard let payers = scheme.payers, let payer = payers.index(of: id) else { return nil }
    let paid = payments(
      by: payer, isCash: false, figure.name, "over the horizon", from: axis.first,
      through: axis.last)
    return sum(
      "figure:\(figure.name)", "Paid by \(payers.all[payer].titleWithin), in whole pence",
      figure.value, section: 6
    ) { [self] in
      let odd = figure.value - paid.value
      guard odd.magnitude > 1e-9 else { return [paid] }
      return [
        paid,
        number(
          "Rounding to pence; the odd ones of all payers go to \(payers.all[0].titleWithin)", odd,
          .gbp),
      ]
    }
  }

  /// A payer's share of fees and of each result between two months, after every maximum.
  func payments(
    by payer: Int, isCash: Bool, _ key: String, _ when: String, from: Month, through: Month
  ) -> ExplainedNode {
    let value = projection.payments(by: payer, isCash ? .cash : .earned)
      .sum(from: from, through: through)
    let name = scheme.payers?.all[payer].titleWithin ?? ""
    return sum("payments:\(payer):\(key)", "Paid by \(name) \(when)", value, section: 6) { [self] in
      var parts = [
        share(of: payer, fees(isCash: isCash, when, from: from, through: through), ["payers"])
      ]
      for (result, rule) in scheme.results.enumerated() {
        let path = scheme.payers?.shares[rule.ruleId] == nil ? ["payers"] : ["shares", rule.ruleId]
        let paid = paid(result, isCash: isCash, key, when, from: from, through: through)
        parts.append(share(of: payer, paid, path, rule.ruleId))
      }
      guard projection.contractCut != nil else { return parts }
      let cut = value - parts.reduce(0) { $0 + $1.value }
      guard cut.magnitude > 1e-9 else { return parts }
      return parts + [
        ExplainedNode(
          "payer-cut:\(payer):\(key)",
          "Its part of what the contract's maximum leaves unpaid, window by window", cut, .settled,
          section: 6)
      ]
    }
  }

  /// A payer's share of an amount.
  /// - Parameters:
  ///   - path: where the rules give shares of it.
  ///   - result: the result it is about, by its id in the rules; nil for fees.
  private func share(
    of payer: Int, _ amount: ExplainedNode, _ path: [String], _ result: String? = nil
  ) -> ExplainedNode {
    let payers = scheme.payers
    let own = payers?.all[payer]
    let share = result.flatMap { payers?.share(of: payer, result: $0) } ?? own?.share ?? 0
    let id = own?.id ?? ""
    return ExplainedNode(
      "share:\(payer):\(amount.key)", "Its share of: \(amount.words)", share * amount.value,
      .product, section: 6
    ) { [self] in
      [
        input(
          ["scheme"] + path + (path == ["payers"] ? [id, "share"] : [id]), "The share of \(id)",
          share, .share), amount,
      ]
    }
  }

  /// Fees between two months: taken apart over the horizon and by year, which no more is asked of.
  private func fees(
    isCash: Bool, _ when: String, from: Month, through: Month
  ) -> ExplainedNode {
    let flow = isCash ? projection.feesReceived : projection.feesEarned
    let isAll = from == axis.first && through == axis.last
    let year = from.financialYear
    guard isCash || isAll || isYear(from, through) else {
      return number("Fees \(when)", flow.sum(from: from, through: through), .gbp)
    }
    return feesNode(isCash, isAll ? nil : year, when, from, through)
  }

  /// A result's payments between two months, before the contract's maximum.
  private func paid(
    _ result: Int, isCash: Bool, _ key: String, _ when: String, from: Month, through: Month
  ) -> ExplainedNode {
    let cohorts = scenario.cohorts.indices
    let value = cohorts.reduce(0) { sum, cohort in
      let flow =
        isCash
        ? projection.resultCash(cohort: cohort, result: result)
        : projection.cohorts[cohort].results[result].earned
      return sum + flow.sum(from: from, through: through)
    }
    let name = "results.\(scheme.results[result].id).amount"
    if !isCash, from == axis.first, through == axis.last,
      let node = resultFigure(result, "amount", NamedFigure(name, value))
    {
      return node
    }
    if isYear(from, through) {
      return resultLine(result, Array(cohorts), isCash: isCash, from.financialYear, "")
    }
    return number(
      "\(scheme.results[result].title) \(isCash ? "received" : "earned") \(when)", value, .gbp)
  }

  private func isYear(_ from: Month, _ through: Month) -> Bool {
    from == from.financialYear.firstMonth && through == from.financialYear.lastMonth
  }
}
