import PBRChance
import PBRProgramme
import PBRQuantities

/// What results ask of one measure and subject, with the months in which they are achieved.
struct AskedOfMeasure<Need> {
  struct Asked {
    let test: EvidenceTest
    var needs: [(need: Need, month: Month?)]
  }

  private var all: [Asked] = []

  mutating func add(_ test: EvidenceTest, _ need: Need, _ month: Month?) {
    let known = all.firstIndex {
      $0.test.measure == test.measure && $0.test.subject == test.subject
    }
    if let known {
      all[known].needs.append((need, month))
    } else {
      all.append(Asked(test: test, needs: [(need, month)]))
    }
  }

  /// What is asked of the measure of a test; nil once it was taken.
  mutating func take(_ test: EvidenceTest) -> Asked? {
    let known = all.firstIndex {
      $0.test.measure == test.measure && $0.test.subject == test.subject
    }
    return known.map { all.remove(at: $0) }
  }
}

extension InventedEvidence {
  /// What the results ask of spells and of sums.
  func asked(_ criteria: [String]) -> (
    AskedOfMeasure<EvidenceTest.Length>, AskedOfMeasure<ExactDecimal>
  ) {
    var sustained = AskedOfMeasure<EvidenceTest.Length>()
    var sums = AskedOfMeasure<ExactDecimal>()
    for (index, rule) in scheme.results.enumerated() {
      let achieved = history.results.first { $0.result == index }?.month
      for test in rule.tests where test.criterion.map({ criteria.contains($0) }) ?? true {
        switch test.need {
        case .sustainedFor(let length): sustained.add(test, length, achieved)
        case .sumAtLeast(let sum): sums.add(test, sum, achieved)
        case .happened, .reductionAtLeast, .below: break
        }
      }
    }
    return (sustained, sums)
  }

  /// One spell, begun the day after attachment at the earliest: long enough for the first result in its
  /// month, and for every later one of the measure as soon as its length is reached; it ends the day
  /// before it would be long enough for one that is not achieved.
  mutating func sustain(_ asked: AskedOfMeasure<EvidenceTest.Length>.Asked) {
    let achieved = asked.needs.compactMap { need in
      need.month.map { (length: need.need, month: $0) }
    }
    guard let first = achieved.min(by: { ($0.month, $0.length.days) < ($1.month, $1.length.days) })
    else { return }
    let day = days.event(in: first.month)
    let earliest = days.attached.adding(days: 1)
    let from: CivilDate
    switch first.length {
    case .weeks(let weeks): from = max(earliest, day.adding(days: 1 - 7 * weeks))
    case .months(let months):
      let start = InventedDays.day(day.components.day, of: first.month - months).adding(days: 1)
      from = max(earliest, start)
    }
    let longest = achieved.map { $0.length.reached(from: from) }.max() ?? from
    let missed = asked.needs.filter { $0.month == nil }.map { $0.need.reached(from: from) }
      .filter { $0 > longest }.min()
    let reached = first.length.reached(from: from)
    add(
      subject(asked.test), asked.test.measure, from, missed?.adding(days: -1), 1,
      complete: reached, latest: InventedDays.day(31, of: reached.month))
  }

  /// Values that reach each sum on a day of its month, one item from each to the next.
  mutating func addUp(_ asked: AskedOfMeasure<ExactDecimal>.Asked) {
    var before = 0
    var from = days.attached.adding(days: 1)
    let achieved = asked.needs.compactMap { need in
      need.month.map { (sum: need.need.up, month: $0) }
    }
    for (sum, month) in achieved.sorted(by: { $0.sum < $1.sum }) where sum > before {
      let to = max(from, days.event(in: month))
      add(
        subject(asked.test), asked.test.measure, from, to, sum - before, complete: to,
        latest: InventedDays.day(31, of: to.month))
      before = sum
      from = to.adding(days: 1)
    }
  }
}

extension EvidenceTest.Length {
  /// About how many days it is, to compare.
  fileprivate var days: Int {
    switch self {
    case .weeks(let weeks): 7 * weeks
    case .months(let months): 30 * months
    }
  }

  /// The day on which a spell that begins on a day is long enough.
  fileprivate func reached(from day: CivilDate) -> CivilDate {
    switch self {
    case .weeks(let weeks): return day.adding(days: 7 * weeks - 1)
    case .months(let months):
      let (_, _, dayOfMonth) = day.components
      return InventedDays.day(dayOfMonth, of: day.month + months).adding(days: -1)
    }
  }
}

extension ExactDecimal {
  /// The least whole number that is not less.
  fileprivate var up: Int {
    let power = (0..<scale).reduce(Int64(1)) { power, _ in power * 10 }
    return Int((digits + power - 1) / power)
  }
}
