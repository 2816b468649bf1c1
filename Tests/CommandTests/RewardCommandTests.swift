import Foundation
import Testing

@testable import pbr

/// Plans for a reward, from the file to the penny.
@Suite("Reward grants")
struct RewardCommandTests {
  private let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    .appending(path: "pbr-reward-\(UUID().uuidString)").path

  /// Two instalments, a fifth on account, a pot of £200,000.
  private static let scheme = """
    { "scheme": "psa", "kind": "reward-grant", "title": "A reward", "ends": "2005-03-31",
      "potential": 200000, "pays": { "from": 0.6, "to": 1 },
      "instalments": [ { "year": "2005-06", "share": "1/2" }, { "month": "2006-09", "share": "1/2" } ],
      "onAccount": { "share": "1/5", "year": "2004-05" } }
    """

  private func plan(
    _ targets: String, scheme: [(String, String)] = [], head: String = ""
  ) throws -> String {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var rules = Self.scheme
    for (from, to) in scheme { rules = rules.replacing(from, with: to) }
    try rules.write(toFile: folder + "/scheme.json", atomically: true, encoding: .utf8)
    let text =
      "{ \"pbr\": 1, \"title\": \"Plan\", \"scheme\": \"scheme.json\",\(head)\n"
      + "  \"targets\": [ \(targets) ] }\n"
    try text.write(toFile: folder + "/plan.json", atomically: true, encoding: .utf8)
    return folder + "/plan.json"
  }

