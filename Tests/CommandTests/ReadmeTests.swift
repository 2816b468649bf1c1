import Foundation
import Testing

@testable import pbr

/// What the README and the pages of the documentation show is what the commands answer today.
@Suite("The README and the documentation")
struct ReadmeTests {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The pages that show a command. Decisions show none; the help has its own test.
  private static let pages: [String] = {
    let folder = package.appending(path: "Documentation").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let pages = names.filter { $0.hasSuffix(".md") }.sorted().map { "Documentation/\($0)" }
    return ["README.md"]
      + pages.filter { page in
        let text = try? String(contentsOf: package.appending(path: page), encoding: .utf8)
        return text?.contains("\n$ pbr ") ?? false
      }
  }()

  @Test("Every block with a command shows what that command answers", arguments: pages)
  func blocks(page: String) throws {
    let folder = try ReadmeFolder(Self.package)
    let text = try String(contentsOf: Self.package.appending(path: page), encoding: .utf8)
    for other in ["Documentation/scenarios.md", page] {
      try folder.save(
        SavedText.all(
          in: String(contentsOf: Self.package.appending(path: other), encoding: .utf8)))
    }
    let fence = page == "README.md" ? "```\n" : "```console\n"
    let blocks = text.components(separatedBy: fence).map {
      $0.components(separatedBy: "```\n")[0]
    }.filter { $0.hasPrefix("$ ") }
    #expect(blocks.count >= (page == "README.md" ? 4 : 1), "\(page)")
    for block in blocks {
      for step in ReadmeStep.all(in: block) {
        let answer = try folder.answer(step.words)
        var rest = answer.split(separator: "\n", omittingEmptySubsequences: false)[...]
        for shown in step.shown {
          let at = rest.indices.first { rest[$0...].starts(with: shown) }
          #expect(
            at != nil, "\(page) \(step.words): \(shown.joined(separator: "\n"))\n---\n\(answer)")
          if let at { rest = rest[(at + shown.count)...] }
        }
      }
    }
  }
}

/// A file that a page says to save: the block after a line that names it.
private struct SavedText {
  let name: String
  let text: String

  static func all(in page: String) -> [SavedText] {
    let parts = page.components(separatedBy: "```json\n")
    return zip(parts, parts.dropFirst()).compactMap { before, after in
      let line = before.split(separator: "\n").last ?? ""
      let name = line.split(separator: "`").first { $0.hasSuffix(".json") }
      return name.map {
        SavedText(name: String($0), text: after.components(separatedBy: "```\n")[0])
      }
    }
  }
}

/// A command of a block, and the runs of lines that it shows, what lies between left out as `…`.
private struct ReadmeStep {
  var words: [String]
  var shown: [[Substring]]

  static func all(in block: String) -> [ReadmeStep] {
    let lines = block.replacing(" \\\n", with: " ").split(
      separator: "\n", omittingEmptySubsequences: false)
    var steps: [ReadmeStep] = []
    for line in lines.dropLast() {
      if line.hasPrefix("$ ") {
        steps.append(ReadmeStep(words: words(of: line.dropFirst(2)), shown: [[]]))
      } else if line.trimmingCharacters(in: .whitespaces) == "…" {
        steps[steps.count - 1].shown.append([])
      } else {
        steps[steps.count - 1].shown[steps[steps.count - 1].shown.count - 1].append(line)
      }
    }
    for index in steps.indices { steps[index].shown.removeAll(where: \.isEmpty) }
    return steps
  }

  /// Words at the spaces that stand outside quotation marks.
  private static func words(of line: Substring) -> [String] {
    var words = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case " " where !isQuoted: words.append("")
      default: words[words.count - 1].append(character)
      }
    }
    return words.filter { !$0.isEmpty }
  }
}

/// A copy of the scenarios, and of the register beside them, in a folder of its own: names are
/// relative to it.
private final class ReadmeFolder {
  private let path: String

  init(_ package: URL) throws {
    path =
      FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "pbr-readme-\(UUID().uuidString)").path
    let files = FileManager.default
    try files.createDirectory(atPath: path, withIntermediateDirectories: true)
    let scenarios = package.appending(path: "Scenarios").path
    try files.copyItem(atPath: scenarios, toPath: path + "/Scenarios")
    for name in ["register-halton", "halton-2012.json", "assumptions"] {
      try files.copyItem(atPath: "\(scenarios)/\(name)", toPath: "\(path)/\(name)")
    }
  }

  func save(_ texts: [SavedText]) throws {
    for saved in texts where !saved.name.contains("/") {
      try saved.text.write(toFile: "\(path)/\(saved.name)", atomically: true, encoding: .utf8)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Everything that is said, messages first.
  func answer(_ words: [String]) throws -> String {
    if words[0] == "cat" {
      return try String(contentsOfFile: "\(path)/\(words[1])", encoding: .utf8)
    }
    let files = ["register-halton", "people", "claim", "run"]
    let placed = words.dropFirst().enumerated().map { index, word -> String in
      let isNamed =
        files.contains(word) || word.hasPrefix("Scenarios/")
        || word.hasSuffix(".json") && !word.contains("=")
      if word.hasSuffix("/*.json") { return word }
      guard index > 0, isNamed || words[index] == "--out" else { return word }
      return word.split(separator: "+").map { "\(path)/\($0)" }.joined(separator: "+")
    }
    let whole = try placed.flatMap { word -> [String] in
      guard word.hasSuffix("/*.json") else { return [word] }
      let place = "\(path)/\(word.dropLast("*.json".count))"
      return try FileManager.default.contentsOfDirectory(atPath: place)
        .filter { $0.hasSuffix(".json") }.sorted().map { place + $0 }
    }
    let output = Memory()
    let messages = Memory()
    let console = Console(output: output, messages: messages, surroundings: .init())
    _ = CommandTree(root: Root.self).run(whole, on: console)
    return (messages.text + output.text).replacing("\(path)/", with: "")
  }
}
