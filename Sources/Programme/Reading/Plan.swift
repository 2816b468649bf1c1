import PBRFiles
public import PBRFindings

/// Everything that reading a scenario or a scheme brought to light.
public struct PlanReading: Sendable {
  /// Nil when there are errors.
  public let scenario: Scenario?
  public let findings: [Finding]
  /// Every file that was read, in the order of reading.
  public let inputs: [SourceText]
  /// Whether a file could not be opened.
  public let unopened: Bool
}

/// What reading a scheme brought to light.
public struct SchemeReading: Sendable {
  public let scheme: Scheme?
  public let findings: [Finding]
  public let inputs: [SourceText]
  public let unopened: Bool
}

/// Reading plans and rules with everything they rest on.
public enum Plan {
  /// Reads `a.json`, or `a.json+b.json` for b laid over a, with settings from the command line
  /// laid over both.
  public static func read(
    _ path: String, settings: [String] = [], files: InputFiles
  ) -> PlanReading {
    let log = FindingLog()
    let loader = DocumentLoader(files: files, log: log)
    var document: JSONValue?
    for part in parts(of: path) {
      guard let layer = loader.load(part) else {
        document = nil
        break
      }
      document = document.map { Overlay.merge($0, with: layer) } ?? layer
    }
    guard var document = document.map(Overlay.settled) else {
      return PlanReading(
        scenario: nil, findings: log.told, inputs: loader.texts, unopened: loader.unopened)
    }
    for text in settings {
      guard let setting = Setting(text, into: log) else { continue }
      document = setting.apply(to: document, into: log)
    }
    let rules = SchemeLoader(files: files, log: log)
    let scheme = rules.scheme(of: document)
    let scenario = Scenario.read(Overlay.settled(document), scheme: scheme, into: log)
    return PlanReading(
      scenario: log.hasErrors ? nil : scenario, findings: log.told,
      inputs: loader.texts + rules.loader.texts,
      unopened: loader.unopened || rules.loader.unopened)
  }

  /// Reads a scheme by its built-in id or its file.
  public static func readScheme(_ name: String, files: InputFiles) -> SchemeReading {
    let log = FindingLog()
    let rules = SchemeLoader(files: files, log: log)
    let scheme = rules.load(name, at: nil)
    return SchemeReading(
      scheme: log.hasErrors ? nil : scheme, findings: log.told, inputs: rules.loader.texts,
      unopened: rules.loader.unopened)
  }

  /// The files of `a.json+b.json`; a plus sign elsewhere is part of a name.
  static func parts(of path: String) -> [String] {
    var parts: [String] = []
    for piece in path.split(separator: "+", omittingEmptySubsequences: false).map(String.init) {
      if let last = parts.last, !last.hasSuffix(".json") {
        parts[parts.count - 1] = last + "+" + piece
      } else {
        parts.append(piece)
      }
    }
    return parts
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
    guard let document = loader.load(name, from: place) else { return nil }
    return Scheme.read(Overlay.settled(document), into: log)
  }
}
