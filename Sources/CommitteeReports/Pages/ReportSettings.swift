package import PBRFiles
package import PBRFindings
package import PBRMeasures
package import PBRProgramme

/// What a scenario says about its reports beyond the figures: commentary, risks, decisions, the
/// committee's headings, background papers and the council's budget. All of it is optional.
package struct ReportSettings: Sendable {
  /// A paragraph added to a section.
  struct Comment: Sendable {
    let section: ReportPart
    let text: String
  }
  /// A row of the council's risk register.
  struct Risk: Sendable {
    let title, likelihood, impact, treatment, owner: String
  }
  /// A numbered heading of a committee report: its own words, and the sections it takes in.
  struct Heading: Sendable {
    let title: String
    let texts: [String]
    let contents: [ReportPart]
  }
  var commentary: [Comment] = []
  var risks: [Risk] = []
  var decisions: [String] = []
  var backgroundPapers: [String] = []
  var committee: [Heading] = []
  var budgets: [Budget] = []
  /// Whether the plan names a budget to compare with.
  package var hasBudget: Bool { !budgets.isEmpty }
  package internal(set) var limits = StatusLimits.builtIn
  /// What stands over the council's paper.
  var paper: Paper?

  /// The file of a scorecard whose measures the report shows, as the plan names it.
  package internal(set) var scorecard: String?

  package init() {}

  /// Reads the sections of a scenario that only reports use. Findings say what is wrong.
  package static func read(_ scenario: Scenario, into log: FindingLog) -> ReportSettings {
    read(scenario.source, lines: Budget.lines(of: scenario), into: log)
  }

  /// Says what they have wrong in a plan that has errors of its own, as it is written.
  package static func look(through document: JSONValue, into log: FindingLog) {
    _ = read(document, lines: Budget.lines(of: document), into: log)
  }

  /// - Parameter lines: those that a budget can name.
  private static func read(
    _ document: JSONValue, lines: [String], into log: FindingLog
  ) -> ReportSettings {
    var settings = ReportSettings()
    let context = ReadingContext(log: log, keys: ReportKeys.document)
    guard let fields = FieldReader(document, path: [], in: context) else { return settings }
    let words = fields.field("commentary")
    if let words, words.string != nil || words.array != nil {
      settings.commentary = texts(words, "commentary", fields).map {
        Comment(section: .status, text: $0)
      }
    } else if let reader = fields.object("commentary") {
      for member in reader.object.members {
        guard let part = part(member.key, at: member.keyPlace, "commentary", reader) else {
          continue
        }
        for text in texts(member.value, "commentary.\(member.key)", reader) {
          settings.commentary.append(Comment(section: part, text: text))
        }
      }
    }
    settings.risks = entries("risks", fields) { reader in
      let risk = Risk(
        title: reader.text("title") ?? "", likelihood: reader.text("likelihood") ?? "",
        impact: reader.text("impact") ?? "", treatment: reader.text("treatment") ?? "",
        owner: reader.text("owner") ?? "")
      _ = reader.field("id")
      return risk
    }
    settings.committee = entries("committee", fields) { reader in
      Heading(
        title: reader.text("heading") ?? "", texts: texts(in: reader, "text"),
        contents: sections(in: reader, "contents"))
    }
    settings.decisions = texts(in: fields, "decisions")
    settings.backgroundPapers = texts(in: fields, "backgroundPapers")
    settings.budgets = Budget.readAll(in: fields, lines: lines)
    settings.limits = StatusLimits.read(fields)
    settings.paper = Paper.read(fields)
    if let name = fields.text("scorecard"), let value = fields.field("scorecard") {
      settings.scorecard = DocumentLoader.resolve(name, beside: value.place.text)
    }
    return settings
  }

  /// Sections by their ids, each of which a report has.
  private static func sections(in fields: FieldReader, _ key: String) -> [ReportPart] {
    guard let value = fields.field(key) else { return [] }
    let items = value.array ?? [value]
    let name = FieldPath.text(fields.path + [key])
    return items.flatMap { item in
      texts(item, name, fields).compactMap { part($0, at: item.place, name, fields) }
    }
  }

  private static func part(
    _ id: String, at place: SourcePlace, _ name: String, _ reader: FieldReader
  ) -> ReportPart? {
    if let part = ReportPart(rawValue: id) { return part }
    let ids = ReportPart.allCases.map(\.rawValue)
    let nearest = Nearest.match(id, among: ids)
    reader.report(
      .error(
        "unknown-section", at: place, "\(name): a report has no section \(Quoted.value(id))",
        remedy: nearest.map { "Did you mean \"\($0)\"?" }
          ?? "One of: \(ids.joined(separator: ", "))."))
    return nil
  }

  private static func entries<Entry>(
    _ key: String, _ fields: FieldReader, _ read: (FieldReader) -> Entry
  ) -> [Entry] {
    fields.list(key).enumerated().compactMap { index, item in
      guard let reader = FieldReader(item, path: [key, "\(index + 1)"], in: fields.context) else {
        return nil
      }
      let entry = read(reader)
      reader.finish()
      return entry
    }
  }

  private static func texts(in fields: FieldReader, _ key: String) -> [String] {
    fields.field(key).map { texts($0, FieldPath.text(fields.path + [key]), fields) } ?? []
  }

  /// A text or a list of texts.
  private static func texts(
    _ value: JSONValue, _ name: String, _ reader: FieldReader
  ) -> [String] {
    if let text = value.string { return [text] }
    guard let items = value.array else {
      reader.report(
        .error(
          "wrong-type", at: value.place,
          "\(name) must be a text or a list of texts, not \(value.kindInWords)"))
      return []
    }
    return items.flatMap { texts($0, name, reader) }
  }
}
