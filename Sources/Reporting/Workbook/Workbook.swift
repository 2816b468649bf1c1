public import PBRQuantities

/// A workbook: sheets of typed cells with formulas that compute, for a spreadsheet program.
public struct Workbook: Hashable, Sendable {
  public var sheets: [Worksheet]
  /// What it says of itself; the marking also stands on every printed page.
  public var properties: OfficeProperties?
  public init(_ sheets: [Worksheet], properties: OfficeProperties? = nil) {
    self.sheets = sheets
    self.properties = properties
  }
}

/// A sheet: rows of cells, the first of them kept in view.
public struct Worksheet: Hashable, Sendable {
  public var title: String
  /// Widths of the columns, in characters.
  public var widths: [Double]
  /// How many rows and columns stay in view; printed, the rows stand on every page.
  public var frozenRows: Int
  public var frozenColumns: Int
  public var rows: [[SheetCell]]
  /// A chart drawn beside the rows, which hold its figures: see `Worksheet.init(_:title:)`.
  public internal(set) var chart: Chart?

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
  public static func letters(_ column: Int) -> String { CellNames.letters(column) }
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
    /// A formula that gives words, and the words.
    case words(String, String)
  }

  /// How a cell looks and how its number is written.
  public enum Style: Int, Hashable, Sendable, CaseIterable {
    case plain, heading, input, whole, pounds, pence, count, total, engine, note, title
    /// A share as a fraction, 0.6 being 60%.
    case share
    /// Days since 30 December 1899, as spreadsheets count them: a day, or the first of a month.
    case day, month
    /// The sum of counts.
    case countTotal
    /// A whole number that is no input.
    case integer
    /// Something that somebody has to look at.
    case alarm
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
  /// A formula that gives words.
  public static func words(
    _ formula: String, _ text: String, _ style: Style = .alarm
  ) -> SheetCell {
    SheetCell(.words(formula, text), style)
  }
  /// A day that can be sorted and reckoned with.
  public static func day(_ day: CivilDate) -> SheetCell {
    SheetCell(.number(Double(day.dayNumber + SheetCell.firstOf1970)), .day)
  }
  public static func month(_ month: Month) -> SheetCell {
    guard let first = CivilDate(year: month.year, month: month.monthOfYear, day: 1) else {
      return .text(month.prose)
    }
    return SheetCell(day(first).content, .month)
  }
  /// 1 January 1970 as spreadsheets count days.
  private static let firstOf1970 = 25_569
}
