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

  init(_ table: Table, printed: PrintedTable, shown: (String) -> String) {
    headings = printed.headings.map(shown)
    alignments = table.columns.map(\.alignment)
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
    if !headings[column].isEmpty { headings[column] += " " }
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

  /// A heading on one line or, divided where that saves most, on two.
  static func divided(_ heading: String) -> [String] {
    var best = [heading]
    var width = DisplayWidth.of(heading)
    // A heading with very many words is cut, not weighed at each of them.
    for index in heading.indices.prefix(80) where heading[index] == " " {
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
