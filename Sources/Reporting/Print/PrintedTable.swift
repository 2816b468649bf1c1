import PBRQuantities

/// A table with every cell as the text that pages print, before it is laid out. Text from
/// files is still as it came; the writers neutralise it.
struct PrintedTable {
  /// Headings with the unit of money where it belongs.
  var headings: [String]
  var rows: [[String]]
  /// The table's own notes, and the note on rounding when a printed total needs it.
  var notes: [String]

  init(_ table: Table, negatives: NegativeStyle, plainSymbols: Bool = false) {
    let pence = table.showsPence
    headings = PrintedTable.headings(table)
    rows = table.rows.indices.map { row in
      table.columns.indices.map { column in
        PrintedTable.text(
          table.cell(row, column), in: table, pence: pence,
          negatives: table.columns[column].negatives ?? negatives,
          plainSymbols: plainSymbols)
      }
    }
    notes = table.notes + (table.needsRoundingNote ? [Table.roundingNote] : [])
  }

  /// The unit stands over the labels when every column of figures is money, and otherwise in
  /// the heading of each column that is.
  private static func headings(_ table: Table) -> [String] {
    var headings = table.columns.map(\.heading)
    guard let unit = table.unit?.rawValue else { return headings }
    let figures = table.columns.indices.filter { column in
      table.rows.indices.contains { table.cell($0, column).unrounded != nil }
    }
    let money = figures.filter { column in
      table.rows.indices.contains { table.cell($0, column).isMoney }
    }
    let places = money.count == figures.count && !money.contains(0) ? [0] : money
    for column in places where headings.indices.contains(column) {
      headings[column] = headings[column].isEmpty ? unit : "\(headings[column]) (\(unit))"
    }
    return headings
  }

  private static func text(
    _ cell: Cell, in table: Table, pence: Bool, negatives: NegativeStyle, plainSymbols: Bool
  ) -> String {
    switch cell {
    case .text(let text): return text
    case .date(let date): return short(date.prose)
    case .month(let month): return short(month.prose)
    case .year(let year): return year.prose
    case .status(let status, let word):
      let symbol = plainSymbols ? status.plainSymbol : status.symbol
      return "\(symbol) \(word.isEmpty ? status.word : word)"
    case .empty: return ""
    case .notApplicable: return "n/a"
    case .pounds, .money, .count, .whole, .percent, .points: break
    }
    guard let number = table.printed(cell, pence: pence) else {
      guard let value = cell.unrounded?.value, value.isFinite else { return "n/a" }
      return "\(value)"
    }
    switch cell {
    case .percent(let share, _): return PrintedTable.share(share, number, negatives)
    case .points:
      return negatives.text(number, suffix: number.digits.magnitude == 10 ? " point" : " points")
    default: return negatives.text(number, prefix: cell.isMoney && table.unit == nil ? "£" : "")
    }
  }

  /// A share; what is not nought is not printed as nought, nor what is not all as all.
  private static func share(
    _ share: Double, _ number: PrintedNumber, _ negatives: NegativeStyle
  ) -> String {
    guard share > 0, share < 1 else { return negatives.text(number, suffix: "%") }
    let all = PrintedNumber(100, places: number.places)?.digits
    if number.digits == 0 {
      return "<" + negatives.text(PrintedNumber(digits: 1, places: number.places), suffix: "%")
    }
    if number.digits == all {
      let below = PrintedNumber(digits: number.digits - 1, places: number.places)
      return ">" + negatives.text(below, suffix: "%")
    }
    return negatives.text(number, suffix: "%")
  }

  /// `31 March 2013` as tables carry it: `31 Mar 2013`.
  private static func short(_ prose: String) -> String {
    prose.split(separator: " ").map { word in
      word.first.map { $0.isLetter } == true ? String(word.prefix(3)) : String(word)
    }.joined(separator: " ")
  }
}
