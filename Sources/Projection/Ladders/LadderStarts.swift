package import PBRProgramme

/// The people who hold places one after another, by the month in which they start: whoever
/// leaves before any step was reached may be replaced; a place on which one was reached stays
/// empty.
package struct LadderStarts: Sendable {
  package let leaving: Double
  let share: Double
  let gap: Int
  /// The last month of the axis in which a person may start.
  let lastStart: Int
  /// `[k]`: the chance that a person is still there after `k` months.
  package let staying: [Double]
  /// `[j]`: the chance that a person leaves in month `j` with nothing reached and is replaced.
  private let passing: [Double]

  package init(
    _ assumptions: CohortAssumptions, ladders: Ladders, lastStart: Int, months: Int
  ) {
    let leaving = assumptions.leaving.value
    let share = assumptions.replacementShare.value
    var staying = [Double](repeating: 1, count: max(months, ladders.span) + 1)
    for month in staying.indices.dropFirst() { staying[month] = staying[month - 1] * (1 - leaving) }
    self.leaving = leaving
    self.share = share
    gap = assumptions.replacementMonths
    self.lastStart = lastStart
    self.staying = staying
    passing =
      leaving > 0 && share > 0
      ? (0...months).map { month in
        month == 0
          ? 0 : leaving * share * staying[month - 1] * ladders.nothing(by: month - 1)
      } : []
  }

  /// The expected number of people who start in each month, from the places first filled then.
  package func starts(attached: [Double]) -> [Double] {
    var starts = attached
    guard !passing.isEmpty else { return starts }
    for start in starts.indices where starts[start] > 0 {
      let longest = min(lastStart, starts.count - 1) - start - gap
      guard longest >= 1 else { continue }
      for month in 1...min(longest, passing.count - 1) where passing[month] > 0 {
        starts[start + month + gap] += starts[start] * passing[month]
      }
    }
    return starts
  }
}
