import PBRProgramme
import PBRProjection
import PBRQuantities

/// Places that no family leaves: what a place comes to is one of few outcomes, so that one pick
/// from a table plays its whole life. Used where nobody leaves and nothing is unknown but the
/// rates of main results.
struct AloneTables: Sendable {
  /// What a place comes to.
  fileprivate struct Outcome: Hashable, Sendable {
    /// Pence by window, in the order of the windows.
    var payments: [Payment] = []
    var claims = 0
    var lapsed = 0

    struct Payment: Hashable, Sendable {
      let window: Int
      var pence: Int64
    }
  }

  /// The places attached in one month, and where their tables stand in the lists.
  private struct Attached: Sendable {
    let places: Int
    let fee: Int64
    /// One table for each route, one after another, or one for all routes when no rate is
    /// unknown; each has two to the power of `bits` columns.
    let firstColumn: Int
    let bits: Int
    let outcomes: Range<Int>
  }

  private var attached: [Attached] = []
  private var columns: [UInt64] = []
  private var outcomes: [Outcome] = []
  /// What is paid, outcome by outcome.
  private var payments: [Outcome.Payment] = []
  private var paymentsUpTo: [Int] = []
  private let ratesKnown: Bool
  /// The rates of the main results, in the order of routes, at most three.
  private let rates: [Assumption]

  /// More ways for a place than this are not worth a table.
  private static let most = 20_000

  /// Nil when families leave, or something else than a main rate is unknown.
  init?(
    _ cohort: Cohort, scheme: Scheme, tariff: PlaceTariff, axis: MonthAxis,
    unknown: Set<String>
  ) {
    let assumptions = cohort.assumptions
    // Prices by number are settled over all claims, and ladders have more ways than a table.
    if scheme.isRateCard || scheme.results.contains(where: { $0.volume != nil }) { return nil }
    guard assumptions.leaving.value == 0, !unknown.contains(assumptions.leaving.name) else {
      return nil
    }
    var ratesKnown = true
    for (rule, result) in zip(scheme.results, assumptions.results) {
      if let shift = result.time.shift, unknown.contains(shift.name) { return nil }
      guard unknown.contains(result.rate.name) else { continue }
      if rule.isAddOn || result.rate.value <= 0 { return nil }
      ratesKnown = false
    }
    self.ratesKnown = ratesKnown
    rates = scheme.results.indices.filter {
      !scheme.results[$0].isAddOn && assumptions.results[$0].rate.value > 0
    }.map { assumptions.results[$0].rate }
    guard rates.count <= 3 else { return nil }
    var routes = RouteTable(assumptions, scheme: scheme).routes
    let addOns = scheme.results.indices.filter { scheme.results[$0].isAddOn }
    if !ratesKnown, routes.allSatisfy({ $0.main != nil }) {
      // In another draw there may be families without a main result.
      routes.append(
        RouteTable.Route(
          main: nil, weight: 0, mainHazard: [], allowsAddOn: addOns.map { _ in true }))
    }
    for attachment in cohort.attachments where attachment.places > 0 {
      let start = attachment.month - axis.first
      var own: [Outcome] = []
      var known: [Outcome: Int] = [:]
      var parts: [[Double]] = []
      for route in routes {
        var ways: [[(result: Int, month: Int, chance: Double)]] = []
        if let main = route.main {
          ways.append(
            AloneTables.ways(main, assumptions.results[main].time.probabilities, rate: 1))
        }
        for (index, result) in addOns.enumerated()
        where route.allowsAddOn[index] && assumptions.results[result].rate.value > 0 {
          ways.append(
            AloneTables.ways(
              result, assumptions.results[result].time.probabilities,
              rate: assumptions.results[result].rate.value))
        }
        guard ways.reduce(1.0, { $0 * Double($1.count) }) <= Double(AloneTables.most) else {
          return nil
        }
        var chances = [Double](repeating: 0, count: own.count)
        AloneTables.combine(ways[...], [], 1) { events, chance in
          let outcome = Outcome(events, from: start, tariff)
          let index = known[outcome] ?? own.count
          if index == own.count {
            known[outcome] = index
            own.append(outcome)
          }
          while chances.count < own.count { chances.append(0) }
          chances[index] += chance
        }
        parts.append(ratesKnown ? chances.map { $0 * route.weight } : chances)
      }
      if ratesKnown {
        let together = own.indices.map { outcome in
          parts.reduce(0) { $0 + (outcome < $1.count ? $1[outcome] : 0) }
        }
        parts = [together]
      }
      var bits = 0
      while 1 << bits < own.count { bits += 1 }
      guard bits <= 16 else { return nil }
      attached.append(
        Attached(
          places: attachment.places, fee: tariff.fee[tariff.year[start]],
          firstColumn: columns.count, bits: bits,
          outcomes: outcomes.count..<outcomes.count + own.count))
      for part in parts { columns += AliasTable(part, bits: bits).columns }
      for outcome in own {
        payments += outcome.payments
        paymentsUpTo.append(payments.count)
      }
      outcomes += own
    }
  }

