import PBRFindings
import PBRProgramme
import Testing

@testable import PBRCommitteeReports
@testable import PBRMeasures

/// What a plan says of its reports, and the whole of what is said when it is wrong.
struct ReportSettingsTests {
  private func scenario(_ more: String) throws -> Scenario {
    let text =
      "{ \"pbr\": 1, \"title\": \"Small\", \"scheme\": \"troubled-families-2012\", \"cohorts\": "
      + "[ { \"id\": \"A\", \"families\": 12,\n\"attach\": { \"from\": \"2012-06\", \"to\": "
      + "\"2012-06\" } } ],\n\(more) }"
    let files = InputFiles { .text(SourceText(name: $0, text)) }
    return try #require(ScenarioReading("small.json", files: files).scenario)
  }

  /// The built-in table is read by the same reader and marks its limits as assumed.
  @Test func builtIn() throws {
    let limits = StatusLimits.builtIn
    #expect([limits.profileShort.good, limits.profileShort.fair] == [0.02, 0.1])
    #expect([limits.planShort.good, limits.planShort.fair] == [0.02, 0.1])
    #expect([limits.resultsLate.good, limits.resultsLate.fair] == [0.05, 0.2])
    #expect([limits.overCapacity.good, limits.overCapacity.fair] == [0, 0.1])
    let log = FindingLog()
    let text = String(decoding: StatusLimits.text.bytes, as: UTF8.self)
    let read = ReportSettings.read(try scenario("\"statusLimits\": \(text)"), into: log)
    #expect(log.findings.map(\.text) == [])
    #expect(read.limits.resultsLate.isOwn && read.limits.resultsLate.status == .assumed)
    #expect(!limits.resultsLate.isOwn && limits.resultsLate.status == .assumed)
  }

  @Test func own() throws {
    let log = FindingLog()
    let limits = ReportSettings.read(
      try scenario(
        "\"statusLimits\": { \"resultsLate\": { \"good\": 0.1, \"fair\": 0.3, \"source\": \"S\" } }"
      ),
      into: log
    ).limits
    #expect(log.findings.map(\.text) == [])
    #expect(limits.resultsLate.isOwn && limits.resultsLate.source == "S")
    #expect([limits.resultsLate.good, limits.resultsLate.fair] == [0.1, 0.3])
    #expect(limits.profileShort.good == 0.02 && !limits.profileShort.isOwn)
  }

  @Test(arguments: messages) func refused(_ more: String, _ says: String) throws {
    let log = FindingLog()
    _ = ReportSettings.read(try scenario(more), into: log)
    #expect(log.findings.map(\.text).joined() == says + "\n")
  }

  private static let messages: [(String, String)] = [
    (
      "\"statusLimits\": { \"resultsLate\": { \"good\": 0.3, \"fair\": 0.2 } }",
      """
      small.json:3:57: error[limit-order]: statusLimits.resultsLate.fair is 0.2, below good 0.3
          3 | "statusLimits": { "resultsLate": { "good": 0.3, "fair": 0.2 } } }
            |                                                         ^^^
        A status is good up to the first and fair up to the second: give them in that order.
      """
    ),
    (
      "\"statusLimits\": { \"resultsLate\": { \"good\": 5, \"fair\": 0.2 } }",
      """
      small.json:3:44: error[wrong-value]: statusLimits.resultsLate.good is 5, but a limit as a share lies from 0 to 1
          3 | "statusLimits": { "resultsLate": { "good": 5, "fair": 0.2 } } }
            |                                            ^
        Write the share: 5% is 0.05.
      """
    ),
    (
      "\"statusLimits\": { \"late\": { \"good\": 0.1, \"fair\": 0.2 } }",
      """
      small.json:3:19: error[unknown-key]: unknown key "late" in statusLimits
          3 | "statusLimits": { "late": { "good": 0.1, "fair": 0.2 } } }
            |                   ^^^^^^
        Known here: profileShort, planShort, resultsLate, overCapacity.
      """
    ),
    (
      "\"statusLimits\": { \"resultsLate\": { \"good\": 0.1 } }",
      """
      small.json:3:34: error[missing-key]: statusLimits.resultsLate.fair is missing
          3 | "statusLimits": { "resultsLate": { "good": 0.1 } } }
            |                                  ^
        Add it: "fair": 0.1.
      """
    ),
    (
      "\"commentary\": { \"yeers\": \"x\" }",
      """
      small.json:3:17: error[unknown-section]: commentary: a report has no section "yeers"
          3 | "commentary": { "yeers": "x" } }
            |                 ^^^^^^^
        Did you mean "years"?
      """
    ),
    (
      "\"committee\": [ { \"heading\": \"H\", \"contents\": [\"years\", \"money\"] } ]",
      """
      small.json:3:56: error[unknown-section]: committee.1.contents: a report has no section "money"
          3 | "committee": [ { "heading": "H", "contents": ["years", "money"] } ] }
            |                                                        ^^^^^^^
        One of: \(ReportPart.allCases.map(\.rawValue).joined(separator: ", ")).
      """
    ),
    (
      "\"budget\": { \"2012-13\": { \"annual\": { \"attachment-fees\": 1 } } }",
      """
      small.json:3:38: error[budget-line]: budget.2012-13.annual: the plan has no line "attachment-fees"
          3 | "budget": { "2012-13": { "annual": { "attachment-fees": 1 } } } }
            |                                      ^^^^^^^^^^^^^^^^^
        Did you mean "attachment-fee"?
      """
    ),
    (
      "\"budget\": { \"2012/13\": { \"annual\": 1 } }",
      """
      small.json:3:13: error[bad-year]: "2012/13" is not a financial year such as 2012-13
          3 | "budget": { "2012/13": { "annual": 1 } } }
            |             ^^^^^^^^^
      """
    ),
  ]
}