  private func figures(_ path: String, _ settings: [String] = []) throws -> [String: String] {
    let run = ran(
      ["simulate", path, "--out", folder + "/run", "--force"] + settings.flatMap { ["--set", $0] })
    try #require(run.status == 0, "\(run.messages)")
    let text = try String(contentsOfFile: folder + "/run/figures.csv", encoding: .utf8)
    return Dictionary(
      text.split(separator: "\r\n").dropFirst().map {
        let cells = $0.split(separator: ",", omittingEmptySubsequences: false)
        return (String(cells[0]), String(cells[1]))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The worked table: twelve twelfths of £1,200,000; the odd halfpenny is NI 099's, £68,253.97.
  @Test("Dudley's twelve, each by itself")
  func dudley() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let figures = try figures("Scenarios/rewards/dudley.json")
    let expected = [
      "reward.potential": "1200000.00", "reward.total": "660897.79",
      "reward.ni-072.amount": "100000.00", "reward.ni-111.amount": "97906.98",
      "reward.ni-092.amount": "94736.84", "reward.ni-099.amount": "68253.97",
      "reward.ni-066.amount": "0.00", "reward.ni-045.amount": "0.00",
      "reward.ni-198.amount": "0.00", "cash.reward.2011-12": "330448.90",
      "cash.reward.2012-13": "330448.89",
    ]
    for (name, value) in expected { #expect(figures[name] == value, "\(name)") }
    #expect(figures["reward.ni-066.share"] == "0.523810")
  }

  /// Half of it: 660,897.79 is the sum of halves rounded each, £330,448.89; nothing of nothing. On the
  /// mean of 0 to 100% (62.9%) the whole pot earns £755,263.47; at a threshold of 62.94% it does, a
  /// hundredth above it does not.
  @Test(
    "Dudley's twelve under other rules",
    arguments: [
      (["\"factor\": 1": "\"factor\": \"1/2\""], "330448.89"),
      (["\"factor\": 1": "\"factor\": 0"], "0.00"),
      (["\"basis\": \"each\"": "\"basis\": \"average\""], "755263.47"),
      (
        ["\"basis\": \"each\"": "\"basis\": \"average\"", "\"from\": 0.6": "\"from\": 0.62938"],
        "755263.47"
      ),
      (
        ["\"basis\": \"each\"": "\"basis\": \"average\"", "\"from\": 0.6": "\"from\": 0.62939"],
        "0.00"
      ),
    ])
  func others(changes: [String: String], total: String) throws {
    let files = FileManager.default
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? files.removeItem(atPath: folder) }
    try files.copyItem(atPath: "Scenarios/scorecards", toPath: folder + "/scorecards")
    try files.copyItem(atPath: "Scenarios/rewards", toPath: folder + "/rewards")
    let path = folder + "/rewards/dudley-scheme.json"
    var text = try String(contentsOfFile: path, encoding: .utf8)
    for (from, to) in changes { text = text.replacing(from, with: to) }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let plan = folder + "/rewards/dudley.json"
    let own = try String(contentsOfFile: plan, encoding: .utf8)
      .replacing("660897.79", with: total)
    try own.write(toFile: plan, atomically: true, encoding: .utf8)
    let run = ran(["simulate", plan])
    #expect(run.status == 0, "\(run.messages)")
  }

  /// £100,000 each, from 40 to 80: at 64 exactly 60% is paid, a thousandth below nothing; at 80 and
  /// beyond the whole; going down likewise.
  @Test(
    "The cliff at 60% and the end at 100%",
    arguments: [
      ("40", "80", "64", "60000.00"), ("40", "80", "63.999", "0.00"),
      ("40", "80", "79.9996", "99999.00"), ("40", "80", "80", "100000.00"),
      ("40", "80", "95", "100000.00"), ("40", "80", "39", "0.00"), ("80", "40", "56", "60000.00"),
      ("80", "40", "56.001", "0.00"), ("0", "3", "2", "66666.67"),
    ])
  func cliff(without: String, with: String, actual: String, amount: String) throws {
    let other = "{ \"measure\": \"b\", \"without\": 0, \"with\": 1, \"actual\": 0 }"
    let path = try plan(
      "{ \"measure\": \"a\", \"without\": \(without), \"with\": \(with), \"actual\": \(actual) }, "
        + other)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try figures(path)["reward.a.amount"] == amount)
  }

  /// A pot of £100.01 among three by 1, 1 and 2: 25.0025 and 50.005 rounded half up are £25.00 and
  /// £50.01, so £25.00, £25.01, £50.00. 2.5% of £132,993,000 is £3,324,825.
  @Test("The pot is divided to the penny")
  func pots() throws {
    let targets = ["a", "b", "c"].map { name in
      let weight = name == "c" ? 2 : 1
      return "{ \"measure\": \"\(name)\", \"without\": 0, \"with\": 1, \"actual\": 1, "
        + "\"weight\": \(weight) }"
    }.joined(separator: ", ")
    let weighted = [("\"potential\": 200000", "\"potential\": 100.01, \"division\": \"weights\"")]
    let path = try plan(targets, scheme: weighted)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let found = try figures(path)
    #expect(["a", "b", "c"].map { found["reward.\($0).amount"] } == ["25.00", "25.01", "50.00"])
    let share = [
      (
        "\"potential\": 200000",
        "\"potential\": { \"shareOf\": \"netBudgetRequirement\", \"share\": 0.025 }"
      )
    ]
    let other = try plan(targets, scheme: share, head: " \"netBudgetRequirement\": 132993000,")
    #expect(try figures(other)["reward.potential"] == "3324825.00")
  }

  /// One target of £100,000 earned in full, the other nothing after £20,000 on account: £50,000 less
  /// £20,000, then £50,000. The interim levels stand in the scorecard.
  @Test("Money on account is repaid from the first instalment")
  func onAccount() throws {
    let targets = ["a", "b"].map {
      "{ \"measure\": \"\($0)\", \"without\": 0, \"with\": 10, "
        + "\"interim\": { \"level\": 5, \"on\": \"2004-03-31\" } }"
    }.joined(separator: ", ")
    let path = try plan(targets, head: " \"scorecard\": \"card.json\",")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    func card(_ interim: String) throws {
      let measures = ["a", "b"].map {
        "{ \"id\": \"\($0)\", \"title\": \"\($0)\", \"unit\": \"number\", \"better\": \"bigger\", "
          + "\"period\": \"financial-year\" }"
      }.joined(separator: ", ")
      try """
      { "pbr": 1, "scorecard": "c", "title": "Card", "period": "2005-03-31",
        "observations": "rows.csv", "measures": [ \(measures) ] }
      """.write(toFile: folder + "/card.json", atomically: true, encoding: .utf8)
      try """
      measure,period_end,value
      a,2004-03-31,4
      a,2005-03-31,10
      b,2004-03-31,\(interim)
      b,2005-03-31,1

      """.write(toFile: folder + "/rows.csv", atomically: true, encoding: .utf8)
    }
    try card("5")
    let found = try figures(path)
    #expect(found["cash.reward.2004-05"] == "20000.00")
    #expect(found["cash.reward.2005-06"] == "30000.00")
    #expect(found["cash.reward.2006-07"] == "50000.00")
    #expect(found["reward.total"] == "100000.00")
    // Two payments of one year are one figure.
    let rules = try String(contentsOfFile: folder + "/scheme.json", encoding: .utf8)
    try rules.replacing("\"month\": \"2006-09\"", with: "\"month\": \"2005-09\"")
      .write(toFile: folder + "/scheme.json", atomically: true, encoding: .utf8)
    #expect(try figures(path)["cash.reward.2005-06"] == "80000.00")
    try rules.write(toFile: folder + "/scheme.json", atomically: true, encoding: .utf8)
    // A level of 4.99 is not reached: nothing on account, and two equal halves.
    try card("4.99")
    let none = try figures(path)
    // A year that is awaited is not known, whatever the year before was.
    let rows = try String(contentsOfFile: folder + "/rows.csv", encoding: .utf8)
      .replacing("value\n", with: "value,flag\n").replacing(",10\n", with: ",,awaiting\n")
    try rows.write(toFile: folder + "/rows.csv", atomically: true, encoding: .utf8)
    let awaited = ran(["simulate", path])
    #expect(awaited.status == 0, "\(awaited.messages)")
    #expect(awaited.output.contains("Not known yet, and counted as nothing: a."))
    #expect(none["cash.reward.2004-05"] == "0.00" && none["cash.reward.2005-06"] == "50000.00")
  }

  /// Halves of £100,000: one in full, the other at 50%, which is below 60%.
  @Test("Parts divide their target's amount")
  func parts() throws {
    let part = { (actual: Int) in
      "{ \"measure\": \"p\(actual)\", \"without\": 0, \"with\": 10, \"actual\": \(actual) }"
    }
    let path = try plan(
      "{ \"measure\": \"a\", \"without\": 0, \"with\": 10, \"parts\": [ \(part(10)), \(part(5)) ] }, "
        + "{ \"measure\": \"b\", \"without\": 0, \"with\": 1, \"actual\": 1 }")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try figures(path)["reward.a.amount"] == "50000.00")
    // On the average a's parts make (1 + 0.5) ÷ 2 and b 1: 0.875 of £200,000.
    let average = try plan(
      "{ \"measure\": \"a\", \"without\": 0, \"with\": 10, \"parts\": [ \(part(10)), \(part(5)) ] }, "
        + "{ \"measure\": \"b\", \"without\": 0, \"with\": 1, \"actual\": 1 }",
      scheme: [("\"potential\": 200000", "\"potential\": 200000, \"basis\": \"average\"")])
    #expect(try figures(average)["reward.total"] == "175000.00")
  }

