import Foundation
import Testing

@testable import pbr

/// What the README shows is what the commands answer today.
@Suite("The README")
struct ReadmeTests {
  @Test("Every block with a command shows what that command answers")
  func blocks() throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = try ReadmeFolder(package)
    let readme = try String(contentsOf: package.appending(path: "README.md"), encoding: .utf8)
    let blocks = readme.components(separatedBy: "```\n").filter { $0.hasPrefix("$ ") }
    #expect(blocks.count >= 4)
    for block in blocks {
      for step in ReadmeStep.all(in: block) {
        let answer = try folder.answer(step.words)
        var rest = answer.split(separator: "\n", omittingEmptySubsequences: false)[...]
        for shown in step.shown {
          let at = rest.indices.first { rest[$0...].starts(with: shown) }
          #expect(at != nil, "\(step.words): \(shown.joined(separator: "\n"))\n---\n\(answer)")
          if let at { rest = rest[(at + shown.count)...] }
        }
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

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Everything that is said, messages first.
  func answer(_ words: [String]) throws -> String {
    if words[0] == "cat" {
      return try String(contentsOfFile: "\(path)/\(words[1])", encoding: .utf8)
    }
    let files = ["Scenarios/", "register-halton", "claim"]
    let placed = words.dropFirst().enumerated().map { index, word in
      let isFile = index > 0 && files.contains { word == $0 || word.hasPrefix("Scenarios/") }
      return isFile ? "\(path)/\(word)" : word
    }
    let output = Memory()
    let messages = Memory()
    let console = Console(output: output, messages: messages, surroundings: .init())
    _ = CommandTree(root: Root.self).run(Array(placed), on: console)
    return (messages.text + output.text).replacing("\(path)/", with: "")
  }
}
