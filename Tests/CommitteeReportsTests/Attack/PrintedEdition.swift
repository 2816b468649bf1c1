import Foundation
import PBRReporting

@testable import PBRCommitteeReports

/// What is printed of a register for the public: the data file cell by cell, the sentences and the
/// bars of the chart.
struct PrintedEdition {
  /// Cells by table, group, row and measure; nil for what is withheld.
  private(set) var cells: [[String]: Double?]
  /// The rows of each table as they follow one another.
  let rows: [String: [String]]
  private(set) var sentences: String
  /// Pounds by window.
  private(set) var bars: [(window: String, pounds: Double)]
  /// Shares of the plan, or of what is counted, by measure.
  let shares: [String: (share: Double, isOfPlan: Bool, plan: Double?)]

  /// - Parameter measures: `measures.csv`, where the day is a month's end.
  init(_ position: ProgrammePosition, measures: DataTable? = nil) {
    var cells: [[String]: Double?] = [:]
    var rows: [String: [String]] = [:]
    for fields in position.data.first.map(PrintedEdition.lines) ?? [] {
      guard fields.count == 6 else { continue }
      // Two states can have the same reason.
      let isReason = fields[0] == "reasons"
      let group = isReason ? "" : fields[1]
      let row = isReason ? "\(fields[2]) (\(fields[1]))" : fields[2]
      cells[[fields[0], group, row, fields[3]]] = .some(
        fields[5] == "[c]" ? nil : Double(fields[5]))
      if rows[fields[0]]?.last != row { rows[fields[0], default: []].append(row) }
    }
    self.cells = cells
    self.rows = rows
    sentences = ([position.headline] + position.sentences).joined(separator: " ")
    var bars: [(window: String, pounds: Double)] = []
    if case .columns(let columns)? = position.chart?.form, let made = columns.series.first {
      bars = Array(zip(columns.categories, made.values))
    }
    self.bars = bars
    var shares: [String: (share: Double, isOfPlan: Bool, plan: Double?)] = [:]
    for fields in measures.map(PrintedEdition.lines) ?? [] where fields.count == 9 {
      if let share = Double(fields[5]) {
        shares[fields[0]] = (share, true, Double(fields[6]))
      } else if let share = Double(fields[4]) {
        shares[fields[0]] = (share, false, nil)
      }
    }
    self.shares = shares
  }

  /// The same with some cells withheld and without sentences and bars: an edition made by somebody who
  /// blots out what is small and nothing else.
  func blotting(_ keys: [[String]]) -> PrintedEdition {
    var edition = self
    for key in keys { edition.cells[key] = .some(nil) }
    edition.sentences = ""
    edition.bars = []
    return edition
  }

  /// The rows of a data file, as a reader of it takes them apart.
  private static func lines(_ table: DataTable) -> [[String]] {
    String(decoding: table.csv(), as: UTF8.self).split(separator: "\r\n").dropFirst().map { line in
      var fields: [String] = []
      var isQuoted = false
      var field = ""
      for letter in line {
        switch letter {
        case "\"": isQuoted.toggle()
        case "," where !isQuoted:
          fields.append(field)
          field = ""
        default: field.append(letter)
        }
      }
      return fields + [field]
    }
  }

  /// The number that stands before some words of the sentences; nil where none does.
  func said(before words: String) -> Int? {
    guard let place = sentences.range(of: words) else { return nil }
    let word = sentences[..<place.lowerBound].split(separator: " ").last ?? ""
    return Int(word.filter { $0 != "," && $0 != "(" })
  }
}
