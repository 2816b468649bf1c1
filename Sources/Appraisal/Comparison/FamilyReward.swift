import Programme
import Quantities

/// What one family that starts in a month can expect to earn its place in results: exact, by the
/// month in which it leaves. Until then its route and its add-on results are independent
/// (model.md section 4); together they pay at most what is left of the place's maximum.
struct FamilyReward {
  private let assumptions: CohortAssumptions
  private let scheme: Scheme
  private let times: [[Double]]
  private let longest: Int

  init(_ assumptions: CohortAssumptions, scheme: Scheme) {
    self.assumptions = assumptions
    self.scheme = scheme
    times = assumptions.results.map(\.time.probabilities)
    longest = times.map(\.count).max() ?? 0
  }

  /// Expected pounds for a family that starts in a month, its place having been paid a fee.
  func expected(from start: Month, fee: Money) -> Double {
    let ceiling = scheme.maximumPerPlace.map { max(0, $0.pence - fee.pence) }
    let payments = scheme.results.indices.map { pence($0, from: start) }
    let leaving = assumptions.leaving.value
    var sum = 0.0
    var staying = 1.0
    // A family that leaves in its month `left` has achieved what took fewer months.
    for left in 1...max(1, longest) {
      let share = left == longest || longest == 0 ? staying : staying * leaving
      if share > 0 {
        sum += share * expected(payments, before: left == longest ? .max : left, ceiling)
      }
      staying *= 1 - leaving
    }
    return sum / 100
  }

  /// Pence that a result pays when it takes each number of months; 0 when too late.
  private func pence(_ result: Int, from start: Month) -> [Int64] {
    times[result].indices.map { months in
      let claimable = start + (months + assumptions.auditMonths)
      guard let window = scheme.windows.first(where: { $0.cutOff >= claimable }) else { return 0 }
      let year =
        scheme.resultsRate == .attachmentYear
        ? start.financialYear : window.closes.month.financialYear
      return scheme.results[result].amount(in: year).pence
    }
  }

  /// Expected pence given that what takes fewer than so many months is achieved.
  private func expected(_ payments: [[Int64]], before left: Int, _ ceiling: Int64?) -> Double {
    let mains = scheme.results.indices.filter { !scheme.results[$0].isAddOn }
    let none = 1 - mains.reduce(0) { $0 + assumptions.results[$1].rate.value }
    var sum = none * capped(addOns(payments, beside: nil, before: left), ceiling)
    for main in mains where assumptions.results[main].rate.value > 0 {
      let own = chances(main, payments[main], rate: 1, before: left)
      let extra = addOns(payments, beside: scheme.results[main].id, before: left)
      sum += assumptions.results[main].rate.value * capped(combined(own, extra), ceiling)
    }
    return sum
  }

  private typealias Chances = [(pence: Int64, chance: Double)]

  private func addOns(_ payments: [[Int64]], beside main: String?, before left: Int) -> Chances {
    var total: Chances = [(0, 1)]
    for (index, rule) in scheme.results.enumerated() where rule.isAddOn {
      if let main, rule.notWith.contains(main) { continue }
      let rate = assumptions.results[index].rate.value
      guard rate > 0 else { continue }
      total = combined(total, chances(index, payments[index], rate: rate, before: left))
    }
    return total
  }

  /// The chance of each amount, the last being nothing.
  private func chances(
    _ result: Int, _ pence: [Int64], rate: Double, before left: Int
  ) -> Chances {
    var amounts: Chances = []
    var nothing = 1.0
    for month in pence.indices where month < left && pence[month] > 0 {
      let chance = rate * times[result][month]
      nothing -= chance
      if let index = amounts.firstIndex(where: { $0.pence == pence[month] }) {
        amounts[index].chance += chance
      } else {
        amounts.append((pence[month], chance))
      }
    }
    return amounts + [(0, max(0, nothing))]
  }

  private func combined(_ left: Chances, _ right: Chances) -> Chances {
    left.flatMap { one in right.map { (one.pence + $0.pence, one.chance * $0.chance) } }
  }

  private func capped(_ chances: Chances, _ ceiling: Int64?) -> Double {
    chances.reduce(0) { $0 + $1.chance * Double(min($1.pence, ceiling ?? .max)) }
  }
}
