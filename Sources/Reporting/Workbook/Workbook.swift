/// A workbook: sheets of typed cells with formulas that compute, for a spreadsheet program.
public struct Workbook: Hashable, Sendable {
  public var sheets: [Worksheet]
  public init(_ sheets: [Worksheet]) { self.sheets = sheets }
}

/// A sheet: rows of cells, the first of them kept in view.
public struct Worksheet: Hashable, Sendable {
  public var title: String
  /// Widths of the columns, in characters.
  public var widths: [Double]
  /// How many rows and columns stay in view.
  public var frozenRows: Int
  public var frozenColumns: Int
  public var rows: [[SheetCell]]

  public init(
    _ title: String, widths: [Double], frozenRows: Int = 1, frozenColumns: Int = 1,
    rows: [[SheetCell]] = []
  ) {
    self.title = title
    self.widths = widths
    self.frozenRows = frozenRows
    self.frozenColumns = frozenColumns
    self.rows = rows
  }

  /// The name of a cell by its row and column from 0: `A1`.
  public static func name(_ row: Int, _ column: Int) -> String {
    letters(column) + "\(row + 1)"
  }

  /// The same, fixed in copies: `$A$1`.
  public static func fixed(_ row: Int, _ column: Int) -> String {
    "$\(letters(column))$\(row + 1)"
  }

  /// The letters of a column, from 0: `A`, `AB`.
  public static func letters(_ column: Int) -> String {
    var column = max(0, column)
    var out = ""
    repeat {
      out = String(UnicodeScalar(UInt8(65 + column % 26))) + out
      column = column / 26 - 1
    } while column >= 0
    return out
  }
}

/// A cell of a sheet.
public struct SheetCell: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    case empty
    case text(String)
    case number(Double)
    /// A formula without its equals sign, and the number it gives.
    case formula(String, Double)
    /// A formula that tells whether something holds.
    case test(String, Bool)
  }

  /// How a cell looks and how its number is written.
  public enum Style: Int, Hashable, Sendable, CaseIterable {
    case plain, heading, input, whole, pounds, pence, count, total, engine, note, title
  }

  public var content: Content
  public var style: Style

  public init(_ content: Content, _ style: Style = .plain) {
    self.content = content
    self.style = style
  }

  public static let empty = SheetCell(.empty)
  public static func text(_ text: String, _ style: Style = .plain) -> SheetCell {
    SheetCell(.text(text), style)
  }
  public static func number(_ value: Double, _ style: Style) -> SheetCell {
    SheetCell(.number(value), style)
  }
  public static func formula(
    _ formula: String, _ value: Double, _ style: Style = .pounds
  ) -> SheetCell {
    SheetCell(.formula(formula, value), style)
  }
  public static func test(_ formula: String, _ holds: Bool) -> SheetCell {
    SheetCell(.test(formula, holds), .plain)
  }
}
