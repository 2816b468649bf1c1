import PBRFiles
package import PBRFindings
import PBRProgramme
import PBRQuantities

/// What a register says of itself in `register.json`, all of it optional.
package struct RegisterSettings: Sendable {
  /// The scenario whose scheme, cohorts and funded places apply; a path as it can be opened.
  package var scenario: String?
  /// The scheme: a built-in id or a path as it can be opened.
  package var scheme: String?
  /// Where the scheme is named.
  var schemePlace: SourcePlace?
  /// How many places are funded.
  package var funded: Int?
  /// How the dates of its CSV files are written.
  package var dateOrder: DateOrder = .iso
  /// By the name of a CSV file, its headings in the council's own words.
  package var headings: [String: HeadingMap] = [:]
  /// By the key it is put before, `family_id` or `place_id`, the prefix of bare numbers.
  package var prefixes: [String: KeyPrefix] = [:]
  /// Who keeps the evidence of each measure.
  package var owners: [String: String] = [:]
  /// References of returns that cover many families, such as the monthly return of an agency: rows
  /// of several families may carry them.
  package var batches: Set<String> = []
  /// Whether the register is made up, which every output then says.
  package var isInvented = false
  /// The file they were read from; nil when there is none.
  package var file: SourceText?

  package init() {}

  /// Reads `register.json`; names in it are relative to its folder.
  static func read(_ text: SourceText, into log: FindingLog) -> RegisterSettings {
    var settings = RegisterSettings()
    settings.file = text
    let context = ReadingContext(log: log, keys: RegisterKeys.document)
    guard let value = JSONParser.parse(text, into: log),
      let fields = FieldReader(value, path: [], in: context)
    else { return settings }
    settings.scenario = fields.text("scenario").map { beside(text, $0) }
    settings.scheme = fields.text("scheme").map { beside(text, $0) }
    let named = fields.object["scheme"]
    settings.schemePlace = (named?.object?["value"] ?? named)?.place
    settings.funded = fields.whole("funded", in: 0...1_000_000, unit: .places)?.value
    settings.dateOrder =
      fields.choice("dateOrder", among: DateOrder.allCases.map(\.rawValue))
      .flatMap(DateOrder.init(rawValue:)) ?? .iso
    settings.readHeadings(fields)
    settings.readPrefixes(fields)
    if let owners = fields.object("owners") {
      for member in owners.object.members {
        settings.owners[member.key] = owners.text(member.key)
      }
      owners.finish()
    }
    for item in fields.list("batches", most: 100_000) {
      if let reference = item.string {
        settings.batches.insert(RestingEvidence.folded(reference))
      } else {
        log.add(
          .error(
            "batches", at: item.place, "\"batches\" lists references",
            remedy: "Write \"batches\": [\"POLICE-2013-06\"]."))
      }
    }
    settings.isInvented = fields.flag("invented")
    _ = fields.text("title")
    _ = fields.text("description")
    fields.finish()
    refusePersonal(value, into: log)
    return settings
  }

  /// Refuses what looks personal in any text of the file.
  private static func refusePersonal(_ value: JSONValue, into log: FindingLog) {
    if let text = value.string, let kind = PersonalText.kind(in: text) {
      log.add(
        .error(
          "personal-data",
          at: SourcePlace(
            text: SourceText(
              name: value.place.text.name, bytes: [], firstLine: value.place.line), range: 0..<0),
          "register.json holds what looks like \(kind) (not repeated here)",
          remedy: "Name teams and posts, not people; the register needs no personal data."))
    }
    for member in value.object?.members ?? [] { refusePersonal(member.value, into: log) }
    for item in value.array ?? [] { refusePersonal(item, into: log) }
  }

  private static func beside(_ text: SourceText, _ name: String) -> String {
    name.hasSuffix(".json") && !name.hasPrefix("/") ? text.folder + name : name
  }
}
