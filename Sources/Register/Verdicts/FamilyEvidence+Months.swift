import PBRProgramme
import PBRQuantities

extension FamilyEvidence {
  /// What a window of months must show.
  enum MonthsNeed {
    case limit(ExactDecimal)
    case reduction(ExactDecimal, baselineMonths: Int)
  }

  /// A test over months: the latest period after attachment that is covered by items inside it,
  /// known and verified, and that ended no longer ago than the test allows.
  func months(
    _ test: EvidenceRules.Rule, _ need: MonthsNeed, _ months: Int, _ seen: inout TestTrace?
  ) -> Verdict {
    let all = range(of: test.measure)
    let firstEnd = Day.end(of: months, from: attached + 1)
    let found = date < firstEnd ? (nil, nil) : latestWindows(test, all, months)
    if let window = found.0, window.to >= date - Int32(test.freshDays) {
      if TestTrace.isFull(seen) {
        seen?.waiting = waiting(test, all, after: window.to)
      }
      var verdict = judge(test, need, months, window, all, &seen)
      verdict.isFirst = isFirst(window, test, all)
      return verdict
    }
    // Nothing that is fresh: what would be looked at says whether the test applies at all.
    let ahead = Period(from: attached + 1, to: firstEnd)
    let period =
      date < firstEnd
      ? ahead : found.1 ?? found.0 ?? latestPeriod(range(all, of: .household), months)
    let subjects = counted(test, period)
    if subjects.isEmpty { return found.0 == nil ? .never(.noChild) : .none(.noChild) }
    var before: Baseline?
    if case .reduction(_, let baselineMonths) = need {
      let baseline = baseline(test, all, baselineMonths, subjects, &seen)
      if baseline.problem == nil, baseline.sum == 0 {
        return found.0 == nil ? .never(.noBaseline) : .none(.noBaseline)
      }
      before = baseline
    }
    if date < firstEnd {
      seen?.from = ahead.from
      seen?.to = ahead.to
      return .notYet(.period, firstEnd)
    }
    if let problem = before?.problem { return .missing(problem, before?.subject) }
    return missing(test, need, months, all, found, &seen)
  }

  /// Whether no window can begin before this one.
  private func isFirst(
    _ window: Period, _ test: EvidenceRules.Rule, _ all: Range<Int>
  ) -> Bool {
    for at in all where items[at].from > attached && items[at].from < window.from {
      let subject = items[at].subject
      if test.subject == .household ? subject == .household : subject.isChild { return false }
    }
    return true
  }

  /// Why no window can be looked at: one is covered but not by what is known and verified, or the
  /// latest has gaps. A window that has only grown old is remembered when it passes.
  private func missing(
    _ test: EvidenceRules.Rule, _ need: MonthsNeed, _ months: Int, _ all: Range<Int>,
    _ found: (usable: Period?, covered: Period?), _ seen: inout TestTrace?
  ) -> Verdict {
    var verdict = Verdict.missing(.missing, nil)
    if let covered = found.covered, covered.to >= date - Int32(test.freshDays) {
      seen?.from = covered.from
      seen?.to = covered.to
      for subject in counted(test, covered) {
        let own = range(all, of: subject)
        guard let problem = cover(own, covered).problem(gap: .missing) else { continue }
        verdict = .missing(problem, subject)
        if TestTrace.isFull(seen) {
          seen?.lacking = lacking(own, covered, subject, isBaseline: false)
        }
        break
      }
    } else {
      let first = counted(test, latestPeriod(range(all, of: .household), months)).first
      let latest = latestPeriod(range(all, of: first ?? .household), months)
      seen?.from = latest.from
      seen?.to = latest.to
      for subject in counted(test, latest) {
        let own = range(all, of: subject)
        guard case .gap = cover(own, latest) else { continue }
        verdict = .missing(.missing, subject)
        if TestTrace.isFull(seen) {
          seen?.lacking = lacking(own, latest, subject, isBaseline: false)
        }
        break
      }
    }
    guard let old = found.usable else { return verdict }
    var nothing: TestTrace?
    verdict.hasGrownOld = judge(test, need, months, old, all, &nothing).kind == .passed
    if verdict.hasGrownOld, TestTrace.isFull(seen) { seen?.grownOld = old.to }
    return verdict
  }

