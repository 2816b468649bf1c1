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

  /// Folders from the top of the checkout or of `Sources`, suites of tests, types: what stands in
  /// backquotes and says where to go. Words in capitals stand for a name of one's own.
  @Test(
    "Every folder, suite and type they name is there",
    arguments: ["contributing.md", "architecture.md"])
  func names(name: String) throws {
    let all = try ["Sources", "Tests"].flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: Self.top.appending(path: folder).path)
        .map { "\(folder)/\($0)" }
    }
    let code = try all.filter { $0.hasSuffix(".swift") }.map {
      try String(contentsOf: Self.top.appending(path: $0), encoding: .utf8)
    }
    let words = try page(name).components(separatedBy: "`").enumerated()
      .filter { $0.offset % 2 == 1 }
      .flatMap { $0.element.split(separator: " ").map(String.init) }
    let folders = words.filter { word in
      word.wholeMatch(of: /[.\w]+(\/[\w+-]+)+\/?/) != nil
        && word.split(separator: "/").allSatisfy { $0.contains { $0.isLowercase } }
    }
    for word in folders {
      let isThere = ["", "Sources/", "Tests/"].contains {
        FileManager.default.fileExists(atPath: Self.top.appending(path: $0 + word).path)
      }
      #expect(isThere || word.hasPrefix(".build/"), "\(name) names \(word)")
    }
    let types = words.filter { $0.wholeMatch(of: /[A-Z][a-z]+([A-Z][a-z]+)+/) != nil }
    for word in types {
      #expect(code.contains { $0.contains(word) }, "\(name) names \(word)")
    }
    #expect(folders.count > 4 && types.count > 4)
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
