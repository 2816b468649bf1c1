import Foundation
import PBRQuantities

@testable import pbr

/// A folder with the register of Halton, in which command lines are answered.
final class TranscriptFolder {
  private let folder: URL
  /// What the commands take for today.
  private var today = "2013-11-05"

  init() throws {
    let manager = FileManager.default
    folder = manager.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "pbr-claims-\(UUID().uuidString)")
    let scenarios = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Scenarios")
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["halton-2012.json", "assumptions", "register-halton"] {
      try manager.copyItem(
        at: scenarios.appending(path: name), to: folder.appending(path: name))
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Does what a block asks and returns the block with what is answered.
  ///
  ///     + path text          writes a file; ⏎ stands for a line end
  ///     - path               removes it
  ///     $ claims list @/…    a command line; @ is the folder, _ in quotation marks a space
  ///     $ … | head 5         only so many lines of the answer; `| tail 5`
  ///     ? path               shows a file
  ///     ~ 2015-05-02         makes it another day from here on
  ///
  /// Answers: `>` standard output, `!` standard error, `=` the status unless 0.
  func answer(_ block: String) throws -> String {
    var lines: [String] = []
    for line in block.split(separator: "\n").map(String.init) {
      let rest = String(line.dropFirst(2))
      switch line.prefix(2) {
      case "+ ":
        let space = rest.firstIndex(of: " ") ?? rest.endIndex
        let file = folder.appending(path: String(rest[..<space]))
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        let text = rest[space...].dropFirst().replacing("⏎", with: "\n")
        try Data(text.utf8).write(to: file)
        lines.append(line)
      case "- ":
        try FileManager.default.removeItem(at: folder.appending(path: rest))
        lines.append(line)
      case "? ":
        let shown = try String(contentsOf: folder.appending(path: rest), encoding: .utf8)
        lines += [line] + Self.marked(plain(shown), ">")
      case "~ ":
        today = rest
        lines.append(line)
      case "$ ": lines += [line] + run(rest)
      case "# ": lines.append(line)
      default: break
      }
    }
    return lines.joined(separator: "\n")
  }

  private func run(_ line: String) -> [String] {
    let parts = line.split(separator: " | ").map(String.init)
    let words = parts[0].split(separator: " ").map {
      $0.replacing("@/", with: folder.path + "/").replacing("_", with: " ")
    }
    let output = Memory()
    let messages = Memory()
    var surroundings = Console.Surroundings()
    let today = today
    surroundings.today = { CivilDate(today) }
    let console = Console(output: output, messages: messages, surroundings: surroundings)
    let status = CommandTree(root: Root.self).run(words.map { String($0) }, on: console)
    var shown = Self.marked(plain(output.text), ">")
    let count = parts.count > 1 ? Int(parts[1].split(separator: " ").last ?? "") ?? 0 : 0
    if parts.count > 1 {
      shown = Array(parts[1].hasPrefix("head") ? shown.prefix(count) : shown.suffix(count))
    }
    return shown + Self.marked(plain(messages.text), "!")
      + (status == .done ? [] : ["= \(status.rawValue)"])
  }

  private func plain(_ text: String) -> String {
    text.replacing("\r\n", with: "\n").replacing(folder.path + "/", with: "@/")
  }

  private static func marked(_ text: String, _ mark: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
      $0.isEmpty ? mark : "\(mark) \($0)"
    }
  }
}
