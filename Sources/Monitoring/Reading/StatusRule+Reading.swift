import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities

extension StatusRule {
  /// The rules that ship with the program, by name.
  static func builtIn(into log: FindingLog) -> [String: StatusRule] {
    guard let document = JSONParser.parse(BuiltInStatusRules.text, into: log),
      let reader = FieldReader(document, path: ["statusRules"], in: ReadingContext(log: log))
    else { return [:] }
    return readAll(reader)
  }

  /// The rules of a scorecard by name; those of its own take the place of built-in ones.
  static func readAll(in fields: FieldReader) -> [String: StatusRule] {
    let builtIn = builtIn(into: fields.context.log)
    guard let reader = fields.object("statusRules") else { return builtIn }
    return builtIn.merging(readAll(reader)) { _, own in own }
  }

  private static func readAll(_ reader: FieldReader) -> [String: StatusRule] {
    var rules: [String: StatusRule] = [:]
    for member in reader.object.members {
      guard let rule = reader.object(member.key).flatMap({ read($0, id: member.key) }) else {
        continue
      }
      rules[member.key] = rule
    }
    reader.finish()
    return rules
  }

  /// A rule from its object.
  static func read(_ reader: FieldReader, id: String) -> StatusRule? {
    _ = reader.required("judges", expected: "\"judges\": \"to-date\"")
    _ = reader.required("bands", expected: "\"bands\": [ … ]")
    let judges = reader.choice("judges", among: Judges.allCases.map(\.rawValue))
      .flatMap(Judges.init(rawValue:))
    let against = reader.choice("against", among: Against.allCases.map(\.rawValue))
      .flatMap(Against.init(rawValue:))
    let scale = reader.choice("scale", among: Scale.allCases.map(\.rawValue))
      .flatMap(Scale.init(rawValue:))
    let unknown = reader.choice("unknown", among: statuses).flatMap(Status.init(rawValue:))
    let title = reader.text("title") ?? id
    let items = reader.list("bands")
    let bands = items.enumerated().compactMap { index, item in
      FieldReader(item, path: reader.path + ["bands", "\(index + 1)"], in: reader.context)
        .flatMap(Band.read)
    }
    if bands.count == items.count { reportOrder(bands, items, reader) }
    let provenance = reader.provenance()
    reader.finish()
    guard let judges, !bands.isEmpty else { return nil }
    return StatusRule(
      id: id, title: title, judges: judges, against: against, scale: scale ?? .unit,
      unknown: unknown, bands: bands, source: provenance.source ?? "",
      isAssumed: provenance.status == .assumed)
  }

  /// Bands behind one that holds wherever they do.
  private static func reportOrder(_ bands: [Band], _ items: [JSONValue], _ reader: FieldReader) {
    for (at, band) in bands.enumerated() {
      guard let earlier = bands[..<at].firstIndex(where: { $0.edge.covers(band.edge) }) else {
        continue
      }
      reader.report(
        .error(
          "band-never-holds", at: items[at].place,
          "band \(at + 1) of \(reader.path.joined(separator: ".")) never holds: band \(earlier + 1) "
            + "holds wherever it does, and comes first",
          remedy: "Write the bands from the best to the worst, the one without a limit last."))
    }
  }

  fileprivate static let statuses = ["good", "fair", "poor"]
}

extension StatusRule.Band {
  fileprivate static func read(_ reader: FieldReader) -> StatusRule.Band? {
    _ = reader.required("status", expected: "\"status\": \"good\"")
    let status = reader.choice("status", among: StatusRule.statuses)
      .flatMap(Status.init(rawValue:))
    let above = StatusRule.Limit.read("above", reader)
    let from = StatusRule.Limit.read("from", reader)
    let word = reader.text("word")
    reader.finish()
    guard let status else { return nil }
    let edge: StatusRule.Edge = above.map { .above($0) } ?? from.map { .from($0) } ?? .always
    return StatusRule.Band(status: status, edge: edge, word: word ?? status.rawValue)
  }
}

extension StatusRule.Limit {
  fileprivate static func read(_ key: String, _ reader: FieldReader) -> StatusRule.Limit? {
    guard let value = reader.field(key) else { return nil }
    if value.string != nil {
      return switch reader.choice(key, among: ["better", "worse"]) {
      case "better": .better
      case "worse": .worse
      default: nil
      }
    }
    return reader.figure(key, unit: .limit, recorded: false) { Conversion.written($0) }
      .map { .number($0.value.value) }
  }
}
