import PBRChance
import PBRProgramme
import PBRQuantities

/// The evidence of one invented family: for each result the tests pass from the month in which
/// it is achieved, or as soon after it as the rules can be met at all, and never for results
/// that are not.
struct InventedEvidence {
  struct Item {
    let subject: String
    let measure: String
    let from: CivilDate
    /// Nil for a spell that goes on.
    let to: CivilDate?
    let value: Int
    /// The day from which it can be verified: its last day, or when a spell is long enough.
    let complete: CivilDate

    /// The day on which it was verified; nil when nothing is known of it yet.
    func verified(by until: CivilDate, left: CivilDate?) -> CivilDate? {
      let last = left.map { min(until, $0) } ?? until
      if to != nil { return complete <= last ? complete : nil }
      return from <= last ? min(complete, last) : nil
    }
  }

  private(set) var items: [Item] = []
  private let history: FamilyHistory
  private let days: InventedDays
  private let scheme: Scheme
  /// The last month that matters to any claim.
  private let last: Month

  /// Incidents in every month until they cease.
  private static let usual = 2

  init(
    _ history: FamilyHistory, _ days: InventedDays, _ scheme: Scheme, criteria: [String]
  ) {
    self.history = history
    self.days = days
    self.scheme = scheme
    last = (scheme.windows.last?.closes ?? scheme.attachmentEnds).month
    for (index, rule) in scheme.results.enumerated() {
      let achieved = history.results.first { $0.result == index }?.month
      let tests = rule.tests.isEmpty ? [EvidenceTest.decision(for: rule.id)] : rule.tests
      var hasFall = false
      for test in tests where test.criterion.map({ criteria.contains($0) }) ?? true {
        switch test.need {
        case .happened: if let achieved { happen(test, achieved) }
        case .sustainedFor(let length): if let achieved { sustain(test, length, achieved) }
        case .reductionAtLeast(let share):
          if hasFall {
            nothingToReduce(test)
          } else {
            fall(test, share, achieved)
            hasFall = true
          }
        case .below: break
        }
      }
    }
  }

  private func subject(_ test: EvidenceTest) -> String {
    switch test.subject {
    case .household: "household"
    case .anyAdult: "adult-1"
    case .everyChild, .allChildren: "child-1"
    }
  }

  private mutating func happen(_ test: EvidenceTest, _ month: Month) {
    let day = days.event(in: month)
    items.append(
      Item(
        subject: subject(test), measure: test.measure, from: day, to: day, value: 1,
        complete: day))
  }

  /// One spell that is long enough in the month, begun the day after attachment at the earliest.
  private mutating func sustain(
    _ test: EvidenceTest, _ length: EvidenceTest.Length, _ month: Month
  ) {
    let day = days.event(in: month)
    let earliest = days.attached.adding(days: 1)
    let from: CivilDate
    let reached: CivilDate
    switch length {
    case .weeks(let weeks):
      from = max(earliest, day.adding(days: 1 - 7 * weeks))
      reached = from.adding(days: 7 * weeks - 1)
    case .months(let months):
      let start = InventedDays.day(day.components.day, of: month - months).adding(days: 1)
      from = max(earliest, start)
      let (_, _, dayOfMonth) = from.components
      reached = InventedDays.day(dayOfMonth, of: from.month + months).adding(days: -1)
    }
    items.append(
      Item(
        subject: subject(test), measure: test.measure, from: from, to: nil, value: 1,
        complete: reached))
  }

  /// Counts that fall far enough in the month and not before it. Of a window of whole months as
  /// many are free of incidents as the fall takes, and the last of them is the month.
  private mutating func fall(_ test: EvidenceTest, _ share: ExactDecimal, _ month: Month?) {
    guard case .months(let window)? = test.window, let baseline = test.baselineMonths else {
      return
    }
    add(test, before: InventedEvidence.usual * baseline, baseline)
    var power: Int64 = 1
    for _ in 0..<min(share.scale, 17) { power *= 10 }
    // The fewest months of the window whose share of it is the fall.
    let free = (1...max(1, window)).first { Int64($0) * power >= share.digits * Int64(window) }
    let first = days.attached.month + 1
    let ceases = month.map { max(first, max($0, first + (window - 1)) - ((free ?? window) - 1)) }
    var at = first
    while at <= last {
      let end = InventedDays.day(31, of: at)
      let incidents = ceases.map { at >= $0 ? 0 : InventedEvidence.usual }
      items.append(
        Item(
          subject: subject(test), measure: test.measure, from: InventedDays.day(1, of: at),
          to: end, value: incidents ?? InventedEvidence.usual, complete: end))
      at = at + 1
    }
  }

  /// A baseline without anything, to which a test of a fall does not apply.
  private mutating func nothingToReduce(_ test: EvidenceTest) {
    if let baseline = test.baselineMonths { add(test, before: 0, baseline) }
  }

  private mutating func add(_ test: EvidenceTest, before value: Int, _ months: Int) {
    let day = days.attached.components.day
    let to = days.attached.adding(days: -1)
    items.append(
      Item(
        subject: subject(test), measure: test.measure,
        from: InventedDays.day(day, of: days.attached.month - months), to: to, value: value,
        complete: to))
  }
}
