import PBRFiles
package import PBRFindings
import Synchronization

/// Everything that reading a scheme brought to light.
package struct SchemeReading: Sendable {
  /// Nil when there are errors.
  package let scheme: Scheme?
  package let findings: [Finding]
  /// Every file that was read, in the order of reading.
  package let inputs: [SourceText]
  /// Whether a file could not be opened.
  package let unopened: Bool

  /// Reads a scheme by its built-in id or its file.
  /// - Parameter place: where it is named, in a file.
  package init(_ name: String, files: InputFiles, at place: SourcePlace? = nil) {
    let log = FindingLog()
    let rules = SchemeLoader(files: files, log: log)
    let scheme = rules.load(name, at: place)
    self.scheme = log.hasErrors ? nil : scheme
    findings = log.told
    inputs = rules.loader.texts
    unopened = rules.loader.unopened
  }
}

/// Finds the rules that a scenario names.
final class SchemeLoader {
  let loader: DocumentLoader
  let log: FindingLog

  init(files: InputFiles, log: FindingLog) {
    self.log = log
    loader = DocumentLoader(files: files, log: log, builtIn: BuiltInSchemes.text)
  }

  /// The scheme that a scenario's `scheme` names: a file beside it, or a built-in id.
  func scheme(of document: JSONValue) -> Scheme? {
    guard let object = document.object else { return nil }
    guard let value = object["scheme"] else {
      guard Nearest.match("scheme", among: object.members.map(\.key)) == nil else { return nil }
      log.add(
        .error(
          "missing-key",
          at: SourcePlace(
            text: document.place.text,
            range: document.place.range.lowerBound..<document.place.range.lowerBound + 1),
          "scheme is missing",
          remedy: "Add it: \"scheme\": \"\(BuiltInSchemes.ids[0])\". See pbr schemes."))
      return nil
    }
    let bare = value.object?["value"] ?? value
    if bare.object != nil { return rules(bare, of: object) }
    guard let name = bare.string else {
      log.add(
        .error(
          "wrong-type", at: bare.place,
          "scheme must be a text in quotation marks, "
            + "not \(bare.kindInWords)"))
      return nil
    }
    return load(DocumentLoader.resolve(name, beside: bare.place.text), at: bare.place)
  }

  /// A plan with its rules in place of their name, so that something inside them can be set; as it
  /// was where it holds them already or they cannot be read.
  func puttingIn(_ document: JSONValue) -> JSONValue {
    guard var plan = document.object, let named = plan["scheme"] else { return document }
    let bare = named.object?["value"] ?? named
    guard let name = bare.string else { return document }
    let path = DocumentLoader.resolve(name, beside: bare.place.text)
    guard path.hasSuffix(".json") || BuiltInSchemes.ids.contains(path),
      let rules = loader.load(path, from: bare.place)
    else { return document }
    plan["scheme"] = Overlay.settled(rules)
    return JSONValue(.object(plan), at: document.place)
  }

  /// Rules that a plan holds itself, as the plan that a run keeps does.
  private func rules(_ value: JSONValue, of plan: JSONObject) -> Scheme? {
    guard let document = loader.extended(value) else { return nil }
    return Scheme.read(Overlay.settled(document), origins: Origins(in: plan), into: log)
  }

  func load(_ name: String, at place: SourcePlace?) -> Scheme? {
    if !name.hasSuffix(".json"), !BuiltInSchemes.ids.contains(name) {
      log.add(
        .error(
          "unknown-scheme", at: place, "there is no scheme \(Quoted.value(name))",
          remedy: Nearest.match(name, among: BuiltInSchemes.ids).map { "Did you mean \"\($0)\"?" }
            ?? "Built in: \(BuiltInSchemes.ids.joined(separator: ", ")). "
            + "A file's name ends in .json."))
      return nil
    }
    let isFile = name.hasSuffix(".json")
    guard let scheme = isFile ? read(name, from: place, into: log) : builtIn(name, from: place)
    else { return nil }
    if let place, let better = scheme.replacedBy { log.add(better.finding(name, at: place)) }
    return scheme
  }

  private func read(_ name: String, from place: SourcePlace?, into log: FindingLog) -> Scheme? {
    loader.load(name, from: place).flatMap { Scheme.read(Overlay.settled($0), into: log) }
  }

  /// Schemes that are compiled in and have been read, of which nothing is to be told: they are
  /// read once, however many plans name them.
  private static let known = Mutex<[String: Scheme]>([:])

  private func builtIn(_ name: String, from place: SourcePlace?) -> Scheme? {
    if let known = Self.known.withLock({ $0[name] }) {
      // Among the texts that were read.
      _ = loader.table(name, from: place)
      return known
    }
    let own = FindingLog()
    let scheme = read(name, from: place, into: own)
    log.add(own.findings)
    if let scheme, own.count == 0 { Self.known.withLock { $0[name] = scheme } }
    return scheme
  }
}
