import Foundation
import Testing

@testable import pbr

/// What pages of a reward say beside their figures.
@Suite("Reward grants in words")
struct RewardSayingsTests {
  /// Of 0 to 10: 20 cut to 10, and 0, are a half, below 60%; 20 and 3 are 65%; 20 and 10 the whole.
  @Test(
    "What the mean of the shares pays",
    arguments: [
      ("0", "is 50%: below 60%, so nothing of the pot is paid.", "£0 of a possible"),
      ("3", "is 65%: 65% of the whole pot is paid.", "£130,000 of a possible"),
      ("10", "is 100%: 100% of the whole pot is paid.", "£200,000 of a possible"),
    ])
  func mean(actual: String, said: String, first: String) throws {
    let folder = try RewardFolder()
    defer { folder.remove() }
    let plan = try folder.plan(
      [
        #"{ "measure": "x", "without": 0, "with": 10, "actual": 20 }"#,
        #"{ "measure": "y", "without": 0, "with": 10, "actual": \#(actual) }"#,
      ], rules: [("\"pays\"", "\"basis\": \"average\", \"pays\"")])
    let run = ran(["simulate", plan])
    #expect(run.output.hasPrefix(first), "\(run.output)")
    #expect(run.output.replacing("\n", with: " ").contains(said), "\(run.output)")
  }

  /// 45.9999 of 40 to 50 is 59.999% of the way, 45.99999 is 59.9999%, 46 the 60% from which it is paid,
  /// and 49.9999 all but a thousandth of a per cent of it.
  @Test(
    "A share stands on its own side of what is paid",
    arguments: [
      ("45.9999", "59.999%      0.0%"), ("45.99999", "59.9999%      0.0%"),
      ("46", "60.0%     60.0%"),
      ("46.00001", "60.0001%  60.0001%"), ("49.9999", "99.999%   99.999%"),
      ("50", "100.0%    100.0%"),
      ("43", "30.0%      0.0%"),
    ])
  func cliff(actual: String, said: String) throws {
    let folder = try RewardFolder()
    defer { folder.remove() }
    let target = #"{ "measure": "x", "without": 40, "with": 50, "actual": \#(actual) }"#
    let run = ran(["simulate", try folder.plan([target])])
    let words =
      run.output.split(separator: "\n").first { $0.hasPrefix("x ") }?
      .split(separator: " ").map(String.init) ?? []
    let wanted = said.split(separator: " ").map(String.init)
    #expect(Array(words.dropFirst(4).prefix(2)) == wanted, "\(run.output)")
  }

  /// Of three targets two are reached whole and one is not begun but for 79.99 hundredths: the mean of
  /// 1, 0 and 0.7999 is 0.5999666….
  @Test("A mean stands on its own side of what is paid")
  func meanAtTheCliff() throws {
    let folder = try RewardFolder()
    defer { folder.remove() }
    let plan = try folder.plan(
      [("x", "10"), ("y", "0"), ("z", "7.999")].map {
        #"{ "measure": "\#($0.0)", "without": 0, "with": 10, "actual": \#($0.1) }"#
      }, rules: [("\"pays\"", "\"basis\": \"average\", \"pays\"")])
    let run = ran(["simulate", plan])
    #expect(
      run.output.replacing("\n", with: " ").contains(
        "is 59.997%: below 60%, so nothing of the pot is paid."), "\(run.output)")
  }

  /// Ten children: nothing with 61.8%, all with 16.7%. Half the time it is at most nothing, but not one
  /// time in ten, and the whole pot is never exceeded. P10 to P90 are all that there is.
  @Test("Shares of few amounts, and each heading once")
  func steps() throws {
    let folder = try RewardFolder()
    defer { folder.remove() }
    let run = ran(
      ["report", "Scenarios/rewards/ten-children.json", "--out", folder.path + "/report"])
    #expect(run.status == 0, "\(run.messages)")
    let page = try folder.read("report/report.md")
    #expect(page.contains("At least half the time at most £0.\n"), "\(page)")
    #expect(!page.contains("ne time in ten") && !page.contains("ight times in ten"))
    for heading in ["### It is from £0 to £10,000", "## How likely each amount is"] {
      #expect(page.split(separator: "\n").count { $0 == heading } == 1, "\(heading)")
    }
    #expect(page.components(separatedBy: "of the pot is expected\n").count == 2)
  }

  /// Dudley's paper prints neither pot nor targets: the pot is assumed, as its file says.
  @Test("A report says what the reward rests on and what it was made of")
  func grounds() throws {
    let folder = try RewardFolder()
    defer { folder.remove() }
    let run = ran(["report", "Scenarios/rewards/dudley.json", "--out", folder.path + "/report"])
    #expect(run.status == 0, "\(run.messages)")
    let page = try folder.read("report/report.md")
    for part in [
      "prints neither pot nor targets: both are assumed.",
      "| The pot | £1,200,000 | assumed | none given |", "\n- Made with pbr ",
      "\n- Fingerprint of version, settings and inputs: ",
    ] { #expect(page.contains(part), "\(part)") }
  }

  @Test("An actual of the plan beside another one of the scorecard", arguments: [11, 11.5])
  func actual(given: Double) throws {
    let folder = try RewardFolder()
    defer { folder.remove() }
    try folder.write(
      """
      {"pbr": 1, "scorecard": "c", "title": "C", "period": "2005-03-31", "observations": "o.csv",
       "measures": [{"id": "x", "title": "X", "unit": "mean", "better": "bigger", "period": "financial-year"}]}
      """, as: "card.json")
    try folder.write("measure,period_end,value\nx,2005-03-31,11.5\n", as: "o.csv")
    let text = given == 11 ? "11" : "11.5"
    let plan = try folder.plan(
      [#"{ "measure": "x", "without": 10, "with": 12, "actual": \#(text) }"#],
      head: " \"scorecard\": \"card.json\",")
    let run = ran(["simulate", plan])
    let said =
      "plan.json:2:71: warning[actual-differs]: targets.x.actual is 11, and the scorecard has 11.5 in "
      + "2004-05\n  The plan's own figure is used.\n"
      + "  Leave \"actual\" out, or correct the row of the scorecard.\n"
    let told = run.messages.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains(" | ") }.joined(separator: "\n")
    #expect(run.status == 0 && told.contains(said) == (given == 11), "\(told)")
  }
}
