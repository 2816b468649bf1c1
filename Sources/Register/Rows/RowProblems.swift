package import PBRFindings
import PBRQuantities

/// The problems of one file, those of one kind in one column told once: the first in full, with
/// the number and the lines of the others.
package struct RowProblems: Sendable {
  private struct Kind: Hashable {
    let code: String
    let group: String
  }
  private struct Group {
    let first: Finding
    var lines: [Int] = []
    var others = 0
  }

  private var order: [Kind] = []
  private var groups: [Kind: Group] = [:]

  package init() {}

  /// How many problems there are, those that are told together counted one by one.
  private(set) var count = 0
  package var hasErrors: Bool { groups.values.contains { $0.first.severity == .error } }

  /// Adds a problem; `group` tells apart problems of one code that are not alike, such as by
  /// their column.
  package mutating func add(_ finding: Finding, group: String) {
    count += 1
    let kind = Kind(code: finding.code, group: group)
    if groups[kind] == nil {
      order.append(kind)
      groups[kind] = Group(first: finding)
    } else {
      groups[kind]?.others += 1
      if let line = finding.place?.line, groups[kind]?.lines.count ?? 0 < RowProblems.shown {
        groups[kind]?.lines.append(line)
      }
    }
  }

  /// Adds the problems of later rows.
  package mutating func add(_ later: RowProblems) {
    for kind in later.order {
      guard let group = later.groups[kind] else { continue }
      add(group.first, group: kind.group)
      let room = max(0, RowProblems.shown - (groups[kind]?.lines.count ?? 0))
      groups[kind]?.lines += group.lines.prefix(room)
      groups[kind]?.others += group.others
      count += group.others
    }
  }

  /// Counts a problem of which so many were met that neither its words nor its line will be told;
  /// false, and nothing is counted, when they will. A file may have millions that are alike.
  mutating func addAlike(_ code: String, group: String) -> Bool {
    let kind = Kind(code: code, group: group)
    guard let lines = groups[kind]?.lines.count, lines >= RowProblems.shown else { return false }
    groups[kind]?.others += 1
    count += 1
    return true
  }

  private static let shown = 10

  /// One finding a kind, in the order in which the kinds were met.
  package var findings: [Finding] {
    let orders = Set(order.filter { $0.code == "date-order" }.map { String($0.group.suffix(3)) })
    return order.compactMap { kind in
      guard let group = groups[kind] else { return nil }
      let first = group.first.knowing(orders)
      guard group.others > 0 else { return first }
      let count = "\(group.others) more \(Noun.row.form(group.others))"
      let lines = group.lines.map { "\($0)" }.joined(separator: ", ")
      let more = group.others > group.lines.count ? " …" : ""
      let word = Noun.line.form(group.others)
      let lineList = lines.isEmpty ? "" : ": \(word) \(lines)\(more)"
      let alike = "The same in \(count)\(lineList)."
      return Finding(
        first.severity, first.code, at: first.place, file: first.file, first.message,
        effect: first.effect.map { $0 + "\n" + alike } ?? alike, remedy: first.remedy)
    }
  }
}
