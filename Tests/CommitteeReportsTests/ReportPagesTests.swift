import PBRChance
import PBRFiles
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReporting
import Testing

@testable import PBRCommitteeReports
@testable import PBRRuns

/// What a report says of how far it can differ, its data files and its words.
struct ReportPagesTests {
  /// Ten places at £3,200; a result of £700 for half of them, after exactly six months.
  private func report(
    fan: Bool = false, settings: ReportSettings = ReportSettings()
  ) throws -> CommitteeReport {
    let text = """
      { "pbr": 1, "title": "Small", "date": "2012-12-31", "scheme": "troubled-families-2012",
        "cohorts": [ { "id": "A", "families": 10, "attach": { "from": "2012-06", "to": "2012-06" } } ],
        "profile": { "2012-13": 40000 },
        "costs": [ { "id": "key-workers", "status": "assumed", "perFamilyMonth": 100 } ],
        "assumptions": { "supportMonths": 2, "results": { "crime-education": {
          "rate": { "value": 0.5, "low": 0.4, "high": 0.7 }, "months": { "fixed": 6 } } } } }
      """
    let files = InputFiles { .text(SourceText(name: $0, text)) }
    let scenario = try #require(ScenarioReading("small.json", files: files).scenario)
    let projection = Projection(scenario)
    return CommitteeReport(
      projection, settings: settings, sensitivity: Sensitivity.ofRanges(projection),
      fan: fan ? Simulation(scenario, seed: 1, draws: 40).cashFan(on: .one) : nil,
      record: RunRecord(version: "1", command: "report", settings: [], inputs: [], outputs: []))
  }

  /// Ten places × £700 × rate and £32,000 of fees, less ten families × two months × £100: net
  /// £33,500 as planned, £32,800 at 0.4 and £34,900 at 0.7.
  @Test func tornado() throws {
    let text = MarkdownWriter().text(try report().report)
    let input = "Crime, anti-social behaviour and education: success rate"
    for part in [
      "### \(input) moves the council's net most", "](charts/sensitivity.svg)",
      "| \(input) | 40% | 70% | 32,800 | 34,900 | 2,100 |", "As planned it is £33,500.",
      "- Assumption: if \"\(input)\" is 40% and not 50%, the council's net is £700 lower.",
    ] { #expect(text.contains(part), "\(part)") }
  }

  /// The profile is £40,000 and £35,500 is earned; the £4,500 is no result too late.
  @Test func words() throws {
    let text = MarkdownWriter().text(try report().report)
    for part in [
      "Against the council's profile: £4,500 less in 2012/13.",
      "| Funding against profile | ▲ Poor | £4,500 (11.3%) less than the profile of £40,000. | "
        + "Good: at most 2% short. Fair: at most 10% short. Limits: assumed. |",
      "| Key workers, for a family in a month | £100 | | assumed |",
    ] { #expect(text.contains(part), "\(part)") }
    #expect(InputWords.value("0.075", unit: .share) == "7.5%")
    #expect(
      InputWords.value("triangular 6 12 24", unit: .months) == "6 to 24 months, most often 12")
    #expect(
      InputWords.value("table 6:0.25 12:0.75", unit: .months)
        == "25% after 6 months, 75% after 12 months")
    #expect(InputWords.range("1", "3", unit: .months) == "1 to 3 months")
  }

  /// Of sections such as the checks it was read without a word, and shown nowhere.
  @Test("What a council says of a section stands at its end, whichever it is")
  func commentary() throws {
    var settings = ReportSettings()
    settings.commentary = ReportPart.allCases.map {
      ReportSettings.Comment(section: $0, text: "Of \($0.rawValue).")
    }
    let sections = try report(settings: settings).sections
    #expect(sections.map(\.id).contains("checks") && sections.map(\.id).contains("about"))
    for section in sections { #expect(section.blocks.last == .paragraph("Of \(section.id).")) }
    #expect(
      try report(settings: settings).budget.sections[0].blocks.last == .paragraph("Of budget."))
  }

  /// Every paragraph of a committee report has its number; the brief is set for one sheet.
  @Test func templates() throws {
    let committee = try report().report(.committee)
    for (index, section) in committee.sections.enumerated() {
      let texts = section.blocks.compactMap {
        if case .paragraph(let text) = $0 { text } else { nil }
      }
      for (place, text) in texts.enumerated() {
        #expect(text.hasPrefix("\(index + 1).\(place + 1) "))
      }
    }
    #expect(try report().report(.brief).isOnePage && !committee.isOnePage)
  }

  /// The range of cash holds the expected line, and the data files are described as they are.
  @Test func dataPackage() throws {
    let report = try report(fan: true)
    let tables = report.tables
    #expect(tables.map(\.name).contains("cash-range") && tables.map(\.name).contains("sensitivity"))
    let data = tables.map { (table: $0, bytes: $0.csv()) }
    let log = FindingLog()
    let origin = DataPackage.Origin(
      title: "T", authority: "Council", date: CivilDate("2012-08-31"), version: "9.8.7",
      fingerprint: "0f")
    let file = DataPackage.file(origin, in: "data/", data)
    let text = SourceText(name: file.name, bytes: file.bytes)
    let described = try #require(JSONParser.parse(text, into: log)?.object)
    for (key, value) in [
      ("title", "T"), ("authority", "Council"), ("date", "2012-08-31"), ("version", "9.8.7"),
      ("fingerprint", "0f"),
    ] {
      #expect(described[key]?.string == value)
    }
    let resources = try #require(described["resources"]?.array)
    #expect(resources.count == tables.count && file.name == "data/datapackage.json")
    for (resource, item) in zip(resources, data) {
      let schema = resource.object?["schema"]?.object
      let fields = schema?["fields"]?.array ?? []
      let names = fields.compactMap { $0.object?["name"]?.string }
      let head = item.bytes.prefix { $0 != 0x0D }
      #expect(names.joined(separator: ",") == String(decoding: head, as: UTF8.self))
      #expect(resource.object?["path"]?.string == "\(item.table.name).csv")
      #expect(resource.object?["bytes"]?.number == "\(item.bytes.count)")
      // Where every value is a number the column is one, and no month stands among numbers.
      for (field, column) in zip(fields, item.table.columns.indices) {
        let cells = item.table.rows.map { $0[column] }
        let isNumber = ["number", "integer"].contains(field.object?["type"]?.string ?? "")
        let numbers = cells.filter {
          switch $0 {
          case .integer, .decimal, .money: true
          case .written(let text): Double(text) != nil
          default: false
          }
        }
        let empty = cells.filter { $0 == .empty || $0 == .text("") || $0 == .written("") }
        #expect(
          !isNumber || numbers.count + empty.count == cells.count,
          "\(item.table.name).\(item.table.columns[column])")
      }
      // Nothing is left without a meaning, and every file has a key.
      #expect(fields.allSatisfy { $0.object?["description"]?.string?.isEmpty == false })
      #expect(schema?["primaryKey"]?.array?.isEmpty == false, "\(item.table.name)")
    }
    let cash = try #require(tables.first { $0.name == "cash-range" })
    for row in cash.rows {
      guard case .decimal(let low, _) = row[2], case .decimal(let high, _) = row[3] else {
        continue
      }
      #expect(low <= high)
    }
  }
}
