import Foundation
import Testing

@testable import pbr

/// What is said of rate cards: of people, of limits, of whoever is looked from, and of sections of
/// the plan that a command does not read.
@Suite("What is said of rate cards")
struct RateCardSayingsTests {
  private let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    .appending(path: "pbr-sayings-\(UUID().uuidString)").path

  /// Ten people; everyone moves in after a month (£600) and is there three months later (£1,500):
  /// £21,000. Staff cost the provider £5,000; the council pays three quarters, £15,750, and £1,000 of
  /// its own.
  private func write(
    contract: String = "", rates: String = #""in": { "rate": 1, "months": { "fixed": 1 } }"#,
    more: String = ""
  ) throws -> String {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let card = HomeCard.text(
      contract: contract, payers: [("council", "The council"), ("fund", "The fund")],
      windows: ("2026-03-31", "2027-03-31"))
    let plan = """
      { "pbr": 1, "title": "Ten people", "scheme": "card.json", \(more)
        "cohorts": [ { "id": "all", "families": 10, "attach": { "months": { "2026-04": 10 } } } ],
        "costs": [ { "id": "staff", "once": 5000, "month": "2026-05" },
          { "id": "office", "paidBy": "council", "once": 1000, "month": "2026-05" } ],
        "assumptions": { "results": { \(rates),
          "still": { "rate": 1, "months": { "fixed": 3 } } } } }
      """
    try card.write(toFile: folder + "/card.json", atomically: true, encoding: .utf8)
    try plan.write(toFile: folder + "/plan.json", atomically: true, encoding: .utf8)
    return folder + "/plan.json"
  }

  private func clean() { try? FileManager.default.removeItem(atPath: folder) }

  /// One line, whatever the width of the page.
  private func said(_ words: [String]) -> String {
    let run = ran(words)
    #expect(run.status == 0, "\(run.messages)")
    return run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("An appraisal speaks of people")
  func people() throws {
    defer { clean() }
    let saving = """
      "savings": [ { "id": "x", "result": "still", "perFamily": 1, "deadweight": 0.5, "optimism": 0,
        "durationMonths": 12, "sample": 20, "method": "before-after",
        "unitCost": { "amount": 1000, "priceYear": "2026-27", "agencies": { "DWP": 1 },
          "source": "s" } } ],
      """
    let text = said(["appraise", try write(more: saving), "--details"])
    // But for a key of the plan.
    let words = text.replacing("perFamily", with: "")
    #expect(!words.lowercased().contains("famil"), "\(words)")
    #expect(text.contains("Claimable: achieved in time by any person"))
    #expect(text.contains("Money a person by month of attachment"))
    // 600 + 1,500, until December: the last window takes results up to March 2027.
    #expect(text.contains("Apr 2026 2,100") && text.contains("Nov 2026 2,100"))
    #expect(text.contains("Dec 2026 600"))
  }

  /// (15,750 + 1,000) / 10 = £1,675 a person, and of 20 results £838 each.
  @Test("A payer's columns foot, and it has no break-even")
  func payer() throws {
    defer { clean() }
    let plan = try write()
    let seen = ["--set", "viewpoint=council"]
    let breakEven = said(["breakeven", plan] + seen)
    #expect(!breakEven.contains("Needed from results") && !breakEven.contains("Break-even rate"))
    #expect(breakEven.contains("Fees and results it pays 1,575"))
    #expect(breakEven.contains("Net cost 1,675"))
    let data = ran(["breakeven", plan, "--format", "csv"] + seen).output
    #expect(data.contains("programme,payments,15750.00"))
    #expect(!data.contains("needed-from-results"))
    let compared = said(["compare", plan, plan] + seen)
    for line in [
      "Fees and results paid by the council 15,750 15,750", "Cost borne by the council 1,000 1,000",
      "Net (16,750) (16,750)", "Cost per person 1,675 1,675", "Cost per result 838 838",
    ] {
      #expect(compared.contains(line), "\(line): \(compared)")
    }
    #expect(!compared.contains("Funding per") && !compared.contains("Share of funding"))
  }

  @Test("Plans of two viewpoints have no rank")
  func twoSides() throws {
    defer { clean() }
    let plan = try write()
    let other = folder + "/payer.json"
    try #"{ "extends": "plan.json", "title": "Paid", "viewpoint": "council" }"#
      .write(toFile: other, atomically: true, encoding: .utf8)
    let text = said(["compare", plan, other, "--rank-by", "cost-per-result"])
    #expect(
      text.hasPrefix(
        "None is best, for they do not show the net of the same: it is that of who delivers in Ten "
          + "people, of the council in Paid."))
    #expect(text.contains("Rank n/a n/a"))
    let run = ran(["compare", plan, other, "--format", "csv"])
    #expect(run.messages.contains("warning[several-sides]"))
    #expect(!run.output.contains(",rank,"))
  }

