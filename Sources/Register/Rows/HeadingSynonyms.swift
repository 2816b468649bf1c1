import PBRFiles
import PBRFindings

/// What the headings of a council's own files may mean: `Headings/headings.csv`, a row a heading,
/// with the source of the words.
///
/// Headings are compared by their letters and digits alone, so `Start date`, `START_DATE` and
/// `startDate` are one.
package enum HeadingSynonyms {
  /// A row of the table.
  package struct Row: Sendable, Hashable {
    package let file: String
    package let column: String
    package let heading: String
    package let source: String
  }

  package static let rows: [Row] = {
    var rows = CSVRows(SourceText(name: "headings.csv", bytes: PackageResources.headings_csv))
    _ = rows.next()
    var table: [Row] = []
    while rows.next() {
      table.append(
        Row(
          file: rows.text(0), column: rows.text(1), heading: rows.text(2), source: rows.text(3)))
    }
    return table
  }()

  private static let columns: [String: String] = Dictionary(
    rows.map { ("\($0.file) \(bare($0.heading))", $0.column) }
  ) { first, _ in first }

  /// The column of a layout that a heading most likely means, out of those that are still free:
  /// its own name spelled otherwise, a synonym, or a near miss of a name. Nil when none is likely.
  static func column(_ heading: String, in layout: Sheet.Layout, free: [String]) -> String? {
    let letters = bare(heading)
    guard !letters.isEmpty else { return nil }
    if let same = free.first(where: { bare($0) == letters }) { return same }
    if let known = columns["\(layout.file) \(letters)"] {
      return free.contains(known) ? known : nil
    }
    return Nearest.match(heading, among: free)
  }

  /// The letters and digits of a heading, in small letters.
  private static func bare(_ heading: String) -> String {
    String(
      decoding: heading.lowercased().utf8.filter {
        $0 >= 97 && $0 <= 122 || $0 >= 48 && $0 <= 57
      }, as: UTF8.self)
  }
}
