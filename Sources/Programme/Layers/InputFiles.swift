package import PBRFiles
package import PBRFindings

/// Where the text of a named file comes from; reading itself belongs to the caller, so that
/// programs and tests can hold their inputs elsewhere.
///
/// ```swift
/// let plan = #"""
///   { "pbr": 1, "title": "Ten families", "scheme": "troubled-families-2012",
///     "cohorts": [ { "id": "a", "families": 10, "attach": { "months": { "2012-06": 10 } } } ] }
///   """#
/// let more = #"{ "cohorts": [ { "id": "a", "funded": 8 } ] }"#
/// let files = InputFiles.inMemory(["plan.json": plan, "more.json": more])
/// print(try Scenario(path: "plan.json", files: files).places)  // 10
/// print(try Scenario(path: "plan.json+more.json", files: files).places)  // 8
/// ```
public struct InputFiles: Sendable {
  /// The text of a file, or why it could not be opened.
  package enum Outcome: Sendable {
    case text(SourceText)
    case problem(Finding)
  }

  let open: @Sendable (String) -> Outcome

  package init(_ open: @escaping @Sendable (String) -> Outcome) { self.open = open }

  /// The text of a file, or why it could not be opened.
  package func outcome(_ path: String) -> Outcome { open(path) }

  /// The text of a file, or why it could not be opened.
  package func reading(_ path: String) -> Outcome { open(path) }

  /// The same files with one of them read now and kept, so that a stream is read only once.
  package func keeping(_ path: String) -> InputFiles {
    let kept = open(path)
    return InputFiles { [open] name in name == path ? kept : open(name) }
  }
}

/// Reads documents and what they extend.
package final class DocumentLoader {
  let files: InputFiles
  let log: FindingLog
  /// What a name without `.json` stands for: the built-in schemes; empty for scenarios.
  let builtIn: (String) -> SourceText?
  package private(set) var texts: [SourceText] = []
  package private(set) var unopened = false

  package init(
    files: InputFiles, log: FindingLog, builtIn: @escaping (String) -> SourceText? = { _ in nil }
  ) {
    self.files = files
    self.log = log
    self.builtIn = builtIn
  }

  /// The document of a path, its `extends` chain merged below it.
  package func load(_ path: String, from place: SourcePlace? = nil) -> JSONValue? {
    load(path, from: place, chain: [])
  }

  /// The text of a table that is laid over a plan.
  func table(_ path: String, from place: SourcePlace? = nil) -> SourceText? {
    guard let text = text(of: path, from: place) else { return nil }
    if !texts.contains(where: { $0.name == text.name }) { texts.append(text) }
    return text
  }

  private func load(_ path: String, from place: SourcePlace?, chain: [String]) -> JSONValue? {
    if let index = chain.firstIndex(of: path) {
      let loop = (chain[index...] + [path]).map { Quoted.plain($0) }.joined(separator: " → ")
      log.add(
        .error(
          "extends-loop", at: place, "files extend each other in a loop: \(loop)",
          remedy: "Remove one \"extends\"."))
      return nil
    }
    guard chain.count < 20 else {
      log.add(.error("extends-depth", at: place, "more than 20 files extend each other"))
      return nil
    }
    guard let text = text(of: path, from: place) else { return nil }
    if !texts.contains(where: { $0.name == text.name }) { texts.append(text) }
    guard let value = JSONParser.parse(text, into: log) else { return nil }
    return extended(value, beside: text, chain: chain + [path])
  }

  /// A document laid over what it extends, if it does.
  func extended(_ value: JSONValue) -> JSONValue? {
    extended(value, beside: value.place.text, chain: [])
  }

  private func extended(_ value: JSONValue, beside text: SourceText, chain: [String]) -> JSONValue?
  {
    guard let extends = value.object?["extends"] else { return value }
    guard let name = extends.object?["value"]?.string ?? extends.string else {
      log.add(
        .error(
          "wrong-type", at: extends.place,
          "extends must be a file name in quotation marks, not \(extends.kindInWords)"))
      return nil
    }
    let below = DocumentLoader.resolve(name, beside: text)
    guard let base = load(below, from: extends.place, chain: chain) else { return nil }
    return Overlay.merge(base, with: value)
  }

  private func text(of path: String, from place: SourcePlace?) -> SourceText? {
    if !path.hasSuffix(".json"), let text = builtIn(path) { return text }
    switch files.open(path) {
    case .text(let text): return text
    case .problem(let finding):
      unopened = true
      log.add(
        Finding(
          .error, finding.code, at: place, file: finding.file,
          place == nil ? finding.message : "\(Quoted.plain(path)): \(finding.message)",
          effect: finding.effect, remedy: finding.remedy))
      return nil
    }
  }

  /// A name inside a file is relative to the folder of that file.
  public static func resolve(
    _ name: String, beside text: SourceText, ending: String = ".json"
  ) -> String {
    guard name.hasSuffix(ending), !name.hasPrefix("/") else { return name }
    var parts = text.folder.split(separator: "/").map(String.init)
    for part in name.split(separator: "/").map(String.init) {
      if part == ".", !parts.isEmpty { continue }
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != "." {
        parts.append(part)
      }
    }
    return (text.folder.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}
