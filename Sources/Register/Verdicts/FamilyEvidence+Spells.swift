package import PBRProgramme

extension FamilyEvidence {
  /// Whether an item's subject is one the test speaks of.
  private func counts(_ item: EvidenceItem, _ test: EvidenceRules.Rule) -> Bool {
    test.subject == .household ? item.subject == .household : item.subject.isAdult
  }

  /// An event after attachment, verified; achieved on its day.
  func event(_ rule: EvidenceRules.Rule, _ seen: inout TestTrace?) -> Verdict {
    var waiting: Subject?
    var best: (day: Int32, at: Int)?
    for at in range(of: rule.measure) {
      let item = items[at]
      guard counts(item, rule), item.from > attached, item.from <= date, item.value != 0
      else { continue }
      guard item.verified <= verifiedBy else {
        waiting = waiting ?? item.subject
        continue
      }
      if item.from < best?.day ?? .max { best = (item.from, at) }
    }
    if let best {
      seen?.items.append(best.at)
      seen?.from = best.day
      seen?.to = best.day
      return .passed(best.day)
    }
    return waiting.map { .missing(.notVerified, $0) } ?? .failed(.noRecord)
  }

  /// One spell begun after attachment that is long enough; an open spell counts up to the day
  /// it was last verified.
  func spell(
    _ rule: EvidenceRules.Rule, _ length: EvidenceTest.Length, _ seen: inout TestTrace?
  ) -> Verdict {
    var best: (day: Int32, at: Int)?
    var unverified: Int?
    var running: (day: Int32, at: Int)?
    for at in range(of: rule.measure) {
      let item = items[at]
      guard counts(item, rule), item.from > attached, item.from <= date, item.value != 0
      else { continue }
      let reached = FamilyEvidence.last(of: length, from: item.from)
      // A spell that ended before it was long enough counts for nothing.
      guard item.to >= reached else { continue }
      if reached > date {
        if reached < running?.day ?? .max { running = (reached, at) }
        continue
      }
      let isOpen = item.to == EvidenceItem.open
      guard item.verified <= verifiedBy, !isOpen || item.verified >= reached else {
        unverified = unverified ?? at
        continue
      }
      if reached < best?.day ?? .max { best = (reached, at) }
    }
    if let at = best?.at ?? unverified ?? running?.at {
      let item = items[at]
      // An open spell is shown up to the day on which it was verified.
      let shown = item.to == EvidenceItem.open ? min(item.verified, date) : min(item.to, date)
      seen?.items.append(at)
      seen?.from = item.from
      seen?.to = shown
      seen?.spell = shown - item.from + 1
    }
    if let best { return .passed(best.day) }
    if let unverified { return .missing(.notVerified, items[unverified].subject) }
    return running.map { .notYet(.spell, $0.day) } ?? .failed(.noRecord)
  }

  /// The day on which a spell that began on a day is long enough.
  package static func last(of length: EvidenceTest.Length, from day: Int32) -> Int32 {
    switch length {
    case .weeks(let weeks): day + Int32(7 * weeks) - 1
    case .months(let months): Day.end(of: months, from: day)
    }
  }
}
