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

  /// Claims of a window: how many and pounds. They are due once it has closed.
  func plannedClaims(window: Int, result: Int) -> (count: Planned, amount: Planned) {
    let claims = profile.claims(result: result)[window]
    let isDue = hasClosed(window)
    return (
      Planned(whole: claims.count, toDate: isDue ? claims.count : 0),
      Planned(whole: claims.amount, toDate: isDue ? claims.amount : 0)
    )
  }

  /// All results of some windows.
  func plannedClaims(windows: some Sequence<Int>) -> (count: Planned, amount: Planned) {
    windows.reduce((Planned(), Planned())) { sum, window in
      scenario.scheme.results.indices.reduce(sum) {
        let claims = plannedClaims(window: window, result: $1)
        return ($0.0 + claims.count, $0.1 + claims.amount)
      }
    }
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
