package import PBRFiles
package import PBRProgramme
import PBRQuantities

/// The distribution of what a programme earns when some of its assumptions are not known: a
/// mixture, over stratified draws of the unknowns, of the exact distributions given each draw
/// (model.md section 7). Luck is exact within every draw; only not knowing the rates is sampled.
package struct DrawnDistribution: Sendable {
  package let seed: UInt64
  /// How many draws; 0 when nothing that bears on payments is unknown.
  package let draws: Int
  /// The unknowns that bear on payments: rates, times, leaving and replacement.
  package let unknowns: [Assumption]
  package let periods: [DrawnPeriod]

  /// Works out some periods, or all of `ProgrammeDistribution`.
  /// - Parameters:
  ///   - draws: of the scenario's unknowns.
  ///   - processors: the result is the same on one and on many.
  /// - Throws: when the results of one place can be paid in too many ways.
  package init(
    _ scenario: Scenario, draws: Draws, periods: [PaymentPeriod]? = nil,
    on processors: Processors = .all
  ) throws(LatticeProblem) {
    let names = scenario.namesBearingOnPayments
    let unknowns = draws.unknowns.filter { names.contains($0.name) }
    seed = draws.seed
    self.unknowns = unknowns
    guard let first = unknowns.first else {
      self.draws = 0
      let exact = try ProgrammeDistribution(scenario, periods: periods)
      self.periods = exact.periods.map(DrawnPeriod.init(certain:))
      return
    }
    self.draws = draws.count
    let engine = try PaymentEngine(scenario, periods: scenario.exactPeriods(periods))
    let mixture = MixtureOfDraws(
      engine: engine, draws: [draws], processors: processors, contract: scenario.scheme.contract)
    let mixed =
      unknowns.count == 1 ? mixture.interpolated(over: first) : mixture.drawByDraw()
    self.periods = mixed.map { amounts in
      DrawnPeriod(
        amounts, period: engine.periods[amounts.target],
        fees: Money(pence: engine.fees[0][amounts.target]))
    }
  }

  package subscript(_ period: PaymentPeriod) -> DrawnPeriod? {
    periods.first { $0.payments.period == period }
  }
}

/// What is earned in one period when some assumptions are not known.
package struct DrawnPeriod: Sendable {
  /// The mixture over the draws.
  package let payments: PeriodDistribution
  /// The part of the variance that is luck, in pounds squared: the average over the draws of
  /// the variance given the draw; as the rest, of what is paid when the contract's maximum has cut
  /// what is due.
  package let luck: Double
  /// The part that is not knowing the rates: the variance over the draws of the mean given the
  /// draw.
  package let notKnowing: Double
  /// How much chance there is left in the draws themselves.
  package let sampling: SamplingError

  /// With everything known.
  init(certain payments: PeriodDistribution) {
    self.payments = payments
    luck = payments.results.variance
    notKnowing = 0
    sampling = SamplingError(SamplingError.Subsamples(of: payments.results))
  }

  init(_ mixed: MixedAmounts, period: PaymentPeriod, fees: Money) {
    payments = PeriodDistribution(period: period, fees: fees, results: mixed.results)
    luck = mixed.luck
    notKnowing = mixed.notKnowing
    sampling = mixed.sampling ?? SamplingError(SamplingError.Subsamples(of: mixed.results))
  }
}

extension Scenario {
  /// The names of the assumptions that decide what is paid for results.
  var namesBearingOnPayments: Set<String> {
    var names: Set<String> = []
    for cohort in cohorts {
      for result in cohort.assumptions.results {
        names.insert(result.rate.name)
        if let shift = result.time.shift { names.insert(shift.name) }
      }
      names.insert(cohort.assumptions.leaving.name)
      names.insert(cohort.assumptions.replacementShare.name)
    }
    return names
  }
}
