extension Worksheet {
  /// The same sheet with every text put into other words; formulas and the names of sheets stay.
  package func worded(_ words: (String) -> String) -> Worksheet {
    var sheet = self
    sheet.rows = rows.map { row in
      row.map { cell in
        guard case .text(let text) = cell.content else { return cell }
        return SheetCell(.text(words(text)), cell.style)
      }
    }
    sheet.chart = chart.map { $0.worded(words) }
    return sheet
  }
}
