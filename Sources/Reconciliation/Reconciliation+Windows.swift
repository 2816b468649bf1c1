import PBRProgramme
import PBRProjection
package import PBRQuantities

extension Reconciliation {
  /// The claims of one result in one window: how many, and pounds. Actual is what has been
  /// claimed and neither rejected nor withdrawn, at what it stands at; what can be claimed and is
  /// not yet counts as forecast of the next window.
  package func claims(window: Int, result: Int) -> (count: Entry, amount: Entry) {
    let planned = profile.claims(result: result)[window]
    var actual = (count: 0.0, amount: 0.0)
    var forecast = (count: 0.0, amount: 0.0)
    for item in toDate.results where item.result == result && item.counts {
      if item.outcome != nil, item.window == window {
        actual = (actual.count + 1, actual.amount + item.amount)
      } else if item.outcome == nil, toDate.window == window {
        forecast = (forecast.count + 1, forecast.amount + item.amount)
      }
    }
    for cohort in remaining.cohorts {
      let claim = cohort.results[result].claims(windows: scenario.scheme.windows.count)[window]
      forecast = (forecast.count + claim.count, forecast.amount + claim.amount)
    }
    return (
      Entry(profile: planned.count, actual: actual.count, forecast: forecast.count),
      Entry(profile: planned.amount, actual: actual.amount, forecast: forecast.amount)
    )
  }

  /// All results of a window.
  package func claims(window: Int) -> (count: Entry, amount: Entry) {
    let all: (count: Entry, amount: Entry) = scenario.scheme.results.indices.reduce(
      (.zero, .zero)
    ) { sum, result in
      let part = claims(window: window, result: result)
      return (sum.0 + part.count, sum.1 + part.amount)
    }
    return (all.count, all.amount + aboveMaximum(window: window))
  }

  /// What the contract's maximum takes off the claims of a window, below nought.
  package func aboveMaximum(window: Int) -> Entry {
    func cut(_ cut: ContractCut?) -> Double {
      cut.map { $0.windows[window].paid - $0.windows[window].due } ?? 0
    }
    return Entry(profile: cut(profile.contractCut), actual: 0, forecast: cut(remaining.contractCut))
  }

  /// What is achieved by 31 March of a year and claimed only after it, in pounds: to be accrued
  /// when receipt is reasonably assured, which the council decides.
  package func accrual(_ year: FinancialYear, result: Int) -> Entry {
    guard let end = year.lastMonth.lastDay else { return .zero }
    let windows = scenario.scheme.windows
    func straddling(_ flows: ResultFlows, _ axis: MonthAxis) -> Double {
      axis.months.enumerated().reduce(0) { sum, month in
        guard month.element <= end.month, let window = flows.window[month.offset],
          windows[window].closes > end
        else { return sum }
        return sum + flows.earned[month.offset]
      }
    }
    let actual = toDate.results.reduce(0.0) { sum, item in
      guard item.result == result, item.on <= end,
        let claimed = item.claimed ?? item.ended
          ?? (item.window ?? toDate.window).map({ windows[$0].closes }),
        claimed > end
      else { return sum }
      // What was lost after the end of the year was earned at its end.
      return item.earned.reduce(sum) { $1.on <= end ? $0 + $1.amount : $0 }
    }
    return Entry(
      profile: profile.cohorts.reduce(0) { $0 + straddling($1.results[result], profile.axis) },
      actual: actual,
      forecast: remaining.cohorts.reduce(0) {
        $0 + straddling($1.results[result], remaining.axis)
      })
  }

  package func accrual(_ year: FinancialYear) -> Entry {
    scenario.scheme.results.indices.reduce(.zero) { $0 + accrual(year, result: $1) }
  }

  /// Results that can be claimed and are not yet: how many, and pounds. Those whose evidence has
  /// grown old are earned and cannot be claimed today.
  package var unclaimed: (count: Int, amount: Double) {
    let open = toDate.results.filter(\.isReady)
    return (open.count, open.reduce(0) { $0 + $1.amount })
  }

  /// Results that could be claimed in the last window and were not: how many, and pounds.
  package var neverClaimed: (count: Int, amount: Double) {
    let lost = toDate.results.filter(\.hasLapsed)
    return (lost.count, lost.reduce(0) { $0 + ($1.earned.first?.amount ?? 0) })
  }
}
