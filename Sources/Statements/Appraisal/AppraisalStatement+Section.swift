import Appraisal
public import Reporting

extension AppraisalStatement {
  /// The appraisal as one section of a larger report: the answer, the waterfall, each horizon,
  /// break-even, who pays and who gains, and what to look at.
  public var section: ReportSection {
    var blocks: [Block] = [.paragraph(report.headline)]
    var parts = [worth, horizons]
    if let chance { parts.append(chance) }
    parts += [breakEven, whoPays, outcomes, doingNothing, plausibility]
    if let questions { parts.append(questions) }
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
}
