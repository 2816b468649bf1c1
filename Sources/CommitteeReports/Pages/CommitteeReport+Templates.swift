import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReconciliation
package import PBRReporting
import PBRRuns
import PBRStatements

extension CommitteeReport {
  /// The forms in which a report is laid out.
  package enum Template: String, Sendable, CaseIterable {
    /// Every section, in the order in which it is read.
    case full
    /// The council's numbered headings.
    case committee
    /// One page.
    case brief
    /// The council's revenue table.
    case budget
  }

  package func report(_ template: Template) -> Report {
    var made =
      switch template {
      case .full: report
      case .committee: committee
      case .brief: brief
      case .budget: budget
      }
    made = made.said(of: scenario)
    made.particulars = settings.paper?.particulars ?? []
    return made
  }

  /// A committee report: the headings of the scenario, or the usual ones, numbered.
  private var committee: Report {
    let headings = settings.committee.isEmpty ? usualHeadings : settings.committee
    let made = headings.enumerated().map { index, heading -> ReportSection in
      var blocks: [Block] = heading.texts.map { .paragraph($0) }
      for part in heading.contents { blocks += section(part).map(titled) ?? [] }
      return ReportSection(
        id: "heading-\(index + 1)", title: "\(index + 1).0 \(heading.title)",
        blocks: numbered(blocks, index + 1))
    }
    return Report(
      title: scenario.displayName, headline: headline, subtitle: subtitle,
      sections: made)
  }

