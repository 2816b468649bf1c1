import PBRProgramme
import PBRProjection
import PBRQuantities

/// People of a rate card whom nobody leaves: how far a person comes in a strand is one of few
/// outcomes, so that one pick a strand plays a whole life. Used where nothing is unknown, prices do
/// not go by number and ladders are not too many-stepped; a person who comes to the maximum is
/// followed step by step.
struct LadderAloneTables: Sendable {
  /// What a strand comes to: the steps reached, each with its months since the start.
  private struct Outcome: Sendable {
    var events: [(step: Int, month: Int)] = []
    var chance = 1.0
  }

  /// Where a strand's columns and outcomes stand in the lists of all.
  private struct Strand: Sendable {
    let firstColumn: Int
    let bits: Int
    let outcomes: Range<Int>
  }

  /// What the outcomes of all strands come to for those who start in one month.
  private struct Worths: Sendable {
    /// Pence in all, by outcome.
    var pence: [Int64] = []
    var claims: [Int] = []
    var lapsed: [Int] = []
    /// Pence by window, outcome by outcome, and where each outcome's end.
    var payments: [(window: Int, pence: Int64)] = []
    var upTo: [Int] = []
  }

  private struct Attached: Sendable {
    let start: Int
    let places: Int
    let fee: Int64
    let ceiling: Int64
    let worths: Worths
  }

  private let strands: [Strand]
  /// Alias tables, one strand after another.
  private let columns: [UInt64]
  private let outcomes: [Outcome]
  private let attached: [Attached]
  private let tariff: PlaceTariff

  /// More ways up a strand than this are not worth a table.
  private static let most = 20_000

  /// Nil when people leave, something is unknown, or the ladders have too many ways.
  init?(
    _ cohort: Cohort, scheme: Scheme, tariff: PlaceTariff, axis: MonthAxis, unknown: Set<String>
  ) {
    let assumptions = cohort.assumptions
    guard scheme.isRateCard, !scheme.results.contains(where: { $0.volume != nil }),
      assumptions.leaving.value == 0, !unknown.contains(assumptions.leaving.name)
    else { return nil }
    for result in assumptions.results {
      if unknown.contains(result.rate.name) { return nil }
      if let shift = result.time.shift, unknown.contains(shift.name) { return nil }
    }
    let ladder = LadderTables(assumptions, scheme: scheme)
    var strands: [Strand] = []
    var columns: [UInt64] = []
    var all: [Outcome] = []
    for first in ladder.first {
      var own: [Outcome] = []
      LadderAloneTables.climb(ladder, assumptions, at: first, Outcome(), into: &own)
      guard own.count <= LadderAloneTables.most else { return nil }
      let table = AliasTable(own.map(\.chance))
      strands.append(
        Strand(
          firstColumn: columns.count, bits: table.bits,
          outcomes: all.count..<all.count + own.count))
      columns += table.columns
      all += own
    }
    self.strands = strands
    self.columns = columns
    self.tariff = tariff
    let outcomes = all
    self.outcomes = outcomes
    attached = cohort.attachments.filter { $0.places > 0 }.map { attachment in
      let start = attachment.month - axis.first
      let year = tariff.year[start]
      return Attached(
        start: start, places: attachment.places, fee: tariff.fee[year],
        ceiling: tariff.ceiling[year],
        worths: LadderAloneTables.worths(outcomes, from: start, tariff))
    }
  }

