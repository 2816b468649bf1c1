import PBRProgramme

/// The evidence of one family, looked at on one day.
package struct FamilyEvidence {
  /// By measure, subject and day.
  package var items: [EvidenceItem]
  /// Which of the items are the family's.
  var bounds: Range<Int>
  var members: [Member]
  let schoolTerms: [TermDays]
  var criteria: UInt64
  /// The day of attachment, and the day on which the evidence is looked at: the assessment
  /// date, or the day the family left.
  var attached: Int32
  var date: Int32
  /// Evidence counts when it was verified by this day.
  let verifiedBy: Int32

  /// How a test stands; what it looked at is added to `seen` when that is not nil.
  package func verdict(_ rule: EvidenceRules.Rule, _ seen: inout TestTrace?) -> Verdict {
    let test = rule
    switch test.need {
    case .happened: return event(rule, &seen)
    case .sustainedFor(let length): return spell(rule, length, &seen)
    case .sumAtLeast(let least): return sum(rule, least, &seen)
    case .below(let limit):
      if let bit = rule.criterion, criteria & bit == 0 {
        if range(of: rule.measure).isEmpty { return .never(.notIdentified) }
        return breach(rule, limit, by: date, &seen) ?? .none(.notIdentified)
      }
      switch test.window {
      case .terms(let count)?: return terms(rule, limit, count, &seen)
      case .months(let months)?: return self.months(rule, .limit(limit), months, &seen)
      case nil: return .none(.notIdentified)
      }
    case .reductionAtLeast(let share):
      if let bit = rule.criterion, criteria & bit == 0 { return .never(.notIdentified) }
      guard case .months(let months)? = test.window, let baseline = test.baselineMonths else {
        return .none(.notIdentified)
      }
      return self.months(rule, .reduction(share, baselineMonths: baseline), months, &seen)
    }
  }
}

extension FamilyEvidence {
  /// The places of the items that a result rests on, in the order of its tests.
  package func restsOn(_ rules: [EvidenceRules.Rule]) -> [Int] {
    var seen: TestTrace? = TestTrace(onlyItems: true)
    for rule in rules { _ = verdict(rule, &seen) }
    seen?.dropRepeated()
    return seen?.items ?? []
  }

  /// The items of a measure, by subject and day.
  func range(of measure: UInt8) -> Range<Int> {
    var start = bounds.lowerBound
    while start < bounds.upperBound, items[start].measure < measure { start &+= 1 }
    var stop = start
    while stop < bounds.upperBound, items[stop].measure == measure { stop &+= 1 }
    return start..<stop
  }

  /// The items of one subject among those of a measure.
  func range(_ range: Range<Int>, of subject: Subject) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, items[start].subject.number < subject.number {
      start += 1
    }
    var stop = start
    while stop < range.upperBound, items[stop].subject == subject { stop += 1 }
    return start..<stop
  }

  /// Those who must pass a test over a period: the household, or each child whose membership
  /// covers all of it, as far as that is known on the day of the assessment: who leaves or joins
  /// later is still there, or not yet (formats.md section 5).
  func required(_ test: EvidenceRules.Rule, _ from: Int32, _ to: Int32) -> [Subject] {
    guard test.subject != .household else { return [.household] }
    var subjects: [Subject] = []
    for member in members
    where member.isChild && member.from <= min(from, verifiedBy)
      && (member.to >= to || member.to > verifiedBy)
    {
      if subjects.last != member.subject { subjects.append(member.subject) }
    }
    return subjects
  }

  /// The sum of the known values of items inside a period.
  func sum(_ range: Range<Int>, _ from: Int32, _ to: Int32, _ seen: inout TestTrace?) -> Int128 {
    var sum: Int128 = 0
    for at in range {
      let item = items[at]
      guard item.from >= from, item.to <= to, item.value >= 0 else { continue }
      sum += Int128(item.value)
      seen?.items.append(at)
    }
    return sum
  }

  /// The mean of the known values inside a period, weighted by their days, as a fraction.
  func mean(
    _ range: Range<Int>, _ from: Int32, _ to: Int32, _ seen: inout TestTrace?
  ) -> (value: Int128, parts: Int128) {
    var sum: Int128 = 0
    var only: Int128?
    var count = 0
    for at in range {
      let item = items[at]
      guard item.from >= from, item.to <= to, item.value >= 0 else { continue }
      sum += Int128(item.value) * Int128(item.to - item.from + 1)
      only = Int128(item.value)
      count += 1
      seen?.items.append(at)
    }
    // One item for the whole period is its own mean, whatever its days.
    if count == 1, let only { return (only, 1) }
    return (sum, Int128(to - from + 1))
  }
}

/// A school term in days.
package struct TermDays: Sendable {
  let starts: Int32
  let ends: Int32

  package init(_ term: SchoolTerm) {
    starts = term.starts.day
    ends = term.ends.day
  }
}
