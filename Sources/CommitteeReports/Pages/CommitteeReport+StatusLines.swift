import PBRMeasures
import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReconciliation
import PBRReporting

/// The statuses of money and caseload. Where there is a register officers see what happened and is
/// expected; what the public may not be told of is the plan's, and marked so.
extension CommitteeReport {
  /// The title of a status that is the plan's beside what has happened.
  private func planned(_ title: String) -> String { isPlanAlone ? "\(title) (as planned)" : title }

  var profileLine: RatedLine? {
    let expected = scenario.profile.values.reduce(0) { $0 + $1.pounds }
    guard expected > 0 else { return nil }
    let funding =
      carriedOut?.entry(.earned).total
      ?? projection.feesEarned.total + projection.resultsEarned.total
    let short = (expected - funding) / expected
    let words = short >= 0 ? "less than" : "more than"
    return RatedLine(
      title: planned("Funding against profile"),
      status: settings.limits.profileShort.status(of: short),
      reason: "\(NumberText.pounds((expected - funding).magnitude)) "
        + "(\(settings.limits.profileShort.text(short, places: 1).replacing("-", with: ""))) \(words) the "
        + "profile of "
        + "\(NumberText.pounds(expected)).",
      rule: rule(settings.limits.profileShort, { "at most \($0) short" }, nought: "not short"))
  }

  var lateLine: RatedLine? {
    var late = scheme.results.indices.map { projection.lapsed(result: $0).amount }.reduce(0, +)
    var paid = projection.resultsEarned.total
    if let totals = carriedOut?.totals { (late, paid) = (totals.forgone, totals.results) }
    let unclaimed = carriedOut?.neverClaimed.amount ?? 0
    guard late + paid > 0 || unclaimed > 0 else { return nil }
    let share = late + paid > 0 ? late / (late + paid) : 0
    var reason =
      late < 0.5
      ? "No result comes too late to be claimed."
      : "\(NumberText.pounds(late)), \(settings.limits.resultsLate.text(share, places: 0)) of what "
        + "results would pay, comes too late for the last claim window."
    if unclaimed >= 0.5 {
      reason += " \(NumberText.pounds(unclaimed)) could have been claimed in it and was not."
    }
    return RatedLine(
      title: planned("Results in time"), status: settings.limits.resultsLate.status(of: share),
      reason: reason,
      rule: rule(settings.limits.resultsLate, { "at most \($0) too late" }, nought: "none too late")
    )
  }

  var cashLine: RatedLine? {
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
      title: planned("Cash"), status: status, reason: reason,
      rule: "Good: never below nought. Fair: below nought only for a time.")
  }

  private func net(_ end: Double) -> String {
    end < -0.5
      ? "\(NumberText.pounds(-end)) is not covered"
      : end > 0.5 ? "\(NumberText.pounds(end)) is left" : "it is even"
  }

  /// By the places that are filled, where it may be told, and those still to be filled.
  var gateLine: RatedLine? {
    let gates = carriedOut?.remaining.gates ?? projection.gates
    guard !gates.isEmpty else { return nil }
    let withheld = carriedOut?.remaining.feesWithheld ?? projection.feesWithheld
    let late = gates.map { (gate: $0, share: $0.laterShare) }.filter { $0.share > 0 }
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
      let verb = isPart ? "is" : "are"
      reason = raised("\(listed(parts)) \(verb) paid later than the first quarter.")
    } else if gates.contains(where: { $0.tier == nil }) {
      reason = "The fees are paid in full in their first quarter."
    } else {
      reason = "Enough places are filled for the fees to be paid in full at once."
    }
    return RatedLine(
      title: planned("Fee gate"), status: status, reason: reason,
      rule: "Good: paid at once. Fair: paid later.")
  }

  /// Against what the team can carry: how many are open on the day, where that may be told, and the
  /// most that the plan has after it; else the most that the plan has.
  var capacityLine: RatedLine? {
    guard let capacity = scenario.capacity, capacity.families > 0 else { return nil }
    let rule = rule(
      settings.limits.overCapacity, { "at most \($0) above capacity" }, nought: "within capacity")
    if let register, let open = register.openFamilies {
      let load = projection.caseload
      let later = axis.months.indices.filter { axis.first + $0 > register.now }
        .max { (load[$0], $1) < (load[$1], $0) }.flatMap { load[$0] >= 0.5 ? $0 : nil }
      let most = max(open, later.map { load[$0] } ?? 0)
      let team = NumberText.grouped(capacity.families, places: 0)
      let isOver = most > capacity.families + 1e-9
      let toCome = later.map {
        ", and the plan has at most \(NumberText.grouped(load[$0], places: 0)) at a time after it, in "
          + (axis.first + $0).prose
      }
      return RatedLine(
        title: "Caseload",
        status: settings.limits.overCapacity.status(of: most / capacity.families - 1),
        reason: "\(Noun("family is", "families are").counted(open)) open on \(register.day)"
          + (toCome ?? "")
          + (isOver ? ", for a team that can carry \(team)." : "; the team can carry \(team)."),
        rule: rule)
    }
    let load = projection.caseload
    guard let peak = load.firstPeak else { return nil }
    let over = load[peak] / capacity.families - 1
    let months = load.filter { $0 > capacity.families + 1e-9 }.count
    return RatedLine(
      title: register == nil ? "Caseload" : "Caseload (as planned)",
      status: settings.limits.overCapacity.status(of: over),
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
      rule: rule)
  }
}
