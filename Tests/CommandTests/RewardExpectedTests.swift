import Testing

@testable import pbr

/// What is expected of a reward while values are still open.
@Suite("Reward grants, expected")
struct RewardExpectedTests {
  private static func coin(_ name: String) -> String {
    "{ \"measure\": \"\(name)\", \"without\": 0, \"with\": 100, "
      + "\"cases\": { \"of\": 1, \"chance\": 0.5 } }"
  }

  /// Binomial of 10 and 0.6: 7 with 0.2149908, 8 or more with 0.1672898, so that £7,500 × the first
  /// + £10,000 × the second is £3,285.33. One more child: from 6 (0.2508227) £7,500 more, from 7
  /// £2,500 more: £1,881.17 + £537.48 = £2,418.65.
  @Test("Ten children")
  func tenChildren() throws {
    let folder = try RewardFolder()
    defer { folder.remove() }
    let figures = try folder.figures("Scenarios/rewards/ten-children.json")
    let expected = [
      "reward.expected": "3285.33", "reward.total": "0.00",
      "reward.children-succeeding.share": "0.500000",
      "reward.children-succeeding.chance": "0.382281",
      "reward.children-succeeding.whole-chance": "0.167290",
      "reward.children-succeeding.one-more": "2418.65", "reward.p50": "0.00",
      "reward.p90": "10000.00", "net.total": "3285.33",
    ]
    for (name, value) in expected { #expect(figures[name] == value, "\(name)") }
  }

  /// Each child is worth its part of the pot where pay begins at once, so that the expected sum is
  /// the pot times the chance, however many children there are; that none succeeds is one of the
  /// outcomes: (1 − p)ⁿ.
  @Test(
    "The outcome that nobody succeeds counts",
    arguments: [
      (2, 0.5, "5000.00", "0.750000"), (3, 0.34, "3400.00", "0.712504"),
      (10, 0.1, "1000.00", "0.651322"), (20, 0.05, "500.00", "0.641514"),
      (2, 0.9, "9000.00", "0.990000"),
    ])
  func none(children: Int, chance: Double, expected: String, any: String) throws {
    let folder = try RewardFolder()
    defer { folder.remove() }
    let plan = try folder.plan(
      [
        "{ \"measure\": \"a\", \"without\": 0, \"with\": 100, "
          + "\"cases\": { \"of\": \(children), \"chance\": \(chance) } }"
      ], rules: [(#""from": 0.6"#, #""from": 0"#), ("200000", "10000")])
    let figures = try folder.figures(plan)
    #expect(figures["reward.a.expected"] == expected)
    #expect(figures["reward.a.chance"] == any)
  }

  /// Evenly from 0 to 100: nothing below 60, from there the share itself: £100,000 × (1 − 0.36) ÷ 2.
  /// Triangular with its mode at 100 the density is 2v: £100,000 × 2 ÷ 3 × (1 − 0.216) =
  /// £52,266.67, and 60 is not reached with 0.36.
  @Test(
    "A range",
    arguments: [
      ("\"value\": 50, \"distribution\": \"uniform\"", "32000.00", "0.400000"),
      ("\"value\": 100, \"distribution\": \"triangular\"", "52266.67", "0.640000"),
    ])
  func range(form: String, expected: String, chance: String) throws {
    let folder = try RewardFolder()
    defer { folder.remove() }
    let plan = try folder.plan([
      "{ \"measure\": \"a\", \"without\": 0, \"with\": 100, "
        + "\"range\": { \(form), \"low\": 0, \"high\": 100 } }",
      "{ \"measure\": \"b\", \"without\": 0, \"with\": 1, \"actual\": 0 }",
    ])
    let figures = try folder.figures(plan)
    let found = try #require(figures["reward.a.expected"].flatMap { Double($0) })
    #expect((found - (Double(expected) ?? 0)).magnitude < 0.02, "\(found)")
    #expect(figures["reward.a.chance"] == chance)
    #expect(figures["reward.a.one-more"] == nil)
  }

  /// The rest of 57 is beta-binomial with 12½ and 7½: 45 or more of them, for 75% in all, with 0.1007;
  /// the whole sum, worked out from the logarithms of gamma functions, is £3,410.92 of £10,000. At
  /// 12 of 19 53% of the way is gone: £0.
  @Test("A value to date with three quarters of the year to come")
  func forecast() throws {
    let folder = try RewardFolder()
    defer { folder.remove() }
    try folder.write(
      """
      { "pbr": 1, "scorecard": "c", "title": "Card", "period": "2004-06-30",
        "observations": "rows.csv", "measures": [ { "id": "leavers", "title": "Care leavers",
          "numerator": "In work", "denominator": "Leavers", "unit": "percent", "better": "bigger",
          "period": "quarter" } ] }
      """, as: "card.json")
    try folder.write(
      "measure,period_end,numerator,denominator\nleavers,2004-06-30,12,19\n", as: "rows.csv")
    let plan = try folder.plan(
      ["{ \"measure\": \"leavers\", \"without\": 50, \"with\": 75 }"],
      rules: [("200000", "10000")], head: " \"scorecard\": \"card.json\",")
    let figures = try folder.figures(plan)
    #expect(figures["reward.leavers.expected"] == "3410.92")
    #expect(figures["reward.leavers.whole-chance"] == "0.100727")
    #expect(figures["reward.total"] == "0.00")
    #expect(ran(["simulate", plan]).output.contains("63.16 (F)"))
    // Once the year is over it is what it is.
    try folder.write(
      "measure,period_end,numerator,denominator\nleavers,2004-06-30,12,19\n"
        + "leavers,2004-09-30,12,19\nleavers,2004-12-31,12,19\nleavers,2005-03-31,21,19\n"
        .replacing("21,19", with: "18,19"), as: "rows.csv")
    try folder.write(
      try folder.read("card.json").replacing("2004-06-30", with: "2005-03-31"), as: "card.json")
    let final = try folder.figures(plan)
    // 54 of 76 are 71.05%: 84.21% of the way.
    #expect(final["reward.leavers.expected"] == "8421.05")
    #expect(final["reward.p50"] == nil)
    // 55 of 76 would be 89.47% of the way.
    #expect(final["reward.leavers.one-more"] == "526.32")
  }

  /// Two coins of £100,000 each: nothing, one or both. On the average a half is below 60%: the whole
  /// pot or nothing.
  @Test("The total of two, each alone and on the average")
  func total() throws {
    let folder = try RewardFolder()
    defer { folder.remove() }
    let targets = ["a", "b"].map { Self.coin($0) }
    let plan = try folder.plan(targets)
    #expect(try folder.figures(plan)["reward.expected"] == "100000.00")
    #expect(
      try folder.rows("run/reward-total.csv") == [
        ["0.00", "0.250000"], ["100000.00", "0.500000"], ["200000.00", "0.250000"],
      ])
    let average = try folder.plan(
      targets, rules: [("\"pays\"", "\"basis\": \"average\", \"pays\"")])
    let figures = try folder.figures(average)
    #expect(figures["reward.expected"] == "50000.00")
    #expect(figures["reward.a.expected"] == "25000.00" && figures["reward.a.chance"] == nil)
    #expect(
      try folder.rows("run/reward-total.csv") == [
        ["0.00", "0.750000"], ["200000.00", "0.250000"],
      ])
    // At exactly a half the half is paid: (0 + 2 × £100,000 + £200,000) ÷ 4.
    let half = try folder.plan(
      targets,
      rules: [("\"pays\": { \"from\": 0.6", "\"basis\": \"average\", \"pays\": { \"from\": 0.5")])
    #expect(try folder.figures(half)["reward.expected"] == "100000.00")
  }

  /// Parts of £50,000, one of them a coin: £50,000 or £100,000 with the other earned in full.
  @Test("Parts that are open")
  func parts() throws {
    let folder = try RewardFolder()
    defer { folder.remove() }
    let plan = try folder.plan([
      "{ \"measure\": \"a\", \"without\": 0, \"with\": 100, \"parts\": [ \(Self.coin("p")), "
        + "{ \"measure\": \"q\", \"without\": 0, \"with\": 1, \"actual\": 1 } ] }",
      "{ \"measure\": \"b\", \"without\": 0, \"with\": 1, \"actual\": 0 }",
    ])
    #expect(try folder.figures(plan)["reward.a.expected"] == "75000.00")
    #expect(
      try folder.rows("run/reward-total.csv") == [
        ["50000.00", "0.500000"], ["100000.00", "0.500000"],
      ])
    #expect(
      try folder.figures(plan, ["targets.a.parts.p.cases.chance=0.9"])["reward.expected"]
        == "95000.00")
  }

