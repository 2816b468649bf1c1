/// A table as texts in columns, with the widths they take and may be brought down to.
struct TextGrid {
  struct Cell {
    var text: String
    var width: Int
    /// Whether it may be cut; figures and dates are not.
    var isWords: Bool

    /// Whether a figure ends in a bracket, so that its neighbours keep a space for one.
    var endsInBracket: Bool { !isWords && text.hasSuffix(")") }

    init(_ text: String, isWords: Bool) {
      self.text = text
      self.isWords = isWords
      width = DisplayWidth.of(text)
    }
  }

  var headings: [String]
  var cells: [[Cell]]
  var alignments: [Column.Alignment]
  /// Whether the figures of a column keep a space for a closing bracket.
  private(set) var padded: [Bool]

  init(_ table: Table, printed: PrintedTable, shown: (String) -> String) {
    headings = printed.headings.map(shown)
    alignments = table.columns.map(\.alignment)
    padded = table.columns.map { _ in false }
    var indented = false
    cells = table.rows.indices.map { row in
      switch table.rows[row].kind {
      case .heading: indented = true
      case .gap, .total: indented = false
      case .line: break
      }
      let indent = indented && table.rows[row].kind == .line
      return table.columns.indices.map { column in
        let text = shown(printed.rows[row][column])
        return Cell(
          column == 0 && indent ? "  " + text : text, isWords: table.cell(row, column).isWords)
      }
    }
    for column in alignments.indices where alignments[column] == .right { pad(column) }
  }

  /// Gives every figure of a column that has negatives in brackets a space in place of the
  /// bracket, so that digits stand under digits.
  private mutating func pad(_ column: Int) {
    guard cells.contains(where: { $0[column].endsInBracket }) else { return }
    padded[column] = true
    for row in cells.indices where !cells[row][column].endsInBracket {
      let cell = cells[row][column]
      if !cell.text.isEmpty { cells[row][column] = Cell(cell.text + " ", isWords: cell.isWords) }
    }
  }

  /// The width of the widest cell of a column, of figures alone or of all cells.
  func width(_ column: Int, wordsToo: Bool) -> Int {
    cells.reduce(0) { widest, row in
      row[column].isWords && !wordsToo ? widest : max(widest, row[column].width)
    }
  }

  /// A heading on as few lines as its column needs, at most two; the digits it stands over
  /// may leave a space for a bracket.
  func headingLines(_ column: Int, width: Int) -> [String] {
    let heading = headings[column]
    let space = padded[column] ? 1 : 0
    let lines =
      DisplayWidth.of(heading) + space <= width ? [heading] : TextGrid.divided(heading)
    return lines.map { space == 1 && DisplayWidth.of($0) < width ? $0 + " " : $0 }
  }

  /// The width of a heading on one line or, divided where that saves most, on two.
  func headingWidth(_ column: Int, divided: Bool) -> Int {
    let lines = divided ? TextGrid.divided(headings[column]) : [headings[column]]
    let width = lines.reduce(0) { max($0, DisplayWidth.of($1)) }
    return width > 0 && padded[column] ? width + 1 : width
  }

  private static func divided(_ heading: String) -> [String] {
    var best = [heading]
    var width = DisplayWidth.of(heading)
    // A heading that no page can hold is cut, not weighed at each of its words.
    guard heading.utf8.count <= 400 else { return best }
    for index in heading.indices where heading[index] == " " {
      let parts = [String(heading[..<index]), String(heading[heading.index(after: index)...])]
      let wide = parts.reduce(0) { max($0, DisplayWidth.of($1)) }
      if wide < width {
        best = parts
        width = wide
      }
    }
    return best
  }
}
