import Foundation
import Testing

@testable import pbr

/// What pages say of a rate card with payers and a maximum, on ten people whose money can be added up
/// by hand.
@Suite("Words on pages of rate cards")
struct PageWordsTests {
  private let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    .appending(path: "pbr-words-\(UUID().uuidString)").path

  /// Ten people are attached in a month; all move in a month later (£600) and are there three months
  /// after that (£1,500): £6,000 and £15,000.
  private func plan(
    _ name: String = "plan", attach: String = "2026-04", last: String = "2026-09-30",
    audit: Int = 0, maximum: Int? = nil, rate: String = "1", more: String = ""
  ) throws -> String {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let contract = maximum.map { "\"contract\": { \"maximum\": \($0) }," } ?? ""
    let card = HomeCard.text(
      contract: contract, payers: [("fund", "The Fund"), ("nhs", "The NHS trust")],
      windows: ("2026-06-30", last))
    let text = """
      { "pbr": 1, "title": "Ten people", "authority": "Homes CIC", "scheme": "\(name)-card.json",
        "cohorts": [ { "id": "all", "families": 10,
          "attach": { "months": { "\(attach)": 10 } } } ],\(more)
        "assumptions": { "results": { "in": { "rate": \(rate), "months": { "fixed": 1 } },
          "still": { "rate": \(rate), "months": { "fixed": 3 } } },
          "auditMonths": \(audit), "paymentMonths": 1 } }
      """
    try card.write(toFile: folder + "/\(name)-card.json", atomically: true, encoding: .utf8)
    try text.write(toFile: folder + "/\(name).json", atomically: true, encoding: .utf8)
    return folder + "/\(name).json"
  }

  private func page(_ words: [String]) throws -> String {
    try? FileManager.default.removeItem(atPath: folder + "/out")
    let run = ran(["report"] + words + ["--out", folder + "/out", "--draws", "2"])
    try #require(run.status == 0, "\(run.messages)")
    return try String(contentsOfFile: folder + "/out/report.md", encoding: .utf8)
  }

