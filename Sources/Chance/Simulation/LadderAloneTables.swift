import PBRProgramme
import PBRProjection
import PBRQuantities

/// People of a rate card whom nobody leaves: how far a person comes in some strands is one of few
/// ways, so that one pick for each few strands plays a whole life. Used where nothing is unknown,
/// prices do not go by number and ladders are not too many-stepped; a person who comes to the
/// maximum is followed step by step.
struct LadderAloneTables: Sendable {
  /// Where the columns and ways of strands taken together stand in the lists of all.
  private struct Group: Sendable {
    let firstColumn: Int
    /// How far a random word is shifted to its column.
    let shift: UInt64
    let firstWay: Int
  }

  private struct Attached: Sendable {
    let places: Int
    let fee: Int64
    let ceiling: Int64
    let worths: LadderWorths
  }

  private let groups: [Group]
  /// Alias tables, one group after another.
  private let columns: [UInt64]
  private let attached: [Attached]
  private let windows: Int
  /// The most people who are played at once.
  private let most: Int

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
    guard let strands = LadderWays.strands(assumptions, scheme: scheme) else { return nil }
    let joined = LadderWays.joined(strands)
    var groups: [Group] = []
    var columns: [UInt64] = []
    var ways = 0
    for group in joined {
      let table = AliasTable(group.ways.map(\.chance), bits: 1)
      groups.append(
        Group(firstColumn: columns.count, shift: UInt64(64 - table.bits), firstWay: ways))
      columns += table.columns
      ways += group.ways.count
    }
    var attached: [Attached] = []
    for attachment in cohort.attachments where attachment.places > 0 {
      let start = attachment.month - axis.first
      let year = tariff.year[start]
      guard
        let worths = LadderWorths(joined, from: start, windows: scheme.windows.count, tariff)
      else { return nil }
      attached.append(
        Attached(
          places: attachment.places, fee: tariff.fee[year], ceiling: tariff.ceiling[year],
          worths: worths))
    }
    self.groups = groups
    self.columns = columns
    self.attached = attached
    windows = scheme.windows.count
    most = min(256, attached.map { min($0.places, $0.worths.people) }.max() ?? 1)
  }

  /// Plays all places of the cohort in one draw.
  func add(_ stream: inout RandomStream, to sum: inout SimulatedTotals) {
    var random = stream
    // The ways of some people, group by group, and what each of them is due.
    var ways = [Int32](repeating: 0, count: groups.count * most)
    var due = [Int64](repeating: 0, count: most)
    var payments: [Int] = []
    for attached in attached {
      sum.fees &+= attached.fee &* Int64(attached.places)
      var left = attached.places
      while left > 0 {
        let people = min(left, most, attached.worths.people)
        left -= people
        play(people, attached.worths, &random, &ways, &due)
        settle(people, attached, ways, due, &payments, to: &sum)
      }
    }
    stream = random
  }

  /// Picks the ways of some people.
  private func play(
    _ people: Int, _ worths: LadderWorths, _ random: inout RandomStream, _ ways: inout [Int32],
    _ due: inout [Int64]
  ) {
    for person in 0..<people { due[person] = 0 }
    for (index, group) in groups.enumerated() {
      let own = index &* most
      for person in 0..<people {
        let word = random.next()
        let column = Int(truncatingIfNeeded: word &>> group.shift)
        let way =
          group.firstWay
          &+ AliasTable.outcome(
            columns[group.firstColumn &+ column], column, word & 0xff_ffff_ffff)
        ways[own &+ person] = Int32(truncatingIfNeeded: way)
        due[person] &+= worths.pence[way]
      }
    }
  }

  /// Adds what some people are paid.
  private func settle(
    _ people: Int, _ attached: Attached, _ ways: [Int32], _ due: [Int64],
    _ payments: inout [Int], to sum: inout SimulatedTotals
  ) {
    let worths = attached.worths
    for part in 0..<worths.width {
      var row = LadderWorths.Lanes.zero
      for person in 0..<people where due[person] <= attached.ceiling {
        for group in groups.indices {
          let way = Int(ways[group &* most &+ person])
          row &+= worths.rows[way &* worths.width &+ part]
        }
      }
      for lane in 0..<min(16, windows + 2 - part * 16) {
        let value = Int64(row[lane])
        let place = part * 16 + lane
        if place < windows {
          sum.byWindow[place] &+= value
          sum.results &+= value
        } else if place == windows {
          sum.claims &+= Int(value)
        } else {
          sum.lapsed &+= Int(value)
        }
      }
    }
    for person in 0..<people where due[person] > attached.ceiling {
      payments.removeAll(keepingCapacity: true)
      for group in groups.indices {
        for payment in worths.payments(Int(ways[group &* most &+ person])) {
          payments.append(worths.orders[payment] << 32 | payment)
        }
      }
      follow(&payments, attached, to: &sum)
    }
  }

  /// A person who comes to the maximum: in one month steps count in the order of the results.
  /// - Parameter payments: what the person is due, in any order: when each counts in the upper half,
  ///   which it is in the lower.
  private func follow(
    _ payments: inout [Int], _ attached: Attached, to sum: inout SimulatedTotals
  ) {
    // Few, and nearly in order.
    for index in payments.indices.dropFirst() {
      let own = payments[index]
      var place = index
      while place > 0, payments[place - 1] > own {
        payments[place] = payments[place - 1]
        place -= 1
      }
      payments[place] = own
    }
    var left = attached.ceiling
    for payment in payments {
      let due = attached.worths.payments[payment & 0xffff_ffff]
      let pence = min(due.pence, left)
      left -= pence
      sum.results &+= pence
      sum.byWindow[due.window] &+= pence
      sum.claims += 1
    }
  }
}
