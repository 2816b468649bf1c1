import PBRProgramme

/// The distribution of what somebody who holds a place is still paid, within a stretch of months.
struct HolderPayments {
  private let ladders: Ladders
  /// What the maximum leaves, in pence, where it can bind.
  let ceiling: Int64?
  private let amounts: [[Int64]]
  private let leaving: Double
  private let staying: [Double]
  private let now: Int
  /// What the ladders are worth by month, of the stretch that was asked for last.
  private var known:
    (first: Int, step: Int64, worths: StrandWorths, byMonth: [[[StrandWorths.Atom]]])?

  init(
    _ ladders: Ladders, _ ceiling: Int64?, _ chain: LadderChain, _ payment: PlaceChain.Payment,
    from now: Int
  ) {
    self.ladders = ladders
    self.now = now
    amounts = payment.amounts.map { row in
      (0...ladders.span).map { row[min(now + $0, row.count - 1)] }
    }
    let amounts = amounts
    let most = ladders.most { amounts[$0].max() ?? 0 }
    self.ceiling = ceiling.flatMap { most > $0 ? $0 : nil }
    leaving = chain.starts.leaving
    staying = chain.starts.staying
  }

  /// The chance of each amount, in steps of a lattice, for what is reached from one month of the axis
  /// to another.
  /// - Parameter from: later months than the first only where no maximum can bind.
  mutating func chances(from first: Int, through last: Int, step: Int64) -> [Double] {
    let end = last - now
    guard end >= 1 else { return [1] }
    if known?.first != first || known?.step != step {
      let prices = amounts.map { row in
        row.enumerated().map { now + $0.offset < first ? 0 : $0.element }
      }
      let worths = StrandWorths(ladders, prices: prices, ceiling: ceiling, step: step)
      known = (first, step, worths, worths.byMonth)
    }
    guard let (_, _, worths, byMonth) = known else { return [1] }
    var sum: [Double] = [0]
    func add(_ month: Int, _ weight: Double) {
      guard weight > 0 else { return }
      let part = worths.together(byMonth[min(month, ladders.span)])
      if part.count > sum.count { sum += [Double](repeating: 0, count: part.count - sum.count) }
      for (amount, chance) in part.enumerated() { sum[amount] += weight * chance }
    }
    // Whoever leaves in a month has what was reached by the month before.
    let turning = min(end, ladders.span + 1)
    if leaving > 0 { for month in 1...turning { add(month - 1, leaving * staying[month - 1]) } }
    add(min(end, ladders.span), leaving > 0 ? staying[turning] : 1)
    return sum
  }
}
