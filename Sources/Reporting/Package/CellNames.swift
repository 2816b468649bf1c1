/// How spreadsheet programs name columns.
enum CellNames {
  /// The letters of a column, from 0: `A`, `AB`.
  static func letters(_ column: Int) -> String {
    var column = max(0, column)
    var out = ""
    repeat {
      out = String(UnicodeScalar(UInt8(65 + column % 26))) + out
      column = column / 26 - 1
    } while column >= 0
    return out
  }
}
