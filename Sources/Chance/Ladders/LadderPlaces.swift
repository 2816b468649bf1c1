import PBRProgramme
import PBRProjection
import PBRQuantities

/// The places of one cohort and one year on the ladders of a rate card, prepared for one draw of
/// the assumptions after another.
struct LadderPlaces: Sendable {
  let cohort: Int
  /// The month of the axis in which each lane's places are attached, and how many they are.
  let attached: [Int]
  let places: [Int]
  /// Which periods they serve: the months from which and through which results count.
  let periods: [(period: Int, from: Int, through: Int)]
  private let amounts: [[Int64]]
  private let ceiling: Int64?
  private let axis: MonthAxis
  private let scheme: Scheme

  init(
    _ attachments: [Attachment], of cohort: Int, year: FinancialYear, scheme: Scheme,
    timing: ClaimTiming, axis: MonthAxis, periods: [(period: Int, from: Int, through: Int)]
  ) {
    self.cohort = cohort
    attached = attachments.map { $0.month - axis.first }
    places = attachments.map(\.places)
    self.periods = periods
    amounts = scheme.results.map { timing.amounts($0, scheme: scheme, placeYear: year) }
    let fee = scheme.attachment.fee[year]?.pence ?? 0
    ceiling = scheme.maximumPerPlace.map { max(0, $0.pence - fee) }
    self.axis = axis
    self.scheme = scheme
  }

  /// The lattice of what can be paid, in pence.
  var step: Int64 { PersonPayments.step(amounts, ceiling: ceiling) }

  /// The most that one person can be paid, in pence.
  var highest: Int64 {
    var best = [Int64](repeating: 0, count: scheme.strands.count)
    var sums: [Int64] = []
    for (index, rule) in scheme.results.enumerated() {
      let sum = (rule.step?.after.map { sums[$0] } ?? 0) + (amounts[index].max() ?? 0)
      sums.append(sum)
      if let strand = rule.step?.strand { best[strand] = max(best[strand], sum) }
    }
    let due = best.reduce(0, +)
    return ceiling.map { min($0, due) } ?? due
  }

  /// For each period the lanes' chances, in steps of the lattice, with the values of one draw.
  func chances(_ assumptions: CohortAssumptions, step: Int64) -> [[[Double]]] {
    let payments = PersonPayments(
      assumptions, scheme: scheme, axis: axis, amounts: amounts, ceiling: ceiling)
    return periods.map {
      payments.chances(attached: attached, from: $0.from, through: $0.through, step: step)
    }
  }
}

extension Scenario {
  /// The periods whose distribution is exact: of earned years only where no limit can bind, and none
  /// of a total that holds prices by number.
  func exactPeriods(_ periods: [PaymentPeriod]) -> [PaymentPeriod] {
    guard scheme.isRateCard || scheme.results.contains(where: { $0.volume != nil }) else {
      return periods
    }
    if scheme.results.contains(where: { $0.volume != nil }) { return [] }
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
    guard case .whole(let most) = contract else { return self }
    if case .year = period { return self }
    return PeriodDistribution(period: period, fees: fees, results: results.cut(at: most))
  }
}

extension AmountDistribution {
  /// The distribution of the lesser of the amount and a limit that lies on the lattice.
  func cut(at limit: Money) -> AmountDistribution {
    let last = Int((limit.pence - first.pence) / step)
    guard last < probabilities.count - 1 else { return self }
    guard last > 0 else {
      return AmountDistribution(
        first: limit, step: step, probabilities: [1], mean: limit.pounds, variance: 0)
    }
    var kept = Array(probabilities[...last])
    kept[last] += probabilities[(last + 1)...].reduce(0, +)
    let pounds = { (index: Int) in Double(first.pence + Int64(index) * step) / 100 }
    let mean = kept.indices.reduce(0) { $0 + kept[$1] * pounds($1) }
    let variance = kept.indices.reduce(0) {
      $0 + kept[$1] * (pounds($1) - mean) * (pounds($1) - mean)
    }
    return AmountDistribution(
      first: first, step: step, probabilities: kept, mean: mean, variance: variance)
  }
}
