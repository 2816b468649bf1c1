import PBRChance
import PBRProgramme
import PBRQuantities
import PBRRegister

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
    /// The day from which it is known: its last day, or when a spell is long enough.
    let complete: CivilDate
    /// The day on which it is verified.
    let verified: CivilDate

    /// Whether it is on record by a day: a spell that goes on from its first day on.
    func isKnown(by until: CivilDate, left: CivilDate?) -> Bool {
      let last = left.map { min(until, $0) } ?? until
      return (to == nil ? from : complete) <= last
    }
  }

  /// What is known of a period that has not ended on the last day of which anything is known: that it
  /// was so up to that day. Nothing of a family that has left by then, which nobody asks any more. Only
  /// of outcomes that nobody pays for, whose records say of every day
  /// whether something is so; no claim rests on them.
  func interim(by until: CivilDate) -> [Item] {
    if let left = days.left, left <= until { return [] }
    return items.compactMap { item in
      guard let to = item.to, item.from <= until, to > until,
        let outcome = LocalOutcome(rawValue: item.measure), outcome.form != .fall
      else { return nil }
      return Item(
        subject: item.subject, measure: item.measure, from: item.from, to: until, value: item.value,
        complete: until, verified: until.adding(days: item.verified.dayNumber - to.dayNumber))
    }
  }

  /// In an order that does not depend on what is known: those of the scheme, then the local ones.
  private(set) var items: [Item] = []
  private let seed: UInt64
  let history: FamilyHistory
  let days: InventedDays
  let scheme: Scheme
  /// The last month that matters to any claim.
  private let last: Month

  /// Incidents in every month until they cease.
  private static let usual = 2

  init(
    _ history: FamilyHistory, _ days: InventedDays, _ scheme: Scheme, criteria: [String],
    seed: UInt64
  ) {
    self.seed = seed
    self.history = history
    self.days = days
    self.scheme = scheme
    last = (scheme.windows.last?.closes ?? scheme.attachmentEnds).month
    // What several results ask of one measure is one record.
    var (sustained, sums) = asked(criteria)
    for (index, rule) in scheme.results.enumerated() {
      let achieved = history.results.first { $0.result == index }?.month
      let tests = rule.tests.isEmpty ? [EvidenceTest.decision(for: rule.id)] : rule.tests
      var hasFall = false
      for test in tests where test.criterion.map({ criteria.contains($0) }) ?? true {
        switch test.need {
        case .happened: if let achieved { happen(test, achieved) }
        case .sustainedFor: if let asked = sustained.take(test) { sustain(asked) }
        case .reductionAtLeast(let share):
          if hasFall {
            nothingToReduce(test)
          } else {
            fall(test, share, achieved)
            hasFall = true
          }
        case .sumAtLeast: if let asked = sums.take(test) { addUp(asked) }
        case .below: break
        }
      }
    }
    // Those who are no families have no outcomes of families.
    guard scheme.unit == .family else { return }
    for outcome in InventedOutcomes(history, days, seed: seed, last: last).items {
      add(
        outcome.subject, outcome.measure, outcome.from, outcome.to, outcome.value,
        complete: outcome.to, latest: nil)
    }
  }

  /// Adds an item; it is verified some days after it is complete, drawn by its measure and its
  /// month, and by a day where one is given.
  mutating func add(
    _ subject: String, _ measure: String, _ from: CivilDate, _ to: CivilDate?, _ value: Int,
    complete: CivilDate, latest: CivilDate?
  ) {
    let random = KeyedRandom(seed: seed, name: "register.verified.\(measure)").part(history.number)
    let drawn = random.uniform(from.month.index)
    // Half of them within two weeks, one in six after a month.
    var verified = complete.adding(days: Int(drawn * drawn * 45))
    if let latest { verified = max(complete, min(verified, latest)) }
    items.append(
      Item(
        subject: subject, measure: measure, from: from, to: to, value: value, complete: complete,
        verified: verified))
  }

  func subject(_ test: EvidenceTest) -> String {
    switch test.subject {
    case .household: "household"
    case .anyAdult: "adult-1"
    case .everyChild, .allChildren: "child-1"
    }
  }

  private mutating func happen(_ test: EvidenceTest, _ month: Month) {
    let day = days.event(in: month)
    add(
      subject(test), test.measure, day, day, 1, complete: day,
      latest: InventedDays.day(31, of: day.month))
  }

  /// Counts that fall far enough in the month and not before it. Of a window of whole months as
  /// many are free of incidents as the fall takes, and the last of them is the month.
  private mutating func fall(_ test: EvidenceTest, _ share: ExactDecimal, _ month: Month?) {
    guard case .months(let window)? = test.window, let baseline = test.baselineMonths else {
      return
    }
    var power: Int64 = 1
    for _ in 0..<min(share.scale, 17) { power *= 10 }
    // The fewest months of the window whose share of it is the fall.
    let free = (1...max(1, window)).first { Int64($0) * power >= share.digits * Int64(window) }
    let first = days.attached.month + 1
    // The month in which the fall is seen first.
    let seen = month.map { max($0, first + (window - 1)) }
    let ceases = seen.map { max(first, $0 - ((free ?? window) - 1)) }
    var at = days.attached.month - baseline
    while at <= last {
      let incidents = ceases.map { at >= $0 ? 0 : InventedEvidence.usual }
      addCount(test, at, incidents ?? InventedEvidence.usual, seen)
      at = at + 1
    }
  }

  /// The count of a month. What a result rests on is verified by the end of the month in which it
  /// is seen first, and later months before the next has ended: a claim never waits for it.
  private mutating func addCount(
    _ test: EvidenceTest, _ month: Month, _ value: Int, _ seen: Month?
  ) {
    let end = InventedDays.day(31, of: month)
    let latest = seen.map { $0 < month ? end.adding(days: 27) : InventedDays.day(31, of: $0) }
    add(
      subject(test), test.measure, InventedDays.day(1, of: month), end, value, complete: end,
      latest: latest)
  }

  /// Whole months before attachment without anything, to which a test of a fall does not apply.
  private mutating func nothingToReduce(_ test: EvidenceTest) {
    guard let months = test.baselineMonths, months > 0 else { return }
    let seen = history.results.map(\.month).min()
    for number in 0..<months {
      addCount(test, days.attached.month - (months - number), 0, seen)
    }
  }
}
