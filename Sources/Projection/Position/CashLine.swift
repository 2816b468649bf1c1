package import PBRQuantities

/// The council's net cash, cumulated month by month (model.md section 8).
package struct CashLine: Sendable {
  package let cumulative: MonthlyFlow
  /// The lowest point of the line, in pounds and at most 0, and its month: the peak cash need. The
  /// first month where the line never falls below nought.
  package let lowest: Double
  package let lowestMonth: Month

  package init(_ projection: Projection) {
    self.init(net: projection.netCash)
  }

  /// - Parameter net: what comes in less what is spent, by month.
  package init(net: MonthlyFlow) {
    let line = net.cumulative
    // Of months that are equally low to a thousandth of a penny the first is named. Nothing is
    // spent before the first month, so the line is never only above nought.
    let least = min(line.min() ?? 0, 0)
    let low = line.firstIndex { $0 <= least + 1e-5 }
    cumulative = line
    lowest = low.map { min(line[$0], 0) } ?? 0
    lowestMonth = line.axis.first + (low ?? 0)
  }
}