  /// £5,000 of £21,000: at 0.238 of the rate 1 of the only strand.
  @Test("It is said what a success rate is")
  func successRate() throws {
    defer { clean() }
    let plan = try write()
    #expect(said(["breakeven", plan]).contains("at a success rate of 23.8% (first steps), 76.2"))
    #expect(
      said(["simulate", plan]).contains("Break-even success rate 23.8% (first steps), assumed"))
    #expect(
      said(["explain", plan, "breakeven.rate"]).contains(
        "Rates of first steps at the break-even factor, weighted by people"))
  }

  /// Each of ten moves in with 0.5, in the first month or the third: by June with 0.25. Everyone who
  /// moved in is there three months later, by then due £2,100. At most £600 is paid: it is reached
  /// by June unless nobody has moved in, 1 − 0.75¹⁰ = 94%, and in all with 1 − 0.5¹⁰ = 99.9%.
  @Test("How likely the contract's maximum is reached by each window")
  func reached() throws {
    defer { clean() }
    let rates = #""in": { "rate": 0.5, "months": { "table": { "1": 0.5, "3": 0.5 } } }"#
    let plan = try write(contract: #""contract": { "maximum": 600 },"#, rates: rates)
    let start = "The contract's maximum of £600 is reached with a probability of"
    let text = said(["simulate", plan, "--uncertainty", "--details"])
    #expect(text.contains("\(start) 94% by W2026-06, more than 99% by W2026-09."), "\(text)")
    let page = ran(["report", plan, "--out", folder + "/out"])
    #expect(page.status == 0, "\(page.messages)")
    let report = try String(contentsOfFile: folder + "/out/report.md", encoding: .utf8)
    #expect(report.contains("\(start) more than 99%."))
  }

  @Test("Errors in a section that a command does not read are a warning")
  func sections() throws {
    defer { clean() }
    let plan = try write(more: #""savings": [ { "id": "x", "result": "stil", "wrong": 1 } ],"#)
    let run = ran(["simulate", plan])
    #expect(run.status == 0)
    #expect(run.messages.contains("warning[unread-section]: \"savings\" has "))
    #expect(run.messages.contains("pbr check says what is wrong."))
    for command in ["check", "appraise"] {
      let refused = ran([command, plan])
      #expect(refused.status == 65 && !refused.messages.contains("unread-section"))
    }
    let report = ran(["report", plan, "--out", folder + "/out"])
    #expect(report.status == 0 && report.messages.contains("unread-section"))
    #expect(!ran(["simulate", try write()]).messages.contains("unread-section"))
  }

  /// A benefit is counted for 1 to 600 whole months.
  @Test("The keys say how long a benefit can be counted")
  func duration() throws {
    defer { clean() }
    for (months, right) in [("0", false), ("1", true), ("600", true), ("601", false)] {
      let saving = """
        "savings": [ { "id": "x", "result": "still", "durationMonths": \(months),
          "deadweight": 0.5, "evidence": 1, "source": "s",
          "unitCost": { "amount": 1000, "priceYear": "2026-27", "agencies": { "DWP": 1 },
            "source": "s" } } ],
        """
      let run = ran(["check", try write(more: saving)])
      #expect((run.status == 0) == right, "\(months): \(run.messages)")
    }
    let schema = ran(["schema", "scenario"]).output
    #expect(schema.contains("\"maximum\": 600"))
  }
}
