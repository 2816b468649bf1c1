import PBRProgramme
import PBRQuantities

extension FamilyEvidence {
  /// Values since attachment that add up to an amount: those of the household, or of one adult.
  /// Items count whole, from the day after attachment to the day that is looked at; it is achieved
  /// on the last day of the item with which the amount is reached.
  func sum(
    _ rule: EvidenceRules.Rule, _ least: ExactDecimal, _ seen: inout TestTrace?
  ) -> Verdict {
    let all = range(of: rule.measure)
    var best: Sum?
    var start = all.lowerBound
    while start < all.upperBound {
      let own = range(start..<all.upperBound, of: items[start].subject)
      start = own.upperBound
      guard let first = own.first, counts(items[first], rule) else { continue }
      let sum = add(own, least)
      if best.map({ sum.isNearer(than: $0) }) ?? true { best = sum }
    }
    guard let best, !best.items.isEmpty || !best.waiting.isEmpty else {
      return .failed(.noRecord)
    }
    seen?.items += best.items + (best.reached == nil ? best.waiting : [])
    seen?.add(TestTrace.Observation(subject: nil, before: nil, value: best.value, parts: 1))
    if let reached = best.reached { return .passedFirst(reached, to: reached) }
    if let reason = best.problem { return .missing(reason, items[best.waiting[0]].subject) }
    return .notYet(.sum, nil)
  }

  /// What the values of one subject come to.
  private struct Sum {
    /// Of the values that are known and verified, in ten-thousandths.
    var value: Int128 = 0
    /// The items that were added, up to the one that reached the amount.
    var items: [Int] = []
    /// Items that are not known or not verified.
    var waiting: [Int] = []
    /// The day on which the amount was reached.
    var reached: Int32?
    /// Why it may have been reached all the same.
    var problem: ReasonCode?

    /// Whether it decides before another: the first to reach the amount, then one that may have,
    /// then the larger.
    func isNearer(than other: Sum) -> Bool {
      if reached != nil || other.reached != nil {
        return (reached ?? .max) < (other.reached ?? .max)
      }
      if (problem == nil) != (other.problem == nil) { return problem != nil }
      return value > other.value
    }
  }

  private func add(_ own: Range<Int>, _ least: ExactDecimal) -> Sum {
    var sum = Sum()
    var possible: Int128 = 0
    var hasUnknown = false
    // The items of a subject do not overlap: by first day is by last day.
    for at in own where items[at].from > attached && items[at].to <= date && items[at].value != 0 {
      let item = items[at]
      guard item.value != EvidenceItem.unknown, item.verified <= verifiedBy else {
        sum.waiting.append(at)
        if item.value == EvidenceItem.unknown { hasUnknown = true }
        if item.value > 0 { possible += Int128(item.value) }
        continue
      }
      guard sum.reached == nil else { continue }
      sum.value += Int128(item.value)
      sum.items.append(at)
      if !isBelow(sum.value, 1, least) { sum.reached = item.to }
    }
    if sum.reached == nil, !sum.waiting.isEmpty {
      if !isBelow(sum.value + possible, 1, least) {
        sum.problem = .notVerified
      } else if hasUnknown {
        sum.problem = .notKnown
      }
      // The first that keeps it from being shown stands first.
      if let problem = sum.problem {
        let needsUnknown = problem == .notKnown
        sum.waiting.sort { one, other in
          let first = (items[one].value == EvidenceItem.unknown) == needsUnknown
          let second = (items[other].value == EvidenceItem.unknown) == needsUnknown
          return first != second ? first : one < other
        }
      }
    }
    return sum
  }
}
