package import PBRProgramme

extension FamilyEvidence {
  /// Whether an item's subject is one the test speaks of.
  func counts(_ item: EvidenceItem, _ test: EvidenceRules.Rule) -> Bool {
    test.subject == .household ? item.subject == .household : item.subject.isAdult
  }

  /// An event after attachment, known and verified; achieved on its day.
  func event(_ rule: EvidenceRules.Rule, _ seen: inout TestTrace?) -> Verdict {
    var waiting: Int?
    var best: (day: Int32, at: Int)?
    for at in range(of: rule.measure) {
      let item = items[at]
      guard counts(item, rule), item.from > attached, item.from <= date, item.value != 0
      else { continue }
      guard item.verified <= verifiedBy, item.value != EvidenceItem.unknown else {
        if waiting.map({ item.from < items[$0].from }) ?? true { waiting = at }
        continue
      }
      if item.from < best?.day ?? .max { best = (item.from, at) }
    }
    if let best {
      seen?.items.append(best.at)
      seen?.from = best.day
      seen?.to = best.day
      return .passedFirst(best.day, to: best.day)
    }
    guard let waiting else { return .failed(.noRecord) }
    let item = items[waiting]
    seen?.items.append(waiting)
    seen?.from = item.from
    seen?.to = item.from
    return .missing(
      item.value == EvidenceItem.unknown ? .notKnown : .notVerified, item.subject)
  }

  /// The items of one subject that follow each other without a day between: one spell.
  private struct Chain {
    var parts: Range<Int>
    /// The day on which it is long enough.
    var reached: Int32
  }

  /// One spell begun after attachment that is long enough; an open spell counts up to the day
  /// it was last verified. Items that adjoin are one spell.
  func spell(
    _ rule: EvidenceRules.Rule, _ length: EvidenceTest.Length, _ seen: inout TestTrace?
  ) -> Verdict {
    var best: Chain?
    var waiting: Chain?
    var running: Chain?
    var counted = ReasonCode.noRecord
    let all = range(of: rule.measure)
    var at = all.lowerBound
    while at < all.upperBound {
      let parts = chain(from: at, in: all)
      at = parts.upperBound
      let first = items[parts.lowerBound]
      guard counts(first, rule), first.value != 0, first.from <= date else { continue }
      guard first.from > attached else {
        if let own = afterUnknown(parts, length) {
          if own.reached > date {
            if own.reached < running?.reached ?? .max { running = own }
          } else if own.reached < waiting?.reached ?? .max {
            waiting = own
          }
        } else if items[parts.upperBound - 1].to > attached {
          counted = .begunBefore
        }
        continue
      }
      let whole = Chain(
        parts: parts, reached: FamilyEvidence.last(of: length, from: first.from))
      // A spell that ended before it was long enough counts for nothing.
      guard items[parts.upperBound - 1].to >= whole.reached else {
        counted = .ended
        continue
      }
      if let shown = shown(parts, length) {
        if shown.reached < best?.reached ?? .max { best = shown }
      } else if whole.reached > date {
        if whole.reached < running?.reached ?? .max { running = whole }
      } else if whole.reached < waiting?.reached ?? .max {
        waiting = whole
      }
    }
    if let chain = best ?? waiting ?? running { show(chain, &seen) }
    if let best { return .passedFirst(best.reached, to: shownUpTo(best)) }
    if let waiting {
      let (reason, at) = problem(waiting)
      return .missing(reason, items[at].subject)
    }
    return running.map { .notYet(.spell, $0.reached) } ?? .failed(counted)
  }

  /// The items from one on that adjoin, as far as they had begun on the day; an item that says
  /// "not" stands alone.
  private func chain(from start: Int, in all: Range<Int>) -> Range<Int> {
    var stop = start + 1
    guard items[start].value != 0 else { return start..<stop }
    while stop < all.upperBound, items[stop].subject == items[start].subject,
      items[stop].value != 0, items[stop].from <= date,
      items[stop - 1].to != EvidenceItem.open, items[stop].from == items[stop - 1].to + 1
    {
      stop += 1
    }
    return start..<stop
  }

  /// Of a spell that began before attachment: the last part of which nobody knows, and what follows
  /// it after attachment, which counts for itself if the part turns out to be none.
  private func afterUnknown(_ parts: Range<Int>, _ length: EvidenceTest.Length) -> Chain? {
    guard
      let part = parts.dropLast().last(where: {
        items[$0].value == EvidenceItem.unknown && items[$0 + 1].from > attached
      })
    else { return nil }
    let reached = FamilyEvidence.last(of: length, from: items[part + 1].from)
    guard items[parts.upperBound - 1].to >= reached else { return nil }
    return Chain(parts: part..<parts.upperBound, reached: reached)
  }

  /// Whether an item shows its part of a spell up to a day of it.
  private func shows(_ item: EvidenceItem, upTo day: Int32) -> Bool {
    item.value != EvidenceItem.unknown && item.verified <= verifiedBy
      && (item.to != EvidenceItem.open || item.verified >= min(day, item.to))
  }

  /// The first run of parts, known and verified, that is long enough by the day.
  private func shown(_ parts: Range<Int>, _ length: EvidenceTest.Length) -> Chain? {
    var start = parts.lowerBound
    while start < parts.upperBound {
      let reached = FamilyEvidence.last(of: length, from: items[start].from)
      guard reached <= date else { return nil }
      var at = start
      while at < parts.upperBound, shows(items[at], upTo: reached) {
        if items[at].to >= reached { return Chain(parts: start..<at + 1, reached: reached) }
        at += 1
      }
      start = at + 1
    }
    return nil
  }

  /// The first part of a spell that is needed and is not known or not verified.
  private func problem(_ chain: Chain) -> (ReasonCode, Int) {
    for at in chain.parts
    where items[at].from <= chain.reached && !shows(items[at], upTo: chain.reached) {
      return (items[at].value == EvidenceItem.unknown ? .notKnown : .notVerified, at)
    }
    return (.notVerified, chain.parts.lowerBound)
  }

  /// The last day on which a spell is shown: an open one to the day it was verified.
  private func shownUpTo(_ chain: Chain) -> Int32 {
    let last = items[chain.parts.upperBound - 1]
    return last.to == EvidenceItem.open ? min(last.verified, date) : min(last.to, date)
  }

  private func show(_ chain: Chain, _ seen: inout TestTrace?) {
    guard seen != nil else { return }
    let first = items[chain.parts.first { items[$0].from > attached } ?? chain.parts.lowerBound]
      .from
    let shown = shownUpTo(chain)
    seen?.items += Array(chain.parts)
    seen?.from = first
    seen?.to = shown
    seen?.spell = shown - first + 1
  }

  /// The day on which a spell that began on a day is long enough.
  package static func last(of length: EvidenceTest.Length, from day: Int32) -> Int32 {
    switch length {
    case .weeks(let weeks): day + Int32(7 * weeks) - 1
    case .months(let months): Day.end(of: months, from: day)
    }
  }
}
