import PBRChance
import PBRQuantities
import PBRRegister

/// The evidence of one invented family for the outcomes that nobody pays for: known of most
/// families, better after attachment than before. Every draw is keyed by seed, measure and family,
/// so that another measure, or another family, moves none of them.
struct InventedOutcomes {
  struct Item {
    let subject: String
    let measure: String
    let from: CivilDate
    let to: CivilDate
    let value: Int
  }

  private(set) var items: [Item] = []
  private let number: Int
  private let seed: UInt64
  private let attached: CivilDate
  private let last: Month

  init(_ history: FamilyHistory, _ days: InventedDays, seed: UInt64, last: Month) {
    number = history.number
    self.seed = seed
    attached = days.attached
    self.last = last
    for outcome in LocalOutcome.allCases {
      // Of one family in five nothing is known, whatever the measure asks.
      let random = KeyedRandom(seed: seed, name: "register.\(outcome.rawValue)").part(number)
      guard random.uniform(0) < InventedOutcomes.known(outcome) else { continue }
      switch outcome.form {
      case .fall: fall(outcome, random)
      case .state: state(outcome, random)
      case .event: event(outcome, random)
      }
    }
  }

  /// The share of families of which it is known.
  private static func known(_ outcome: LocalOutcome) -> Double {
    switch outcome {
    case .policeCallOuts, .evictions, .childProtectionStarted: 0.9
    case .missedHealthAppointments, .stableFinances: 0.8
    case .domesticAbuse, .alcohol: 0.4
    case .neet, .childInNeedClosed: 0.3
    }
  }

  private mutating func add(
    _ outcome: LocalOutcome, _ from: CivilDate, _ to: CivilDate, _ value: Int
  ) {
    items.append(
      Item(
        subject: outcome.subject, measure: outcome.rawValue, from: from, to: to, value: value))
  }

  /// Counts of the six whole months before the month of attachment, in two halves, and by quarter
  /// after it.
  private mutating func fall(_ outcome: LocalOutcome, _ random: KeyedRandom) {
    let start = attached.month
    for half in 0..<2 {
      let from = start - (6 - 3 * half)
      add(
        outcome, InventedDays.day(1, of: from), InventedDays.day(31, of: from + 2),
        Int(random.uniform(1 + half) * 5))
    }
    var from = start + 1
    while from <= last {
      var to = from
      while to.monthOfYear % 3 != 0 { to = to + 1 }
      let months = Double(to - from + 1)
      let drawn = random.uniform(100 + from.index)
      add(
        outcome, InventedDays.day(1, of: from), InventedDays.day(31, of: to),
        Int(drawn * drawn * months * 1.4))
      from = to + 1
    }
  }

  /// So in the half-year of attachment, and from some half-year on no longer.
  private mutating func state(_ outcome: LocalOutcome, _ random: KeyedRandom) {
    let isSo = random.uniform(1) < 0.7
    let until = Int(random.uniform(2) * 5)
    for (number, period) in halves(from: attached.adding(days: -30)).enumerated() {
      add(outcome, period.from, period.to, isSo && number <= until ? 1 : 0)
    }
  }

  /// None in each half-year since attachment, but for the day on which it happened, if it did.
  private mutating func event(_ outcome: LocalOutcome, _ random: KeyedRandom) {
    let chance =
      switch outcome {
      case .evictions, .childProtectionStarted: 0.04
      case .stableFinances: 0.4
      default: 0.6
      }
    let happened =
      random.uniform(1) < chance ? attached.adding(days: 20 + Int(random.uniform(2) * 400)) : nil
    for period in halves(from: attached.adding(days: 1)) {
      guard let day = happened, period.from <= day, day <= period.to else {
        add(outcome, period.from, period.to, 0)
        continue
      }
      if period.from < day { add(outcome, period.from, day.adding(days: -1), 0) }
      add(outcome, day, day, 1)
      if day < period.to { add(outcome, day.adding(days: 1), period.to, 0) }
    }
  }

  /// Periods of 182 days, to the end of the programme.
  private func halves(from start: CivilDate) -> [(from: CivilDate, to: CivilDate)] {
    var halves: [(from: CivilDate, to: CivilDate)] = []
    var from = start
    while from.month <= last {
      let to = from.adding(days: 181)
      halves.append((from, to))
      from = to.adding(days: 1)
    }
    return halves
  }
}
