import PBRMeasures
import PBRProgramme
import PBRQuantities
import PBRReporting
import PBRStatements

extension CommitteeReport {
  /// How things stand, each with its word and the rule by which it is judged.
  var status: ReportSection? {
    let rows = ratedLines.map { line in
      Row.line(
        line.title,
        [.status(line.status, ""), .text(line.reason), .text(line.rule)])
    }
    return ReportSection(
      .status,
      blocks: [
        .table(
          Table(
            id: "status", title: "Status",
            columns: [
              .label("What"), Column("Status", id: "status", .left),
              Column("Why", id: "reason", .left), Column("Rule", id: "rule", .left),
            ], rows: rows)),
        .paragraph(
          "Legend: \(Rating.allCases.map { "\($0.symbol) \($0.word)" }.joined(separator: ", ")). "
            + "What is neither good nor fair by its rule is poor."),
      ] + limitWords.map { .paragraph($0) })
  }

  /// Who set the limits of the rules, where any is shown.
  private var limitWords: [String] {
    let limits =
      [settings.limits.profileShort, settings.limits.resultsLate, settings.limits.overCapacity]
      + (register == nil ? [] : [settings.limits.planShort])
    var lines: [String] = []
    if limits.contains(where: { !$0.isOwn }) {
      lines.append(
        "Limits marked assumed are the program's own, as no source sets them.")
    }
    var sources: [String] = []
    for limit in limits where limit.isOwn {
      if let source = limit.source, !sources.contains(source) { sources.append(source) }
    }
    if !sources.isEmpty {
      lines.append("Limits set by the plan: \(sources.joined(separator: "; ")).")
    }
    return lines
  }

  /// A rule with its two limits and where they come from.
  func rule(
    _ limit: StatusLimits.Limit, _ words: (String) -> String, nought: String? = nil
  ) -> String {
    func text(_ share: Double) -> String {
      share == 0 && nought != nil ? nought ?? "" : words(InputWords.percent(share))
    }
    let grounds = limit.isOwn ? limit.status?.rawValue ?? "set by the plan" : "assumed"
    return "Good: \(text(limit.good)). Fair: \(text(limit.fair)). Limits: \(grounds)."
  }

  struct RatedLine {
    let title: String
    let status: Rating
    let reason: String
    let rule: String
  }

  var ratedLines: [RatedLine] {
    let short = settings.limits.planShort
    let rule = rule(short, { "at most \($0) short" }, nought: "not short")
    return (register?.ratedLines(short, rule: rule) ?? [])
      + [
        profileLine, lateLine, cashLine, gateLine, capacityLine,
        evidenceLine, checkLine,
      ].compactMap(\.self)
  }

  private var evidenceLine: RatedLine? {
    let evidence = Evidence(scenario)
    guard !evidence.judged.isEmpty else { return nil }
    let (weak, dear) = (evidence.weak, evidence.dear)
    var reason = "No assumption rests on poor evidence."
    if !weak.isEmpty {
      reason =
        "\(weak.count) of \(Noun.assumption.counted(evidence.assumptions.count)) "
        + "\(Noun("rests", "rest").form(weak.count)) on poor evidence"
      let unsourced = weak.filter { $0.provenance.quality == nil }.count
      let isOne = weak.count == 1
      if unsourced > 0 {
        reason += isOne ? ": it has no source" : ", \(unsourced) of them without a source"
      }
      let unrated = dear.filter { $0.provenance.impact == nil }.count
      let impact =
        unrated == 0
        ? "the impact is high"
        : unrated == dear.count ? "nobody has rated the impact" : "the impact is high or not rated"
      reason += dear.isEmpty ? "." : "; \(isOne ? "" : "for \(dear.count) of them ")\(impact)."
    }
    return RatedLine(
      title: "Evidence", status: dear.isEmpty ? weak.isEmpty ? .good : .fair : .poor,
      reason: reason,
      rule: "Good: no poor evidence. Fair: none where the impact is high. No source counts as "
        + "poor evidence.")
  }

  private var checkLine: RatedLine? {
    let failed = statement.failedChecks.count
    return RatedLine(
      title: "Checks", status: failed == 0 ? .good : .poor,
      reason: failed == 0
        ? "All \(statement.checks.count) checks of the calculation hold."
        : "\(failed) of \(statement.checks.count) checks do not hold.",
      rule: "Good: all hold.")
  }
}
