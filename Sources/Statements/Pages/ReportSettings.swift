public import Documents
public import Programme
import Quantities

/// What a scenario says about its reports beyond the figures: commentary, risks, decisions, the
/// committee's headings, background papers and the council's budget. All of it is optional.
public struct ReportSettings: Sendable {
  /// A paragraph added to a section, by the section's id.
  struct Comment: Sendable {
    let section: String
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
    let contents: [String]
  }
  /// The council's budget of a year in pounds, by line of `projection.csv`; costs positive and
  /// income negative, as in the council's table.
  struct Budget: Sendable {
    let year: FinancialYear
    let annual: [String: Double]
    let toDate: [String: Double]
    let actual: [String: Double]
  }

  var commentary: [Comment] = []
  var risks: [Risk] = []
  var decisions: [String] = []
  var backgroundPapers: [String] = []
  var committee: [Heading] = []
  var budgets: [Budget] = []

  public init() {}

  /// Reads the sections of a scenario that only reports use. Findings say what is wrong.
  public static func read(_ scenario: Scenario, into log: FindingLog) -> ReportSettings {
    var settings = ReportSettings()
    let context = ReadingContext(log: log)
    guard let fields = FieldReader(scenario.source, path: [], in: context) else { return settings }
    let words = fields.field("commentary")
    if let words, words.string != nil || words.array != nil {
      settings.commentary = texts(words, "commentary", fields).map {
        Comment(section: "status", text: $0)
      }
    } else if let reader = fields.object("commentary") {
      for member in reader.object.members {
        for text in texts(member.value, "commentary.\(member.key)", reader) {
          settings.commentary.append(Comment(section: member.key, text: text))
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
        contents: texts(in: reader, "contents"))
    }
    settings.decisions = texts(in: fields, "decisions")
    settings.backgroundPapers = texts(in: fields, "backgroundPapers")
    settings.budgets = budgets(fields)
    return settings
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

  private static func budgets(_ fields: FieldReader) -> [Budget] {
    guard let reader = fields.object("budget") else { return [] }
    return reader.object.members.compactMap { member -> Budget? in
      _ = reader.field(member.key)
      guard let year = FinancialYear(member.key) else {
        reader.report(
          .error(
            "bad-year", at: member.keyPlace,
            "\(Quoted.value(member.key)) is not a financial year such as 2012-13"))
        return nil
      }
      guard let inner = reader.object(member.key) else { return nil }
      let budget = Budget(
        year: year, annual: amounts("annual", inner), toDate: amounts("toDate", inner),
        actual: amounts("actual", inner))
      inner.finish()
      return budget
    }.sorted { $0.year < $1.year }
  }

  /// Amounts by line, or one amount for the net of all lines under the name `net`.
  private static func amounts(_ key: String, _ reader: FieldReader) -> [String: Double] {
    guard let value = reader.field(key) else { return [:] }
    func pounds(_ value: JSONValue, _ name: String) -> Double? {
      reader.figure(value, path: reader.path + [key, name], unit: "gbp", recorded: false) {
        Conversion.number($0, in: -1e12...1e12, means: "an amount in pounds")
      }?.value
    }
    guard let object = value.object, object["value"] == nil else {
      return pounds(value, "net").map { ["net": $0] } ?? [:]
    }
    var amounts: [String: Double] = [:]
    for member in object.members { amounts[member.key] = pounds(member.value, member.key) }
    return amounts
  }
}
