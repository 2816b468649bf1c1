import PBRAppraisal
import PBRQuantities
package import PBRReporting

extension AppraisalStatement {
  /// The appraisal as one section of a larger report: the answer, the waterfall, each horizon,
  /// break-even, who pays and who gains, and what to look at.
  /// - Parameter tellsAuthor: whether it says what the author of the plan can do about it.
  package func section(tellsAuthor: Bool) -> ReportSection {
    var blocks: [Block] = [.paragraph(report.headline)]
    guard !appraisal.savings.isEmpty else {
      if !appraisal.costs.isEmpty {
        blocks.append(
          .paragraph("The plan lists no savings, so there is no benefit to set against the cost."))
      }
      return ReportSection(id: "value", title: "What it is worth", blocks: blocks)
    }
    blocks.append(.chart(chart))
    var parts = [worth, horizons]
    if let chance { parts.append(chance) }
    parts += [breakEven, whoPays, outcomes, doingNothing, plausibility].compactMap(\.self)
    if let questions = questions(withRemedies: tellsAuthor) { parts.append(questions) }
    for part in parts {
      for (index, block) in part.blocks.enumerated() {
        if case .table(var table) = block {
          if table.title == nil { table.title = part.title }
          blocks.append(.table(table))
        } else {
          if index == 0 { blocks.append(.paragraph("\(part.title).")) }
          blocks.append(block)
        }
      }
    }
    return ReportSection(id: "value", title: "What it is worth", blocks: blocks)
  }

  /// From gross benefit to net value, as steps.
  private var chart: Chart {
    let steps = appraisal.waterfall(within: value.years, cashableOnly: false)
    let net = steps.net
    let changes = [
      ("Would come anyway", steps.deadweight), ("Optimism", steps.optimism),
      ("Time value", steps.discounting), ("Delivery cost", steps.deliveryCost),
    ].filter { $0.1 != 0 }
    var chart = Chart(
      id: "value",
      title: "Over \(years(value.years)) the net value is \(NumberText.pounds(net))",
      description: "Steps from gross benefit to net value: what would have happened anyway, the "
        + "correction for optimism, discounting and the cost of delivery. The figures follow in a "
        + "table.",
      unit: .pounds,
      form: .waterfall(
        WaterfallChart(
          steps: [.init("Gross benefit", .level, steps.gross)]
            + changes.map { .init($0.0, .change, $0.1) } + [.init("Net value", .level, net)])))
    chart.isTabled = false
    return chart
  }
}