  /// £21,000 is due and at most £20,000 paid: of the £15,000 claimed in the last window £14,000, which
  /// is 70% of £20,000. At a maximum of £6,000 the first window takes all of it.
  @Test("What hangs on a window is what is paid for it")
  func lastWindow() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = try plan(maximum: 20_000)
    let text = try page([path])
    #expect(
      text.contains("Last claim: £14,000, 70% of all results payments, hangs on the last window"))
    #expect(text.contains("for £21,000, before the contract's maximum. The largest claim is"))
    let calendar = ran(["deadlines", path, "--format", "ics"]).output
    #expect(calendar.contains("£14\\,000 hangs on it.") && !calendar.contains("£15\\,000"))
    let table = ran(["deadlines", path]).output
    let words = table.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("it takes results up to September 2026 £14,000"))
    #expect(words.contains("what the plan expects in it, paid after the contract's maximum;"))
    let none = try plan(maximum: 6000)
    #expect(!(try page([none]).contains("Last claim:")))
    let brief = try page([try plan(maximum: 5000), "--template", "brief"])
    #expect(
      brief.contains("with 10 results for £5,000 expected after the contract's maximum."))
  }

  /// Moved in December 2026, claimed after a month of audit in the window of March 2027 and received
  /// in April: £6,000. Three months later £15,000 are earned in 2026/27 and, all above the maximum,
  /// lost in the window of June, which is in 2027/28.
  @Test("Years add up to what is earned, and what comes later is what is received")
  func years() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let text = try page([
      try plan(attach: "2026-11", last: "2027-06-30", audit: 1, maximum: 6000)
    ])
    #expect(
      text.contains(
        "Earned: £21,000 in 2026/27 and -£15,000 in 2027/28. £6,000 of it is received only in "
          + "2027/28."))
  }

  /// Spent £500, received £600, spent £300, received £1,000: -500, 100, -200 and from November 800.
  @Test("Made good is when cash stays at or above nought")
  func madeGood() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let lines = """
      "costs": [ { "id": "a", "once": 500, "month": "2026-05" },
        { "id": "b", "once": 300, "month": "2026-09" } ],
      "grants": [ { "id": "c", "once": 600, "month": "2026-07" },
        { "id": "d", "once": 1000, "month": "2026-11" } ],
      """
    let text = try page([try plan(attach: "2026-12", last: "2027-06-30", more: lines)])
    #expect(
      text.contains(
        "The provider pays before it is paid: at the end of May 2026 it will have spent £500 more "
          + "than it will have received. This will be made good by November 2026."))
  }

  /// Staff cost the provider £5,000, a study the Fund £1,000. Nobody is the council.
  @Test("By a rate card no page speaks of the council", arguments: ["provider", "fund"])
  func bearer(viewpoint: String) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let lines = """
      "costs": [ { "id": "staff", "paidBy": "provider",
          "once": { "value": 5000, "low": 4000, "high": 6000 }, "month": "2026-05" },
        { "id": "study", "paidBy": "fund",
          "once": { "value": 1000, "low": 500, "high": 2000 }, "month": "2026-05" } ],
      """
    let path = try plan(more: lines)
    let seen = [path, "--set", "viewpoint=\(viewpoint)"]
    let who = viewpoint == "fund" ? "the Fund" : "the provider"
    for template in ["full", "committee", "brief", "budget"] {
      let text = try page(seen + ["--template", template])
      #expect(!text.lowercased().contains("the council"), "\(template)")
      guard template == "full" else { continue }
      #expect(text.contains("| Cost borne by \(who) |"))
      #expect(text.contains("less everything spent so far by \(who)"))
      #expect(text.contains("moves \(who)'s net most"))
      #expect(text.contains("Cost is what is borne by \(who)."))
      // By a rate card without a fee nobody is paid a fee for a place.
      #expect(text.contains("They follow the payer's rules as given: results by claim window"))
    }
    let book = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: folder + "/out/report.xlsx")),
      as: UTF8.self)
    #expect(book.contains("Costs borne by \(who)") && !book.contains("the council"))
    for command in ["simulate", "sensitivity", "breakeven", "appraise", "levers"] {
      let run = ran([command] + seen)
      #expect(run.status == 0, "\(run.messages)")
      #expect(!run.output.lowercased().contains("the council"), "\(command): \(run.output)")
    }
    let value = ran(["appraise"] + seen).output
    #expect(value.contains("Cost borne by \(who)"))
    let net = ran(["sensitivity"] + seen).output
    #expect(net.hasPrefix(viewpoint == "fund" ? "The Fund's net over" : "The provider's net over"))
  }

  /// A cost of £5,000 that can be £1,000 more: the net is then £1,000 lower.
  @Test("The worse end of an assumption is the one at which the answer is lower")
  func worseEnd() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let lines = """
      "costs": [ { "id": "staff", "paidBy": "provider",
        "once": { "value": 5000, "low": 4900, "high": 6000 }, "month": "2026-05" } ],
      """
    let text = try page([try plan(more: lines)])
    #expect(
      text.contains(
        "Assumption: if \"Staff, once\" is £6,000 and not £5,000, the provider's net is £1,000 lower."
      ))
  }

  /// Rates of one strand move together, by the strand's title and not by the name of their group.
  @Test("What moves together goes by its title")
  func together() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let range = "{ \"value\": 0.8, \"low\": 0.1, \"high\": 0.9 }"
    let text = try page([try plan(rate: range)])
    #expect(text.contains("Home (2 ranges) -£") && text.contains("Moving together: Home (2 "))
    #expect(!text.contains("strand:"))
  }

  /// Ten people in one cohort are fewer than thirty people.
  @Test("Compared plans count whom their rules attach")
  func compared() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = try plan(more: "\"costs\": [ { \"id\": \"a\", \"perFamily\": 100 } ],")
    let text = ran(["compare", path, path + ":all"]).output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("has 10 people, fewer than 30: a difference may well be chance."))
    #expect(text.contains("A cohort bears its share, by people, of lines"))
    #expect(text.contains("Cost borne by the provider") && !text.contains("amil"))
    // Of two plans that are looked from two sides it is nobody's alone.
    let council = ran(["compare", path, "Scenarios/halton-2012.json"]).output
    #expect(!council.contains("borne by"))
    let csv = ran(["compare", path, path + ":all", "--format", "csv"])
    #expect(csv.messages.contains("fewer than 30 people: a difference may well be chance"))
  }

  /// A place in a cohort that begins in 2012-13 brings £3,200, one filled in 2013-14 £2,400. Of eight
  /// planned five are filled by 31 March, between 33% and 75%: half of 3 × £2,400 comes in July. Of
  /// ten two are filled by then, and the other eight in April: all is paid in April.
  @Test(
    "Fees are late that are paid after the first quarter",
    arguments: [
      ("5", "3", "● Fair | £3,600 of the fees of 2013/14 is paid later than the first quarter."),
      ("2", "8", "★ Good | The fees are paid in full in their first quarter."),
      ("6", "2", "★ Good | Enough places are filled for the fees to be paid in full at once."),
    ])
  func feeGate(first: String, second: String, says: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let all = (Int(first) ?? 0) + (Int(second) ?? 0)
    let text = """
      { "pbr": 1, "title": "Gate", "scheme": "troubled-families-2012",
        "cohorts": [ { "id": "a", "families": \(all), "funded": \(all),
          "attach": { "months": { "2013-03": \(first), "2013-04": \(second) } } } ],
        "assumptions": { "results": { "crime-education": {
          "rate": 0.5, "months": { "fixed": 6 } } } } }
      """
    try text.write(toFile: folder + "/gate.json", atomically: true, encoding: .utf8)
    let report = try page([folder + "/gate.json"])
    #expect(report.contains("| Fee gate | \(says) |"), "\(report.prefix(3000))")
    // March 2013 ends a quarter, and so does June; May, the third month of the plan, does not.
    #expect(report.contains("\n| June 2013 F |") && !report.contains("\n| May 2013 F |"))
  }

  /// £1,000 at most a place, for either of two results that both cost £600, and £100 a place beside
  /// them: 1,000 × (1 - (1 - p)²) - 1,200p - 100 is nought at 15.5% and again at 64.5%, where
  /// p² - 0.8p + 0.1 is.
  @Test("A net that falls again is told beside the break-even rate that is compared")
  func fallsAgain() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let rules = """
      { "scheme": "roots", "title": "Roots", "attachmentEnds": "2025-03-31",
        "maximumPerPlace": 1000, "attachment": { "fee": { "2024-25": 0 } },
        "results": [ { "id": "a", "title": "Alpha", "pays": { "2024-25": 1000 } },
          { "id": "b", "title": "Beta", "addOn": true, "pays": { "2024-25": 1000 } } ],
        "claimWindows": [ { "id": "W1", "closes": "2025-03-31" } ] }
      """
    let text = """
      { "pbr": 1, "title": "Two roots", "scheme": "roots.json",
        "cohorts": [ { "id": "x", "families": 100, "attach": { "months": { "2024-04": 100 } } } ],
        "assumptions": { "results": { "a": { "rate": 0.3, "months": { "fixed": 2 } },
          "b": { "rate": 0.3, "months": { "fixed": 3 } } } },
        "costs": [ { "id": "fix", "once": 10000, "month": "2024-04" },
          { "id": "per", "perResult": { "a": 600, "b": 600 } } ] }
      """
    try rules.write(toFile: folder + "/roots.json", atomically: true, encoding: .utf8)
    try text.write(toFile: folder + "/two.json", atomically: true, encoding: .utf8)
    let path = folder + "/two.json"
    let run = ran(["compare", path, path])
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("15.5%"), "\(run)")
    #expect(
      words.contains(
        "as results cost money, too, the net falls with more of them: below nought from a success "
          + "rate of 64.5% on (2.15 times the rates assumed)."), "\(run)")
  }

  /// Ten people, and two results of £600 at one half each: a point of either rate is 10 × £6.
  @Test("Two levers of equal worth are both named")
  func levers() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let text = """
      { "pbr": 1, "title": "Two doors", "scheme": { "scheme": "doors", "title": "Doors",
          "attachmentEnds": "2026-12-31",
          "strands": [ { "id": "home", "title": "Home" }, { "id": "work", "title": "Work" } ],
          "results": [ { "id": "in", "strand": "home", "title": "Moved in", "pays": 600 },
            { "id": "job", "strand": "work", "title": "A job", "pays": 600 } ],
          "claimWindows": { "every": "quarter", "first": "2026-06-30", "last": "2026-12-30" } },
        "cohorts": [ { "id": "all", "families": 10, "attach": { "months": { "2026-04": 10 } } } ],
        "assumptions": { "results": { "in": { "rate": 0.5, "months": { "fixed": 1 } },
          "job": { "rate": 0.5, "months": { "fixed": 1 } } } } }
      """
    try text.write(toFile: folder + "/doors.json", atomically: true, encoding: .utf8)
    let words = ran(["levers", folder + "/doors.json"]).output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.hasPrefix(
        "The rate of in is worth most: 1 point, +£60 on the net and +£60 on the funding. As much on "
          + "the net: The rate of job (1 point)."), "\(words.prefix(400))")
  }
}
