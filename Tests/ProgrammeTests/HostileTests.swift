import PBRFindings
import PBRProgramme
import PBRQuantities
import Testing

@Suite("Files that nobody should write")
struct HostileTests {
  /// Whatever is read, there is a scenario or an error, every message can be made, and it does not
  /// take long (times are generous: tests are not optimised).
  @discardableResult
  private func read(
    _ plan: String, rules: String = Samples.rules, settings: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> ScenarioReading {
    let start = ContinuousClock.now
    let reading = ScenarioReading(
      "plan.json", settings: settings,
      files: InputFiles(holding: ["plan.json": plan, "rules.json": rules]))
    let failed = reading.findings.contains { $0.severity == .error }
    #expect((reading.scenario == nil) == failed, sourceLocation: sourceLocation)
    for finding in reading.findings { #expect(finding.text.count < 3000) }
    #expect(ContinuousClock.now - start < .seconds(20), sourceLocation: sourceLocation)
    return reading
  }

  private func plan(cohorts: String, more: String = "") -> String {
    #"{ "pbr": 1, "title": "T", "scheme": "troubled-families-2012", "cohorts": [\#(cohorts)]\#(more) }"#
  }

  private let many = #""families": 10000000, "attach": { "from": "2012-04", "to": "2015-03" }"#

  @Test("Large numbers")
  func large() {
    let one = read(plan(cohorts: #"{ "id": "c", \#(many) }"#))
    #expect(one.scenario?.maximum?.pounds == 40_000_000_000)
    let cohorts = (0..<1000).map { #"{ "id": "c\#($0)", \#(many) }"# }.joined(separator: ",\n")
    #expect(read(plan(cohorts: cohorts)).scenario?.families == 10_000_000_000)
    let rich = Samples.rules.replacing("4000", with: "1000000000")
    let wide = cohorts.replacing("2015-03", with: "2014-03")
    let tooMuch = read(
      plan(cohorts: wide).replacing("troubled-families-2012", with: "rules.json"), rules: rich)
    #expect(tooMuch.findings.first?.code == "too-large" && tooMuch.findings.count == 201)
    #expect(
      tooMuch.findings.first?.message
        == "the programme's maximum, funded places times the maximum per place, is too large a sum")
    for number in ["1e308", "-1e308", "1e400", "1e-400", "123456789012345678901234567890", "-0"] {
      read(Samples.plan.replacing(": 5,", with: ": \(number),"))
      read(Samples.plan.replacing("290", with: number))
      read(Samples.plan.replacing("0.75", with: number))
      read(Samples.plan.replacing(#""months": 2"#, with: #""months": \#(number)"#))
      read(Samples.plan, rules: Samples.rules.replacing("3200", with: number))
      read(
        Samples.plan,
        settings: ["cohorts.first.families=\(number)", "costs.office.perMonth=+\(number)%"])
    }
  }

  @Test("Many of everything")
  func crowds() {
    let keys = (0..<100_000).map { #""k\#($0)": 1"# }.joined(separator: ",\n")
    let unknown = read(Samples.plan.replacing(#""pbr": 1"#, with: #""pbr": 1, \#(keys)"#)).findings
    #expect(unknown.map(\.code) == Array(repeating: "unknown-key", count: 20) + ["unknown-keys"])
    #expect(unknown.last?.message == "99,980 more unknown keys in the file")
    let some = (0..<10_000).map { #""k\#($0)": 1"# }.joined(separator: ",\n")
    read(Samples.plan.replacing(#""2012-13": 75000"#, with: some))
    read(Samples.plan.replacing(#""2013-04": 2"#, with: some))
    read(Samples.plan.replacing(#""fixed": 9"#, with: #""table": {\#(some)}"#))
    let same = Array(repeating: #"{ "id": "c", \#(many) }"#, count: 900).joined(separator: ",\n")
    #expect(read(plan(cohorts: same)).findings.count { $0.code == "duplicate-id" } == 20)
    let long = Array(repeating: "{}", count: 1001).joined(separator: ",\n")
    let refused = read(plan(cohorts: long)).findings
    #expect(refused.map(\.code).contains("list-long"))
    let wrong = Array(repeating: "{}", count: 1000).joined(separator: ",\n")
    let told = read(plan(cohorts: wrong)).findings
    #expect(told.count == 201 && told.last?.code == "more-findings")
    #expect(told.last?.message == "2,800 more problems were found")
    let months = (0..<120).map {
      #""\#(2012 + ($0 + 3) / 12)-\#($0 % 12 < 9 ? ($0 % 12 + 4 < 10 ? "0" : "") + "\($0 % 12 + 4)" : "0\($0 % 12 - 8)")": 1"#
    }
    let ten = plan(
      cohorts:
        #"{ "id": "c", "families": 120, "attach": { "months": {\#(months.joined(separator: ","))} } }"#
    )
    #expect(read(ten).findings.map(\.code) == ["after-attachment-ends", "funded-share"])
  }

  @Test("Depth and strange years")
  func strange() {
    let deep =
      String(repeating: #"{"value":"#, count: 120) + "1" + String(repeating: "}", count: 120)
    read(Samples.plan.replacing("290", with: deep))
    read(Samples.plan.replacing("0.75", with: deep))
    read(Samples.plan.replacing(#"{ "fixed": 9 }"#, with: deep))
    read(Samples.plan.replacing("\"rules.json\"", with: deep))
    read(Samples.plan, settings: ["assumptions.\(String(repeating: "a.", count: 5000))b=1"])
    for year in ["1900", "2200", "9999", "0000"] {
      for old in ["2012", "2013", "2014"] {
        read(Samples.plan.replacing(old, with: year))
        read(Samples.plan, rules: Samples.rules.replacing(old + "-0", with: year + "-0"))
        read(Samples.plan, rules: Samples.rules.replacing("\"\(old)-1", with: "\"\(year)-1"))
      }
    }
  }

  /// Fifteen hundred plans and rules, each damaged in a few places.
  @Test("Damaged plans never stop the program")
  func mutations() {
    var random = Mutations(state: 20_120_903)
    for _ in 0..<1500 {
      let changesRules = random.below(3) == 0
      let plan = changesRules ? Samples.plan : random.damaged(Samples.plan)
      let rules = changesRules ? random.damaged(Samples.rules) : Samples.rules
      let reading = ScenarioReading(
        "plan.json", settings: random.below(4) == 0 ? [random.setting] : [],
        files: InputFiles(holding: ["plan.json": plan, "rules.json": rules]))
      let failed = reading.findings.contains { $0.severity == .error }
      if (reading.scenario == nil) != failed { Issue.record("\(plan)\(rules)") }
      for finding in reading.findings where finding.text.isEmpty { Issue.record("\(finding)") }
    }
  }
}

/// Damage done to a text by a generator that always does the same.
private struct Mutations {
  var state: UInt64

  mutating func below(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, count)))
  }

  private static let spice = [
    "0", "-1", "1e9", "0.5", "null", "true", "{}", "[]", "\"\"", "\"2013-01\"", "\"2200-12\"",
    "1.5",
    "\"value\": 3, ", "\"remove\": true, ", "\"id\": \"first\", ", "100", "120", "\"claim-year\"",
    "{\"value\": 0.2, \"low\": 0, \"high\": 1}", "{\"min\": 0, \"max\": 3}",
    "{\"table\": {\"0\": 1}}",
  ]

  /// A value or a key of the text replaced, moved or left out, once to three times.
  mutating func damaged(_ text: String) -> String {
    var tokens = text.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    for _ in 0...below(3) {
      let place = below(tokens.count)
      switch below(5) {
      case 0: tokens.remove(at: place)
      case 1: tokens.insert(tokens[below(tokens.count)], at: place)
      case 2: tokens.swapAt(place, below(tokens.count))
      default:
        let tail = tokens[place].hasSuffix(",") ? "," : ""
        tokens[place] = Self.spice[below(Self.spice.count)] + tail
      }
    }
    return tokens.joined(separator: " ")
  }

  var setting: String {
    mutating get {
      let paths = [
        "cohorts.first.funded", "assumptions.results.crime.rate", "assumptions.results.job.months",
        "costs.office.perMonth", "date", "scheme", "commitment",
        "cohorts.second.attach.months.2013-06",
      ]
      return paths[below(paths.count)] + "="
        + (below(3) == 0 ? "+50%" : Self.spice[below(Self.spice.count)])
    }
  }
}
