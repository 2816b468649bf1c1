import ClaimsSamples
import Foundation
import PBRChance
import PBRClaims
import PBRFiles
import PBRFindings
import PBRInvention
import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRRegister
import PBRReporting
import Testing

/// Registers made up from a plan, and from nothing.
@Suite("Invented and empty registers")
struct InventedRegisterTests {
  /// Sixty families in fifty places, with every result, leaving and replacement. Results of
  /// the first possible month (six whole months after that of attachment) occur.
  private static let plan = """
    { "pbr": 1, "title": "Sixty families", "scheme": "troubled-families-2012",
      "cohorts": [
        { "id": "2012-13", "families": 30, "funded": 25,
          "attach": { "from": "2012-06", "to": "2013-03" } },
        { "id": "2013-14", "families": 30, "funded": 25,
          "attach": { "from": "2013-04", "to": "2014-06" } } ],
      "assumptions": {
        "results": {
          "crime-education": { "rate": 0.5, "months": { "min": 5, "mode": 9, "max": 16 } },
          "employment": { "rate": 0.2, "months": { "min": 5, "mode": 8, "max": 14 } },
          "progress-to-work": { "rate": 0.3, "months": { "min": 0, "mode": 6, "max": 12 } } },
        "leaving": { "perMonth": 0.03 }, "replacement": { "share": 0.8, "months": 0 },
        "auditMonths": 0, "paymentMonths": 1, "supportMonths": 12 } }
    """

  private func scenario(_ text: String = plan) throws -> Scenario {
    let reading = ScenarioReading(
      "plan.json", files: InputFiles { .text(SourceText(name: $0, text)) })
    return try #require(reading.scenario, "\(reading.findings.map(\.text))")
  }

  private func read(
    _ files: [OutputFile], _ scheme: Scheme, _ plan: PlanNumbers = PlanNumbers()
  ) throws -> Register {
    let folder = try RegisterFolder()
    for file in files {
      try folder.write(file.name, String(decoding: file.bytes, as: UTF8.self))
    }
    let (settings, problems) = Register.readSettings(folder.path)
    let reading = Register.read(folder.path, scheme: scheme, settings: settings, plan: plan)
    same((problems + reading.findings).map(\.text), [])
    return try #require(reading.register)
  }

  /// Each result of each draw is found in the window that takes it, and on average there are as
  /// many of each as the projection expects. What is found stays found, so that the first
  /// window that shows a result is the one in which it is claimed.
  @Test("Claims are those that were drawn, and on average those projected")
  func agreement() throws { try agree(try scenario()) }

  /// The same of people who climb: a strand with two ways up, one that begins with a spell, a sum, and
  /// people who leave and are replaced while nothing was reached.
  @Test("Steps of ladders are claimed in the windows in which they were drawn")
  func ladders() throws { try agree(try scenario(Self.card)) }

  private static let card = """
    { "pbr": 1, "title": "Sixty people",
      "scheme": { "scheme": "card", "title": "A card", "unit": { "one": "person", "many": "people" },
        "attachmentEnds": "2018-12-31",
        "strands": [ { "id": "home" }, { "id": "work" }, { "id": "hours" } ],
        "results": [
          { "id": "settled", "strand": "home", "pays": 600, "evidence": { "allOf": [
            { "id": "weeks", "measure": "tenancy", "subject": "household", "sustainedFor": { "weeks": 4 } } ] } },
          { "id": "kept", "strand": "home", "after": "settled", "pays": 1500 },
          { "id": "part", "strand": "work", "pays": 500 },
          { "id": "part-kept", "strand": "work", "after": "part", "pays": 100 },
          { "id": "full", "strand": "work", "pays": 900 },
          { "id": "worked", "strand": "hours", "pays": 300, "evidence": { "allOf": [
            { "id": "sum", "measure": "hours", "subject": "any adult", "sumAtLeast": 99.5 } ] } } ],
        "claimWindows": { "every": "quarter", "first": "2018-03-31", "last": "2019-12-31" } },
      "cohorts": [
        { "id": "year-1", "families": 60, "funded": 60, "attach": { "from": "2018-01", "to": "2018-10" } } ],
      "assumptions": {
        "results": {
          "settled": { "rate": 0.7, "months": { "min": 2, "mode": 3, "max": 6 } },
          "kept": { "rate": 0.6, "months": { "min": 0, "mode": 3, "max": 9 } },
          "part": { "rate": 0.4, "months": { "min": 0, "mode": 4, "max": 12 } },
          "part-kept": { "rate": 0.5, "months": { "fixed": 3 } },
          "full": { "rate": 0.3, "months": { "min": 1, "mode": 4, "max": 12 } },
          "worked": { "rate": 0.5, "months": { "min": 0, "mode": 6, "max": 14 } } },
        "leaving": { "perMonth": 0.05 }, "replacement": { "share": 0.8, "months": 1 },
        "auditMonths": 0, "paymentMonths": 1, "supportMonths": 12 } }
    """

