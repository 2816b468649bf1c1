import Foundation
import Testing

/// The pages for those who carry on say what there is.
@Suite("Pages for those who carry on")
struct CarryingOnTests {
  private static let top = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func page(_ name: String) throws -> String {
    try String(contentsOf: Self.top.appending(path: "Documentation/\(name)"), encoding: .utf8)
  }

  /// Every file that stands in backquotes, by its path or by a name that one file has.
  @Test(
    "Every file they name is there", arguments: ["contributing.md", "architecture.md"])
  func files(name: String) throws {
    let all = ["Sources", "Tests", "Documentation", "Scenarios", "Reports"].flatMap { folder in
      (FileManager.default.enumerator(atPath: Self.top.appending(path: folder).path)?
        .compactMap { $0 as? String } ?? []).map { "\(folder)/\($0)" }
    }
    let text = try page(name)
    let words = text.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }
      .flatMap { $0.element.split(separator: " ").map(String.init) }
    let named = words.filter { word in
      [".swift", ".sh", ".py", ".md", ".json", ".csv"].contains { word.hasSuffix($0) }
        && !word.contains("*") && !word.contains("…") && !word.hasPrefix("a.json")
        && !["ID.json", "Sources/Programme/Schemes/ID.json"].contains(word)
    }
    #expect(named.count > 1)
    for word in named {
      let isThere =
        FileManager.default.fileExists(atPath: Self.top.appending(path: word).path)
        || all.contains { $0.hasSuffix("/\(word)") }
      #expect(isThere, "\(name) names \(word)")
    }
  }

  @Test("The floors of the page are those of the house")
  func floors() throws {
    let rows = try page("architecture.md").split(separator: "\n").filter {
      $0.hasPrefix("| ") && ($0.dropFirst(2).first?.isNumber ?? false)
    }
    #expect(rows.count == House.floors.count)
    for row in rows {
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      let number = Int(cells[0]) ?? 0
      let rooms = cells[1].split(separator: ",").map {
        $0.trimmingCharacters(in: CharacterSet(charactersIn: " `"))
      }
      guard House.floors.indices.contains(number - 1) else {
        Issue.record("there is no floor \(number)")
        continue
      }
      #expect(Set(rooms) == Set(House.floors[number - 1]), "floor \(number)")
    }
  }
}
