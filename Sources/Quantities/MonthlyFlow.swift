/// An amount or a number for each month of an axis: pounds, families, results. A flow knows its
/// months, so that no list is read against the wrong ones, and flows of different months cannot be
/// added: `on` puts a flow on other months.
///
/// Its places are counted from the first month of its axis.
package struct MonthlyFlow: Sendable, Hashable {
  package let axis: MonthAxis
  @usableFromInline var list: [Double]

  /// - Parameter values: one for each month of the axis; the program stops where there are more
  ///   or fewer.
  @inlinable package init(on axis: MonthAxis, _ values: [Double]) {
    precondition(values.count == axis.count, "a flow has a value for each month of its axis")
    self.axis = axis
    list = values
  }

  /// - Parameter each: what there is of a month.
  @inlinable package init(on axis: MonthAxis, _ each: (Month) -> Double) {
    self.init(on: axis, (0..<axis.count).map { each(Month(index: axis.first.index + $0)) })
  }

  /// One after another, from the first month.
  @inlinable package var values: [Double] { list }
}

extension MonthlyFlow: RandomAccessCollection, MutableCollection {
  @inlinable package var startIndex: Int { 0 }
  @inlinable package var endIndex: Int { list.count }

  @inlinable package subscript(place: Int) -> Double {
    @inline(__always) get { list[place] }
    @inline(__always) _modify { yield &list[place] }
  }
}

extension MonthlyFlow {
  /// What there is of a month; 0 outside the axis.
  package subscript(month: Month) -> Double { axis.index(month).map { list[$0] } ?? 0 }

  /// The first place of the largest value, as of any list.
  package var firstPeak: Int? { list.firstPeak }

  /// Of all months.
  @inlinable package var total: Double {
    var sum = 0.0
    for value in list { sum += value }
    return sum
  }

  /// The part that falls in a financial year.
  package func sum(in year: FinancialYear) -> Double {
    sum(from: year.firstMonth, through: year.lastMonth)
  }

  /// The part between two months, both included; without the first, from the beginning, without
  /// the second, to the end.
  package func sum(from: Month? = nil, through: Month? = nil) -> Double {
    axis.places(from: from, through: through).map { list[$0].reduce(0, +) } ?? 0
  }

  /// The same flow on other months; what lies outside them is left out.
  package func on(_ other: MonthAxis) -> MonthlyFlow {
    MonthlyFlow(on: other) { self[$0] }
  }
}
