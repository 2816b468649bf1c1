extension TextWriter {
  /// A table with its title, on the line of the column headings where there is room.
  func lines(_ table: Table, lead: String) -> [TextLine] {
    var lines: [TextLine] = []
    if table.columns.isEmpty {
      if !lead.isEmpty { lines.append(TextLine(cut(lead, to: width), .strong)) }
    } else {
      lines = body(table, lead: lead)
    }
    return lines + notes(table)
  }

  private func notes(_ table: Table) -> [TextLine] {
    var notes = table.notes
    if table.needsRoundingNote { notes.append(Table.roundingNote) }
    return notes.flatMap { wrapped($0, .faint) }
  }

  private func body(_ table: Table, lead: String) -> [TextLine] {
    let printed = PrintedTable(table, negatives: negatives, plainSymbols: ascii)
    let grid = TextGrid(table, printed: printed, shown: shown)
    if !lead.isEmpty, table.columns[0].heading.isEmpty {
      // The title takes the place of the missing heading over the labels, with the unit.
      var merged = grid
      merged.headings[0] =
        merged.headings[0].isEmpty ? lead : "\(lead) (\(merged.headings[0]))"
      if let widths = leadWidths(merged) {
        return lines(table, merged, Array(widths.indices), widths, leads: true)
      }
    }
    var lines = lead.isEmpty ? [] : [TextLine(cut(lead, to: width), .strong)]
    if let widths = widths(grid, divided: false) ?? widths(grid, divided: true) {
      return lines + self.lines(table, grid, Array(widths.indices), widths, leads: false)
    }
    if let widths = squeezed(grid, Array(grid.headings.indices)) {
      return lines + self.lines(table, grid, Array(widths.indices), widths, leads: false)
    }
    for part in parts(grid) {
      lines += self.lines(table, grid, part.columns, part.widths, leads: false)
    }
    return lines
  }

  /// The widths of a table with its title among the headings, or nil when words would have to
  /// be cut to make room for the title.
  private func leadWidths(_ grid: TextGrid) -> [Int]? {
    if let widths = widths(grid, divided: false) { return widths }
    guard let widths = widths(grid, divided: true) else { return nil }
    let lead = DisplayWidth.of(grid.headings[0])
    let addsWidth = lead > grid.width(0, wordsToo: true)
    let cutsWords = widths.indices.contains { widths[$0] < grid.width($0, wordsToo: true) }
    return lead > widths[0] || (addsWidth && cutsWords) ? nil : widths
  }

  /// The widths at which nothing but long words are cut, or nil when the page is narrower.
  private func widths(_ grid: TextGrid, divided: Bool) -> [Int]? {
    let headings = grid.headings.enumerated().map { column, heading in
      let parts = divided && column > 0 ? TextGrid.divided(heading) : [heading]
      return parts.reduce(0) { max($0, DisplayWidth.of($1)) }
    }
    let columns = grid.headings.indices
    let natural = columns.map { max(headings[$0], grid.width($0, wordsToo: true)) }
    let least = columns.map { column in
      min(
        natural[column],
        max(column == 0 ? 16 : 8, headings[column], grid.width(column, wordsToo: false)))
    }
    let gaps = 2 * (columns.count - 1)
    guard !divided else { return shrunk(natural, to: width - gaps, least: least) }
    // On one line headings are left only while no words have to be cut for them.
    return natural.reduce(gaps, +) <= width ? natural : nil
  }

  /// The widths at which headings are cut too, for some of the columns.
  private func squeezed(_ grid: TextGrid, _ columns: [Int]) -> [Int]? {
    let least = columns.map { column in
      max(column == 0 ? 8 : 4, grid.width(column, wordsToo: false))
    }
    let natural = columns.enumerated().map { index, column in
      let heading = TextGrid.divided(grid.headings[column]).reduce(0) {
        max($0, DisplayWidth.of($1))
      }
      return max(least[index], heading, grid.width(column, wordsToo: true))
    }
    return shrunk(natural, to: width - 2 * (columns.count - 1), least: least)
  }

  /// Takes from the widest column that can give until the sum fits; nil when it cannot.
  private func shrunk(_ natural: [Int], to room: Int, least: [Int]) -> [Int]? {
    guard least.reduce(0, +) <= room else { return nil }
    var widths = natural.indices.map { max(least[$0], min(natural[$0], room)) }
    var over = widths.reduce(0, +) - room
    while over > 0 {
      guard
        let widest = widths.indices.filter({ widths[$0] > least[$0] })
          .max(by: { widths[$0] < widths[$1] })
      else { return nil }
      widths[widest] -= 1
      over -= 1
    }
    return widths
  }

  /// The table side by side in parts, each with the labels and as many columns as fit.
  private func parts(_ grid: TextGrid) -> [(columns: [Int], widths: [Int])] {
    var parts: [(columns: [Int], widths: [Int])] = []
    var current = [0]
    for column in grid.headings.indices.dropFirst() {
      if current.count > 1, squeezed(grid, current + [column]) == nil {
        parts.append((current, squeezed(grid, current) ?? []))
        current = [0]
      }
      current.append(column)
    }
    parts.append((current, squeezed(grid, current) ?? []))
    return parts
  }

  private func lines(
    _ table: Table, _ grid: TextGrid, _ columns: [Int], _ widths: [Int], leads: Bool
  ) -> [TextLine] {
    guard widths.count == columns.count else { return stacked(grid, columns) }
    var lines = headings(grid, columns, widths, leads: leads)
    for row in table.rows.indices {
      if isGrandTotal(table, row) { lines.append(rule(grid, row, columns, widths)) }
      lines.append(
        TextLine(
          placed(columns.map { grid.cells[row][$0].text }, grid, columns, widths),
          table.rows[row].kind == .heading && color ? .strong : .plain))
    }
    return lines
  }

  private func headings(
    _ grid: TextGrid, _ columns: [Int], _ widths: [Int], leads: Bool
  ) -> [TextLine] {
    let divided = zip(columns, widths).map { column, width in
      let heading = grid.headings[column]
      return DisplayWidth.of(heading) <= width ? [heading] : TextGrid.divided(heading)
    }
    let height = divided.reduce(1) { max($0, $1.count) }
    let rows = (0..<height).map { line in
      divided.enumerated().map { index, parts in
        // A title stands at the top of the headings, a heading at the foot of them.
        let place = leads && index == 0 ? line : line - (height - parts.count)
        return parts.indices.contains(place) ? parts[place] : ""
      }
    }
    return rows.map { TextLine(placed($0, grid, columns, widths), .strong) }
      .filter { !$0.text.isEmpty }
  }

  private func placed(
    _ texts: [String], _ grid: TextGrid, _ columns: [Int], _ widths: [Int]
  ) -> String {
    var out = ""
    for (index, column) in columns.enumerated() {
      if index > 0 { out += "  " }
      let text = cut(texts[index], to: widths[index])
      let space = String(repeating: " ", count: max(0, widths[index] - DisplayWidth.of(text)))
      out += grid.alignments[column] == .left ? text + space : space + text
    }
    return out
  }

  /// Whether a row is the total that closes a table, over two rows or more.
  private func isGrandTotal(_ table: Table, _ row: Int) -> Bool {
    guard row == table.rows.count - 1, case .total(let parts) = table.rows[row].kind else {
      return false
    }
    return parts.count > 1
  }

  /// Dashes over the figures of a total.
  private func rule(
    _ grid: TextGrid, _ row: Int, _ columns: [Int], _ widths: [Int]
  ) -> TextLine {
    let dashes = columns.enumerated().map { index, column in
      let isFigure = column > 0 && !grid.cells[row][column].text.isEmpty
      return isFigure ? String(repeating: "-", count: widths[index]) : ""
    }
    return TextLine(placed(dashes, grid, columns, widths))
  }

  /// A table on a page too narrow for one figure beside its label: one below the other.
  private func stacked(_ grid: TextGrid, _ columns: [Int]) -> [TextLine] {
    var lines: [TextLine] = []
    for row in grid.cells {
      lines.append(TextLine(cut(row[0].text, to: width)))
      for column in columns.dropFirst() {
        let heading = cut(grid.headings[column], to: width - 2)
        let text = row[column].text
        if heading.isEmpty && text.isEmpty { continue }
        let space = width - 2 - DisplayWidth.of(heading) - row[column].width
        if space >= 1 {
          lines.append(TextLine("  " + heading + String(repeating: " ", count: space) + text))
        } else {
          if !heading.isEmpty { lines.append(TextLine("  " + heading)) }
          lines += DisplayWidth.wrap(text, width: width - 2).map { TextLine("  " + $0) }
        }
      }
    }
    return lines
  }
}
