package import PBRQuantities

/// A cell of a table: a value with its kind, not yet rounded and not yet a text.
package enum Cell: Hashable, Sendable, ExpressibleByStringLiteral {
  case text(String)
  /// An expected amount in pounds, printed in the unit of the table.
  case pounds(Double)
  /// An exact amount, printed in the unit of the table.
  case money(Money)
  /// An expected number of things, printed with so many decimals.
  case count(Double, places: Int)
  case whole(Int)
  /// A share as a fraction, 0.6 being 60%, printed with so many decimals.
  case percent(Double, places: Int)
  /// A difference of two shares as a fraction, printed in percentage points with one decimal.
  case points(Double)
  case date(CivilDate)
  case month(Month)
  case year(FinancialYear)
  /// A status with the word that says it; without a word the status's own word is printed.
  case status(Rating, String)
  case empty
  /// A figure that does not exist here, unlike one that is nought.
  case notApplicable

  package init(stringLiteral value: String) { self = .text(value) }
}

/// How something stands. The sign and the word carry the meaning; colour never does alone.
package enum Rating: String, Hashable, Sendable, CaseIterable {
  case good, fair, poor

  /// ★, ● or ▲.
  package var symbol: String {
    switch self {
    case .good: "★"
    case .fair: "●"
    case .poor: "▲"
    }
  }

  /// `[G]`, `[A]` or `[R]`, for green, amber and red.
  package var plainSymbol: String {
    switch self {
    case .good: "[G]"
    case .fair: "[A]"
    case .poor: "[R]"
    }
  }

  package var word: String {
    switch self {
    case .good: "Good"
    case .fair: "Fair"
    case .poor: "Poor"
    }
  }
}

/// How negative numbers are printed in tables. Data always carries a plain minus.
package enum NegativeStyle: String, Hashable, Sendable, CaseIterable {
  /// `(45,000)`
  case brackets
  /// `-45,000`
  case minus
}
