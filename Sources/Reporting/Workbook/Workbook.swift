package import PBRQuantities

/// A workbook: sheets of typed cells with formulas that compute, for a spreadsheet program.
package struct Workbook: Hashable, Sendable {
  package var sheets: [Worksheet]
  /// What it says of itself; the marking also stands on every printed page.
  package var properties: OfficeProperties?
  package init(_ sheets: [Worksheet], properties: OfficeProperties? = nil) {
    self.sheets = sheets
    self.properties = properties
  }
}

/// A sheet: rows of cells, the first of them kept in view.
package struct Worksheet: Hashable, Sendable {
  package var title: String
  /// Widths of the columns, in characters.
  package var widths: [Double]
  /// How many rows and columns stay in view; printed, the rows stand on every page.
  package var frozenRows: Int
  package var frozenColumns: Int
  package var rows: [[SheetCell]]
  /// A chart drawn beside the rows, which hold its figures: see `Worksheet.init(_:title:)`.
  package internal(set) var chart: Chart?

  package init(
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
  package static func name(_ row: Int, _ column: Int) -> String {
    letters(column) + "\(row + 1)"
  }

  /// The same, fixed in copies: `$A$1`.
  package static func fixed(_ row: Int, _ column: Int) -> String {
    "$\(letters(column))$\(row + 1)"
  }

  /// The letters of a column, from 0: `A`, `AB`.
  package static func letters(_ column: Int) -> String { CellNames.letters(column) }
}

/// A cell of a sheet.
package struct SheetCell: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case empty
    case text(String)
    case number(Double)
    /// A formula without its equals sign, and the number it gives.
    case formula(String, Double)
    /// A formula that tells whether something holds.
    case test(String, Bool)
    /// A formula that gives words, and the words.
    case words(String, String)
  }

  /// How a cell looks and how its number is written.
  package enum Style: Int, Hashable, Sendable, CaseIterable {
    case plain, heading, input, whole, pounds, pence, count, total, engine, note, title
    /// A share as a fraction, 0.6 being 60%.
    case share
    /// Days since 30 December 1899, as spreadsheets count them: a day, or the first of a month.
    case day, month
    /// The sum of counts.
    case countTotal
    /// A whole number that is no input.
    case integer
    /// A whole number that comes from the calculation.
    case engineWhole
    /// Something that somebody has to look at.
    case alarm
  }

  package var content: Content
  package var style: Style

  package init(_ content: Content, _ style: Style = .plain) {
    self.content = content
    self.style = style
  }

  package static let empty = SheetCell(.empty)
  package static func text(_ text: String, _ style: Style = .plain) -> SheetCell {
    SheetCell(.text(text), style)
  }
  package static func number(_ value: Double, _ style: Style) -> SheetCell {
    SheetCell(.number(value), style)
  }
  package static func formula(
    _ formula: String, _ value: Double, _ style: Style = .pounds
  ) -> SheetCell {
    SheetCell(.formula(formula, value), style)
  }
  package static func test(_ formula: String, _ holds: Bool) -> SheetCell {
    SheetCell(.test(formula, holds), .plain)
  }
  /// A formula that gives words.
  package static func words(
    _ formula: String, _ text: String, _ style: Style = .alarm
  ) -> SheetCell {
    SheetCell(.words(formula, text), style)
  }
  /// A day that can be sorted and reckoned with.
  package static func day(_ day: CivilDate) -> SheetCell {
    SheetCell(.number(Double(day.dayNumber + SheetCell.firstOf1970)), .day)
  }
  package static func month(_ month: Month) -> SheetCell {
    guard let first = CivilDate(year: month.year, month: month.monthOfYear, day: 1) else {
      return .text(month.prose)
    }
    return SheetCell(day(first).content, .month)
  }
  /// 1 January 1970 as spreadsheets count days.
  private static let firstOf1970 = 25_569
}
