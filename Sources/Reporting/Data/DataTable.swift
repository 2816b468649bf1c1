package import PBRQuantities

/// What a data file holds: named columns and rows of typed values, without title, total or
/// note. Data carries pounds, never thousands, and a plain minus.
package struct DataTable: Hashable, Sendable {
  /// The name of the file without its ending, such as `projection`.
  package var name: String
  /// What it holds, in a sentence; nil for a table that is printed by itself.
  package var about: String?
  /// Of unique names.
  package var columns: [DataColumn]
  package var rows: [[DataCell]]
  /// Whether figures may be withheld, which then stand as `[c]`.
  package var withholds: Bool

  /// A file that its description explains.
  package init(
    name: String, about: String, withholds: Bool = false, columns: [DataColumn],
    rows: [[DataCell]] = []
  ) {
    self.name = name
    self.about = about
    self.withholds = withholds
    self.columns = columns
    self.rows = rows
  }

  /// A table that is printed by itself, with no description beside it.
  package init(name: String, headings: [String], rows: [[DataCell]] = []) {
    self.name = name
    withholds = false
    columns = headings.map { .text($0, "") }
    self.rows = rows
  }

  /// The names of the columns.
  package var headings: [String] { columns.map(\.name) }
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
