import PBRProgramme
import PBRProjection
import PBRQuantities

/// The places of one cohort and one year on the ladders of a rate card, prepared for one draw of
/// the assumptions after another.
struct LadderPlaces: Sendable {
  /// The month of the axis in which each lane's places are attached.
  let attached: [Int]
  /// The month from which on what is reached counts.
  let from: Int
  /// The months at whose end the distribution is read off.
  var ends: Set<Int> = []
  private let amounts: [[Int64]]
  private let ceiling: Int64?
  private let axis: MonthAxis
  private let scheme: Scheme
  /// The lattice of what can be paid, in pence.
  private let step: Int64
  /// What a place can be paid, in pence, rising.
  let values: [Int64]

  init(
    attached: [Int], from: Int, year: FinancialYear, scheme: Scheme, timing: ClaimTiming,
    axis: MonthAxis
  ) {
    self.attached = attached
    self.from = from
    amounts = scheme.results.map { timing.amounts($0, scheme: scheme, placeYear: year) }
    let fee = scheme.attachment.fee[year]?.pence ?? 0
    ceiling = scheme.maximumPerPlace.map { max(0, $0.pence - fee) }
    self.axis = axis
    self.scheme = scheme
    step = max(1, PersonPayments.step(amounts, ceiling: ceiling))
    values = LadderSums(amounts, scheme: scheme, ceiling: ceiling).values(on: step)
  }

  /// With the values of one draw: `[end][lane]`, the chance of each value.
  func run(_ assumptions: CohortAssumptions) -> Outcome {
    let payments = PersonPayments(
      assumptions, scheme: scheme, axis: axis, amounts: amounts, ceiling: ceiling)
    var chances: [Int: [[Double]]] = [:]
    for end in ends {
      chances[end] = payments.chances(attached: attached, from: from, through: end, step: step)
    }
    return Outcome(places: values.map { Int($0 / step) }, byEnd: chances)
  }

  struct Outcome {
    /// Where each value stands on the lattice.
    let places: [Int]
    let byEnd: [Int: [[Double]]]

    /// The chance of each value; for certain nothing at an end that was not asked for.
    func chances(lane: Int, end: Int) -> [Double] {
      let found = byEnd[end]?[lane] ?? [1]
      return places.map { $0 < found.count ? found[$0] : 0 }
    }
  }
}

extension Scenario {
  /// The periods whose distribution is exact: of earned years only where no limit can bind, and none
  /// of a total that holds prices by number.
  func exactPeriods(_ asked: [PaymentPeriod]?) -> [PaymentPeriod] {
    let periods = asked ?? PaymentCalendar(self).periods
    if scheme.results.contains(where: { $0.volume != nil }) { return [] }
    guard scheme.isRateCard else { return periods }
    let limits = BindingLimits(self)
    let byYear = if case .perYear = scheme.contract { true } else { false }
    if limits.contract, byYear { return [] }
    return periods.filter {
      if case .year = $0 { !limits.person && !limits.contract } else { true }
    }
  }
}

extension PeriodDistribution {
  /// The same where the contract pays no more than its maximum over all.
  func cut(by contract: ContractMaximum?) -> PeriodDistribution {
    guard let most = contract?.limit(of: period) else { return self }
    return PeriodDistribution(period: period, fees: fees, results: results.cut(at: most))
  }
}

extension ContractMaximum {
  /// The most that is paid of the results of a period; nil for a year, in which what is paid hangs
  /// on the years before it, and where each year has a maximum of its own.
  func limit(of period: PaymentPeriod) -> Money? {
    guard case .whole(let most) = self else { return nil }
    if case .year = period { return nil }
    return most
  }
}
