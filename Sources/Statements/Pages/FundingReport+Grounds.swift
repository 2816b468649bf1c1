import Programme
import Projection
import Quantities
import Reporting

extension FundingReport {
  /// What is assumed, how good the evidence is and how much hangs on it.
  var assumptions: ReportSection? {
    let own = scenario.figures.filter { !$0.path.hasPrefix("scheme.") }
    let rated = own.filter {
      $0.provenance.quality != nil || $0.provenance.impact != nil
        || $0.provenance.status == .assumed || $0.provenance.status == .inferred
    }
    let shown = audience == .officer ? own : rated
    guard !shown.isEmpty else { return nil }
    let rows = shown.map { figure -> Row in
      let range = figure.low.isEmpty && figure.high.isEmpty ? "" : "\(figure.low) to \(figure.high)"
      return .line(
        figure.path,
        [
          .text(figure.value), .text(range), .text(figure.provenance.status?.rawValue ?? ""),
          rating(figure.provenance.quality, "evidence"), rating(figure.provenance.impact, "impact"),
          .text(figure.provenance.owner ?? ""), .text(figure.provenance.source ?? ""),
        ])
    }
    let bare = own.filter { $0.provenance.status == nil && $0.provenance.source == nil }.count
    return ReportSection(
      id: "assumptions", title: "Assumptions",
      blocks: [
        .paragraph(
          "\(shown.count) of \(own.count) figures of the plan are shown; \(bare) name no source. "
            + "Quality: how good the evidence is. Impact: how much the answer hangs on it."),
        .table(
          Table(
            id: "assumptions", title: "Assumptions, with the quality of their evidence",
            columns: [
              .label("Figure"), Column("Value", id: "value"), Column("Range", id: "range"),
              Column("Grounds", id: "status", .left), Column("Quality", id: "quality", .left),
              Column("Impact", id: "impact", .left), Column("Owner", id: "owner", .left),
              Column("Source", id: "source", .left),
            ], rows: rows)),
      ] + commentary("assumptions"))
  }

  private func rating(_ word: String?, _ of: String) -> Cell {
    switch (word, of) {
    case ("green", "evidence"): .status(.good, "Good")
    case ("amber", "evidence"): .status(.fair, "Fair")
    case ("red", "evidence"): .status(.poor, "Poor")
    case ("green", _): .status(.good, "Low")
    case ("amber", _): .status(.fair, "Medium")
    case ("red", _): .status(.poor, "High")
    default: .empty
    }
  }

  /// What the figures themselves say can go wrong, then the council's own register.
  var risks: ReportSection? {
    var blocks: [Block] = [.list(generatedRisks)]
    if !settings.risks.isEmpty {
      blocks.append(
        .table(
          Table(
            id: "risks", title: "Risk register",
            columns: [
              .label("Risk"), Column("Likelihood", id: "likelihood", .left),
              Column("Impact", id: "impact", .left), Column("Treatment", id: "treatment", .left),
              Column("Owner", id: "owner", .left),
            ],
            rows: settings.risks.map { risk in
              .line(
                risk.title,
                [
                  .text(risk.likelihood), .text(risk.impact), .text(risk.treatment),
                  .text(risk.owner),
                ])
            })))
    }
    return ReportSection(id: "risks", title: "Risks", blocks: blocks + commentary("risks"))
  }

  var generatedRisks: [String] {
    var lines = standings.filter { $0.status != .good && $0.title != "Evidence" }.map {
      "\($0.title): \(lowered($0.reason))"
    }
    if let last = scheme.windows.indices.last {
      let amount = scheme.results.indices.reduce(0) {
        $0 + projection.claims(result: $1)[last].amount
      }
      let paid = projection.resultsEarned.reduce(0, +)
      if amount >= 0.5, paid > 0 {
        lines.append(
          "Last claim: \(NumberText.pounds(amount)), "
            + "\(NumberText.percent(amount / paid, places: 0)) of all results payments, hangs on "
            + "the last window, which closes on \(scheme.windows[last].closes.prose).")
      }
    }
    for figure in scenario.figures
    where figure.provenance.quality == "red" && figure.provenance.impact == "red" {
      lines.append(
        "Evidence: \(figure.path) is \(figure.value) on poor evidence and its impact is high.")
    }
    return lines.isEmpty ? ["The figures show no risk beyond what is assumed."] : lines
  }

  private func lowered(_ text: String) -> String {
    guard let first = text.first, text.dropFirst().first?.isLowercase ?? false else { return text }
    return first.lowercased() + text.dropFirst()
  }

  var checks: ReportSection? {
    let failed = statement.failedChecks.count
    let rows = statement.checks.map { check in
      Row.line(
        check.name,
        [
          .count(check.expected, places: 2), .count(check.actual, places: 2),
          check.passed ? .status(.good, "Holds") : .status(.poor, "Does not hold"),
        ])
    }
    return ReportSection(
      id: "checks", title: "Checks",
      blocks: [
        .paragraph(
          failed == 0
            ? "All \(rows.count) checks hold." : "\(failed) of \(rows.count) checks do not hold."),
        .table(
          Table(
            id: "checks", title: "Checks of the calculation",
            columns: [
              .label("Check"), Column("Expected", id: "expected"),
              Column("Found", id: "found"), Column("Result", id: "result", .left),
            ], rows: rows)),
      ])
  }

  var method: ReportSection? {
    ReportSection(
      id: "method", title: "Method and limits",
      blocks: [
        .list([
          "Figures are expected values: averages over everything that can happen, worked out "
            + "exactly month by month and not from a sample. A claim of 0.3 results means three "
            + "such plans in ten would have one.",
          "They follow the payer's rules as given: fees once for each place, results by claim "
            + "window, nothing for a result achieved too late, no place above its maximum.",
          "Whether results were caused by the programme is not tested.",
          "Figures in tables are rounded for print; sums are of unrounded figures.",
          "Expected values and plans are not counts of families, so none is withheld. "
            + (register?.method
              ?? "Counts of real families under five would be shown as [c]."),
        ])
      ] + commentary("method"))
  }

  /// Where figures come from, each source once.
  var sources: ReportSection? {
    var seen: Set<String> = []
    var lines: [String] = []
    if let reference = scenario.reference { lines.append(reference) }
    for figure in scenario.figures {
      guard let source = figure.provenance.source, source != "none found",
        seen.insert(source).inserted, source != scenario.reference
      else { continue }
      lines.append(source)
    }
    guard !lines.isEmpty else { return nil }
    return ReportSection(id: "sources", title: "Sources", blocks: [.list(lines)])
  }

  /// What made it and from what.
  var about: ReportSection? {
    var lines = ["Made with pbr \(record.version)."]
    if let author = scenario.author { lines.append("Author of the plan: \(author).") }
    lines.append("Rules: \(scheme.title) (\(scheme.id)).")
    if register != nil {
      lines += cutOff
    } else if let day = positionDay {
      lines.append("Data cut-off: \(day). Everything after it is forecast.")
    } else {
      lines.append("Data cut-off: none; everything is forecast.")
    }
    lines += record.settings.map { "Changed for this run: \($0)." }
    lines.append("Fingerprint of version, settings and inputs: \(record.fingerprint).")
    lines += record.inputs.map { "Input \($0.name): SHA-256 \($0.sha256)." }
    return ReportSection(id: "about", title: "About this report", blocks: [.list(lines)])
  }
}
