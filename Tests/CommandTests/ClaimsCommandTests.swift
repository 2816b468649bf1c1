import Foundation
import PBRQuantities
import Testing

@testable import pbr

@Suite("Claims by the command line")
struct ClaimsCommandTests {
  /// With `PBR_REMAKE` set the transcripts are written anew instead, to be read before they are kept.
  @Test(
    "Whole answers, one after the other",
    arguments: [
      ("ClaimsTranscripts", ClaimsTranscripts.text),
      ("ClaimsLadderTranscripts", ClaimsLadderTranscripts.text),
    ])
  func transcripts(name: String, text: String) throws {
    let folder = try TranscriptFolder()
    var remade: [String] = []
    for block in text.split(separator: "\n\n").map(String.init) {
      let now = try folder.answer(block)
      remade.append(now)
      if ProcessInfo.processInfo.environment["PBR_REMAKE"] == nil { #expect(now == block) }
    }
    if ProcessInfo.processInfo.environment["PBR_REMAKE"] != nil { try remake(name, remade) }
  }

  private func remake(_ name: String, _ blocks: [String]) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: name + ".swift")
    let indented = blocks.joined(separator: "\n\n").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
    let old = try String(contentsOf: file, encoding: .utf8)
    let head = old.prefix(upTo: old.firstRange(of: "#\"\"\"\n")?.upperBound ?? old.endIndex)
    try (head + indented + "\n    \"\"\"#\n}\n").write(to: file, atomically: true, encoding: .utf8)
  }

  /// Every code that the reading of registers, claims and their commands can give stands in one of
  /// the catalogues.
  @Test("No message is without its test")
  func complete() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let sources = tests.deletingLastPathComponent().appending(path: "Sources")
    func text(_ folder: URL, _ isMeant: (String) -> Bool) -> String {
      let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
      return (names ?? []).filter { $0.hasSuffix(".swift") && isMeant($0) }.compactMap {
        try? String(contentsOf: folder.appending(path: $0), encoding: .utf8)
      }.joined()
    }
    let told =
      text(tests.appending(path: "ClaimsTests")) { _ in true }
      + text(tests.appending(path: "CommandTests")) {
        $0.hasPrefix("Claims") || $0.hasPrefix("Decisions")
      }
    let made =
      text(sources.appending(path: "Register")) { _ in true }
      + text(sources.appending(path: "Claims")) { _ in true }
      + text(sources.appending(path: "pbr/Commands")) {
        $0.hasPrefix("Claims/") || $0.hasPrefix("Synth") || $0 == "Init.swift"
          || $0 == "Simulate+Register.swift"
      }
    let codes = Set(
      made.matches(of: /(?:\.error|\.warning|\.note|report|damaged)\(\s*"([a-z]+(?:-[a-z]+)+)"/)
        .map { String($0.1) })
    #expect(codes.count > 60)
    #expect(codes.filter { !told.contains("[\($0)]") }.sorted() == [])
  }
}

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
