import PBRProgramme

extension FamilyEvidence {
  /// What the months before attachment show.
  struct Baseline {
    var sum: Int128 = 0
    var problem: ReasonCode?
    var subject: Subject?
  }

  /// The months before attachment with which a fall is compared: to the day before attachment, or,
  /// where items of whole calendar months cover them, those before the month of attachment.
  ///
  /// A period of months to the day has no first day of its own where the month so many months
  /// before has not the day of attachment: it may then begin with the last day of that month or
  /// the first of the next.
  func baselinePeriod(_ own: Range<Int>, _ months: Int) -> (Period, Cover, wholeMonths: Bool) {
    let from = Day.adding(months: -months, to: attached)
    let exact = Period(from: from, to: attached - 1)
    var cover = cover(own, exact)
    if case .gap = cover {} else { return (exact, cover, false) }
    if Day.adding(months: months, to: from) != attached {
      let shorter = Period(from: from + 1, to: attached - 1)
      cover = self.cover(own, shorter)
      if case .gap = cover {} else { return (shorter, cover, false) }
    }
    let days = Day.wholeMonths(months, before: attached)
    let whole = Period(from: days.from, to: days.to)
    cover = self.cover(own, whole, wholeMonths: true)
    if case .gap = cover { return (exact, .gap, false) }
    return (whole, cover, true)
  }

  /// The baseline, covered like a window. Like is compared with like: the same subjects count on
  /// both sides, so that a child who leaves is not read as a fall, nor one who joins as a rise.
  func baseline(
    _ rule: EvidenceRules.Rule, _ all: Range<Int>, _ months: Int, _ counted: [Subject],
    _ seen: inout TestTrace?
  ) -> Baseline {
    var baseline = Baseline()
    for subject in counted {
      let own = range(all, of: subject)
      let (period, cover, isWhole) = baselinePeriod(own, months)
      baseline.sum += sum(own, period.from, period.to, &seen)
      if TestTrace.isFull(seen) { seen?.note(baseline: period, wholeMonths: isWhole) }
      guard baseline.problem == nil, let problem = cover.problem(gap: .baselineMissing) else {
        continue
      }
      baseline.problem = problem
      baseline.subject = subject
      if TestTrace.isFull(seen) { seen?.lacking = lacking(own, period, subject, isBaseline: true) }
    }
    return baseline
  }

  /// What keeps a period from being covered.
  func lacking(
    _ own: Range<Int>, _ period: Period, _ subject: Subject, isBaseline: Bool
  ) -> TestTrace.Lacking {
    var lacking = TestTrace.Lacking(
      from: period.from, to: period.to, subject: subject, isBaseline: isBaseline)
    var next = period.from
    for at in own {
      let item = items[at]
      guard item.to >= period.from, item.from <= period.to else { continue }
      guard item.from >= period.from, item.to <= period.to else {
        lacking.across.append(at)
        continue
      }
      if item.from > next { lacking.gaps.append((next, item.from - 1)) }
      next = max(next, item.to + 1)
      if item.value == EvidenceItem.unknown || item.verified > verifiedBy {
        lacking.unusable.append(at)
      }
    }
    if next <= period.to { lacking.gaps.append((next, period.to)) }
    return lacking
  }
}