  /// A window that is covered by what is known and verified, looked at.
  func judge(
    _ test: EvidenceRules.Rule, _ need: MonthsNeed, _ months: Int, _ window: Period,
    _ all: Range<Int>, _ seen: inout TestTrace?
  ) -> Verdict {
    let subjects = counted(test, window)
    if subjects.isEmpty { return .none(.noChild) }
    switch need {
    case .limit(let limit):
      seen?.from = window.from
      seen?.to = window.to
      return under(limit, test, all, subjects, window.from, window.to, &seen)
    case .reduction(let share, let baselineMonths):
      let before = baseline(test, all, baselineMonths, subjects, &seen)
      if let problem = before.problem { return .missing(problem, before.subject) }
      if before.sum == 0 { return .none(.noBaseline) }
      seen?.from = window.from
      seen?.to = window.to
      let now = total(all, subjects, window.from, window.to, &seen)
      seen?.add(
        TestTrace.Observation(subject: nil, before: before.sum, value: now, parts: 1))
      let base = before.sum * Int128(months)
      let fall = base - now * Int128(baselineMonths)
      let met = fall * power(share.scale) >= Int128(share.digits) * base
      return met ? .passed(window.to, to: window.to) : .failed(.reduction)
    }
  }

  /// The sum over those who count: the household, or the children.
  private func total(
    _ all: Range<Int>, _ subjects: [Subject], _ from: Int32, _ to: Int32,
    _ seen: inout TestTrace?
  ) -> Int128 {
    var total: Int128 = 0
    for subject in subjects { total += sum(range(all, of: subject), from, to, &seen) }
    return total
  }

  /// The items after a window, up to the day, that wait to be known or verified.
  private func waiting(
    _ test: EvidenceRules.Rule, _ all: Range<Int>, after day: Int32
  ) -> [Int] {
    all.filter { at in
      let item = items[at]
      let isOne = test.subject == .household ? item.subject == .household : item.subject.isChild
      return isOne && item.from > day && item.to <= date
        && (item.value == EvidenceItem.unknown || item.verified > verifiedBy)
    }
  }

  /// Whether each (or the sum) is under a limit.
  private func under(
    _ limit: ExactDecimal, _ test: EvidenceRules.Rule, _ all: Range<Int>, _ subjects: [Subject],
    _ from: Int32, _ to: Int32, _ seen: inout TestTrace?
  ) -> Verdict {
    func compare(_ value: Int128, _ parts: Int128, _ subject: Subject?) -> Bool {
      seen?.add(
        TestTrace.Observation(subject: subject, before: nil, value: value, parts: parts))
      return isBelow(value, parts, limit)
    }
    if test.subject == .allChildren {
      let sum = total(all, subjects, from, to, &seen)
      return compare(sum, 1, nil) ? .passed(to, to: to) : .failed(.limit)
    }
    var failed: Subject?
    for subject in subjects {
      let own = range(all, of: subject)
      let (value, parts) =
        test.combine == .mean
        ? mean(own, from, to, &seen) : (sum(own, from, to, &seen), 1)
      if !compare(value, parts, subject) { failed = failed ?? subject }
    }
    return failed.map { .failed(.limit, $0) } ?? .passed(to, to: to)
  }

  /// Whether `value / parts`, in ten-thousandths, is under a limit; exactly.
  func isBelow(_ value: Int128, _ parts: Int128, _ limit: ExactDecimal) -> Bool {
    if limit.scale == 0, parts < 1000, value < Int128(Int64.max) {
      return Int64(value) < limit.digits * Int64(EvidenceItem.unit) * Int64(parts)
    }
    return value * power(limit.scale) < Int128(limit.digits) * Int128(EvidenceItem.unit) * parts
  }

  func power(_ scale: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<scale { power *= 10 }
    return power
  }
}
