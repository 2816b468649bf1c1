import PBRProgramme
import PBRProjection
package import PBRQuantities

extension Reconciliation {
  /// One thing that has happened or is expected, of which lines of a position are made.
  package struct Part: Sendable {
    /// What makes it the same wherever it stands.
    package let key: String
    package let words: String
    /// In pounds.
    package let amount: Double
    /// Whether it has happened by the position date.
    package let isActual: Bool
    /// Places and the year of their fee, where the amount is one times the other.
    package let places: (count: Double, year: FinancialYear)?
  }

  /// What a line of a year is made of: each item of the journal and of the evidence, and of what is
  /// to come each cohort's month or window. Found item by item, beside `entry`, which adds up.
  package func parts(_ line: Line, _ basis: Basis, _ year: FinancialYear) -> [Part] {
    switch (line, basis) {
    case (.fees, .earned): feesEarned(year)
    case (.fees, .cash): feesReceived(year)
    case (.result(let result), .earned): earned(result, year)
    case (.result(let result), .cash): received(result, year)
    case (.contract, _): aboveMaximum(basis, year)
    }
  }

  /// What the contract's maximum leaves unpaid of what is to come, window by window.
  private func aboveMaximum(_ basis: Basis, _ year: FinancialYear) -> [Part] {
    guard let cut = remaining.contractCut else { return [] }
    let windows = scenario.scheme.windows
    let wait =
      basis == .cash ? scenario.cohorts.first?.assumptions.paymentMonths ?? 0 : 0
    return zip(windows, cut.windows).filter {
      ($0.0.closes.month + wait).financialYear == year
    }.map { window, part in
      Part(
        key: "above-maximum:\(window.id)",
        words: "What the contract's maximum leaves unpaid of \(window.id), expected",
        amount: part.paid - part.due, isActual: false, places: nil)
    }
  }

  private func months(of year: FinancialYear) -> [(index: Int, month: Month)] {
    remaining.axis.months.enumerated().filter { $0.element.financialYear == year }
      .map { ($0.offset, $0.element) }
  }

  private func title(_ cohort: Int) -> String { scenario.cohorts[cohort].id }

  private func feesEarned(_ year: FinancialYear) -> [Part] {
    scenario.cohorts.indices.flatMap { cohort in
      months(of: year).flatMap { index, month in
        [
          Part(
            key: "filled:\(cohort):\(month.dataText)",
            words: "Cohort \(title(cohort)): places filled in \(month.prose)",
            amount: remaining.feesEarnedSoFar[cohort][index], isActual: true,
            places: (remaining.filled[cohort][index], year)),
          Part(
            key: "to-fill:\(cohort):\(month.dataText)",
            words: "Cohort \(title(cohort)): places to be filled in \(month.prose)",
            amount: remaining.cohorts[cohort].feesEarned[index], isActual: false,
            places: (remaining.cohorts[cohort].placesAttached[index], year)),
        ]
      }
    }
  }

  private func feesReceived(_ year: FinancialYear) -> [Part] {
    scenario.cohorts.indices.flatMap { cohort in
      months(of: year).map { index, month in
        Part(
          key: "fees-cash:\(cohort):\(month.dataText)",
          words: "Cohort \(title(cohort)): fees of \(month.prose), as the scheme pays the places "
            + "filled so far and to come",
          amount: remaining.feesCash[cohort][index], isActual: isReceived(month), places: nil)
      }
    }
  }

  private func earned(_ result: Int, _ year: FinancialYear) -> [Part] {
    let happened = toDate.results.enumerated().filter { $0.element.result == result }
      .flatMap { number, item in
        item.earned.enumerated().filter { $0.element.on.month.financialYear == year }.map {
          Part(
            key: "earned:\(number):\($0.offset)",
            words: "\(item.whose): "
              + ($0.element.amount < 0 ? "lost on " : "achieved or changed on ")
              + $0.element.on.prose,
            amount: $0.element.amount, isActual: true, places: nil)
        }
      }
    let toCome = scenario.cohorts.indices.flatMap { cohort in
      months(of: year).map { index, month in
        Part(
          key: "expected:\(result):\(cohort):\(month.dataText)",
          words: "Cohort \(title(cohort)): expected in \(month.prose), by the state that each "
            + "place is in",
          amount: remaining.cohorts[cohort].results[result].earned[index], isActual: false,
          places: nil)
      }
    }
    return happened + toCome
  }

  private func received(_ result: Int, _ year: FinancialYear) -> [Part] {
    let items = toDate.results.enumerated().filter { $0.element.result == result }
    let happened = items.flatMap { number, item in
      item.received.enumerated().filter { $0.element.on.month.financialYear == year }.map {
        Part(
          key: "received:\(number):\($0.offset)",
          words: "\(item.whose): \($0.element.amount < 0 ? "paid back" : "paid") on "
            + $0.element.on.prose,
          amount: $0.element.amount, isActual: true, places: nil)
      }
    }
    let due = items.filter { dueMonth($0.element).financialYear == year }.map { number, item in
      Part(
        key: "due:\(number)",
        words: "\(item.whose): to be paid in \(dueMonth(item).prose)", amount: item.due,
        isActual: false, places: nil)
    }
    let windows = scenario.scheme.windows
    let toCome = scenario.cohorts.indices.flatMap { cohort -> [Part] in
      let wait = scenario.cohorts[cohort].assumptions.paymentMonths
      let claims = remaining.cohorts[cohort].results[result].claims(windows: windows.count)
      return windows.indices.filter { (windows[$0].closes.month + wait).financialYear == year }
        .map { window in
          Part(
            key: "to-claim:\(result):\(cohort):\(windows[window].id)",
            words: "Cohort \(title(cohort)): expected claims of \(windows[window].id), received in "
              + (windows[window].closes.month + wait).prose,
            amount: claims[window].amount, isActual: false, places: nil)
        }
    }
    return happened + due + toCome
  }
}
