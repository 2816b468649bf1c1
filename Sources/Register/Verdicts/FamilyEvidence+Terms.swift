import PBRProgramme
import PBRQuantities

extension FamilyEvidence {
  /// The last so many terms that have ended by a day, all begun after attachment; nil when there
  /// are not enough of them.
  func lastTerms(_ count: Int, by day: Int32) -> ArraySlice<TermDays>? {
    let ended = schoolTerms.prefix { $0.ends <= day }
    let last = ended.suffix(count)
    guard last.count == count, let first = last.first, first.starts > attached else {
      return nil
    }
    return last
  }

  /// A limit over school terms.
  func terms(
    _ rule: EvidenceRules.Rule, _ limit: ExactDecimal, _ count: Int, _ seen: inout TestTrace?
  ) -> Verdict {
    guard let terms = lastTerms(count, by: date) else { return tooFewTerms(rule, count) }
    var verdict = judge(rule, limit, terms, &seen)
    verdict.isFirst = lastTerms(count, by: (terms.last?.ends ?? date) - 1) == nil
    return verdict
  }

  /// Terms that have ended, looked at.
  func judge(
    _ rule: EvidenceRules.Rule, _ limit: ExactDecimal, _ terms: ArraySlice<TermDays>,
    _ seen: inout TestTrace?
  ) -> Verdict {
    guard let first = terms.first, let last = terms.last else { return .none(.noChild) }
    let all = range(of: rule.measure)
    let subjects = required(rule, first.starts, last.ends)
    if subjects.isEmpty { return .none(.noChild) }
    seen?.from = first.starts
    seen?.to = last.ends
    for subject in subjects {
      let own = range(all, of: subject)
      for term in terms {
        let period = Period(from: term.starts, to: term.ends)
        guard let problem = cover(own, period).problem(gap: .missing) else { continue }
        if TestTrace.isFull(seen) {
          seen?.lacking = lacking(own, period, subject, isBaseline: false)
        }
        return .missing(problem, subject)
      }
    }
    return reached(rule, limit, all, subjects, terms, &seen).map { .failed(.limit, $0) }
      ?? .passed(last.ends, to: last.ends)
  }

  private func tooFewTerms(_ rule: EvidenceRules.Rule, _ count: Int) -> Verdict {
    let after = schoolTerms.filter { $0.starts > attached }
    guard after.count >= count else {
      let from = after.first?.starts ?? date
      return required(rule, from, max(from, date)).isEmpty
        ? .none(.noChild) : .notYet(.termsNotListed, nil)
    }
    let first = after[after.startIndex].starts
    let end = after[after.startIndex + count - 1].ends
    return required(rule, first, end).isEmpty ? .none(.noChild) : .notYet(.terms, end)
  }

  /// The first of those who must pass whose value is not under the limit; all children
  /// together count as the first of them.
  private func reached(
    _ rule: EvidenceRules.Rule, _ limit: ExactDecimal, _ all: Range<Int>,
    _ subjects: [Subject], _ terms: ArraySlice<TermDays>, _ seen: inout TestTrace?
  ) -> Subject? {
    var failed: Subject?
    var together: Int128 = 0
    for subject in subjects {
      let own = range(all, of: subject)
      // The values of the terms as one fraction: their sum, over the terms for a mean.
      var value: Int128 = 0
      var parts: Int128 = 1
      for term in terms {
        let (from, to) = (term.starts, term.ends)
        let (top, bottom) =
          rule.combine == .mean
          ? mean(own, from, to, &seen) : (sum(own, from, to, &seen), 1)
        // Mostly one item a term: nothing but a sum.
        if bottom == 1, parts == 1 {
          value += top
          continue
        }
        value = value * bottom + top * parts
        parts *= bottom
        // Long fractions are cut, far below what a value can show.
        while parts > 1_000_000_000_000 {
          parts /= 2
          value /= 2
        }
      }
      if rule.combine == .mean { parts *= Int128(terms.count) }
      if rule.subject == .allChildren {
        together += value / parts
        continue
      }
      seen?.add(
        TestTrace.Observation(subject: subject, before: nil, value: value, parts: parts))
      if !isBelow(value, parts, limit) { failed = failed ?? subject }
    }
    if rule.subject == .allChildren {
      seen?.add(
        TestTrace.Observation(subject: nil, before: nil, value: together, parts: 1))
      return isBelow(together, 1, limit) ? nil : subjects.first
    }
    return failed
  }

  /// A family that was not identified on a criterion still fails its limit when evidence shows
  /// the limit reached in the window: the whole family must be turned around. Nil when nothing
  /// shows that by a day.
  func breach(
    _ rule: EvidenceRules.Rule, _ limit: ExactDecimal, by day: Int32, _ seen: inout TestTrace?
  ) -> Verdict? {
    let all = range(of: rule.measure)
    guard !all.isEmpty else { return nil }
    switch rule.window {
    case .terms(let count)?:
      guard let terms = lastTerms(count, by: day), let first = terms.first, let last = terms.last
      else { return nil }
      let subjects = required(rule, first.starts, last.ends)
      guard !subjects.isEmpty,
        let failed = reached(rule, limit, all, subjects, terms, &seen)
      else { return nil }
      seen?.from = first.starts
      seen?.to = last.ends
      return .failed(.limit, failed)
    case .months(let months)?:
      let from = Day.adding(months: -months, to: day + 1)
      guard from > attached else { return nil }
      var nothing: TestTrace?
      for subject in required(rule, from, day) {
        let own = range(all, of: subject)
        let shown =
          rule.combine == .mean
          ? mean(own, from, day, &nothing) : (sum(own, from, day, &nothing), 1)
        if !isBelow(shown.0, shown.1, limit) { return .failed(.limit, subject) }
      }
      return nil
    case nil: return nil
    }
  }
}
