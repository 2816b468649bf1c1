import PBRProgramme
import PBRProjection
import PBRQuantities

/// Everything about the payments of a plan, or of the plans of several councils, that does not
/// depend on any rate, prepared once: which months count for which period, the states through
/// which places are paid, and which places have the same distribution. Worked out then with the
/// values of one draw after another.
struct PaymentEngine: Sendable {
  let periods: [PaymentPeriod]
  /// How many councils.
  let members: Int
  /// `[member][period]`: fees earned, in pence.
  let fees: [[Int64]]
  let sets: [AssumptionSet]
  let sources: [PaymentSource]
  /// `[source]`: the source that is run for it (`PaymentSource.shared`).
  let runs: [Int]
  let reads: [PaymentRead]
  /// `[period]`: the places of every council.
  let uses: [[PaymentUse]]
  /// `[period]`: all places together, for each read.
  let together: [[PaymentUse]]
  /// `[source]`: the order of its values from the least to the greatest.
  let orders: [[Int]]
  /// The lattice of all together.
  let lattice: PaymentLattice

  /// - Parameters:
  ///   - scenario: the plan; the values of its assumptions do not matter here.
  ///   - periods: which periods; all when nil.
  init(_ scenario: Scenario, periods: [PaymentPeriod]? = nil) throws(LatticeProblem) {
    try self.init(
      members: [scenario], periods: periods ?? PaymentCalendar(scenario).periods)
  }

  /// The plans of several councils, whose places are as independent of each other as those of one.
  init(members: [Scenario], periods: [PaymentPeriod]) throws(LatticeProblem) {
    var draft = PaymentDraft(periods: periods)
    for scenario in members { try draft.add(scenario) }
    self.periods = periods
    self.members = members.count
    fees = draft.fees
    sets = draft.sets
    (sources, runs) = PaymentSource.shared(draft.sources)
    reads = draft.reads
    uses = draft.uses
    together = draft.uses.map { uses in
      var sums: [PaymentUse] = []
      var at: [Int: Int] = [:]
      for use in uses {
        if let index = at[use.read] {
          sums[index].places += use.places
        } else {
          at[use.read] = sums.count
          sums.append(use)
        }
      }
      return sums
    }
    orders = draft.sources.map { source in
      // Worked out at every call.
      let values = source.values
      return values.indices.sorted { values[$0] < values[$1] }
    }
    lattice = PaymentLattice(draft.sources, used: Set(draft.sources.indices))
  }

  /// The lattice of one council alone.
  func lattice(of member: Int) -> PaymentLattice {
    let used = uses.flatMap { $0 }.filter { $0.member == member }.map { reads[$0.read].source }
    return PaymentLattice(sources, used: Set(used))
  }

  /// The most steps that can be paid in each period, whatever the rates.
  func highest(_ uses: [PaymentUse], _ lattice: PaymentLattice) -> Int {
    uses.reduce(0) { sum, use in
      sum + use.places * (lattice.amounts[reads[use.read].source].last ?? 0)
    }
  }

  /// The reads of some uses, rising.
  func reads(of uses: [[PaymentUse]]) -> [Int] { Set(uses.flatMap { $0.map(\.read) }).sorted() }

  /// `[read]`: the chance of each amount, from the least to the greatest, with the values that
  /// the assumptions of each council have in one draw; none for reads that are not asked for.
  /// - Parameter asked: rising; all when nil.
  func chances(
    of asked: [Int]? = nil, _ value: (_ member: Int, Assumption) -> Double
  ) -> ReadChances {
    chances(of: asked, at: { value(sets[$0].member, sets[$0].slots[$1]) })
  }

  /// The same, with values by set and slot of it.
  func chances(
    of asked: [Int]? = nil, at value: (_ set: Int, _ slot: Int) -> Double
  ) -> ReadChances {
    var rules = [FamilyRules?](repeating: nil, count: sets.count)
    var outcomes = [PaymentOutcome?](repeating: nil, count: sources.count)
    var chances = ReadChances(reads: reads.count)
    for read in asked ?? Array(reads.indices) {
      let run = runs[reads[read].source]
      let outcome = outcomes[run] ?? outcome(of: sources[run], &rules, value)
      outcomes[run] = outcome
      chances.add(read) {
        outcome.add(reads[read], orders[reads[read].source], to: &$0)
      }
    }
    chances.skip(to: reads.count)
    return chances
  }

  /// What one source comes to; the rules of a set are made once.
  private func outcome(
    of source: PaymentSource, _ known: inout [FamilyRules?],
    _ value: (_ set: Int, _ slot: Int) -> Double
  ) -> PaymentOutcome {
    let set = sets[source.set]
    let rules = known[source.set] ?? set.rulesBySlot { value(source.set, $0) }
    known[source.set] = rules
    switch source {
    case .elapsed(let pass, _): return .elapsed(pass.run(rules))
    case .calendar(let pass, _): return .calendar(pass.run(rules))
    case .ladders(let places, _):
      return .ladders(places.run(set.drawn(at: { value(source.set, $0) })))
    }
  }

  /// Places in groups alike.
  func groups(_ uses: [PaymentUse], _ chances: ReadChances, _ lattice: PaymentLattice)
    -> PlaceGroups
  {
    var groups = PlaceGroups()
    groups.reserve(groups: uses.count, entries: uses.count * 4)
    for use in uses {
      groups.add(
        count: use.places, amounts: lattice.amounts[reads[use.read].source],
        chances: chances.values, at: chances.first(of: use.read))
    }
    return groups
  }

  /// All places together in groups alike, for each period.
  func groups(_ value: (_ member: Int, Assumption) -> Double) -> [PlaceGroups] {
    let chances = chances(value)
    return periods.indices.map { groups(together[$0], chances, lattice) }
  }
}

/// What one source comes to.
enum PaymentOutcome {
  case elapsed(ElapsedPass.Outcome)
  case calendar(PaymentPass.Outcome)
  case ladders(LadderPlaces.Outcome)

  /// Adds the chances of a read.
  /// - Parameter order: of the values, from the least to the greatest.
  func add(_ read: PaymentRead, _ order: [Int], to all: inout [Double]) {
    let chances: [Double]
    switch self {
    case .elapsed(let outcome):
      return outcome.add(end: read.end, lastStart: read.other, order, to: &all)
    case .calendar(let outcome):
      chances = outcome.chances(lane: read.other, atEndOf: [read.end])[0]
    case .ladders(let outcome): chances = outcome.chances(lane: read.other, end: read.end)
    }
    for value in order { all.append(chances[value]) }
  }
}
