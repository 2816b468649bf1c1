package import PBRQuantities

/// What a data file holds: named columns and rows of typed values, without title, total or
/// note. Data carries pounds, never thousands, and a plain minus.
package struct DataTable: Hashable, Sendable {
  /// The name of the file without its ending, such as `projection`.
  package var name: String
  /// Unique names in lower case with underscores; money ends in `_gbp`.
  package var columns: [String]
  package var rows: [[DataCell]]

  package init(name: String, columns: [String], rows: [[DataCell]] = []) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}

/// A value in a data file.
package enum DataCell: Hashable, Sendable, ExpressibleByStringLiteral {
  case text(String)
  case integer(Int)
  /// Rounded once, half away from zero, to exactly so many places; empty when not finite.
  case decimal(Double, places: Int)
  /// An exact amount, as pounds with two decimals.
  case money(Money)
  /// `2012-06-30`
  case date(CivilDate)
  /// `2012-06`
  case month(Month)
  /// `2012-13`
  case year(FinancialYear)
  case empty

  package init(stringLiteral value: String) { self = .text(value) }

  /// An expected amount in pounds, with two decimals.
  package static func pounds(_ value: Double) -> DataCell { .decimal(value, places: 2) }
  /// An exact amount, with two decimals.
  package static func pounds(_ money: Money) -> DataCell { .money(money) }
  /// An expected number of things, with six decimals.
  package static func quantity(_ value: Double) -> DataCell { .decimal(value, places: 6) }
}
