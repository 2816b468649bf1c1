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
    var kept = KeptValues()
    let draws = assumptions.map { Draws($0, seed: seed, count: count, kept: &kept) }
    var known: [String: Int] = [:]
    var unknowns: [(name: String, councils: Int)] = []
    for unknown in draws.flatMap(\.unknowns) {
      if let at = known[unknown.name] {
        unknowns[at].councils += 1
      } else {
        known[unknown.name] = unknowns.count
        unknowns.append((unknown.name, 1))
      }
    }
    self.seed = seed
    self.unknowns = unknowns
    let shifts = scenarios.flatMap(\.cohorts).flatMap(\.assumptions.results)
      .compactMap(\.time.shift).filter { $0.range != nil }
    ownDelays = Set(shifts.map(\.name))
    let targets =
      [MixtureOfDraws.Target(period: 0, uses: engine.together[0], lattice: engine.lattice)]
      + scenarios.indices.map { member in
        MixtureOfDraws.Target(
          period: 0, uses: engine.uses[0].filter { $0.member == member },
          lattice: engine.lattice(of: member), isSampled: false)
      }
    let mixture = MixtureOfDraws(
      engine: engine, draws: draws, processors: processors, targets: targets)
    let mixed: [MixedAmounts]
    if unknowns.isEmpty {
      self.draws = 0
      mixed = mixture.certain()
    } else {
      self.draws = draws.first?.count ?? 0
      mixed = mixture.drawByDraw()
    }
    let fees = engine.fees.map { $0[0] }
    together = DrawnPeriod(
      mixed[0], period: .programme, fees: Money(pence: fees.reduce(0, &+)))
    councils = mixed.dropFirst().map { amounts in
      Council(
        payments: PeriodDistribution(
          period: .programme, fees: Money(pence: fees[amounts.target - 1]),
          results: amounts.results), luck: amounts.luck, notKnowing: amounts.notKnowing)
    }
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
