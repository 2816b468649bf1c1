import Programme
import Quantities

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

  private struct Attached: Sendable {
    let places: Int
    let fee: Int64
    let outcomes: [Outcome]
    /// One table for each route, or one for all of them when no rate is unknown.
    let tables: [AliasTable]
  }

  private let attached: [Attached]
  private let ratesKnown: Bool
  private let scheme: Scheme

  /// More ways for a place than this are not worth a table.
  private static let most = 20_000

  /// Nil when families leave, or something else than a main rate is unknown.
  init?(
    _ cohort: Cohort, scheme: Scheme, tariff: PlaceTariff, axis: MonthAxis,
    unknown: Set<String>
  ) {
    let assumptions = cohort.assumptions
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
    self.scheme = scheme
    let routes = RouteTable(assumptions, scheme: scheme)
    var attached: [Attached] = []
    for attachment in cohort.attachments where attachment.places > 0 {
      let start = attachment.month - axis.first
      var outcomes: [Outcome] = []
      var known: [Outcome: Int] = [:]
      var tables: [AliasTable] = []
      var together: [Double] = []
      for route in routes.routes {
        var ways: [[(result: Int, month: Int, chance: Double)]] = []
        if let main = route.main {
          ways.append(
            AloneTables.ways(main, assumptions.results[main].time.probabilities, rate: 1))
        }
        for (index, result) in routes.addOns.enumerated()
        where route.allowsAddOn[index] && assumptions.results[result].rate.value > 0 {
          ways.append(
            AloneTables.ways(
              result, assumptions.results[result].time.probabilities,
              rate: assumptions.results[result].rate.value))
        }
        guard ways.reduce(1.0, { $0 * Double($1.count) }) <= Double(AloneTables.most) else {
          return nil
        }
        var chances = [Double](repeating: 0, count: outcomes.count)
        AloneTables.combine(ways[...], [], 1) { events, chance in
          let outcome = Outcome(events, from: start, tariff)
          let index = known[outcome] ?? outcomes.count
          if index == outcomes.count {
            known[outcome] = index
            outcomes.append(outcome)
          }
          while chances.count < outcomes.count { chances.append(0) }
          chances[index] += chance
        }
        if ratesKnown {
          while together.count < chances.count { together.append(0) }
          for index in chances.indices { together[index] += chances[index] * route.weight }
        } else {
          tables.append(AliasTable(chances))
        }
      }
      if ratesKnown { tables = [AliasTable(together)] }
      attached.append(
        Attached(
          places: attachment.places, fee: tariff.fee[tariff.year[start]], outcomes: outcomes,
          tables: tables))
    }
    self.attached = attached
  }

  /// Plays all places of the cohort in one draw.
  func add(
    _ assumptions: CohortAssumptions, _ random: inout RandomStream, to sum: inout SimulatedTotals
  ) {
    let thresholds = ratesKnown ? [] : self.thresholds(assumptions)
    var counts: [Int32] = []
    for attached in attached {
      sum.fees &+= attached.fee &* Int64(attached.places)
      counts.removeAll(keepingCapacity: true)
      counts.append(contentsOf: repeatElement(0, count: attached.outcomes.count))
      if ratesKnown {
        let table = attached.tables[0]
        for _ in 0..<attached.places { counts[table.pick(random.next())] &+= 1 }
      } else {
        for _ in 0..<attached.places {
          let bits = random.next() >> 11
          var route = 0
          for threshold in thresholds { route &+= bits >= threshold ? 1 : 0 }
          counts[attached.tables[route].pick(random.next())] &+= 1
        }
      }
      for (index, count) in counts.enumerated() where count > 0 {
        let outcome = attached.outcomes[index]
        sum.claims += outcome.claims * Int(count)
        sum.lapsed += outcome.lapsed * Int(count)
        for payment in outcome.payments {
          let pence = payment.pence &* Int64(count)
          sum.results &+= pence
          sum.byWindow[payment.window] &+= pence
        }
      }
    }
  }

  /// The probability of each route or one before it, but the last, in units of 2⁻⁵³.
  private func thresholds(_ assumptions: CohortAssumptions) -> [UInt64] {
    var sum = 0.0
    let mains = scheme.results.indices.filter {
      !scheme.results[$0].isAddOn && assumptions.results[$0].rate.value > 0
    }
    let all = mains.map { main -> UInt64 in
      sum += assumptions.results[main].rate.value
      return UInt64(min(1, sum) * 0x1p53)
    }
    return Array(all.prefix(max(0, (attached.first?.tables.count ?? 1) - 1)))
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
