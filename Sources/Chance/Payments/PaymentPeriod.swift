package import PBRProgramme
import PBRProjection
package import PBRQuantities

/// A period for which the distribution of payments is worked out.
package enum PaymentPeriod: Hashable, Sendable {
  /// The whole programme.
  case programme
  /// A financial year on the earned basis: by the month in which results are achieved.
  case year(FinancialYear)
  /// From the beginning up to and including a claim window, by its place in the scheme's list.
  case upTo(window: Int)

  /// As data files carry it: `programme`, `2012-13`, `to:W2013-01`.
  package func dataText(_ scheme: Scheme) -> String {
    switch self {
    case .programme: "programme"
    case .year(let year): year.dataText
    case .upTo(let window): "to:\(scheme.windows[window].id)"
    }
  }
}

/// The months in which payments can be earned, and the periods they make up.
struct PaymentCalendar: Sendable {
  /// From the first attachment to the last month whose results any window still takes, or to
  /// the last attachment.
  let axis: MonthAxis
  let periods: [PaymentPeriod]

  /// - Parameter periods: which periods; all of them when nil.
  init(_ scenario: Scenario, periods: [PaymentPeriod]? = nil) {
    let scheme = scenario.scheme
    let attached = scenario.cohorts.flatMap(\.attachments).map(\.month)
    let first = attached.min() ?? scheme.attachmentEnds.month
    let lastCutOff = scheme.windows.map(\.cutOff).max() ?? first
    let audit = scenario.cohorts.map(\.assumptions.auditMonths).min() ?? 0
    let last = max(first, attached.max() ?? first, lastCutOff - audit)
    axis = MonthAxis(first: first, count: last - first + 1)
    self.periods =
      periods
      ?? [.programme] + axis.years.map(PaymentPeriod.year)
      + scheme.windows.indices.map(PaymentPeriod.upTo)
  }

  /// The months of the axis in which a result counts for a period; nil when there are none.
  func months(of period: PaymentPeriod, timing: ClaimTiming) -> ClosedRange<Int>? {
    let last: Int?
    var first = 0
    switch period {
    case .programme: last = timing.window.lastIndex { $0 != nil }
    case .upTo(let window): last = timing.window.lastIndex { ($0 ?? .max) <= window }
    case .year(let year):
      first = max(0, year.firstMonth - axis.first)
      last = timing.window.lastIndex { $0 != nil }.map {
        min($0, year.lastMonth - axis.first)
      }
    }
    guard let last, first <= last else { return nil }
    return first...last
  }

  /// The last month whose attachment fees belong to a period, with its first.
  func feeMonths(of period: PaymentPeriod, scheme: Scheme) -> ClosedRange<Month>? {
    switch period {
    case .programme: return axis.first...axis.last
    case .year(let year): return year.firstMonth...year.lastMonth
    case .upTo(let window):
      let last = scheme.windows[window].cutOff
      return axis.first <= last ? axis.first...last : nil
    }
  }
}
