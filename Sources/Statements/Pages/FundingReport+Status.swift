import Programme
import Projection
import Quantities
import Reporting

extension FundingReport {
  /// How things stand, each with its word and the rule by which it is judged.
  var status: ReportSection? {
    let rows = standings.map { standing in
      Row.line(
        standing.title,
        [.status(standing.status, ""), .text(standing.reason), .text(standing.rule)])
    }
    return ReportSection(
      id: "status", title: "How it stands",
      blocks: [
        .table(
          Table(
            id: "status", title: "Status",
            columns: [
              .label("What"), Column("Status", id: "status", .left),
              Column("Why", id: "reason", .left), Column("Rule", id: "rule", .left),
            ], rows: rows)),
        .paragraph(
          "Legend: \(Status.allCases.map { "\($0.symbol) \($0.word)" }.joined(separator: ", ")). "
            + "A status is good where the first limit of its rule is kept, fair where the second "
            + "is, poor otherwise."),
      ] + commentary("status"))
  }

  struct Standing {
    let title: String
    let status: Status
    let reason: String
    let rule: String
  }

  var standings: [Standing] {
    (register?.standings ?? [])
      + [
        profileStanding, lateStanding, cashStanding, gateStanding, capacityStanding,
        evidenceStanding, checkStanding,
      ].compactMap(\.self)
  }

  private func graded(_ value: Double, _ good: Double, _ fair: Double) -> Status {
    value <= good ? .good : value <= fair ? .fair : .poor
  }

  private var profileStanding: Standing? {
    let expected = scenario.profile.values.reduce(0) { $0 + $1.pounds }
    guard expected > 0 else { return nil }
    let funding = (projection.feesEarned + projection.resultsEarned).reduce(0, +)
    let short = (expected - funding) / expected
    let words = short >= 0 ? "less than" : "more than"
    return Standing(
      title: "Funding against profile", status: graded(short, 0.02, 0.1),
      reason: "\(NumberText.pounds((expected - funding).magnitude)) "
        + "(\(NumberText.percent(short.magnitude))) \(words) the profile of "
        + "\(NumberText.pounds(expected)).",
      rule: "At most 2% short; at most 10% short.")
  }

  private var lateStanding: Standing? {
    let late = scheme.results.indices.map { projection.lapsed(result: $0).amount }.reduce(0, +)
    let paid = projection.resultsEarned.reduce(0, +)
    guard late + paid > 0 else { return nil }
    let share = late / (late + paid)
    return Standing(
      title: "Results in time", status: graded(share, 0.05, 0.2),
      reason: late < 0.5
        ? "No result comes too late to be claimed."
        : "\(NumberText.pounds(late)), \(NumberText.percent(share, places: 0)) of what results "
          + "would pay, comes too late for the last claim window.",
      rule: "At most 5% too late; at most 20%.")
  }

  private var cashStanding: Standing? {
    guard !projection.costs.isEmpty else { return nil }
    let line = CashLine(projection)
    let end = line.cumulative.last ?? 0
    let status: Status = line.lowest >= -0.5 ? .good : end >= -0.5 ? .fair : .poor
    let reason =
      line.lowest >= -0.5
      ? "Money received always covers what the council has spent."
      : "The council has spent up to \(NumberText.pounds(-line.lowest)) more than it has "
        + "received, in \(line.lowestMonth.prose); at the end \(net(end))."
    return Standing(
      title: "Cash", status: status, reason: reason,
      rule: "Never below nought; below nought only for a time.")
  }

  private func net(_ end: Double) -> String {
    end < -0.5
      ? "\(NumberText.pounds(-end)) is not covered"
      : end > 0.5 ? "\(NumberText.pounds(end)) is left" : "it is even"
  }

  private var gateStanding: Standing? {
    guard !projection.gates.isEmpty else { return nil }
    let withheld = projection.feesWithheld
    let delayed = projection.gates.filter { $0.tier?.pays.first?.quarter != 1 }
    let status: Status = withheld > 0 ? .poor : delayed.isEmpty ? .good : .fair
    let reason: String
    if withheld > 0 {
      reason = "\(NumberText.pounds(withheld)) of attachment fees is withheld for good."
    } else if let gate = delayed.first {
      reason = "The fees of \(gate.year.prose) are paid later than their first quarter."
    } else {
      reason = "Enough places are filled for the fees to be paid in full at once."
    }
    return Standing(
      title: "Fee gate", status: status, reason: reason,
      rule: "Paid at once; paid later.")
  }

  private var capacityStanding: Standing? {
    guard let capacity = scenario.capacity, capacity.families > 0 else { return nil }
    let load = projection.caseload
    guard let peak = load.indices.max(by: { load[$0] < load[$1] }) else { return nil }
    let over = load[peak] / capacity.families - 1
    let months = load.filter { $0 > capacity.families + 1e-9 }.count
    return Standing(
      title: "Caseload", status: graded(over, 1e-9, 0.1),
      reason: over <= 1e-9
        ? "At most \(NumberText.fixed(load[peak], places: 0)) families at a time; the team can "
          + "carry \(NumberText.fixed(capacity.families, places: 0))."
        : "Up to \(NumberText.fixed(load[peak], places: 0)) families at a time, in "
          + "\((axis.first + peak).prose), for a team that can carry "
          + "\(NumberText.fixed(capacity.families, places: 0)); over that in \(months) "
          + "month\(months == 1 ? "" : "s").",
      rule: "Within capacity; at most 10% over.")
  }

  private var evidenceStanding: Standing? {
    let figures = scenario.figures.filter { $0.provenance.quality != nil }
    guard !figures.isEmpty else { return nil }
    let weak = figures.filter { $0.provenance.quality == "red" }
    let dear = weak.filter { $0.provenance.impact == "red" }
    return Standing(
      title: "Evidence", status: dear.isEmpty ? weak.isEmpty ? .good : .fair : .poor,
      reason: "\(weak.count) of \(figures.count) rated assumptions rest on poor evidence"
        + (dear.isEmpty ? "." : "; for \(dear.count) of them the impact is high."),
      rule: "No poor evidence; none where the impact is high.")
  }

  private var checkStanding: Standing? {
    let failed = statement.failedChecks.count
    return Standing(
      title: "Checks", status: failed == 0 ? .good : .poor,
      reason: failed == 0
        ? "All \(statement.checks.count) checks of the calculation hold."
        : "\(failed) of \(statement.checks.count) checks do not hold.",
      rule: "All hold.")
  }
}
