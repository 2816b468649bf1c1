package import PBRFiles
package import PBRFindings
import PBRQuantities

/// One `--set PATH=VALUE`: a value of the document overridden from the command line.
package struct Setting: Sendable {
  /// As typed, for messages and the run record.
  package let text: String
  let path: [String]
  let value: String
  let source: SourceText

  /// No value of a plan or of rules stands deeper.
  static let deepest = 12

  /// Nil, with a finding, when it is not a path, an equals sign and a value.
  package init?(_ text: String, into log: FindingLog) {
    let source = SourceText(name: ReadingContext.commandLine, text)
    guard let equals = text.firstIndex(of: "="),
      let parts = FieldPath.parts(String(text[..<equals])), parts.count <= Setting.deepest
    else {
      log.add(
        .error(
          "bad-set", at: SourcePlace(text: source, range: 0..<text.utf8.count),
          "--set needs a path, an equals sign and a value",
          remedy: "For example --set assumptions.results.employment.rate=0.1"))
      return nil
    }
    self.text = text
    self.source = source
    path = parts
    value = String(text[text.index(after: equals)...])
  }

  /// Whether it changes something inside the payer's rules, and not which rules they are.
  package var isOfScheme: Bool { path.count > 1 && path.first == "scheme" }

  private var pathPlace: SourcePlace {
    let length = text.prefix { $0 != "=" }.utf8.count
    return SourcePlace(text: source, range: 0..<length)
  }

  private var valuePlace: SourcePlace {
    let start = text.prefix { $0 != "=" }.utf8.count + 1
    return SourcePlace(text: source, range: start..<text.utf8.count)
  }

  /// The document with the value overridden. A part that is not there may be new, unless it
  /// looks like one that is; a path goes through `{"value": …}` to what is inside.
  package func apply(to document: JSONValue, into log: FindingLog) -> JSONValue {
    if let first = path.first, document.object?[first] == nil {
      let near = NumberPaths.holding(path, in: document).map { FieldPath.text($0) }
      if !near.isEmpty {
        log.add(
          .error(
            "unknown-path", at: pathPlace,
            "there is no \(Quoted.value(FieldPath.text(path))) to set; a path begins at the top of "
              + "the plan", remedy: choice(near)))
        return document
      }
    }
    return replace(in: document, rest: path[...], into: log)
  }

  /// Which of some paths can be meant.
  private func choice(_ paths: [String]) -> String {
    if paths.count == 1 { return "Did you mean \(paths[0])?" }
    let shown = paths.prefix(20).joined(separator: ", ")
    return "Say which: \(shown)\(paths.count > 20 ? " and \(paths.count - 20) more" : "")."
  }

  /// A number set where an object of numbers stands is meant for the only number in it.
  private func placed(in value: JSONValue, into log: FindingLog) -> JSONValue {
    let bare = self.value.hasSuffix("%") ? self.value.dropLast() : self.value[...]
    guard let object = value.object, object["value"] == nil, Double(bare) != nil else {
      return newValue(for: value, into: log)
    }
    let inside = NumberPaths.inside(value)
    guard let only = inside.first else { return newValue(for: value, into: log) }
    let full = inside.map { FieldPath.text(path + $0) }
    guard inside.count == 1 else {
      log.add(
        .error(
          "unknown-path", at: pathPlace,
          "\(Quoted.value(FieldPath.text(path))) holds \(inside.count) numbers",
          remedy: choice(full)))
      return value
    }
    log.add(.note("set-within", at: pathPlace, "\(FieldPath.text(path)) is taken as \(full[0])"))
    return replace(in: value, rest: only[...], into: log)
  }

  private func replace(
    in value: JSONValue, rest: ArraySlice<String>, into log: FindingLog
  ) -> JSONValue {
    guard let part = rest.first else { return placed(in: value, into: log) }
    let isLast = rest.count == 1
    switch value.content {
    case .object(var object):
      if let member = object[part] {
        object[part] = replace(in: member, rest: rest.dropFirst(), into: log)
      } else if let bare = object["value"], bare.object != nil || bare.array != nil,
        !Provenance.keys.contains(part)
      {
        object["value"] = replace(in: bare, rest: rest, into: log)
      } else if isLast {
        object[part] = newValue(for: nil, into: log)
      } else if Nearest.match(part, among: object.members.map(\.key)) == nil {
        object.members.append(
          JSONMember(
            key: part, keyPlace: pathPlace,
            value: replace(
              in: JSONValue(.object(JSONObject()), at: pathPlace), rest: rest.dropFirst(),
              into: log)))
      } else {
        unknown(part, among: object.members.map(\.key), into: log)
      }
      return JSONValue(.object(object), at: value.place)
    case .array(var items):
      guard let index = Overlay.index(of: part, in: items) else {
        unknown(part, among: Overlay.names(items).filter { !$0.isEmpty }, into: log)
        return value
      }
      items[index] = replace(in: items[index], rest: rest.dropFirst(), into: log)
      return JSONValue(.array(items), at: value.place)
    default:
      log.add(
        .error(
          "unknown-path", at: pathPlace,
          "there is no \(Quoted.value(part)) to set: what stands there is \(value.kindInWords), "
            + "\(value.shown)", remedy: "End the path one step before."))
      return value
    }
  }

  private func unknown(_ part: String, among known: [String], into log: FindingLog) {
    // Of a number every number is near.
    let nearest = Int(part) == nil ? Nearest.match(part, among: known) : nil
    log.add(
      .error(
        "unknown-path", at: pathPlace, "there is no \(Quoted.value(part)) to set",
        remedy: nearest.map { "Did you mean \"\($0)\"?" }
          ?? (known.isEmpty ? nil : "There are: \(known.prefix(40).joined(separator: ", ")).")))
  }

  /// The value as typed: a signed percentage changes what is there, an unsigned one is a
  /// share, JSON is JSON, anything else is a text.
  private func newValue(for old: JSONValue?, into log: FindingLog) -> JSONValue {
    if value.hasSuffix("%"), let percent = Double(value.dropLast()), percent.isFinite {
      guard let sign = value.first, sign == "+" || sign == "-" else {
        return JSONValue(.number(NumberText.shortest(percent / 100)), at: valuePlace)
      }
      return changed(old, by: percent, into: log)
    }
    if value.isEmpty { return JSONValue(.null, at: valuePlace) }
    let quiet = FindingLog()
    let padded = SourceText(
      name: ReadingContext.commandLine,
      bytes: text.utf8.prefix(valuePlace.range.lowerBound).map { _ in UInt8(ascii: " ") }
        + Array(value.utf8))
    if let json = JSONParser.parse(padded, into: quiet), !quiet.hasErrors {
      return relocated(json)
    }
    return JSONValue(.string(value), at: valuePlace)
  }

  private func changed(_ old: JSONValue?, by percent: Double, into log: FindingLog) -> JSONValue {
    let bare = old?.object?["value"] ?? old
    guard let written = bare?.number, let before = Double(written), before.isFinite else {
      log.add(
        .error(
          "bad-set", at: valuePlace, "\(value) changes a number by a share, and there is none here",
          remedy: "Give the value itself."))
      return old ?? JSONValue(.null, at: valuePlace)
    }
    var after = before * (1 + percent / 100)
    guard after.magnitude < 1e15 else {
      log.add(
        .error(
          "bad-set", at: valuePlace, "\(value) of \(written) is too large a number",
          remedy: "Check the digits."))
      return old ?? JSONValue(.null, at: valuePlace)
    }
    let isWhole = ExactDecimal(written)?.whole != nil && Setting.countKeys.contains(path.last ?? "")
    if isWhole { after = (after + 0.5).rounded(.down) }
    let number = NumberText.shortest((after * 1e9).rounded() / 1e9)
    log.add(
      .note(
        "set-by-share", at: pathPlace,
        "\(FieldPath.text(path)) \(written) → \(number) (\(value)"
          + (isWhole ? ", rounded half up)" : ")")))
    return JSONValue(.number(number), at: valuePlace)
  }

  /// Fields that hold whole numbers of families, places, months or workers.
  static let countKeys: Set<String> = [
    "families", "funded", "keyworkers", "caseload", "auditMonths", "paymentMonths",
    "supportMonths", "months", "lagMonths", "durationMonths",
  ]

  private func relocated(_ json: JSONValue) -> JSONValue {
    var moved = json
    moved.place = SourcePlace(text: source, range: json.place.range)
    switch json.content {
    case .object(let object):
      moved.content = .object(
        JSONObject(
          object.members.map {
            JSONMember(
              key: $0.key, keyPlace: SourcePlace(text: source, range: $0.keyPlace.range),
              value: relocated($0.value))
          }))
    case .array(let items): moved.content = .array(items.map(relocated))
    default: break
    }
    return moved
  }
}