  /// £20,000 on account of a coin of £100,000: half the time £40,000 twice, half the time £20,000 is
  /// repaid in the first; on the average £10,000 and £20,000. Of a part it is a fifth of the part.
  @Test("Money on account of what is open, and of a part")
  func onAccount() throws {
    let folder = try RewardFolder()
    defer { folder.remove() }
    let ids = ["a", "b", "p", "q"]
    let measures = ids.map {
      "{ \"id\": \"\($0)\", \"title\": \"\($0)\", \"unit\": \"number\", \"better\": \"bigger\", "
        + "\"period\": \"financial-year\" }"
    }.joined(separator: ", ")
    try folder.write(
      """
      { "pbr": 1, "scorecard": "c", "title": "Card", "period": "2004-03-31",
        "observations": "rows.csv", "measures": [ \(measures) ] }
      """, as: "card.json")
    try folder.write(
      "measure,period_end,value\n" + ids.map { "\($0),2004-03-31,50\n" }.joined(), as: "rows.csv")
    let interim = "\"interim\": { \"level\": 50, \"on\": \"2004-03-31\" }"
    let account = [
      (
        "\"instalments\"",
        "\"onAccount\": { \"share\": \"1/5\", \"year\": \"2004-05\" }, \"instalments\""
      )
    ]
    let plan = try folder.plan(
      [
        Self.coin("a").dropLast(2) + ", \(interim) }",
        "{ \"measure\": \"b\", \"without\": 0, \"with\": 1, \"actual\": 0 }",
      ], rules: account, head: " \"scorecard\": \"card.json\",")
    let figures = try folder.figures(plan)
    #expect(figures["cash.reward.2004-05"] == "20000.00")
    #expect(figures["cash.reward.2005-06"] == "10000.00")
    #expect(figures["cash.reward.2006-07"] == "20000.00")
    let parts = try folder.plan(
      [
        "{ \"measure\": \"a\", \"without\": 0, \"with\": 100, \"parts\": [ "
          + "{ \"measure\": \"p\", \"without\": 0, \"with\": 100, \"actual\": 100, \(interim) }, "
          + "{ \"measure\": \"q\", \"without\": 0, \"with\": 100, \"actual\": 0 } ] }",
        "{ \"measure\": \"b\", \"without\": 0, \"with\": 1, \"actual\": 0 }",
      ], rules: account, head: " \"scorecard\": \"card.json\",")
    let found = try folder.figures(parts)
    // A fifth of £50,000, and two halves of the £40,000 that are left.
    #expect(found["cash.reward.2004-05"] == "10000.00")
    #expect(found["cash.reward.2005-06"] == "20000.00")
    let twice = try folder.plan(
      [
        "{ \"measure\": \"a\", \"without\": 0, \"with\": 100, \(interim), \"parts\": [ "
          + "{ \"measure\": \"p\", \"without\": 0, \"with\": 100, \"actual\": 100, \(interim) } ] }"
      ], rules: account, head: " \"scorecard\": \"card.json\",")
    #expect(
      ran(["check", twice]).messages.contains("error[interim-twice]: targets.a and its parts"))
  }
}
