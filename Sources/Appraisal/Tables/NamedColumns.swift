import PBRFindings
import PBRQuantities

/// A table whose first row names its columns.
struct NamedColumns {
  let header: [TableCell]
  let rows: [[TableCell]]
  private let position: [String: Int]

  init(_ rows: [[TableCell]]) {
    header = rows.first ?? []
    self.rows = Array(rows.dropFirst())
    position = Dictionary(
      header.enumerated().map { ($0.element.text.lowercased(), $0.offset) }
    ) { first, _ in first }
  }

  /// The table of a text.
  init(_ text: SourceText, into log: FindingLog) {
    self.init(TableText.rows(text, into: log))
  }

  func has(_ columns: [String]) -> Bool { columns.allSatisfy { position[$0] != nil } }

  /// The cell of a row under a column; nil when the row or the table has none.
  func cell(_ row: [TableCell], _ column: String) -> TableCell? {
    guard let index = position[column], row.indices.contains(index) else { return nil }
    return row[index]
  }

  /// The text of a row under a column, empty where there is none.
  func text(_ row: [TableCell], _ column: String) -> String { cell(row, column)?.text ?? "" }

  func number(_ row: [TableCell], _ column: String) -> Double? {
    TableNumber.read(text(row, column))
  }
}

/// Numbers as tables of people carry them.
enum TableNumber {
  /// `1509`, `1,509.33`, `£1,509`; a pound sign of another encoding is passed over. Nil for
  /// anything else.
  static func read(_ text: String) -> Double? {
    let bare = text.filter { !"£,\u{FFFD} ".contains($0) }
    guard ExactDecimal(bare) != nil || bare.contains("."), let value = Double(bare),
      value.isFinite, bare.first?.isNumber == true || bare.first == "-"
    else { return nil }
    return value
  }

  /// `2010-11`, `2010/11` or `2010/2011`.
  static func year(_ text: String) -> FinancialYear? {
    if let year = FinancialYear(text) { return year }
    let parts = text.split(separator: "/")
    guard parts.count == 2, let start = Int(parts[0]), (1900...2200).contains(start),
      let end = Int(parts[1]), end == start + 1 || end == (start + 1) % 100
    else { return nil }
    return FinancialYear(startYear: start)
  }
}
