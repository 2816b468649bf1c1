package import PBRFiles
import PBRFindings

/// The columns of one file of the register, and where they stand in the file at hand.
package struct Sheet: Sendable {
  /// The columns a kind of file has, and which of them may be absent.
  package struct Layout: Sendable {
    /// The name of the file.
    package let file: String
    package let columns: [String]
    package var optional: Set<String> = []
    /// Whether `pbr` writes the file, so that its headings are never the council's own.
    var isWritten = false
  }

  let columns: [String]
  /// What each column is called in messages: its name, with the council's own heading before it
  /// where that is another.
  let names: [String]
  /// The place of each column in the file; -1 where it is absent.
  let positions: [Int]
  /// The headings as the file has them.
  let header: CSVHeader
  /// How many columns the header has.
  var width: Int { header.width }
  /// How many cells the header has, with those at its end that are empty.
  let cells: Int
  /// Whether `pbr` writes the file.
  let isWritten: Bool
  /// Whether the file has columns that are passed over: its rows are then not shown, as nobody has
  /// looked at what such cells hold.
  let hidesRows: Bool

  /// Whether the file's header is the layout's, column by column.
  package var isInOrder: Bool { positions == Array(positions.indices) && width == columns.count }

  /// Reads the header row; nil when columns are missing, unknown or personal, which is
  /// reported.
  package static func header(
    _ rows: inout CSVRows, _ layout: Layout, into problems: inout RowProblems
  ) -> Sheet? {
    var header = HeaderReading(layout, HeadingMap())
    let sheet = header.read(&rows)
    problems.add(header.problems)
    return sheet
  }
}
