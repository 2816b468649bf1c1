import PBRChance
import PBRProgramme
import PBRQuantities

extension UncertaintyStatement {
  /// What the figures mean, in words.
  var sentences: [String] {
    var lines: [String] = []
    if let programme = distribution[.programme] {
      lines.append(parts(programme))
      if let line = exactness.sentence { lines.append(line) }
      // What is the same in every draw has no sampling error.
      if distribution.draws > 0, programme.luck + programme.notKnowing > 0 {
        lines.append(
          programme.sampling.sentence(draws: distribution.draws, seed: distribution.seed))
      }
      if let budget { lines.append(answer(budget, programme)) }
    }
    if let line = maximumReached { lines.append(line) }
    if let played { lines += played.totals }
    if let line = shifted { lines.append(line) }
    if let line = independence { lines.append(line) }
    if let line = shortfall { lines.append(line) }
    if let line = cash { lines.append(line) }
    return lines
  }

  private var exactness: Exactness {
    Exactness(amounts: distribution.periods.map(\.payments.funding))
  }

  /// The two parts of the variance.
  private func parts(_ programme: DrawnPeriod) -> String {
    let all = programme.luck + programme.notKnowing
    let exact = programme.payments.results.isExact
    guard distribution.draws > 0, all > 0 else {
      return "Luck alone, with every rate as assumed: "
        + (exact ? "computed exactly, no sampling." : "no sampling.")
    }
    let names = distribution.unknowns.count
    return "Of the variance, \(NumberText.percent(programme.luck / all, places: 0)) is luck and "
      + "\(NumberText.percent(programme.notKnowing / all, places: 0)) not knowing "
      + "\(names == 1 ? "one assumption" : Noun.assumption.counted(names)). Luck alone"
      + (exact ? ", exact in every draw," : "") + " would give a standard deviation of "
      + "\(NumberText.pounds(programme.luck.squareRoot()))."
  }

  /// Why the mean is not the figure of the plan: the ranges that move it further than the draws can by
  /// themselves, the largest first. Nothing is said where none does; of so few draws that no error can
  /// be told every range counts.
  private var shifted: String? {
    guard let parts = contributions, (parts.mean - parts.plan).magnitude >= 0.5 else { return nil }
    let error = distribution[.programme]?.sampling.ofMean ?? 0
    let shown = parts.parts.filter { $0.amount.magnitude >= max(0.5, error) }
      .prefix(UncertaintyStatement.mostReasons)
    guard !shown.isEmpty else { return nil }
    var reasons = shown.map { (what: name($0), amount: $0.amount.rounded()) }
    let others = parts.parts.reduce(0) { $0 + $1.amount } - shown.reduce(0) { $0 + $1.amount }
    if others.magnitude >= 0.5 { reasons.append(("the other ranges", others.rounded())) }
    // What is left, as the sum is printed.
    let difference = (parts.mean - parts.plan).rounded()
    reasons.append(
      (
        parts.parts.count > 1 ? "together, with sampling error," : "sampling error",
        difference - reasons.reduce(0) { $0 + $1.amount }
      ))
    let words = reasons.filter { $0.amount != 0 }.map { "\($0.what) \(change($0.amount))" }
    return "The mean over what is not known is \(NumberText.pounds(difference.magnitude)) "
      + "\(difference < 0 ? "below" : "above") the \(NumberText.pounds(parts.plan)) of results at the "
      + "plan's own values, since ranges are not even about them: \(words.joined(separator: ", "))."
  }

  /// So many ranges are named.
  private static let mostReasons = 5

  private func name(_ part: RangeContributions.Part) -> String {
    if part.members.count == 1, let only = part.members.first { return title(only.name) }
    let name = scenario.scheme.strand(movingAs: part.name)?.title ?? groupTitle(part.name)
    return "\(name) (\(Noun("range").counted(part.members.count)))"
  }

  private func change(_ amount: Double) -> String {
    (amount <= -0.5 ? "-" : amount >= 0.5 ? "+" : "") + NumberText.pounds(amount.magnitude)
  }

  /// What is taken as independent, and what moves together.
  private var independence: String? {
    guard distribution.unknowns.count > 1 else { return nil }
    let groups = Dictionary(
      grouping: distribution.unknowns.filter { $0.range?.together != nil },
      by: { $0.range?.together ?? "" }
    ).filter { $0.value.count > 1 }
    guard !groups.isEmpty else {
      return
        "The \(distribution.unknowns.count) assumptions are taken as independent of each other."
    }
    let names = groups.keys.sorted().map { name in
      "\(scenario.scheme.strand(movingAs: name)?.title ?? groupTitle(name)) "
        + "(\(groups[name]?.count ?? 0) assumptions)"
    }
    return "Moving together: \(names.joined(separator: ", ")); all else is taken as independent."
  }

  private func answer(_ budget: Money, _ programme: DrawnPeriod) -> String {
    let answer = BudgetAnswer(budget: budget, programme)
    return "Funding falls short of \(NumberText.pounds(budget)) with a probability of "
      + "\(Exactness.text(answer.bounds)); a provision of "
      + "\(NumberText.pounds(answer.provision80)) covers it with 80%, "
      + "\(NumberText.pounds(answer.provision95)) with 95%."
  }

  /// How likely the maximum of the whole contract is reached, by each window that was worked out, else
  /// in all. Windows by which it is no likelier than by the one before are left out.
  private var maximumReached: String? {
    guard case .whole(let maximum) = scenario.scheme.contract else { return nil }
    func chance(_ period: DrawnPeriod) -> String {
      NumberText.percent(1 - period.payments.results.probability(below: maximum), places: 0)
    }
    let start = "The contract's maximum of \(NumberText.pounds(maximum)) is reached"
    guard let programme = distribution[.programme] else { return nil }
    var parts: [String] = []
    var before = NumberText.percent(0, places: 0)
    for period in distribution.periods {
      guard case .upTo(let window) = period.payments.period else { continue }
      let now = chance(period)
      if now != before { parts.append("\(now) by \(scenario.scheme.windows[window].id)") }
      before = now
    }
    return parts.isEmpty
      ? "\(start) with a probability of \(chance(programme))."
      : "\(start) with a probability of \(parts.joined(separator: ", "))."
  }

  /// Where a shortfall against the profile would first show.
  private var shortfall: String? {
    let periods = distribution.periods.map(\.payments)
    let overTime = ShortfallOverTime(scenario: scenario, periods: periods)
    guard !overTime.windows.isEmpty else { return nil }
    guard let first = overTime.first() else {
      return "Against \(scenario.bearers) profile a shortfall is unlikely at every claim window."
    }
    return "Against \(scenario.bearers) profile a shortfall would first show at "
      + "\(scenario.scheme.windows[first.window].id), with a probability of "
      + "\(NumberText.percent(first.probabilityShort, places: 0))."
  }

  /// The distribution of the lowest cash, over simulated draws.
  private var cash: String? {
    guard !cashLows.isEmpty else { return nil }
    let sorted = cashLows.map(\.lowest).sorted()
    func percentile(_ share: Double) -> String {
      let index = Int((share * Double(sorted.count)).rounded(.up)) - 1
      return NumberText.pounds(sorted[min(max(0, index), sorted.count - 1)])
    }
    return "Lowest cash: P10 \(percentile(0.1)), P50 \(percentile(0.5)), P90 \(percentile(0.9)), "
      + "simulated family by family in \(NumberText.grouped(cashLows.count)) draws."
  }
}