  /// Plays all places of the cohort in one draw.
  /// - Parameter value: of an assumption in the draw.
  func add(
    _ stream: inout RandomStream, to sum: inout SimulatedTotals,
    value: (Assumption) -> Double
  ) {
    let thresholds = self.thresholds(value)
    var random = stream
    var counts = [Int32](repeating: 0, count: outcomes.count)
    for attached in attached {
      sum.fees &+= attached.fee &* Int64(attached.places)
      let first = attached.outcomes.lowerBound
      let bits = UInt64(attached.bits)
      if ratesKnown {
        for _ in 0..<attached.places {
          let word = random.next()
          let own = attached.bits == 0 ? 0 : Int(truncatingIfNeeded: word >> (64 &- bits))
          let column = columns[attached.firstColumn &+ own]
          counts[first &+ AliasTable.outcome(column, own, word & 0xff_ffff_ffff)] &+= 1
        }
      } else {
        // The upper half of a word chooses the route, the lower half its outcome.
        for _ in 0..<attached.places {
          let word = random.next()
          let upper = word >> 32
          // Branch-free: each threshold that is reached moves one route on.
          let route =
            3 &+ below(upper, thresholds.x) &+ below(upper, thresholds.y)
            &+ below(upper, thresholds.z)
          let lower = (word & 0xffff_ffff) << bits
          let own = Int(truncatingIfNeeded: lower >> 32)
          let column = columns[attached.firstColumn &+ (route << attached.bits) &+ own]
          let outcome = AliasTable.outcome(column, own, (lower & 0xffff_ffff) << 8)
          counts[first &+ outcome] &+= 1
        }
      }
    }
    stream = random
    for outcome in outcomes.indices where counts[outcome] > 0 {
      let count = Int(counts[outcome])
      sum.claims += outcomes[outcome].claims * count
      sum.lapsed += outcomes[outcome].lapsed * count
      for index in (outcome > 0 ? paymentsUpTo[outcome - 1] : 0)..<paymentsUpTo[outcome] {
        let pence = payments[index].pence &* Int64(count)
        sum.results &+= pence
        sum.byWindow[payments[index].window] &+= pence
      }
    }
  }

  /// Minus one below a threshold, else nothing.
  @inline(__always)
  private func below(_ value: UInt64, _ threshold: UInt64) -> Int {
    Int(truncatingIfNeeded: value &- threshold) >> 63
  }

  /// The probability of each main result or one before it, in units of 2⁻³²; beyond the last
  /// what no value reaches.
  private func thresholds(_ value: (Assumption) -> Double) -> SIMD3<UInt64> {
    var thresholds = SIMD3<UInt64>(repeating: 1 << 32)
    guard !ratesKnown else { return thresholds }
    var sum = 0.0
    for (index, rate) in rates.enumerated() {
      sum += value(rate)
      thresholds[index] = UInt64(min(1, sum) * 0x1p32)
    }
    return thresholds
  }

  /// A result in each month it can take, and not at all.
  private static func ways(_ result: Int, _ months: [Double], rate: Double)
    -> [(result: Int, month: Int, chance: Double)]
  {
    var ways = months.enumerated().filter { $0.element > 0 }.map {
      (result: result, month: $0.offset, chance: $0.element * rate)
    }
    if rate < 1 { ways.append((result, -1, 1 - rate)) }
    return ways
  }

  /// Every combination of one way for each result.
  private static func combine(
    _ ways: ArraySlice<[(result: Int, month: Int, chance: Double)]>,
    _ events: [(result: Int, month: Int)], _ chance: Double,
    _ body: (_ events: [(result: Int, month: Int)], _ chance: Double) -> Void
  ) {
    guard let first = ways.first else {
      body(events, chance)
      return
    }
    for way in first {
      let more = way.month < 0 ? events : events + [(way.result, way.month)]
      combine(ways.dropFirst(), more, chance * way.chance, body)
    }
  }
}

extension AloneTables.Outcome {
  /// What results achieved in some months after the start come to. Main results stand first.
  fileprivate init(_ events: [(result: Int, month: Int)], from start: Int, _ tariff: PlaceTariff) {
    self.init()
    let year = tariff.year[start]
    var left = tariff.ceiling[year]
    let inOrder = events.enumerated().sorted {
      ($0.element.month, $0.offset) < ($1.element.month, $1.offset)
    }
    for (_, event) in inOrder {
      let month = start + event.month
      guard tariff.window.indices.contains(month), let window = tariff.window[month] else {
        lapsed += 1
        continue
      }
      let pence = min(tariff.pence[year][event.result][month], left)
      left -= pence
      claims += 1
      if let index = payments.firstIndex(where: { $0.window == window }) {
        payments[index].pence += pence
      } else {
        payments.append(Payment(window: window, pence: pence))
      }
    }
    payments.sort { $0.window < $1.window }
  }
}
