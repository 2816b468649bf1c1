/// A column of a data file: its name and what it means, for people and for programs that read the
/// file with its description (`datapackage.json`).
package struct DataColumn: Hashable, Sendable {
  /// The types of the Table Schema specification.
  package enum Kind: String, Sendable {
    case text = "string"
    case number, integer, boolean, date, yearmonth
  }

  /// What a quantity is counted in.
  package enum Unit: String, Sendable {
    case pounds = "GBP"
    case share, families, places, results, areas, years
    case placesOrResults = "places or results"
  }

  /// In lower case with underscores; money ends in `_gbp`.
  package let name: String
  package let kind: Kind
  /// Nil where the column is no quantity, or one whose unit stands in another column.
  package let unit: Unit?
  /// As a part of a sentence; may be empty.
  package let meaning: String
  /// What every text of the column looks like, as a regular expression.
  package private(set) var pattern: String?
  /// Whether it is one of those that tell the rows apart.
  package private(set) var isKey = false

  package init(
    _ name: String, _ kind: Kind, _ meaning: String, unit: Unit? = nil, pattern: String? = nil
  ) {
    self.name = name
    self.kind = kind
    self.unit = unit
    self.meaning = meaning
    self.pattern = pattern
  }

  /// The same column where it is one of those that tell the rows apart.
  package var key: DataColumn {
    var column = self
    column.isKey = true
    return column
  }

  package static func text(_ name: String, _ meaning: String) -> DataColumn {
    DataColumn(name, .text, meaning)
  }
  package static func number(_ name: String, _ meaning: String, _ unit: Unit? = nil) -> DataColumn {
    DataColumn(name, .number, meaning, unit: unit)
  }
  /// A number of pounds, not thousands.
  package static func pounds(_ name: String, _ meaning: String) -> DataColumn {
    DataColumn(name, .number, meaning, unit: .pounds)
  }
  package static func integer(_ name: String, _ meaning: String, _ unit: Unit? = nil)
    -> DataColumn
  {
    DataColumn(name, .integer, meaning, unit: unit)
  }
  package static func boolean(_ name: String, _ meaning: String) -> DataColumn {
    DataColumn(name, .boolean, meaning)
  }
  package static func date(_ name: String, _ meaning: String) -> DataColumn {
    DataColumn(name, .date, meaning)
  }
  package static func yearmonth(_ name: String, _ meaning: String) -> DataColumn {
    DataColumn(name, .yearmonth, meaning)
  }
}
