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

  /// What the claims position of the same day publishes, and everything else to the nearest 5%: 61 of
  /// 204 are 30%, 26 of 158 15%. Four evictions are withheld, and so is
  /// what of the 13 that left had no planned end: the reasons are withheld too.
  @Test("For the public")
  func published() {
    let run = ran(words + ["--as-of", "2013-07-31", "--format", "csv"])
    #expect(run.status == 0 && run.messages.contains("For the public:"), "\(run.messages)")
    let rows = run.output.split(separator: "\r\n").map(String.init)
    #expect(rows.count == 1 + 27)
    for row in [
      "places-filled,input,Funded places filled,2013-07-31,161.000000,,161.000000,good,",
      "families-attached,input,Families attached,2013-07-31,,1.00,194.000000,good,same",
      "exits-not-planned,process,Left without a planned end,2013-07-31,[c],,,,",
      "evictions,local,Evicted,2013-07-31,[c],,,,",
      "results-ready-amount,output,Results achieved and not claimed,2013-07-31,[c],,,,",
    ] { #expect(rows.contains(row), "\(row)") }
    #expect(rows.contains { $0.hasPrefix("attached-in-time,") && $0.contains(",0.30,") })
    // A day later the position is of another day than the measures: nothing of it is taken.
    let later = ran(words + ["--as-of", "2013-08-01", "--format", "csv"]).output
    #expect(later.contains("places-filled,input,Funded places filled,2013-07-31,,1.00,"))
    // What a page says of 13 that left is nothing.
    let page = ran(words + ["--as-of", "2013-07-31"])
    #expect(page.output.contains("fewer than 20") && !page.output.contains("7 of 13"))
  }

  @Test("Days without a register are told")
  func days() {
    let run = ran(["scorecard", "Scenarios/scorecards/halton-2012-q1.json", "--days", "14"])
    #expect(
      run.status == 64 && run.messages.contains("Error: --days needs a scenario and --register"))
  }

  /// As data: a row for each measure and day; the last has a status and a trend.
  @Test("The data")
  func data() {
    let run = ran(
      words + ["--audience", "officer", "--as-of", "2013-07-31", "--format", "csv"])
    #expect(run.status == 0)
    let rows = run.output.split(separator: "\r\n")
    let heading =
      "measure,group,title,day,value,numerator,denominator,plan,status,trend,known,known_of"
    #expect(rows.first.map(String.init) == heading)
    #expect(rows.count == 1 + 27 * 6)
    #expect(
      rows.contains(
        "places-refilled,process,Places filled again,2013-07-31,0.818182,9.000000,11.000000,"
          + "0.750000,good,worse,,"), "\(rows.filter { $0.hasPrefix("places-refilled") })")
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