  /// Every paragraph with its number under the heading, as committees cite them.
  private func numbered(_ blocks: [Block], _ heading: Int) -> [Block] {
    var count = 0
    return blocks.map { block in
      guard case .paragraph(let text) = block else { return block }
      count += 1
      return .paragraph("\(heading).\(count) \(text)")
    }
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
      _ title: String, _ texts: [String], _ contents: ReportPart.Heading? = nil
    ) -> ReportSettings.Heading {
      ReportSettings.Heading(
        title: title, texts: texts,
        contents: contents.map { heading in
          ReportPart.allCases.filter { $0.usualHeading == heading }
        } ?? [])
    }
    let authority = scenario.authority ?? scenario.bearer
    // A page for the public holds no note to its author.
    let open =
      audience == .public
      ? "The forecast itself says nothing on this."
      : "For the author of the report: the figures say nothing on this."
    return [
      heading(
        "Purpose of the report",
        [
          scenario.payer == nil
            ? "To set out what \(authority) can expect to receive for \(scenario.displayName), when, "
              + "and what it depends on."
            : "To set out what \(scenario.displayName) is expected to cost \(scenario.bearer), when, "
              + "and what that depends on."
        ]),
      heading(
        "Recommendation",
        settings.decisions.isEmpty ? ["That the forecast be noted."] : settings.decisions),
      heading(
        "Supporting information", [headline], .supporting),
      heading("Policy implications", [open]),
      heading("Other implications", [], .implications),
      heading("Implications for \(scenario.bearers) priorities", [open]),
      heading("Risk analysis", [], .risks),
      heading("Equality and diversity issues", [open]),
      heading(
        "List of background papers under section 100D of the Local Government Act 1972",
        settings.backgroundPapers, .papers),
    ]
  }

  /// One page: the answer, how it stands, the money by year with its chart, what matters next.
  private var brief: Report {
    let years = fundingByYear?.blocks ?? []
    let chart = years.first { if case .chart = $0 { true } else { false } }
    let good = ratedLines.filter { $0.status == .good }.map(\.title)
    var lines = ratedLines.filter { $0.status != .good }.map {
      "\($0.status.symbol) \($0.status.word). \($0.title): \(lowered($0.reason))"
    }
    if !good.isEmpty {
      lines.append("\(Rating.good.symbol) \(Rating.good.word): \(good.joined(separator: ", ")).")
    }
    let position = register.map { register in
      ReportSection(
        .position, more: " on \(register.day)",
        blocks: [.list(register.sentences), .paragraph(register.legend)])
    }
    var next = nextSteps
    if let last = scheme.windows.last, isOpen(last) {
      next.append(
        "Last claim window: \(last.closes.prose), for results achieved by "
          + "\(projection.lastResults(of: last))"
          + (register == nil
            ? "."
            : "; of the register whatever is achieved and verified by that day can be claimed."))
    }
    next.append(
      "Made with pbr \(record.version), fingerprint \(record.fingerprint.prefix(12)); assumptions, "
        + "risks, checks and method are in the full report.")
    var page = Report(
      title: scenario.displayName, headline: headline, subtitle: subtitle,
      sections: [
        ReportSection(.status, blocks: [.list(lines)]), position,
        ReportSection(
          .years, more: register == nil ? "" : ", as planned",
          // Beside what has happened there is no room for a picture of the plan.
          blocks: [register == nil ? chart : nil, briefTable(years)].compactMap(\.self)),
        ReportSection(id: "next", title: "What matters next", blocks: [.list(next)]),
      ].compactMap(\.self))
    page.isOnePage = true
    return page
  }

  /// The table by year with all results in one line and without what the page has no room for.
  private func briefTable(_ blocks: [Block]) -> Block? {
    for case .table(var table) in blocks {
      let left: Set<Cell> = ["Net, earned"]
      let titles = Set(scheme.results.map { Cell.text($0.title) })
      var rows: [Row] = []
      var results: Int?
      // Where each row of the table stands among those left.
      var places: [Int: Int] = [:]
      for (index, row) in table.rows.enumerated() {
        guard let label = row.cells.first, !left.contains(label) else { continue }
        guard titles.contains(label) else {
          places[index] = rows.count
          rows.append(row)
          rows[rows.count - 1].sumOf = row.sumOf?.compactMap { places[$0] }
          if case .total = row.kind {
            rows[rows.count - 1].kind = .total(of: Array(0..<(rows.count - 1)))
          }
          continue
        }
        if let results {
          rows[results].cells = zip(rows[results].cells, row.cells).map(CommitteeReport.sum)
        } else {
          results = rows.count
          rows.append(.line("Results payments", Array(row.cells.dropFirst())))
        }
      }
      table.rows = rows
      return .table(table)
    }
    return nil
  }

  /// Two amounts together; the first cell where they are not both amounts.
  private static func sum(_ one: Cell, _ other: Cell) -> Cell {
    guard case .pounds(let first) = one, case .pounds(let second) = other else { return one }
    return .pounds(first + second)
  }

  /// The next claim window and the largest amount still to come.
  private var nextSteps: [String] {
    let next = scheme.windows.indices.first { isOpen(scheme.windows[$0]) }
    guard let next else {
      let last = scheme.windows.last.map { ": the last on \($0.closes.prose)" } ?? ""
      return ["All claim windows have closed\(last)."]
    }
    // Beside a register what is expected follows from what has happened; the public reads the plan's.
    let (count, amount, cut) = carriedOut.map { toCome($0, in: next) } ?? planned(in: next)
    let word = isPlanAlone ? "planned" : "expected"
    let expected =
      count > 0
      ? "\(Noun.result.expected(count)) for \(NumberText.pounds(amount)) \(word)"
        + (cut >= 0.5 ? " after the contract's maximum" : "")
      : "no result \(word)"
    return [
      "Next claim window: \(scheme.windows[next].closes.prose), with \(expected)."
    ]
      + (uncertainty?.chart.map {
        [register == nil ? "\($0.title)." : "As planned: \(lowered($0.title))."]
      } ?? [])
  }

  /// What the plan has for a window: results, pounds paid for them and what a maximum takes off.
  private func planned(in window: Int) -> (count: Double, amount: Double, cut: Double) {
    let claims = scheme.results.indices.map { projection.claims(result: $0)[window] }
    let amount = projection.paidByWindow[window]
    return (
      claims.reduce(0) { $0 + $1.count }, amount, claims.reduce(0) { $0 + $1.amount } - amount
    )
  }

  /// The same of what is still to be claimed in a window, by where everybody stands.
  private func toCome(
    _ carriedOut: Reconciliation, in window: Int
  ) -> (count: Double, amount: Double, cut: Double) {
    let claims = carriedOut.claims(window: window)
    return (
      claims.count.forecast, claims.amount.forecast,
      -carriedOut.aboveMaximum(window: window).forecast
    )
  }
}
