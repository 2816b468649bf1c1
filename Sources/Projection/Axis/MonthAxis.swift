package import PBRQuantities

/// The months of a projection: every flow is a list with one entry for each of them.
package struct MonthAxis: Sendable, Hashable {
  package let first: Month
  package let count: Int

  package init(first: Month, count: Int) {
    self.first = first
    self.count = count
  }

  package var last: Month { first + (count - 1) }
  package var months: [Month] { (0..<count).map { first + $0 } }
  package var zeros: [Double] { [Double](repeating: 0, count: count) }

  /// Where a month stands in the lists; nil outside the axis.
  package func index(_ month: Month) -> Int? {
    let offset = month - first
    return offset >= 0 && offset < count ? offset : nil
  }

  /// The financial years the axis touches, in order.
  package var years: [FinancialYear] {
    let from = first.financialYear
    return (0...(last.financialYear - from)).map { from + $0 }
  }

  /// The part of a flow that falls in a financial year.
  package func sum(_ flow: [Double], in year: FinancialYear) -> Double {
    sum(flow, from: year.firstMonth, through: year.lastMonth)
  }

  /// The part of a flow between two months, both included.
  package func sum(_ flow: [Double], from: Month, through: Month) -> Double {
    let low = max(0, from - first)
    let high = min(count - 1, through - first)
    guard low <= high else { return 0 }
    return flow[low...high].reduce(0, +)
  }
}
