/// A table: columns, of which the first holds the labels, and rows.
package struct Table: Hashable, Sendable {
  /// A stable name for data, such as `funding_by_year`.
  package var id: String
  package var title: String?
  /// The unit of the amounts of money, stated once in the headings. Without a unit each
  /// amount carries its own pound sign.
  package var unit: TableUnit?
  package var columns: [Column]
  package var rows: [Row]
  /// Remarks printed under the table. The note on rounding is added by the writers, and only
  /// when a printed total needs it (`Table.needsRoundingNote`).
  package var notes: [String]

  package init(
    id: String, title: String? = nil, unit: TableUnit? = nil, columns: [Column], rows: [Row],
    notes: [String] = []
  ) {
    self.id = id
    self.title = title
    self.unit = unit
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }

  /// The cell at a place; empty when the row is shorter than the table.
  func cell(_ row: Int, _ column: Int) -> Cell {
    guard rows.indices.contains(row), rows[row].cells.indices.contains(column) else {
      return .empty
    }
    return rows[row].cells[column]
  }
}

/// The unit in which a table prints its amounts of money. Data always carries pounds.
package enum TableUnit: String, Hashable, Sendable {
  /// Whole pounds, or pounds and pence when an exact amount in the table has pence.
  case pounds = "£"
  /// Thousands of pounds, divided and rounded on output.
  case thousands = "£'000"
}

/// A column of a table.
package struct Column: Hashable, Sendable {
  package enum Alignment: String, Hashable, Sendable { case left, right }

  /// A stable name for data, in lower case with underscores.
  package var id: String
  /// As printed, without the unit of money; may be empty.
  package var heading: String
  package var alignment: Alignment
  /// The columns (from 0) that this one sums, row by row; nil when it is no total.
  package var totalOf: [Int]?
  /// The two columns (from 0) whose difference this one is, the first less the second.
  package var differenceOf: [Int]?
  /// How its negative numbers are printed, where not as the page prints others.
  package var negatives: NegativeStyle?

  package init(
    _ heading: String, id: String, _ alignment: Alignment = .right, totalOf: [Int]? = nil,
    differenceOf: [Int]? = nil, negatives: NegativeStyle? = nil
  ) {
    self.id = id
    self.heading = heading
    self.alignment = alignment
    self.totalOf = totalOf
    self.differenceOf = differenceOf
    self.negatives = negatives
  }

  /// The first column of most tables: the labels of the rows, on the left.
  package static func label(_ heading: String = "", id: String = "line") -> Column {
    Column(heading, id: id, .left)
  }
}

/// A row of a table; its first cell is its label. Missing cells are empty.
package struct Row: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case line
    /// A sum of other rows, given by their places in the table from 0. A column whose figures
    /// are not sums, such as a rate, may stand in the same table.
    case total(of: [Int])
    /// A label over the lines that follow it.
    case heading
    case gap
  }

  package var kind: Kind
  package var cells: [Cell]
  /// The rows whose sum a line is though it is printed as a line; nil where it is none.
  package var sumOf: [Int]?

  package init(_ kind: Kind = .line, _ cells: [Cell]) {
    self.kind = kind
    self.cells = cells
  }

  package static func line(_ label: String, _ cells: [Cell]) -> Row {
    Row(.line, [.text(label)] + cells)
  }
  /// A line that is the sum of other rows.
  package static func line(_ label: String, sumOf rows: [Int], _ cells: [Cell]) -> Row {
    var row = Row.line(label, cells)
    row.sumOf = rows
    return row
  }
  package static func total(_ label: String, of rows: [Int], _ cells: [Cell]) -> Row {
    Row(.total(of: rows), [.text(label)] + cells)
  }
  package static func heading(_ label: String) -> Row { Row(.heading, [.text(label)]) }
  package static let gap = Row(.gap, [])
}
