import Foundation
import PBRClaims
import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities
import PBRRegister
import Testing

@testable import PBRInvention

/// Programmes that never were, with claims in every window that has closed.
enum InventedProgramme {
  /// Two or three cohorts with some families beyond the funded places.
  static func plan(_ families: [Int]) throws -> Scenario {
    let years = [("2012-13", "2012-05", "2013-03"), ("2013-14", "2013-04", "2014-03")]
    let cohorts = zip(years, families).map { year, families in
      """
      { "id": "\(year.0)", "families": \(families), "funded": \(max(1, families * 5 / 6)),
        "attach": { "from": "\(year.1)", "to": "\(year.2)" } }
      """
    }
    let text = """
      { "pbr": 1, "title": "Small", "scheme": "troubled-families-2012",
        "cohorts": [ \(cohorts.joined(separator: ",")) ],
        "assumptions": { "results": {
            "crime-education": { "rate": 0.5, "months": { "min": 3, "mode": 7, "max": 14 } },
            "employment": { "rate": 0.2, "months": { "min": 4, "mode": 7, "max": 12 } },
            "progress-to-work": { "rate": 0.3, "months": { "min": 1, "mode": 5, "max": 9 } } },
          "leaving": { "perMonth": 0.04 }, "replacement": { "share": 0.7, "months": 1 } } }
      """
    let reading = ScenarioReading(
      "small.json", files: InputFiles { .text(SourceText(name: $0, text)) })
    return try #require(reading.scenario, "\(reading.findings.map(\.text))")
  }

  /// A rate card of two strands, and one cohort or two of people who climb its ladders.
  static func card(_ people: [Int]) throws -> Scenario {
    let scheme = """
      { "scheme": "card", "title": "A card", "unit": { "one": "person", "many": "people" },
        "attachmentEnds": "2014-03-31",
        "strands": [ { "id": "home", "title": "Home" }, { "id": "work", "title": "Work" } ],
        "results": [
          { "id": "moved-in", "strand": "home", "title": "Moved in", "pays": 600 },
          { "id": "months-3", "strand": "home", "title": "3 months", "after": "moved-in",
            "pays": 1500 },
          { "id": "months-6", "strand": "home", "title": "6 months", "after": "months-3",
            "pays": 2100 },
          { "id": "work", "strand": "work", "title": "Entry to work", "pays": 500 },
          { "id": "weeks-13", "strand": "work", "title": "13 weeks", "after": "work",
            "pays": 1900 } ],
        "claimWindows": { "every": "quarter", "first": "2012-08-31", "last": "2015-02-28" } }
      """
    let years = [("2012-13", "2012-05", "2013-03"), ("2013-14", "2013-04", "2014-03")]
    let cohorts = zip(years, people).map { year, people in
      """
      { "id": "\(year.0)", "families": \(people), "funded": \(people),
        "attach": { "from": "\(year.1)", "to": "\(year.2)" } }
      """
    }
    let text = """
      { "pbr": 1, "title": "Small", "scheme": "card.json",
        "cohorts": [ \(cohorts.joined(separator: ",")) ],
        "assumptions": { "results": {
            "moved-in": { "rate": 0.8, "months": { "min": 1, "mode": 2, "max": 6 } },
            "months-3": { "rate": 0.8, "months": { "fixed": 3 } },
            "months-6": { "rate": 0.7, "months": { "fixed": 3 } },
            "work": { "rate": 0.4, "months": { "min": 2, "mode": 5, "max": 9 } },
            "weeks-13": { "rate": 0.5, "months": { "fixed": 3 } } },
          "leaving": { "perMonth": 0.02 }, "replacement": { "share": 0.5, "months": 1 } } }
      """
    let reading = ScenarioReading(
      "small.json",
      files: InputFiles { .text(SourceText(name: $0, $0 == "card.json" ? scheme : text)) })
    return try #require(reading.scenario, "\(reading.findings.map(\.text))")
  }

  /// An invented register with claims in every window that has closed, some of them paid, some
  /// rejected.
  static func register(
    _ plan: Scenario, seed: UInt64, until: CivilDate, _ random: inout SplitMix
  ) throws -> Register {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in try InventedRegister(plan, seed: seed, until: until).files(scenario: nil) {
      try Data(file.bytes).write(to: folder.appending(path: file.name))
    }
    let settings = Register.readSettings(folder.path).0
    let bare = try #require(
      Register.read(folder.path, scheme: plan.scheme, settings: settings).register)
    var rows = (ClaimRow.columns + ["status", "status_on"]).joined(separator: ",") + "\n"
    var changes = ""
    var mains: Set<String> = []
    var taken: Set<String> = []
    for window in plan.scheme.windows where window.closes <= until {
      for standing in Assessment(bare, asOf: window.closes, window: window.id).standings
      where standing.state == .claimable {
        let family = bare.families[standing.family]
        guard let place = family.place, let attached = family.attached,
          let achieved = standing.earliest, let amount = standing.amount
        else { continue }
        let rule = plan.scheme.results[standing.result]
        let id = bare.places[place].id
        let barred = rule.id == "employment" ? "progress-to-work" : "employment"
        guard
          plan.scheme.isRateCard
            || !(rule.id != "crime-education" && taken.contains(id + barred)),
          taken.insert(id + rule.id).inserted,
          plan.scheme.isRateCard || rule.isAddOn || mains.insert(id).inserted
        else { continue }
        let cells = [
          "C-\(window.id)", plan.scheme.id, window.id, id, family.id, family.cohort,
          attached.dataText, rule.id, achieved.dataText,
          bare.places[place].year?.dataText ?? "", amount.dataText, "",
        ].joined(separator: ",")
        rows += "\(cells),submitted,\(window.closes.dataText)\n"
        let fate = random.next() % 10
        if fate < 7 {
          changes += "\(cells),\(fate < 6 ? "paid" : "rejected"),\(window.closes.dataText)\n"
        }
      }
    }
    try Data((rows + changes).utf8).write(to: folder.appending(path: "claims.csv"))
    let reading = Register.read(folder.path, scheme: plan.scheme, settings: settings)
    return try #require(reading.register, "\(reading.findings.map(\.text))")
  }
}

/// Numbers that are the same on every machine.
struct SplitMix {
  var state: UInt64

  /// A number from a range.
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
