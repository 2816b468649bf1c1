import Foundation
import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities

@testable import PBRMonitoring

/// The three papers as scorecards, and the tables that say what comes out of them.
enum PaperScorecards {
  private static let top = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: top.appending(path: path), encoding: .utf8)
  }

  /// A paper's scorecard, its files beside it.
  static func reading(_ name: String) -> ScorecardReading {
    let files = InputFiles { path in
      guard let text = try? text("Scenarios/scorecards/\(path)") else {
        return .problem(.error("file-missing", file: path, "there is no such file"))
      }
      return .text(SourceText(name: path, text))
    }
    return ScorecardReading(name + ".json", files: ScorecardFiles(files))
  }

  /// The rows of a CSV text, each by heading.
  static func rows(_ bytes: [UInt8]) -> [[String: String]] {
    var rows = CSVRows(SourceText(name: "table", bytes: bytes))
    guard rows.next() else { return [] }
    let headings = (0..<rows.count).map { rows.text($0) }
    var found: [[String: String]] = []
    while rows.next() {
      found.append(
        Dictionary(uniqueKeysWithValues: headings.indices.map { (headings[$0], rows.text($0)) }))
    }
    return found
  }
}
