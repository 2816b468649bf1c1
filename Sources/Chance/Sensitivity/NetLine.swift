import PBRProgramme
package import PBRProjection
import PBRQuantities

/// One part of the council's net over the horizon, in pounds; costs are negative.
package struct NetLine: Sendable, Hashable {
  /// `attachment-fee`, `result:ID`, `above-maximum`, `grant:ID` or `cost:ID`, as in
  /// `projection.csv`; `payments:ID` for what the payer that is looked from pays.
  package let line: String
  package let title: String
  package let amount: Double

  package init(line: String, title: String, amount: Double) {
    self.line = line
    self.title = title
    self.amount = amount
  }
}

extension Projection {
  /// What the net is made of, on the earned basis; the lines sum to `net.total`.
  package var netLines: [NetLine] {
    var lines = scenario.payer.flatMap(paid) ?? received
    lines += grants.filter(\.isCouncils).map {
      NetLine(
        line: LineName.grant($0.id).text, title: "Grant: \($0.title)", amount: $0.amounts.total)
    }
    lines += costs.filter(\.isCouncils).map {
      NetLine(
        line: LineName.cost($0.id).text, title: "Cost: \($0.title)", amount: -$0.amounts.total)
    }
    return lines
  }

  private func paid(by payer: Int) -> [NetLine]? {
    guard let payers = scheme.payers else { return nil }
    return [
      NetLine(
        line: "payments:\(payers.all[payer].id)",
        title: "Payments of \(payers.all[payer].titleWithin)",
        amount: -payments(by: payer, .earned).total)
    ]
  }

  /// Fees and results, and what the contract's maximum leaves unpaid of them.
  private var received: [NetLine] {
    var lines = [
      NetLine(
        line: LineName.attachmentFee.text, title: "Attachment fees", amount: feesEarned.total)
    ]
    lines += scheme.results.enumerated().map { index, rule in
      let amount = cohorts.map { $0.results[index].earned.reduce(0, +) }.reduce(0, +)
      return NetLine(
        line: LineName.result(rule.id).text, title: rule.title, amount: amount)
    }
    if let cut = contractCut {
      lines.append(
        NetLine(
          line: LineName.aboveMaximum.text, title: "Above the contract's maximum",
          amount: -cut.total))
    }
    return lines
  }
}

/// How the net of one plan becomes that of another, line by line, with nothing left over.
package struct NetBridge: Sendable {
  package struct Step: Sendable {
    package let line: String
    package let title: String
    package let base: Double
    package let variant: Double
    package var change: Double { variant - base }
  }

  /// The lines of both, those of the first first; a line that one of them lacks is nought there.
  package let steps: [Step]

  package init(_ base: Projection, _ variant: Projection) {
    let (before, after) = (base.netLines, variant.netLines)
    let known = Set(before.map(\.line))
    steps = (before + after.filter { !known.contains($0.line) }).map { line in
      Step(
        line: line.line, title: line.title,
        base: before.first { $0.line == line.line }?.amount ?? 0,
        variant: after.first { $0.line == line.line }?.amount ?? 0)
    }
  }

  package var base: Double { steps.reduce(0) { $0 + $1.base } }
  package var variant: Double { steps.reduce(0) { $0 + $1.variant } }
  package var change: Double { variant - base }
}
