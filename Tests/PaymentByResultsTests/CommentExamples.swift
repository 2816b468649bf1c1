import Foundation

/// The examples in the comments of the library's declarations.
struct CommentExamples {
  /// Where one stands, what it is about, its lines.
  struct Example {
    let declaration: String
    let lines: [String]

    /// What its `print(…)  // …` say they print, in order; `…` at the end leaves the rest out.
    var shown: [String] {
      lines.compactMap { line in
        guard line.contains("print("), let mark = line.range(of: "  // ") else { return nil }
        return String(line[mark.upperBound...])
      }
    }
  }

  let examples: [Example]

  init() throws {
    let sources = GuestProgram.package.appending(path: "Sources")
    let names = (FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String })
    examples = try (names ?? []).filter { $0.hasSuffix(".swift") }.sorted().flatMap { name in
      let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
      return text.contains("/// ```swift") ? Self.examples(of: text) : []
    }
  }

  private static func examples(of text: String) -> [Example] {
    var found: [Example] = []
    var lines: [String]?
    var waiting: [[String]] = []
    for line in text.components(separatedBy: "\n").map({ $0.trimmingCharacters(in: .whitespaces) })
    {
      guard line.hasPrefix("///") else {
        if !line.hasPrefix("@") {
          found += waiting.map { Example(declaration: line, lines: $0) }
          waiting = []
        }
        continue
      }
      let said = String(line.dropFirst(line.hasPrefix("/// ") ? 4 : 3))
      if said == "```swift" {
        lines = []
      } else if said == "```", let done = lines {
        waiting.append(done)
        lines = nil
      } else {
        lines?.append(said)
      }
    }
    return found
  }

  /// One program of all of them, each in a scope of its own after a line that names it.
  var program: GuestProgram {
    let parts = examples.enumerated().map { index, example in
      "print(\"\(Self.mark)\(index)\")\ndo {\n" + example.lines.joined(separator: "\n") + "\n}\n"
    }
    return GuestProgram(source: "import PaymentByResults\n" + parts.joined(), shown: "")
  }

  /// What each printed; nil where the program did not come so far.
  static func printed(_ output: String, count: Int) -> [[String]?] {
    var printed = [[String]?](repeating: nil, count: count)
    var current: Int?
    for line in output.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix(mark) {
        current = Int(line.dropFirst(mark.count))
        if let current { printed[current] = [] }
      } else if let current {
        printed[current]?.append(String(line))
      }
    }
    return printed
  }

  private static let mark = "== example "

  /// Whether lines are those that are shown; after one shown with `…` others may follow, until the
  /// next that is shown.
  static func agrees(_ lines: [String], with shown: [String]) -> Bool {
    var rest = lines[...]
    var isOpen = false
    for expected in shown {
      let isCut = expected.hasSuffix("…")
      let fits = { (line: String) in
        isCut ? line.hasPrefix(String(expected.dropLast())) : line == expected
      }
      if isOpen { rest = rest.drop { !fits($0) } }
      guard let first = rest.first, fits(first) else { return false }
      rest = rest.dropFirst()
      isOpen = isCut
    }
    return isOpen || rest.isEmpty
  }
}
