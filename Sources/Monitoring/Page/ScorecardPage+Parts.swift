package import PBRReporting

extension ScorecardPage {
  /// What to look at first, for a report that takes the page in; nil where nothing is poor or
  /// worsens.
  package var exceptionsPart: ReportSection? {
    let blocks = titled(exceptions)
    guard !blocks.isEmpty else { return nil }
    return ReportSection(id: "exceptions", title: "What to look at first", blocks: blocks)
  }

  /// The answer, every group and by which rules it was judged, under the title of the scorecard.
  package var measuresPart: ReportSection {
    ReportSection(
      id: "scorecard", title: title,
      blocks: [.paragraph("\(headline) \(place).")] + titled(groups)
        + (basis.isEmpty ? [] : [.list(basis)]))
  }

  /// Definitions, series and who still owes a figure.
  package var definitionsPart: ReportSection? {
    let blocks = titled(details)
    guard !blocks.isEmpty else { return nil }
    return ReportSection(id: "definitions", title: "What the measures count", blocks: blocks)
  }

  /// The blocks of sections, each under its own title.
  private func titled(_ sections: [PageSection]) -> [Block] {
    sections.flatMap { own -> [Block] in
      let made = section(own)
      var isTitled = false
      var blocks = made.blocks.map { block -> Block in
        guard case .table(var table) = block else { return block }
        table.title = made.title
        table.id = "card-\(table.id)"
        isTitled = true
        return .table(table)
      }
      if !isTitled, !blocks.isEmpty { blocks.insert(.paragraph(made.title + ":"), at: 0) }
      return blocks
    }
  }
}
