package import PBRQuantities

/// What a data file holds: named columns and rows of typed values, without title, total or
/// note. Data carries pounds, never thousands, and a plain minus.
package struct DataTable: Hashable, Sendable {
  /// The name of the file without its ending, such as `projection`.
  package var name: String
  /// Unique names in lower case with underscores; money ends in `_gbp`.
  package var columns: [String]
  package var rows: [[DataCell]]
  /// What kind of file it is, by which its columns are described: its name, where no other is given.
  package var kind: String

  package init(name: String, kind: String? = nil, columns: [String], rows: [[DataCell]] = []) {
    self.name = name
    self.kind = kind ?? name
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
  /// A figure as a file has it: a number where it is one, else the text.
  case written(String)
  /// `true` or `false`
  case boolean(Bool)
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
