import PBRProgramme
import PBRQuantities

extension FamilyEvidence {
  /// Since when a test has held, without a day between, up to the day of the assessment.
  private struct Held {
    /// Since when nothing stands against it: it is met, or does not apply.
    var clear: Int32
    /// Since when it is met; nil when it does not apply.
    var met: Int32?
    /// The last day that was looked at; nil when it does not apply.
    var to: Int32?

    /// A test that does not apply, and did not before.
    static let never = Held(clear: .min, met: nil, to: nil)
  }

  /// The first day of the unbroken run of days up to the day of the assessment on which every test
  /// of a result is met, and the last day that was looked at. It is judged on the evidence known
  /// now, however old that is; nil when a test is not met.
  ///
  /// - Parameter verdicts: how the tests stand on that day, as far as that is known.
  func achieved(
    _ rules: [EvidenceRules.Rule], _ verdicts: [Verdict] = []
  ) -> (day: Int32, to: Int32)? {
    var clear = Int32.min
    var met = Int32.max
    var to = Int32.min
    for (number, rule) in rules.enumerated() {
      let verdict = verdicts.indices.contains(number) ? verdicts[number] : nil
      guard let held = held(rule, verdict) else { return nil }
      clear = max(clear, held.clear)
      met = min(met, held.met ?? .max)
      to = max(to, held.to ?? .min)
    }
    return met == .max ? nil : (max(clear, met), to)
  }

  private func held(_ rule: EvidenceRules.Rule, _ verdict: Verdict?) -> Held? {
    if let verdict, verdict.isFirst {
      switch verdict.kind {
      case .passed: return verdict.day.map { Held(clear: $0, met: $0, to: verdict.to) }
      case .notApplicable: return .never
      case .failed, .missing, .notYet: break
      }
    }
    var nothing: TestTrace?
    let applies = rule.criterion.map { criteria & $0 != 0 } ?? true
    switch (rule.need, rule.window) {
    case (.happened, _), (.sustainedFor, _), (.sumAtLeast, _):
      let verdict = self.verdict(rule, &nothing)
      guard verdict.kind == .passed, let day = verdict.day else { return nil }
      return Held(clear: day, met: day, to: verdict.to)
    case (.below(let limit), .terms(let count)?) where applies:
      if verdict?.kind == .passed { return passedInTerms(rule, limit, count) }
      return heldInTerms(count) { judge(rule, limit, $0, &nothing) }
    case (.below(let limit), .terms(let count)?):
      return heldInTerms(count) { terms in
        breach(rule, limit, by: terms.last?.ends ?? date, &nothing) ?? .none(.notIdentified)
      }
    case (.below(let limit), .months(let months)?) where applies:
      return heldInMonths(rule, .limit(limit), months)
    case (.below(let limit), .months(let months)?):
      return unbroken(rule, limit, months)
    case (.reductionAtLeast(let share), .months(let months)?) where applies:
      guard let baseline = rule.baselineMonths else { return .never }
      return heldInMonths(rule, .reduction(share, baselineMonths: baseline), months)
    default: return .never
    }
  }

  /// Goes back from the latest period looked at to the first of those that hold; each holds from
  /// its last day on.
  private func held<Looked>(
    _ periods: [Looked], ends: (Looked) -> Int32, _ judge: (Looked) -> Verdict
  ) -> Held? {
    var held: Held?
    for period in periods {
      let end = ends(period)
      switch judge(period).kind {
      case .passed where held == nil: held = Held(clear: end, met: end, to: end)
      case .passed:
        if held?.met == held?.clear { held?.met = end }
        held?.clear = end
      case .notApplicable:
        if held == nil { held = Held(clear: end, met: nil, to: nil) }
        held?.clear = end
      case .failed, .missing, .notYet: return held
      }
    }
    // A test that never applied asks for nothing.
    if let held, held.met == nil { return Held(clear: .min, met: nil, to: nil) }
    return held
  }

  /// Of a test that the last terms pass: since when, term by term.
  private func passedInTerms(
    _ rule: EvidenceRules.Rule, _ limit: ExactDecimal, _ count: Int
  ) -> Held? {
    var nothing: TestTrace?
    guard let last = lastTerms(count, by: date)?.last?.ends else { return nil }
    var since = last
    while let terms = lastTerms(count, by: since - 1), let end = terms.last?.ends {
      switch judge(rule, limit, terms, &nothing).kind {
      case .passed: since = end
      case .notApplicable:
        // From here on it is not known to be met, but nothing stands against it.
        return heldInTerms(count) { judge(rule, limit, $0, &nothing) }
      case .failed, .missing, .notYet: return Held(clear: since, met: since, to: last)
      }
    }
    return Held(clear: since, met: since, to: last)
  }

  private func heldInTerms(
    _ count: Int, _ judge: (ArraySlice<TermDays>) -> Verdict
  ) -> Held? {
    // Where there is only one set of terms to look at, it decides.
    guard let last = lastTerms(count, by: date) else { return .never }
    let end = last.last?.ends ?? date
    guard lastTerms(count, by: end - 1) != nil else {
      switch judge(last).kind {
      case .passed: return Held(clear: end, met: end, to: end)
      case .notApplicable: return .never
      case .failed, .missing, .notYet: return nil
      }
    }
    var sets: [ArraySlice<TermDays>] = []
    var day = date
    while let terms = lastTerms(count, by: day), let last = terms.last {
      sets.append(terms)
      day = last.ends - 1
    }
    return held(sets, ends: { $0.last?.ends ?? date }, judge)
  }

  private func heldInMonths(
    _ rule: EvidenceRules.Rule, _ need: MonthsNeed, _ months: Int
  ) -> Held? {
    var nothing: TestTrace?
    let all = range(of: rule.measure)
    // Where no window ends before the latest that can be used, that one decides.
    if rule.subject == .household, let only = latestWindows(rule, all, months).usable,
      !all.contains(where: { items[$0].from > attached && items[$0].from < only.from })
    {
      switch judge(rule, need, months, only, all, &nothing).kind {
      case .passed: return Held(clear: only.to, met: only.to, to: only.to)
      case .notApplicable: return .never
      case .failed, .missing, .notYet: return nil
      }
    }
    let windows = usableWindows(rule, all, months)
    if windows.isEmpty {
      return self.verdict(rule, &nothing).kind == .notApplicable ? .never : nil
    }
    func ends(_ window: Period) -> Int32 { window.to }
    return held(windows, ends: ends) { judge(rule, need, months, $0, all, &nothing) }
  }

  /// Since when evidence has not shown a limit reached over the months before a day, for a family
  /// that was not identified on it.
  private func unbroken(
    _ rule: EvidenceRules.Rule, _ limit: ExactDecimal, _ months: Int
  ) -> Held? {
    var nothing: TestTrace?
    var days: Set<Int32> = [date]
    for at in range(of: rule.measure) where items[at].to <= date {
      days.insert(items[at].to)
      let after = Day.end(of: months, from: items[at].from) + 1
      if after <= date { days.insert(after) }
    }
    var since = Int32.min
    for day in days.sorted(by: >) {
      if breach(rule, limit, by: day, &nothing) != nil {
        return day == date ? nil : Held(clear: since, met: nil, to: nil)
      }
      since = day
    }
    return .never
  }
}
