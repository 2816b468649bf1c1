package import PBRFiles
package import PBRProgramme
import PBRQuantities

/// What several councils earn as one programme: what is not known of an assumption is common to
/// all that have one of that name, while luck is each council's own (model.md section 7).
///
/// An assumption of the same name takes the same share of the way through its range in every
/// council, whose ranges may differ; assumptions that bear the same `together` do so whatever
/// their names. How long results take is each council's own.
package struct RegionDistribution: Sendable {
  package let seed: UInt64
  /// How many draws; 0 when nothing that bears on payments is unknown anywhere.
  package let draws: Int
  /// The unknowns that bear on payments, by name, with how many councils have each.
  package let unknowns: [(name: String, councils: Int)]
  /// Those of them that are times of results, which every council has for itself.
  package let ownDelays: Set<String>
  /// In the order given.
  package let councils: [Council]
  /// By their places, those whose payments are played family by family, because what a claim pays
  /// depends on the claims before it: luck and not knowing are not told apart.
  package let played: [Int]
  /// Those that are paid no more than a contract's maximum over all.
  package let limited: [Int]
  /// All councils as one programme.
  package let together: DrawnPeriod

  /// What one council earns, in pounds squared where it is a variance (`DrawnPeriod`).
  package struct Council: Sendable {
    package let payments: PeriodDistribution
    package let luck: Double
    package let notKnowing: Double

    init(payments: PeriodDistribution, luck: Double, notKnowing: Double) {
      self.payments = payments
      self.luck = luck
      self.notKnowing = notKnowing
    }

    /// The same of what was drawn.
    package init(_ period: DrawnPeriod) {
      self.init(payments: period.payments, luck: period.luck, notKnowing: period.notKnowing)
    }
  }

  /// - Parameters:
  ///   - scenarios: the councils' plans, at least one.
  ///   - draws: of the unknowns, as many and with the same seed for every council.
  /// - Throws: when the results of one place can be paid in too many ways.
  package init(
    _ scenarios: [Scenario], seed: UInt64, draws count: Int, on processors: Processors = .all
  ) throws(LatticeProblem) {
    let scenarios = Scenario.withOwnDelays(scenarios)
    let engine = try PaymentEngine(members: scenarios, periods: [.programme])
    let assumptions = scenarios.map { scenario in
      let names = scenario.namesBearingOnPayments
      return scenario.assumptions.filter { names.contains($0.name) }
    }
    let limits = scenarios.enumerated().map {
      PaymentLimit($1, number: $0, seed: seed, draws: count, on: processors)
    }
    var kept = KeptValues()
    var draws = assumptions.map { Draws($0, seed: seed, count: count, kept: &kept) }
    unknowns = RegionDistribution.named(draws.flatMap(\.unknowns))
    played = limits.indices.filter { limits[$0].isPlayed }
    limited = limits.indices.filter { !limits[$0].isNone && !limits[$0].isPlayed }
    let isDrawn = !unknowns.isEmpty || !played.isEmpty
    // With nothing unknown every draw would be the same.
    if !isDrawn { draws = assumptions.map { Draws($0, seed: seed, count: 1) } }
    self.seed = seed
    self.draws = isDrawn ? draws.first?.count ?? 0 : 0
    let shifts = scenarios.flatMap(\.cohorts).flatMap(\.assumptions.results)
      .compactMap(\.time.shift).filter { $0.range != nil }
    ownDelays = Set(shifts.map(\.name))
    let mixture = MixtureOfDraws(
      engine: engine, draws: draws, processors: processors,
      targets: MixtureOfDraws.targets(engine))
    let mixed = try RegionDistribution.mixed(mixture, scenarios, limits, isDrawn: isDrawn)
    let fees = engine.fees.map { $0[0] }
    together = DrawnPeriod(
      mixed[0], period: .programme, fees: Money(pence: fees.reduce(0, &+)))
    councils = mixed.dropFirst().enumerated().map { member, amounts in
      Council(
        payments: PeriodDistribution(
          period: .programme, fees: Money(pence: fees[member]), results: amounts.results),
        luck: amounts.luck, notKnowing: amounts.notKnowing)
    }
  }

  /// The unknowns by name, with how many councils have each.
  private static func named(_ all: [Assumption]) -> [(name: String, councils: Int)] {
    var known: [String: Int] = [:]
    var unknowns: [(name: String, councils: Int)] = []
    for unknown in all {
      if let at = known[unknown.name] {
        unknowns[at].councils += 1
      } else {
        known[unknown.name] = unknowns.count
        unknowns.append((unknown.name, 1))
      }
    }
    return unknowns
  }

  /// All together, and then each council.
  private static func mixed(
    _ mixture: MixtureOfDraws, _ scenarios: [Scenario], _ limits: [PaymentLimit], isDrawn: Bool
  ) throws(LatticeProblem) -> [MixedAmounts] {
    guard limits.contains(where: { !$0.isNone }) else {
      return isDrawn ? mixture.drawByDraw() : mixture.certain()
    }
    let limited = LimitedMixture(mixture, limits: limits)
    if limits.count == 1, limits[0].isPlayed {
      return limited.mixed(0, 0...0).map { [$0, $0] } ?? []
    }
    let free = mixture.only { $0 > 0 && limits[$0 - 1].isNone }
    var unlimited = (isDrawn ? free.drawByDraw() : free.certain())[...]
    var members: [MixedAmounts] = []
    for member in scenarios.indices {
      switch limits[member] {
      case .none: members += unlimited.popFirst().map { [$0] } ?? []
      case .played: members += limited.mixed(member + 1, member...member).map { [$0] } ?? []
      case .contract:
        // As the plan by itself.
        let alone = try DrawnDistribution(
          scenarios[member], draws: mixture.draws[member], periods: [.programme],
          on: mixture.processors)
        members += alone.periods.map { MixedAmounts(target: member + 1, $0) }
      }
    }
    if members.count == 1 { return [members[0], members[0]] }
    return (limited.mixed(0, 0...scenarios.count - 1).map { [$0] } ?? []) + members
  }

  /// How wide the range from the tenth to the ninetieth percentile is for all as one programme,
  /// and how wide those of the councils, each by itself, are together, in pounds.
  package var widths: (together: Double, apart: Double) {
    func width(_ payments: PeriodDistribution) -> Double {
      let amounts = payments.results
      return amounts.percentile(0.9).pounds - amounts.percentile(0.1).pounds
    }
    return (width(together.payments), councils.reduce(0) { $0 + width($1.payments) })
  }
}

extension MixtureOfDraws {
  /// All together, whose sampling error is told, and then each council.
  static func targets(_ engine: PaymentEngine) -> [Target] {
    [Target(period: 0, uses: engine.together[0], lattice: engine.lattice)]
      + (0..<engine.members).map { member in
        Target(
          period: 0, uses: engine.uses[0].filter { $0.member == member },
          lattice: engine.lattice(of: member), isSampled: false)
      }
  }

  /// The same of some of the targets.
  func only(_ isMeant: (Int) -> Bool) -> MixtureOfDraws {
    MixtureOfDraws(
      engine: engine, draws: draws, processors: processors,
      targets: targets.indices.filter(isMeant).map { targets[$0] })
  }

  /// All the targets with nothing unknown: luck alone.
  func certain() -> [MixedAmounts] {
    let groups = groups { $1.value }
    return Parallel.map(targets.count, on: processors) { target in
      var roots: [Int: RootsOfUnity] = [:]
      let results = AmountDistribution(
        of: groups[target], step: targets[target].lattice.step, roots: &roots)
      return MixedAmounts(
        target: target, results: results, luck: results.variance, notKnowing: 0,
        sampling: SamplingError(SamplingError.Subsamples(of: results)))
    }
  }
}
