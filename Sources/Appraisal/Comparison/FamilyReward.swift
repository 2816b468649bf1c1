import PBRProgramme
import PBRQuantities

/// What one family that starts in a month can expect to earn its place in results: exact.
/// Together its results pay at most what is left of the place's maximum (model.md sections 4, 5).
struct FamilyReward {
  private let assumptions: CohortAssumptions
  private let scheme: Scheme
  private let times: [[Double]]
  private let longest: Int
  /// The last month whose results each window takes, and the year in which it closes.
  private let windows: [(cutOff: Month, year: FinancialYear)]

  init(_ assumptions: CohortAssumptions, scheme: Scheme) {
    self.assumptions = assumptions
    self.scheme = scheme
    times = assumptions.results.map(\.time.probabilities)
    longest = times.map(\.count).max() ?? 0
    windows = scheme.windows.map { ($0.cutOff, $0.closes.month.financialYear) }
  }

  /// Expected pounds for a family that starts in a month, its place having been paid a fee.
  func expected(from start: Month, fee: Money) -> Double {
    let ceiling = scheme.maximumPerPlace.map { max(0, $0.pence - fee.pence) }
    let payments = scheme.results.indices.map { pence($0, from: start) }
    let mains = scheme.results.indices.filter { !scheme.results[$0].isAddOn }
    let none = 1 - mains.reduce(0) { $0 + assumptions.results[$1].rate.value }
    var sum = none * expected(nil, payments, ceiling)
    for main in mains where assumptions.results[main].rate.value > 0 {
      sum += assumptions.results[main].rate.value * expected(main, payments, ceiling)
    }
    return sum / 100
  }

  /// Expected pence of a family on the route of a main result, or of none.
  private func expected(_ main: Int?, _ payments: [[Int64]], _ ceiling: Int64?) -> Double {
    let extras = addOns(beside: main)
    let most = ([main].compactMap { $0 } + extras).reduce(Int64(0)) {
      $0 + (payments[$1].max() ?? 0)
    }
    if let ceiling, most > ceiling { return cut(main, extras, payments, ceiling) }
    let ofMain = main.map { paid($0, payments[$0], rate: 1) } ?? 0
    return extras.reduce(ofMain) {
      $0 + paid($1, payments[$1], rate: assumptions.results[$1].rate.value)
    }
  }

  /// The results that can be achieved beside a main result, or beside none.
  private func addOns(beside main: Int?) -> [Int] {
    scheme.results.indices.filter { index in
      let rule = scheme.results[index]
      return rule.isAddOn && assumptions.results[index].rate.value > 0
        && !(main.map { rule.notWith.contains(scheme.results[$0].id) } ?? false)
    }
  }

  /// Expected pence of one result by itself: it must be achieved before the family leaves.
  private func paid(_ result: Int, _ pence: [Int64], rate: Double) -> Double {
    var sum = 0.0
    var staying = rate
    for (chance, amount) in zip(times[result], pence) {
      sum += chance * staying * Double(amount)
      staying *= 1 - assumptions.leaving.value
    }
    return sum
  }

  /// Expected pence where the results of a route together are cut to what is left of the
  /// maximum. Given the month in which the family leaves, they are independent.
  private func cut(
    _ main: Int?, _ extras: [Int], _ payments: [[Int64]], _ ceiling: Int64
  ) -> Double {
    let leaving = assumptions.leaving.value
    let last = max(1, longest)
    var sum = 0.0
    var staying = 1.0
    // A family that leaves in its month `left` has achieved what took fewer months.
    for left in 1...last {
      let share = left == last ? staying : staying * leaving
      staying *= 1 - leaving
      guard share > 0 else { continue }
      let before = left == last ? Int.max : left
      var total = main.map { chances($0, payments[$0], rate: 1, before: before) } ?? [(0, 1)]
      for extra in extras {
        let rate = assumptions.results[extra].rate.value
        total = combined(total, chances(extra, payments[extra], rate: rate, before: before))
      }
      sum += share * total.reduce(0) { $0 + $1.chance * Double(min($1.pence, ceiling)) }
    }
    return sum
  }

  /// Pence that a result pays when it takes each number of months; 0 when too late.
  private func pence(_ result: Int, from start: Month) -> [Int64] {
    times[result].indices.map { months in
      let claimable = start + (months + assumptions.auditMonths)
      guard let window = windows.first(where: { $0.cutOff >= claimable }) else { return 0 }
      let year =
        scheme.resultsRate == .attachmentYear
        ? start.financialYear : window.year
      return scheme.results[result].amount(in: year).pence
    }
  }

  private typealias Chances = [(pence: Int64, chance: Double)]

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
}
