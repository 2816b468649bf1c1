/// The months of a projection, one after another: where each stands, and what stands there.
package struct MonthAxis: Sendable, Hashable {
  package let first: Month
  package let count: Int

  @inlinable package init(first: Month, count: Int) {
    self.first = first
    self.count = count
  }

  @inlinable package var last: Month { first + (count - 1) }
  package var months: [Month] { (0..<count).map { first + $0 } }
  /// A flow of nothing.
  package var zeros: MonthlyFlow { MonthlyFlow(on: self, list) }
  /// A list with a nought for each month, for a calculation that fills it month by month.
  @inlinable package var list: [Double] { [Double](repeating: 0, count: count) }

  /// Where a month stands; nil outside the axis.
  @inlinable package func index(_ month: Month) -> Int? {
    let offset = month.index - first.index
    return offset >= 0 && offset < count ? offset : nil
  }

  /// Where the months between two stand, both included, as far as the axis has them; nil where it
  /// has none of them. Without the first it is from the beginning, without the last to the end.
  package func places(from: Month?, through: Month?) -> ClosedRange<Int>? {
    let low = max(0, (from ?? first) - first)
    let high = min(count - 1, (through ?? last) - first)
    return low <= high ? low...high : nil
  }

  /// The financial years the axis touches, in order.
  package var years: [FinancialYear] {
    let from = first.financialYear
    return (0...(last.financialYear - from)).map { from + $0 }
  }
}
