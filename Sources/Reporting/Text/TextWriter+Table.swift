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
    table.notes.flatMap { wrapped($0, .faint) }
  }

  private func body(_ table: Table, lead: String) -> [TextLine] {
    let printed = PrintedTable(table, negatives: negatives, plainSymbols: ascii)
    let grid = TextGrid(table, printed: printed, shown: shown)
    if !lead.isEmpty, table.columns[0].heading.isEmpty {
      // The title takes the place of the missing heading over the labels, with the unit.
      var merged = grid
      merged.headings[0] =
        merged.headings[0].isEmpty ? lead : "\(lead) (\(merged.headings[0]))"
      if let widths = merged.leadWidths(page: width) {
        return lines(table, merged, Array(widths.indices), widths, leads: true)
      }
    }
    var lines = lead.isEmpty ? [] : [TextLine(cut(lead, to: width), .strong)]
    let all = Array(grid.headings.indices)
    for economy in [TableEconomy.none, .dividedHeadings] {
      if let widths = grid.widths(page: width, all, economy) {
        return lines + self.lines(table, grid, all, widths, leads: false)
      }
    }
    for part in grid.parts(page: width) {
      lines += self.lines(table, grid, part.columns, part.widths, leads: false)
    }
    return lines
  }

  private func lines(
    _ table: Table, _ grid: TextGrid, _ columns: [Int], _ widths: [Int], leads: Bool
  ) -> [TextLine] {
    guard widths.count == columns.count else { return stacked(grid, columns) }
    var lines = headings(grid, columns, widths, leads: leads)
    for row in table.rows.indices {
      if isGrandTotal(table, row), let rule = rule(grid, row, columns, widths) {
        lines.append(rule)
      }
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
    let divided = zip(columns, widths).map { grid.headingLines($0, width: $1) }
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
  ) -> TextLine? {
    let dashes = columns.enumerated().map { index, column in
      let cell = grid.cells[row][column]
      let isFigure = column > 0 && !cell.isWords && !cell.text.isEmpty
      return isFigure ? String(repeating: "-", count: widths[index]) : ""
    }
    guard dashes.contains(where: { !$0.isEmpty }) else { return nil }
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
        if text.isEmpty { continue }
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