  /// Every way on from one choice, after what was reached before; stops where there are too many.
  private static func climb(
    _ ladder: LadderTables, _ assumptions: CohortAssumptions, at choice: Int, _ before: Outcome,
    into outcomes: inout [Outcome]
  ) {
    guard outcomes.count <= most else { return }
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
          climb(ladder, assumptions, at: next, way, into: &outcomes)
        } else {
          outcomes.append(way)
        }
      }
    }
    guard rest > 1e-12 else { return }
    var none = before
    none.chance *= rest
    outcomes.append(none)
  }

  private static func worths(
    _ outcomes: [Outcome], from start: Int, _ tariff: PlaceTariff
  ) -> Worths {
    var worths = Worths()
    let year = tariff.year[start]
    for outcome in outcomes {
      var (pence, claims, lapsed) = (Int64(0), 0, 0)
      for event in outcome.events {
        let month = start + event.month
        guard tariff.window.indices.contains(month) else { continue }
        guard let window = tariff.window[month] else {
          lapsed += 1
          continue
        }
        let price = tariff.pence[year][event.step][month]
        pence += price
        claims += 1
        if price != 0 { worths.payments.append((window, price)) }
      }
      worths.pence.append(pence)
      worths.claims.append(claims)
      worths.lapsed.append(lapsed)
      worths.upTo.append(worths.payments.count)
    }
    return worths
  }

  /// Plays all places of the cohort in one draw.
  func add(_ stream: inout RandomStream, to sum: inout SimulatedTotals) {
    var counts = [Int32](repeating: 0, count: outcomes.count)
    var own = [Int](repeating: 0, count: strands.count)
    for attached in attached {
      sum.fees &+= attached.fee &* Int64(attached.places)
      for own in play(attached, &stream, &own, &counts) { follow(own, attached, to: &sum) }
      LadderAloneTables.settle(&counts, attached.worths, to: &sum)
    }
  }

  /// Counts the outcomes of everybody who starts in one month.
  /// - Parameter own: room for the outcomes of one person, in the order of the strands.
  /// - Returns: those who come to the maximum, each by the outcomes of the strands.
  private func play(
    _ attached: Attached, _ stream: inout RandomStream, _ own: inout [Int],
    _ counts: inout [Int32]
  ) -> [[Int]] {
    let (strands, columns, pence) = (strands, columns, attached.worths.pence)
    var cut: [[Int]] = []
    var random = stream
    for _ in 0..<attached.places {
      var due: Int64 = 0
      for index in strands.indices {
        let strand = strands[index]
        let word = random.next()
        let column =
          strand.bits == 0 ? 0 : Int(truncatingIfNeeded: word >> UInt64(64 &- strand.bits))
        let outcome =
          strand.outcomes.lowerBound
          &+ AliasTable.outcome(
            columns[strand.firstColumn &+ column], column, word & 0xff_ffff_ffff)
        own[index] = outcome
        due &+= pence[outcome]
      }
      guard due <= attached.ceiling else {
        cut.append(own)
        continue
      }
      for outcome in own { counts[outcome] &+= 1 }
    }
    stream = random
    return cut
  }

  /// Adds what was counted, and counts anew.
  private static func settle(
    _ counts: inout [Int32], _ worths: Worths, to sum: inout SimulatedTotals
  ) {
    var first = 0
    for outcome in counts.indices {
      let last = worths.upTo[outcome]
      if counts[outcome] != 0 {
        let count = Int(counts[outcome])
        counts[outcome] = 0
        sum.claims &+= worths.claims[outcome] &* count
        sum.lapsed &+= worths.lapsed[outcome] &* count
        sum.results &+= worths.pence[outcome] &* Int64(count)
        for index in first..<last {
          let payment = worths.payments[index]
          sum.byWindow[payment.window] &+= payment.pence &* Int64(count)
        }
      }
      first = last
    }
  }

  /// A person who comes to the maximum: in one month steps count in the order of the results.
  private func follow(_ own: [Int], _ attached: Attached, to sum: inout SimulatedTotals) {
    let year = tariff.year[attached.start]
    var left = attached.ceiling
    let events = own.flatMap { outcomes[$0].events }
    for event in events.sorted(by: { ($0.month, $0.step) < ($1.month, $1.step) }) {
      let month = attached.start + event.month
      guard tariff.window.indices.contains(month) else { continue }
      guard let window = tariff.window[month] else {
        sum.lapsed += 1
        continue
      }
      let pence = min(tariff.pence[year][event.step][month], left)
      left -= pence
      sum.results &+= pence
      sum.byWindow[window] &+= pence
      sum.claims += 1
    }
  }
}
