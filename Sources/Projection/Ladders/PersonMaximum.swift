import PBRProgramme

/// What each step is expected to pay under the maximum of a person, nobody leaving: in the order
/// reached each pays its price or what is left, in one month in the order of the results.
struct PersonMaximum {
  private let worths: StrandWorths
  private let byMonth: [[[StrandWorths.Atom]]]
  /// `[step][k]` in pence.
  let paid: [[Double]]

  init(_ worths: StrandWorths) {
    let ladders = worths.ladders
    var paid = ladders.reached.map { _ in [Double](repeating: 0, count: ladders.span + 1) }
    var strands = worths.fresh
    var byMonth: [[[StrandWorths.Atom]]] = []
    var others: [Double] = []
    var othersOf = -1
    for month in 0...ladders.span {
      othersOf = -1
      for (index, step) in ladders.steps.enumerated() where ladders.reached[index][month] > 0 {
        // Steps of one strand that stand together in the list see the same others.
        if othersOf != step.strand {
          others = worths.together(strands, without: step.strand)
          othersOf = step.strand
        }
        let price = worths.prices[index][month]
        for branch in worths.branches[index] where branch.months[month] > 0 && price > 0 {
          paid[index][month] +=
            branch.months[month]
            * PersonMaximum.expected(price, over: branch.worth, others, worths)
        }
        worths.reach(index, in: month, &strands)
      }
      byMonth.append(strands)
    }
    self.worths = worths
    self.byMonth = byMonth
    self.paid = paid
  }

  /// What is forgone, `[step][k]` in pence, on steps reached after a month, from which on nothing
  /// is claimed any more: each the price cut to what is left, by itself.
  /// - Parameter prices: `[step][k]`: what a step would have paid, in pence.
  func forgone(after cut: Int, prices: [[Int64]]) -> [[Double]] {
    let ladders = worths.ladders
    var forgone = ladders.reached.map { _ in [Double](repeating: 0, count: ladders.span + 1) }
    guard cut < ladders.span else { return forgone }
    let claimed = StrandWorths(
      ladders,
      prices: worths.prices.map { row in
        row.enumerated().map { $0.offset <= cut ? Int64($0.element) * worths.step : 0 }
      }, ceiling: worths.top.map { Int64($0) * worths.step }, step: worths.step)
    let strands = cut < 0 ? worths.fresh : byMonth[cut]
    let others = (0..<ladders.strands).map { worths.together(strands, without: $0) }
    for (index, step) in ladders.steps.enumerated() {
      for branch in claimed.branches[index] {
        for month in (cut + 1)...ladders.span where branch.months[month] > 0 {
          let price = Int(prices[index][month] / worths.step)
          forgone[index][month] +=
            branch.months[month]
            * PersonMaximum.expected(price, over: branch.worth, others[step.strand], worths)
        }
      }
    }
    return forgone
  }

  /// What a price is expected to pay over own earlier steps and those of the other strands.
  private static func expected(
    _ price: Int, over own: Int, _ others: [Double], _ worths: StrandWorths
  ) -> Double {
    var sum = 0.0
    for (worth, chance) in others.enumerated() where chance > 0 {
      sum += chance * Double(worths.sum(own + worth, price) - worths.sum(own + worth, 0))
    }
    return sum * Double(worths.step)
  }
}
