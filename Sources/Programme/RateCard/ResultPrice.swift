package import PBRQuantities

/// What a result pays, and what that depends on.
package enum ResultPrice: Sendable, Hashable {
  /// One amount, whenever it is achieved.
  case same(Money)
  /// By financial year; which year counts is `Scheme.resultsRate`. A year after the last with a
  /// rate pays that last rate.
  case byYear([FinancialYear: Money])
  /// By the closing day of the window that claims it: each amount from its day on, in the order
  /// of the days.
  case fromDays([FromDay])

  /// Whether it changes on a day.
  package var isDated: Bool { if case .fromDays = self { true } else { false } }

  package struct FromDay: Sendable, Hashable {
    package let from: CivilDate
    package let pays: Money
  }

  /// The amount for a year, the last of the year where it changes within it.
  func amount(in year: FinancialYear) -> Money {
    switch self {
    case .same(let money): return money
    case .byYear(let years):
      if let money = years[year] { return money }
      guard let last = years.keys.max(), year > last else { return .zero }
      return years[last] ?? .zero
    case .fromDays:
      return year.lastMonth.lastDay.map { amount(on: $0) } ?? .zero
    }
  }

  /// The amount of a window that closes on a day, of prices that change on days.
  func amount(on day: CivilDate) -> Money {
    guard case .fromDays = self else { return amount(in: day.month.financialYear) }
    return fromDay(on: day)?.pays ?? .zero
  }

  /// The amount that holds on a day with the day from which it does, of prices that change on days;
  /// nil before the first and for other prices.
  package func fromDay(on day: CivilDate) -> FromDay? {
    guard case .fromDays(let days) = self else { return nil }
    return days.last { $0.from <= day }
  }

  /// Whether the rules name a price for a year, or one that does not depend on years.
  package func names(_ year: FinancialYear) -> Bool {
    guard case .byYear(let years) = self else { return true }
    return years[year] != nil
  }
}
