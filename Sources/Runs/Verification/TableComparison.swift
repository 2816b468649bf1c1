import PBRFiles
import PBRFindings
package import PBRReporting

/// A data file of a saved run against the same table worked out again.
package struct TableComparison: Sendable {
  let name: String
  let table: DataTable
  let saved: [UInt8]

  /// - Parameter name: the file's, as the run has it.
  package init(_ name: String, saved: [UInt8], workedAgain table: DataTable) {
    self.name = name
    self.table = table
    self.saved = saved
  }

  /// Cells in the file.
  package var figures: Int { table.rows.count * table.columns.count }

  /// Every cell that differs, by its column and the key of its row; rows that only one side has.
  package var differences: [RunDifference] {
    let isExcel = saved.starts(with: [0xEF, 0xBB, 0xBF])
    let again = table.csv(excel: isExcel)
    if again == saved { return [] }
    guard let was = TableComparison.rows(saved, name), let now = TableComparison.rows(again, name)
    else { return [RunDifference(file: name, was: "a data file", now: "not one that can be read")] }
    guard was.first == now.first else {
      return [
        RunDifference(
          file: name, what: "headings", was: shown(was.first), now: shown(now.first))
      ]
    }
    return compared(Array(was.dropFirst()), Array(now.dropFirst()))
  }

  private func compared(_ was: [[String]], _ now: [[String]]) -> [RunDifference] {
    let columns = table.columns.indices.filter { table.columns[$0].isKey }
    let key = columns.isEmpty ? [0] : columns
    func words(_ row: [String]) -> String {
      key.map { $0 < row.count ? row[$0] : "" }.filter { !$0.isEmpty }.joined(separator: ", ")
    }
    var found: [RunDifference] = []
    for index in 0..<max(was.count, now.count) {
      let before = index < was.count ? was[index] : nil
      let after = index < now.count ? now[index] : nil
      guard let before, let after, before.count == after.count else {
        found.append(
          RunDifference(
            file: name(of: index), what: words(before ?? after ?? []), was: shown(before),
            now: shown(after)))
        continue
      }
      for column in before.indices where before[column] != after[column] {
        found.append(
          RunDifference(
            file: self.name, what: "\(table.columns[column].name) of \(words(after))",
            was: shown(before[column]), now: shown(after[column])))
      }
    }
    if found.isEmpty {
      // The same cells, written otherwise: marks, line ends, a byte-order mark.
      found.append(
        RunDifference(file: self.name, was: "written by pbr", now: "the same cells, saved anew"))
    }
    return found
  }

  private func name(of row: Int) -> String { name + ":\(row + 2)" }

  private func shown(_ row: [String]?) -> String {
    row.map { shown($0.joined(separator: ",")) } ?? "no row"
  }

  private func shown(_ text: String) -> String { text.isEmpty ? "empty" : Quoted.plain(text) }

  private static func rows(_ bytes: [UInt8], _ name: String) -> [[String]]? {
    var rows = CSVRows(SourceText(name: name, bytes: bytes))
    var all: [[String]] = []
    while rows.next() { all.append((0..<rows.count).map { rows.text($0) }) }
    return rows.problem == nil ? all : nil
  }
}
