package import PBRProgramme
package import PBRQuantities

/// Which claim window takes a result achieved in each month, and what it pays a place of one
/// year (model.md section 5).
package struct ClaimTiming {
  /// For each month of the axis the index of the window, or nil when it is too late for all.
  package let window: [Int?]

  /// The first window whose cut-off month is at least the month achieved plus the months of
  /// internal audit.
  package init(scheme: Scheme, auditMonths: Int, axis: MonthAxis) {
    window = axis.months.map { month in
      scheme.windows.firstIndex { $0.cutOff >= month + auditMonths }
    }
  }

  /// Pence paid for a result achieved in each month by a place of a year; for a lapsed result
  /// what is forgone, at the last window's rate.
  package func amounts(_ rule: ResultRule, scheme: Scheme, placeYear: FinancialYear) -> [Int64] {
    let last = scheme.windows.count - 1
    let byWindow = scheme.windows.map {
      rule.amount(placeYear: placeYear, closes: $0.closes, scheme.resultsRate).pence
    }
    return window.map { byWindow[$0 ?? last] }
  }
}
