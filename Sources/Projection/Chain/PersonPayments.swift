package import PBRProgramme
package import PBRQuantities

/// The distribution of what one place of a cohort and attachment year is paid on ladders, within
/// a stretch of months: at most one person of a place reaches anything, so that it is the sum over
/// those who may start.
package struct PersonPayments: Sendable {
  private let ladders: Ladders
  private let starts: LadderStarts
  /// `[step][month]` in pence, by month of the axis.
  private let amounts: [[Int64]]
  private let ceiling: Int64?
  private let axis: MonthAxis
  /// Whether what a step pays does not depend on the month.
  private let isSteady: Bool

  package init(
    _ assumptions: CohortAssumptions, scheme: Scheme, axis: MonthAxis, amounts: [[Int64]],
    ceiling: Int64?
  ) {
    let ladders = Ladders(assumptions, scheme: scheme)
    self.ladders = ladders
    starts = LadderStarts(
      assumptions, ladders: ladders,
      lastStart: min(axis.count - 1, scheme.attachmentEnds.month - axis.first),
      months: axis.count)
    self.axis = axis
    self.amounts = amounts
    self.ceiling = ceiling
    isSteady = amounts.allSatisfy { row in row.allSatisfy { $0 == row.first } }
  }

  /// The lattice of what can be paid, in pence; 0 when nothing pays.
  package static func step(_ amounts: [[Int64]], ceiling: Int64?) -> Int64 {
    amounts.joined().reduce(ceiling ?? 0, commonPart)
  }

  /// For places first filled in each of some months, the chances of each amount, in steps of a
  /// lattice, paid for what is reached from one month of the axis to another.
  /// - Parameters:
  ///   - from: 0 to count everything; later months only where no maximum can bind.
  ///   - through: a month in which steps are still claimed.
  package func chances(attached: [Int], from: Int, through last: Int, step: Int64) -> [[Double]] {
    var people: [Int: [Double]] = [:]
    var known: StrandWorths?
    var knownFrom = Int.min
    var byMonth: [[[StrandWorths.Atom]]] = []
    // What one person who starts in a month is paid.
    func person(_ start: Int) -> [Double] {
      if let found = people[start] { return found }
      let first = max(0, from - start)
      if known == nil || knownFrom != first || !isSteady {
        let prices = amounts.map { row in
          (0...ladders.span).map { $0 < first ? 0 : row[min(start + $0, axis.count - 1)] }
        }
        let worths = StrandWorths(ladders, prices: prices, ceiling: ceiling, step: step)
        known = worths
        knownFrom = first
        byMonth = worths.byMonth
      }
      guard let known else { return [1] }
      let end = last - start
      var sum: [Double] = [0]
      func add(_ month: Int, _ weight: Double) {
        guard weight > 0 else { return }
        let part =
          month < 0 ? [1] : known.together(byMonth[min(month, ladders.span)])
        if part.count > sum.count {
          sum += [Double](repeating: 0, count: part.count - sum.count)
        }
        for (amount, chance) in part.enumerated() { sum[amount] += weight * chance }
      }
      // Whoever leaves in month j has what was reached by the month before; after the span
      // nothing more is reached.
      let turning = min(end, ladders.span + 1)
      if starts.leaving > 0, turning >= 1 {
        for month in 1...turning { add(month - 1, starts.leaving * starts.staying[month - 1]) }
      }
      add(min(end, ladders.span), starts.leaving > 0 ? starts.staying[min(end, turning)] : 1)
      people[start] = sum
      return sum
    }
    return attached.map { month in
      guard month <= last else { return [1] }
      var first = [Double](repeating: 0, count: axis.count)
      first[month] = 1
      var sum: [Double] = [0]
      for (start, weight) in starts.starts(attached: first).enumerated()
      where weight > 0 && start <= last {
        let part = person(start)
        if part.count > sum.count {
          sum += [Double](repeating: 0, count: part.count - sum.count)
        }
        for (amount, chance) in part.enumerated() where amount > 0 {
          sum[amount] += weight * chance
        }
      }
      sum[0] = max(0, 1 - sum.dropFirst().reduce(0, +))
      return sum
    }
  }
}
