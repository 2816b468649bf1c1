import PBRProgramme
import PBRQuantities

extension FamilyEvidence {
  /// What a window of months must show.
  enum MonthsNeed {
    case limit(ExactDecimal)
    case reduction(ExactDecimal, baselineMonths: Int)
  }

  /// The latest period of so many months after attachment that is covered by items inside it
  /// and ended no longer ago than the test allows.
  func months(
    _ rule: EvidenceRules.Rule, _ need: MonthsNeed, _ months: Int, _ seen: inout TestTrace?
  ) -> Verdict {
    let test = rule
    let all = range(of: rule.measure)
    let firstEnd = Day.end(of: months, from: attached + 1)
    let latest = (Day.adding(months: -months, to: date + 1), date)
    let found = date < firstEnd ? nil : window(test, all, months)
    let period = found ?? (date < firstEnd ? (attached + 1, firstEnd) : latest)
    let subjects = counted(test, all, period.0, period.1)
    if subjects.isEmpty { return .none(.noChild) }
    var before: Baseline?
    if case .reduction(_, let baselineMonths) = need {
      let baseline = self.baseline(rule, all, baselineMonths, period, subjects, &seen)
      if baseline.problem == nil, baseline.sum == 0 { return .none(.noBaseline) }
      before = baseline
    }
    if date < firstEnd { return .notYet(.period, firstEnd) }
    if let problem = before?.problem { return .missing(problem, before?.subject) }
    guard let (from, to) = found else {
      let lacking = required(test, latest.0, latest.1).first {
        !covers(range(all, of: $0), latest.0, latest.1)
      }
      return .missing(.missing, lacking)
    }
    seen?.from = from
    seen?.to = to
    for subject in subjects {
      if let problem = unusable(range(all, of: subject), from, to) {
        return .missing(problem, subject)
      }
    }
    switch need {
    case .limit(let limit):
      return under(limit, test, all, subjects, from, to, &seen)
    case .reduction(let share, let baselineMonths):
      guard let before else { return .none(.noBaseline) }
      let now = total(all, subjects, from, to, &seen)
      seen?.observations.append(
        TestTrace.Observation(subject: nil, before: before.sum, value: now, parts: 1))
      let base = before.sum * Int128(months)
      let fall = base - now * Int128(baselineMonths)
      let met = fall * power(share.scale) >= Int128(share.digits) * base
      return met ? .passed(to) : .failed(.reduction)
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

  /// Whose items count over a period: the household; each child who must pass; where a test asks
  /// for the sum over children, also a child who has left school but whose items go on all through
  /// the period.
  private func counted(
    _ test: EvidenceRules.Rule, _ all: Range<Int>, _ from: Int32, _ to: Int32
  ) -> [Subject] {
    var subjects = required(test, from, to)
    guard test.subject == .allChildren else { return subjects }
    let passing = subjects.count
    var last: Subject?
    for at in all {
      let subject = items[at].subject
      guard subject.isChild, subject != last else { continue }
      last = subject
      if !subjects.contains(subject), covers(range(all, of: subject), from, to) {
        subjects.append(subject)
      }
    }
    if subjects.count > passing { subjects.sort { $0.number < $1.number } }
    return subjects
  }

  /// Whether each (or the sum) is under a limit.
  private func under(
    _ limit: ExactDecimal, _ test: EvidenceRules.Rule, _ all: Range<Int>, _ subjects: [Subject],
    _ from: Int32, _ to: Int32, _ seen: inout TestTrace?
  ) -> Verdict {
    func compare(_ value: Int128, _ parts: Int128, _ subject: Subject?) -> Bool {
      seen?.observations.append(
        TestTrace.Observation(subject: subject, before: nil, value: value, parts: parts))
      return isBelow(value, parts, limit)
    }
    if test.subject == .allChildren {
      let sum = total(all, subjects, from, to, &seen)
      return compare(sum, 1, nil) ? .passed(to) : .failed(.limit)
    }
    var failed: Subject?
    for subject in subjects {
      let own = range(all, of: subject)
      let (value, parts) =
        test.combine == .mean
        ? mean(own, from, to, &seen) : (sum(own, from, to, &seen), 1)
      if !compare(value, parts, subject) { failed = failed ?? subject }
    }
    return failed.map { .failed(.limit, $0) } ?? .passed(to)
  }

  /// Whether `value / parts`, in ten-thousandths, is under a limit; exactly.
  func isBelow(_ value: Int128, _ parts: Int128, _ limit: ExactDecimal) -> Bool {
    value * power(limit.scale) < Int128(limit.digits) * Int128(EvidenceItem.unit) * parts
  }

  func power(_ scale: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<scale { power *= 10 }
    return power
  }

  /// The latest covered window, by the days on which items begin.
  private func window(
    _ test: EvidenceRules.Rule, _ all: Range<Int>, _ months: Int
  ) -> (Int32, Int32)? {
    var best: (Int32, Int32)?
    for at in all {
      let item = items[at]
      let isOne = test.subject == .household ? item.subject == .household : item.subject.isChild
      guard isOne, item.from > attached, item.from <= date else { continue }
      let end = Day.end(of: months, from: item.from)
      guard end <= date, end >= date - Int32(test.freshDays), end > best?.1 ?? .min else {
        continue
      }
      let subjects = counted(test, all, item.from, end)
      guard !subjects.isEmpty,
        subjects.allSatisfy({ covers(range(all, of: $0), item.from, end) })
      else { continue }
      best = (item.from, end)
    }
    return best
  }
}

extension FamilyEvidence {
  /// What the months before attachment show.
  struct Baseline {
    var sum: Int128 = 0
    var problem: ReasonCode?
    var subject: Subject?
  }

  /// The baseline: covered like a window. Like is compared with like: the same subjects count on
  /// both sides, so that a child who leaves is not read as a fall, nor one who stays as a rise.
  private func baseline(
    _ rule: EvidenceRules.Rule, _ all: Range<Int>, _ months: Int, _ window: (Int32, Int32),
    _ counted: [Subject], _ seen: inout TestTrace?
  ) -> Baseline {
    let to = attached - 1
    let from = Day.adding(months: -months, to: attached)
    var baseline = Baseline()
    let counting = required(rule, window.0, window.1)
    let there = Set(required(rule, from, to).map(\.number))
    for subject in counted {
      let own = range(all, of: subject)
      let counts = counting.contains(subject)
      if counts, !own.isEmpty, there.contains(subject.number) {
        if !covers(own, from, to) {
          baseline.problem = baseline.problem ?? .baselineMissing
          baseline.subject = baseline.subject ?? subject
        }
      }
      if let problem = unusable(own, from, to) {
        baseline.problem = baseline.problem ?? problem
        baseline.subject = baseline.subject ?? subject
      }
      baseline.sum += sum(own, from, to, &seen)
    }
    // Children of whom there is no item at all.
    for subject in counting where there.contains(subject.number) {
      if range(all, of: subject).isEmpty {
        baseline.problem = baseline.problem ?? .baselineMissing
        baseline.subject = baseline.subject ?? subject
      }
    }
    return baseline
  }
}
