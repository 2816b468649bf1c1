import Testing

@testable import pbr

/// `scorecard --register`: what is asked for, and what is refused.
@Suite("The programme's scorecard")
struct ProgrammeScorecardTests {
  private let words = [
    "scorecard", "Scenarios/halton-2012.json", "--register", "Scenarios/register-halton",
  ]

  @Test(
    "What has to be said, and what cannot be",
    arguments: [
      (["--as-of", "2013-07-31"], "Error: --register needs --audience officer"),
      (["--audience", "officer"], "Error: Missing expected option '--as-of <date>'"),
      (
        ["--audience", "officer", "--as-of", "2013-07-31", "--group", "p3"],
        "Error: --group cannot be combined with --register"
      ),
      (
        ["--audience", "officer", "--as-of", "2013-07-31", "--period", "2013-06-30"],
        "Error: --period cannot be combined with --register"
      ),
    ])
  func wrongUse(more: [String], message: String) {
    let run = ran(words + more)
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.messages.contains(message), "\(run.messages)")
  }

  @Test("Days without a register are told")
  func days() {
    let run = ran(["scorecard", "Scenarios/scorecards/halton-2012-q1.json", "--days", "14"])
    #expect(run.status == 64 && run.messages.contains("Error: --days needs --register"))
  }

  /// As data: a row for each measure and day; the last has a status and a trend.
  @Test("The data")
  func data() {
    let run = ran(
      words + ["--audience", "officer", "--as-of", "2013-07-31", "--format", "csv"])
    #expect(run.status == 0)
    let rows = run.output.split(separator: "\r\n")
    #expect(
      rows.first
        == "measure,group,title,day,value,numerator,denominator,plan,status,trend")
    #expect(rows.count == 1 + 18 * 6)
    #expect(
      rows.contains(
        "places-refilled,process,Places filled again,2013-07-31,0.818182,9.000000,11.000000,"
          + "0.750000,good,worse"), "\(rows.filter { $0.hasPrefix("places-refilled") })")
  }

  /// 161 places are filled and nobody else is identified. In four of twelve months 123 families are
  /// 41 places, as planned 161 with the 120 before; 126 are 42, one more; 145 are 49, eight more.
  @Test(
    "Too few families identified",
    arguments: [
      (123, nil), (126, "161 families are identified for 162 places"),
      (145, "161 families are identified for 169 places"),
    ] as [(Int, String?)])
  func shortfall(families: Int, message: String?) {
    let run = ran(
      words + [
        "--audience", "officer", "--as-of", "2013-07-31", "--set", "commitment=", "--set",
        "cohorts.2013-14.families=\(families)", "--set", "cohorts.2013-14.funded=\(families)",
      ])
    #expect(run.status == 0)
    if let message {
      #expect(run.messages.contains("warning[identification-shortfall]: \(message)"))
      let short = families == 126 ? "1 place stays empty: £2,400" : "8 places stay empty: £19,200"
      #expect(run.messages.contains("\(short) of attachment fees."), "\(run.messages)")
    } else {
      #expect(!run.messages.contains("identification-shortfall"))
    }
  }

  /// On the first day of the programme no month has ended, and nothing is there to divide by.
  @Test("Before anything has happened", arguments: ["2012-04-01", "2011-01-31"])
  func early(day: String) {
    let run = ran(words + ["--audience", "officer", "--as-of", day, "--details"])
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("not rated"))
  }
}
