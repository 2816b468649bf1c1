import PBRMeasures
import PBRProgramme
import PBRProjection
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
  private func rule(
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

  private var profileLine: RatedLine? {
    let expected = scenario.profile.values.reduce(0) { $0 + $1.pounds }
    guard expected > 0 else { return nil }
    let funding = projection.feesEarned.total + projection.resultsEarned.total
    let short = (expected - funding) / expected
    let words = short >= 0 ? "less than" : "more than"
    return RatedLine(
      title: "Funding against profile", status: settings.limits.profileShort.status(of: short),
      reason: "\(NumberText.pounds((expected - funding).magnitude)) "
        + "(\(settings.limits.profileShort.text(short, places: 1).replacing("-", with: ""))) \(words) the "
        + "profile of "
        + "\(NumberText.pounds(expected)).",
      rule: rule(settings.limits.profileShort, { "at most \($0) short" }, nought: "not short"))
  }

  private var lateLine: RatedLine? {
    let late = scheme.results.indices.map { projection.lapsed(result: $0).amount }.reduce(0, +)
    let paid = projection.resultsEarned.total
    guard late + paid > 0 else { return nil }
    let share = late / (late + paid)
    return RatedLine(
      title: "Results in time", status: settings.limits.resultsLate.status(of: share),
      reason: late < 0.5
        ? "No result comes too late to be claimed."
        : "\(NumberText.pounds(late)), \(settings.limits.resultsLate.text(share, places: 0)) of what "
          + "results would pay, comes too late for the last claim window.",
      rule: rule(settings.limits.resultsLate, { "at most \($0) too late" }, nought: "none too late")
    )
  }

  private var cashLine: RatedLine? {
    guard projection.costs.contains(where: \.isCouncils) else { return nil }
    let line = lineOfCash
    let end = line.cumulative.last ?? 0
    let status: Rating = line.lowest >= -0.5 ? .good : end >= -0.5 ? .fair : .poor
    let reason =
      line.lowest >= -0.5
      ? "Money received always covers the spending of \(scenario.bearer)."
      : "The spending of \(scenario.bearer) runs up to \(NumberText.pounds(-line.lowest)) ahead of "
        + "what is received, in \(line.lowestMonth.prose); at the end \(net(end))."
    return RatedLine(
      title: "Cash", status: status, reason: reason,
      rule: "Good: never below nought. Fair: below nought only for a time.")
  }

  private func net(_ end: Double) -> String {
    end < -0.5
      ? "\(NumberText.pounds(-end)) is not covered"
      : end > 0.5 ? "\(NumberText.pounds(end)) is left" : "it is even"
  }

  private var gateLine: RatedLine? {
    guard !projection.gates.isEmpty else { return nil }
    let withheld = projection.feesWithheld
    let late = projection.gates.map { (gate: $0, share: $0.laterShare) }.filter { $0.share > 0 }
    let status: Rating = withheld > 0 ? .poor : late.isEmpty ? .good : .fair
    let reason: String
    if withheld > 0 {
      reason = "\(NumberText.pounds(withheld)) of attachment fees is withheld for good."
    } else if !late.isEmpty {
      let parts = late.map { gate, share in
        let part = share < 1 ? "\(NumberText.pounds(gate.fees * share)) of the fees" : "the fees"
        return "\(part) of \(gate.year.prose)"
      }
      let isPart = late.count == 1 && late[0].share < 1
      let words = "\(listed(parts)) \(isPart ? "is" : "are") paid later than the first quarter."
      reason = words.prefix(1).uppercased() + words.dropFirst()
    } else if projection.gates.contains(where: { $0.tier == nil }) {
      reason = "The fees are paid in full in their first quarter."
    } else {
      reason = "Enough places are filled for the fees to be paid in full at once."
    }
    return RatedLine(
      title: "Fee gate", status: status, reason: reason,
      rule: "Good: paid at once. Fair: paid later.")
  }

  private var capacityLine: RatedLine? {
    guard let capacity = scenario.capacity, capacity.families > 0 else { return nil }
    let load = projection.caseload
    guard let peak = load.firstPeak else { return nil }
    let over = load[peak] / capacity.families - 1
    let months = load.filter { $0 > capacity.families + 1e-9 }.count
    return RatedLine(
      title: "Caseload", status: settings.limits.overCapacity.status(of: over),
      reason: over <= 1e-9
        ? "At most \(Noun.family.counted(load[peak].rounded())) at a time; the team can "
          + "carry \(NumberText.grouped(capacity.families, places: 0))."
        : "Up to \(Noun.family.counted(load[peak].rounded())) at a time, in "
          + "\((axis.first + peak).prose), for a team that can carry "
          + "\(NumberText.grouped(capacity.families, places: 0)); above that in \(months) "
          + "\(Noun.month.form(months))."
          + (capacity.binds
            ? " Capacity binds in this plan, but these figures delay nobody: pbr simulate shows "
              + "what waiting does." : ""),
      rule: rule(
        settings.limits.overCapacity, { "at most \($0) above capacity" },
        nought: "within capacity"))
  }

  private var evidenceLine: RatedLine? {
    let evidence = Evidence(scenario)
    guard !evidence.judged.isEmpty else { return nil }
    let (weak, dear) = (evidence.weak, evidence.dear)
    var reason = "No assumption rests on poor evidence."
    if !weak.isEmpty {
      reason =
        "\(weak.count) of \(Noun.assumption.counted(evidence.judged.count)) "
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
