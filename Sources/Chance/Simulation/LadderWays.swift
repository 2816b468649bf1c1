import PBRProgramme

/// What becomes of a person whom nobody leaves in one strand of a rate card, or in some that are
/// taken together: every way, with its chance.
struct LadderWays: Sendable {
  /// A step reached, so many months after the start.
  typealias Event = (step: Int, month: Int)

  /// One way: the steps reached, in the order in which a maximum counts them, by months and in one
  /// month by the order of the results.
  struct Way: Sendable {
    var events: [Event] = []
    var chance = 1.0
  }

  private(set) var ways: [Way] = []

  /// More ways up a strand than this are not worth a table.
  static let most = 20_000
  /// Strands are taken together up to so many ways: their table then stays where the processor has
  /// it at hand.
  static let together = 256

  /// Of each strand; nil where one of them has too many ways.
  static func strands(_ assumptions: CohortAssumptions, scheme: Scheme) -> [LadderWays]? {
    let ladder = LadderTables(assumptions, scheme: scheme)
    var strands: [LadderWays] = []
    for first in ladder.first {
      var own = LadderWays()
      own.climb(ladder, assumptions, at: first, Way())
      guard own.ways.count <= most else { return nil }
      strands.append(own)
    }
    return strands
  }

  /// Neighbouring strands, which are independent, taken together as long as that is not too many
  /// ways: one pick then plays several.
  static func joined(_ strands: [LadderWays]) -> [LadderWays] {
    var joined: [LadderWays] = []
    for strand in strands {
      if let last = joined.last, last.ways.count * strand.ways.count <= together {
        joined[joined.count - 1] = last.with(strand)
      } else {
        joined.append(strand)
      }
    }
    return joined
  }

  /// Every way on from one choice, after what was reached before; stops where there are too many.
  private mutating func climb(
    _ ladder: LadderTables, _ assumptions: CohortAssumptions, at choice: Int, _ before: Way
  ) {
    guard ways.count <= LadderWays.most else { return }
    var rest = 1.0
    for option in ladder.choices[choice].options {
      let rate = assumptions.results[option.step].rate.value
      rest -= rate
      for (months, chance) in assumptions.results[option.step].time.probabilities.enumerated()
      where chance * rate > 0 {
        var way = before
        way.chance *= rate * chance
        way.events.append((option.step, (before.events.last?.month ?? 0) + months))
        if let next = option.next {
          climb(ladder, assumptions, at: next, way)
        } else {
          ways.append(way)
        }
      }
    }
    guard rest > 1e-12 else { return }
    var none = before
    none.chance *= rest
    ways.append(none)
  }

  /// Every way of this with every way of another.
  private func with(_ other: LadderWays) -> LadderWays {
    var both = LadderWays()
    both.ways.reserveCapacity(ways.count * other.ways.count)
    for way in ways {
      for more in other.ways {
        let events = (way.events + more.events).sorted {
          ($0.month, $0.step) < ($1.month, $1.step)
        }
        both.ways.append(Way(events: events, chance: way.chance * more.chance))
      }
    }
    return both
  }
}