  private func agree(_ scenario: Scenario) throws {
    let scheme = scenario.scheme
    let seeds: ClosedRange<UInt64> = 1...30
    var counts = [Double](repeating: 0, count: scheme.results.count)
    for seed in seeds {
      let invented = try InventedRegister(scenario, seed: seed)
      let register = try read(invented.files(scenario: nil), scheme)
      #expect(register.settings.isInvented)
      var found: [String: String] = [:]
      for window in scheme.windows {
        let assessment = Assessment(register, asOf: window.closes, window: window.id)
        for standing in assessment.standings
        where standing.state == .claimable || standing.reason == .paysLess {
          let family = register.families[standing.family].id
          let key = "\(family) \(scheme.results[standing.result].id)"
          if found[key] == nil { counts[standing.result] += 1 }
          found[key] = found[key] ?? window.id
        }
      }
      let drawn = Simulation(scenario, seed: seed, draws: 1, knowing: true).families(draw: 0)
        .filter { $0.place != nil }.flatMap { family in
          family.results.compactMap { result in
            result.window.map { window in
              "F-\("000\(family.number)".suffix(4)) \(scheme.results[result.result].id) "
                + scheme.windows[window].id
            }
          }
        }
      same(found.map { "\($0.key) \($0.value)" }.sorted(), drawn.sorted())
    }
    let projection = Projection(scenario)
    for result in scheme.results.indices {
      let expected =
        projection.cohorts.reduce(0) { sum, cohort in
          sum
            + cohort.results[result].claims(windows: scheme.windows.count)
            .reduce(0) { $0 + $1.count }
        } * Double(seeds.count)
      // Claims of places are at most as scattered as a Poisson count.
      #expect(
        abs(counts[result] - expected) < 4 * expected.squareRoot(),
        "\(scheme.results[result].id): \(counts[result]), expected \(expected)")
    }
  }

  /// A position asked for on a month end is that asked for later about the same month end, but for
  /// families with a row dated before it and added, or checked, after it. At the end of each
  /// quarter of four registers, and at every month end of as many as `PBR_POSITION_REGISTERS` says.
  @Test("A position of a day knows that day only")
  func knowsItsDay() throws {
    let scenario = try scenario()
    let asked = ProcessInfo.processInfo.environment["PBR_POSITION_REGISTERS"].flatMap(UInt64.init)
    for seed in 1...(asked ?? 4) {
      let whole = try read(
        InventedRegister(scenario, seed: seed).files(scenario: nil), scenario.scheme)
      for month in stride(from: asked == nil ? 3 : 0, through: 33, by: asked == nil ? 3 : 1) {
        let end = try #require((Month(year: 2012, month: 6) + month).lastDay)
        let then = try read(
          InventedRegister(scenario, seed: seed, until: end).files(scenario: nil),
          scenario.scheme)
        // Dated before the day and checked after it: in the register of the day they stand without
        // a check, so nothing needs to be left out.
        same(
          Assessment(whole, asOf: end).table.rows.map {
            $0.map(RegisterFolder.text).joined(separator: " ")
          },
          Assessment(then, asOf: end).table.rows.map {
            $0.map(RegisterFolder.text).joined(separator: " ")
          })
      }
    }
  }

  /// Counted over the rows of the files, as a spreadsheet would.
  @Test("The Halton register: who was attached, who left, how long they waited")
  func counts() throws {
    let scenario = try scenario()
    let invented = try InventedRegister(scenario, seed: 1)
    let register = try read(invented.files(scenario: nil), scenario.scheme)
    let waits = register.families.compactMap { family in
      family.attached.map { $0.dayNumber - (family.identified?.dayNumber ?? 0) }
    }
    // A week to nine, and not one like another.
    #expect(waits.allSatisfy { (7...63).contains($0) } && Set(waits).count > 20)
    let text = try #require(invented.files(scenario: nil).first { $0.name == "evidence.csv" })
    let rows = String(decoding: text.bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    for outcome in LocalOutcome.allCases {
      #expect(rows.contains { $0.contains(",\(outcome.rawValue),") }, "\(outcome.rawValue)")
    }
  }

  @Test("What a register begins with can be read")
  func beginning() throws {
    for id in BuiltInSchemes.ids {
      let scheme = try RegisterFolder.scheme(id)
      // One of them pays up to a target of the plan.
      var plan = PlanNumbers()
      plan.targets = [FinancialYear(startYear: 2022): 347]
      let register = try read(NewRegister(scheme: scheme, named: scheme.id).files, scheme, plan)
      #expect(register.families.map(\.id) == ["F-0001"])
      #expect(!register.settings.isInvented)
    }
  }
}
