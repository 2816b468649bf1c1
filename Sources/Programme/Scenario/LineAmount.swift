package import PBRQuantities

/// Pounds for a unit of a cost or a grant: one amount for all time, or one for each financial year.
package enum LineAmount: Sendable {
  case one(Assumption)
  /// In the order of the years.
  case years([YearAmount])

  package struct YearAmount: Sendable {
    package let year: FinancialYear
    package let amount: Assumption

    package init(year: FinancialYear, amount: Assumption) {
      self.year = year
      self.amount = amount
    }
  }

  /// Pounds in a year; 0 where years are named and it is not among them.
  package func pounds(in year: FinancialYear) -> Double {
    switch self {
    case .one(let amount): amount.value
    case .years(let years): years.first { $0.year == year }?.amount.value ?? 0
    }
  }

  /// Whether it says what a unit costs in a year.
  package func covers(_ year: FinancialYear) -> Bool {
    switch self {
    case .one: true
    case .years(let years): years.contains { $0.year == year }
    }
  }

  /// Whether it is an amount for each year.
  package var isYearly: Bool {
    if case .years = self { true } else { false }
  }

  /// The same with every assumption replaced.
  func replacing(_ replaced: (Assumption) -> Assumption) -> LineAmount {
    switch self {
    case .one(let amount): .one(replaced(amount))
    case .years(let years):
      .years(years.map { YearAmount(year: $0.year, amount: replaced($0.amount)) })
    }
  }
}