  /// Capital is split target by target: 25,000 four times, 24,476.75 (of 48,953.49), 23,684.21 and
  /// 17,063.50 (of 34,126.99) are £165,224.46; of the second payment 24,476.75 (of 48,953.49),
  /// 23,684.21 and 17,063.49 (of 34,126.98) are £165,224.45.
  @Test("Capital and revenue")
  func capital() {
    let run = ran(["simulate", "Scenarios/rewards/dudley.json"])
    #expect(run.output.contains("April 2011           330,448.90  165,224.46  165,224.44"))
    #expect(run.output.contains("April 2012           330,448.89  165,224.45  165,224.44"))
  }

  @Test("What is not known is named")
  func unknown() throws {
    let path = try plan(
      "{ \"measure\": \"a\", \"without\": 0, \"with\": 1, \"parts\": [ "
        + "{ \"measure\": \"p\", \"without\": 0, \"with\": 1 } ] }, "
        + "{ \"measure\": \"b\", \"without\": 0, \"with\": 1 }")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let run = ran(["simulate", path])
    #expect(run.output.contains("Not known yet, and counted as nothing: p; b."))
  }

  @Test(
    "What is wrong with a plan or its scheme",
    arguments: [
      (
        "\"without\": 1, \"with\": 1", [],
        "plan.json:2:56: error[no-stretch]: from 1 to 1 there is no stretch"
      ),
      ("\"without\": 1", [], "error[missing-key]: targets.a.with is missing"),
      (
        "\"without\": 1, \"with\": \"many\"", [],
        "error[wrong-value]: targets.a.with must be a number, or a fraction such as \"1/3\""
      ),
      (
        "\"without\": 0, \"with\": 1", [("\"share\": \"1/2\" } ]", "\"share\": \"1/3\" } ]")],
        "error[instalments-sum]: the shares of the instalments sum to 0.833333, not 1"
      ),
      (
        "\"without\": 0, \"with\": 1", [("\"from\": 0.6, \"to\": 1", "\"from\": 1, \"to\": 0.6")],
        "error[reward-pays]: pays from 1 up to 0.6: the first is the greater"
      ),
      (
        "\"without\": 0, \"with\": 1", [("\"month\": \"2006-09\", ", "")],
        "error[missing-key]: a payment needs its month or its year"
      ),
      (
        "\"without\": 0, \"with\": 1", [("\"potential\": 200000, ", "")],
        "error[missing-key]: potential is missing, and the scheme has none"
      ),
      (
        "\"without\": 0, \"with\": 1", [("\"kind\": \"reward-grant\", ", "")],
        "error[not-a-reward]: \"scheme.json\" is not a reward grant"
      ),
      (
        "\"without\": 0, \"with\": 1 }, { \"measure\": \"a\", \"without\": 0, \"with\": 1", [],
        "error[duplicate-target]: two targets are of \"a\"; the first is on line 2"
      ),
      (
        "\"without\": 0, \"with\": 1, \"weight\": 0",
        [("\"potential\": 200000", "\"potential\": 200000, \"division\": \"weights\"")],
        "error[weights]: all targets have the weight 0"
      ),
      (
        "\"without\": 0, \"with\": 1, \"interim\": { \"level\": 1, \"on\": \"2004-03-31\" }", [],
        "error[interim-unknown]: whether the interim level was reached is read from a scorecard"
      ),
      (
        "\"without\": 0, \"with\": 1, \"actual\": 1, \"cases\": { \"of\": 2, \"chance\": 0.5 }", [],
        "error[value-twice]: targets.a gives both actual and cases, which say the same thing"
      ),
      (
        "\"without\": 0, \"with\": 1, \"cases\": { \"of\": 2, \"chance\": 1.5 }", [],
        "error[wrong-value]: targets.a.cases.chance is 1.5, and must be from 0 to 1"
      ),
      (
        "\"without\": 0, \"with\": 1, \"range\": { \"value\": 3, \"low\": 4, \"high\": 5 }", [],
        "error[range-order]"
      ),
      (
        "\"without\": 0, \"with\": 1", [("\"title\": \"A reward\"", "\"titel\": \"A reward\"")],
        "Did you mean \"title\"?"
      ),
    ] as [(String, [(String, String)], String)])
  func wrong(target: String, scheme: [(String, String)], message: String) throws {
    let path = try plan("{ \"measure\": \"a\", \(target) }", scheme: scheme)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for command in ["simulate", "check"] {
      let run = ran([command, path])
      #expect(run.status == 65 && run.output.isEmpty)
      #expect(run.messages.contains(message), "\(run.messages)")
    }
  }

  @Test(
    "Commands that have no use for it say so",
    arguments: ["levers", "breakeven", "explain", "deadlines"])
  func refused(command: String) {
    let more = command == "explain" ? ["reward.total"] : []
    let run = ran([command, "Scenarios/rewards/dudley.json"] + more)
    #expect(run.status == 65 && run.output.isEmpty, "\(run)")
    #expect(run.messages.contains("error[reward-plan]: this is a plan for a reward"))
    #expect(!FileManager.default.fileExists(atPath: folder))
  }
}
