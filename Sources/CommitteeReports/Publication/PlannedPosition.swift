import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReconciliation

/// What the plan had for the position date, to set beside what happened.
extension Reconciliation {
  /// Something of the plan as a whole, and as far as it was due by the position date.
  struct Planned {
    var whole = 0.0
    var toDate = 0.0

    static func + (left: Planned, right: Planned) -> Planned {
      Planned(whole: left.whole + right.whole, toDate: left.toDate + right.toDate)
    }
  }

  /// The years in which places were planned or filled.
  var placeYears: [FinancialYear] {
    let filled = Set(toDate.places.lazy.filter(\.isFunded).map(\.attached.financialYear))
    return Set(profile.axis.years).union(filled).sorted().filter {
      filled.contains($0) || plannedPlaces($0).whole > 0
    }
  }

  func plannedPlaces(_ year: FinancialYear) -> Planned {
    profile.cohorts.reduce(Planned()) { $0 + planned($1.placesAttached, year) }
  }

  func plannedFees(_ year: FinancialYear) -> Planned { planned(profile.feesEarned, year) }

  /// Claims of a window: how many, and pounds before the contract's maximum. They are due once it has
  /// closed.
  func plannedClaims(window: Int, result: Int) -> (count: Planned, amount: Planned) {
    let claims = profile.claims(result: result)[window]
    let isDue = hasClosed(window)
    return (
      Planned(whole: claims.count, toDate: isDue ? claims.count : 0),
      Planned(whole: claims.amount, toDate: isDue ? claims.amount : 0)
    )
  }

  /// All results of some windows: how many, and pounds after the contract's maximum, as they are claimed.
  func plannedClaims(windows: some Sequence<Int>) -> (count: Planned, amount: Planned) {
    windows.reduce((Planned(), Planned())) { sum, window in
      let all = scenario.scheme.results.indices.reduce(sum) {
        let claims = plannedClaims(window: window, result: $1)
        return ($0.0 + claims.count, $0.1 + claims.amount)
      }
      return (all.0, all.1 + plannedAboveMaximum(windows: [window]))
    }
  }

  /// What the contract's maximum takes off the plan's claims of some windows, in pounds below nought.
  func plannedAboveMaximum(windows: some Sequence<Int>) -> Planned {
    windows.reduce(Planned()) { sum, window in
      let cut = aboveMaximum(window: window).profile
      return sum + Planned(whole: cut, toDate: hasClosed(window) ? cut : 0)
    }
  }

  /// What is claimed in each window if the rest goes to plan, in pounds: nothing in those that have
  /// closed, and in one that is open what the plan has beyond what is claimed in it. Where the contract
  /// has a maximum, what it takes off the rest of the plan is paid as far as
  /// less has been claimed than planned, and nothing is paid beyond what it leaves.
  /// - Parameter claimed: what stands so far, by window in pence.
  func plannedRest(beside claimed: [Int]) -> [Double] {
    let scheme = scenario.scheme
    let planned = scheme.windows.indices.map { plannedClaims(windows: [$0]).amount }
    let rest = planned.indices.map {
      hasClosed($0) ? 0 : max(0, planned[$0].whole - Double(claimed[$0]) / 100)
    }
    guard let contract = scheme.contract else { return rest }
    let wait = scenario.cohorts.first?.assumptions.paymentMonths ?? 0
    func period(_ window: Int) -> FinancialYear? {
      guard case .perYear = contract else { return nil }
      return (scheme.windows[window].closes.month + wait).financialYear
    }
    var made = [Double](repeating: 0, count: rest.count)
    for (year, windows) in Dictionary(grouping: scheme.windows.indices, by: period) {
      let most: Money
      switch contract {
      case .whole(let money): most = money
      case .perYear(let years): most = year.flatMap { years[$0] } ?? .zero
      }
      let sum = windows.reduce(0) { $0 + Double(claimed[$1]) } / 100
      var left = max(0, most.pounds - sum)
      let closed = windows.filter(hasClosed)
      var spare = max(0, closed.reduce(0) { $0 + planned[$1].toDate - Double(claimed[$1]) / 100 })
      for window in windows where !hasClosed(window) {
        let more = min(spare, -plannedAboveMaximum(windows: [window]).whole)
        made[window] = min(left, rest[window] + more)
        spare -= more
        left -= made[window]
      }
    }
    return made
  }

  func hasClosed(_ window: Int) -> Bool { scenario.scheme.windows[window].closes <= asOf }

  private func planned(_ flow: MonthlyFlow, _ year: FinancialYear) -> Planned {
    let last = min(remaining.now, year.lastMonth)
    return Planned(
      whole: flow.sum(in: year),
      toDate: last < year.firstMonth
        ? 0 : flow.sum(from: year.firstMonth, through: last))
  }
}
