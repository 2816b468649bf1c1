import Programme
import Projection
import Quantities
public import Reporting

extension FundingReport {
  /// The forms in which a report is laid out.
  public enum Template: String, Sendable, CaseIterable {
    /// Every section, in the order in which it is read.
    case full
    /// The council's numbered headings.
    case committee
    /// One page.
    case brief
    /// The council's revenue table.
    case budget
  }

  public func report(_ template: Template) -> Report {
    switch template {
    case .full: report
    case .committee: committee
    case .brief: brief
    case .budget: budget
    }
  }

  /// A committee report: the headings of the scenario, or the usual ones, numbered.
  private var committee: Report {
    let headings = settings.committee.isEmpty ? usualHeadings : settings.committee
    let all = sections
    let made = headings.enumerated().map { index, heading -> ReportSection in
      var blocks: [Block] = heading.texts.enumerated().map { place, text in
        .paragraph("\(index + 1).\(place + 1) \(text)")
      }
      for id in heading.contents {
        guard let section = all.first(where: { $0.id == id }) else { continue }
        blocks += titled(section)
      }
      return ReportSection(
        id: "heading-\(index + 1)", title: "\(index + 1).0 \(heading.title)", blocks: blocks)
    }
    return Report(
      title: scenario.displayName, headline: headline, subtitle: subtitle,
      sections: made)
  }

  /// The blocks of a section with its title on its first table that has none.
  private func titled(_ section: ReportSection) -> [Block] {
    section.blocks.map { block in
      guard case .table(var table) = block, table.title == nil else { return block }
      table.title = section.title
      return .table(table)
    }
  }

  /// The headings of a report to a council's board, where the scenario names no others.
  private var usualHeadings: [ReportSettings.Heading] {
    func heading(
      _ title: String, _ texts: [String], _ contents: [String] = []
    ) -> ReportSettings.Heading {
      ReportSettings.Heading(title: title, texts: texts, contents: contents)
    }
    let authority = scenario.authority ?? "the council"
    let open = "For the author of the report: the figures say nothing on this."
    return [
      heading(
        "Purpose of the report",
        [
          "To set out what \(authority) can expect to receive for \(scenario.displayName), when, "
            + "and what it depends on."
        ]),
      heading(
        "Recommendation",
        settings.decisions.isEmpty ? ["That the forecast be noted."] : settings.decisions),
      heading(
        "Supporting information", [headline],
        [
          "status", "years", "quarters", "schedule", "bands", "position", "reconciliation",
          "uncertainty",
          "cash", "caseload", "changes", "value",
        ]),
      heading("Policy implications", [open]),
      heading("Other implications", [], ["assumptions"]),
      heading("Implications for the council's priorities", [open]),
      heading("Risk analysis", [], ["risks", "checks", "method"]),
      heading("Equality and diversity issues", [open]),
      heading(
        "List of background papers under section 100D of the Local Government Act 1972",
        settings.backgroundPapers, ["sources", "about"]),
    ]
  }

  /// One page: the answer, how it stands, the money by year with its chart, what matters next.
  private var brief: Report {
    let chart = section("years")?.blocks.first { if case .chart = $0 { true } else { false } }
    let good = standings.filter { $0.status == .good }.map(\.title)
    var lines = standings.filter { $0.status != .good }.map {
      "\($0.status.symbol) \($0.status.word). \($0.title): \($0.reason)"
    }
    if !good.isEmpty {
      lines.append("\(Status.good.symbol) \(Status.good.word): \(good.joined(separator: ", ")).")
    }
    let position = register.map { register in
      ReportSection(
        id: "position", title: "Claims position on \(register.day)",
        blocks: [.list(register.sentences), .paragraph(register.legend)])
    }
    var next = nextSteps
    if let last = scheme.windows.last {
      next.append(
        "Last claim window: \(last.closes.prose), for results achieved by the end of "
          + "\(last.cutOff.prose).")
    }
    next.append(
      "Made with pbr \(record.version), fingerprint \(record.fingerprint.prefix(12)); assumptions, "
        + "risks, checks and method are in the full report.")
    return Report(
      title: scenario.displayName, headline: headline, subtitle: subtitle,
      sections: [
        ReportSection(id: "status", title: "How it stands", blocks: [.list(lines)]),
        ReportSection(
          id: "years", title: "Funding by financial year",
          blocks: [chart.flatMap(drawing), briefTable].compactMap(\.self)),
        position, ReportSection(id: "next", title: "What matters next", blocks: [.list(next)]),
      ].compactMap(\.self))
  }

  /// The totals of the table by year, without the lines that make them up.
  private var briefTable: Block? {
    guard
      case .table(var table)? = statement.years.blocks.first(where: {
        if case .table = $0 { true } else { false }
      })
    else { return nil }
    let left: Set<Cell> = Set(
      (["Attachment fees", "Grants", "Net, earned"] + scheme.results.map(\.title)).map {
        Cell.text($0)
      })
    table.rows = table.rows.compactMap { row in
      guard let label = row.cells.first, !left.contains(label) else { return nil }
      return Row(.line, row.cells)
    }
    return .table(table)
  }

  private func drawing(_ block: Block) -> Block? {
    guard case .chart(var chart) = block else { return nil }
    chart.isTabled = false
    return .chart(chart)
  }

  /// The next claim window and the largest amount still to come.
  private var nextSteps: [String] {
    let next = scheme.windows.indices.first { index in
      position.map { scheme.windows[index].closes.month > $0 } ?? true
    }
    guard let next else { return ["All claim windows have closed."] }
    let amount = scheme.results.indices.reduce(0) {
      $0 + projection.claims(result: $1)[next].amount
    }
    return [
      "Next claim window: \(scheme.windows[next].id), closes on "
        + "\(scheme.windows[next].closes.prose), \(NumberText.pounds(amount)) expected."
    ]
  }
}
