import Foundation
import Testing

@testable import pbr

/// Sentences and tables of a report, on plans small enough to know what is true of them.
@Suite("What a report says is so")
struct ReportTruthTests {
  private let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    .appending(path: "pbr-truth-\(UUID().uuidString)").path

  /// The pages of a report on a plan with one cohort.
  private func page(
    families: Int, rate: String, months: String = "{ \"fixed\": 6 }", costs: String = "",
    template: String = "full"
  ) throws -> String {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let plan = """
      { "pbr": 1, "title": "Small", "scheme": "troubled-families-2012",
        "cohorts": [ { "id": "a", "families": \(families), "funded": \(families),
          "attach": { "from": "2012-06", "to": "2012-06" } } ],\(costs)
        "assumptions": { "results": { "crime-education": {
          "rate": \(rate), "months": \(months) } } } }
      """
    try plan.write(toFile: folder + "/plan.json", atomically: true, encoding: .utf8)
    let run = ran([
      "report", folder + "/plan.json", "--out", folder + "/out", "--template", template,
    ])
    try #require(run.status == 0, "\(run.messages)")
    return try String(contentsOfFile: folder + "/out/report.md", encoding: .utf8)
  }

  /// One family, a fifth of a result: 0.16 after six months and 0.04 after twelve, which is too little
  /// to be drawn and belongs to the sum all the same. 0.2 × £700 = £140, of which 0.16 × £700 = £112.
  @Test("What is claimed is the sum of all windows; one family is one family")
  func claims() throws {
    let page = try page(
      families: 1, rate: "0.2", months: "{ \"table\": { \"6\": 0.8, \"12\": 0.2 } }")
    #expect(
      page.contains(
        "0.2 results are expected to be claimed for £140. The largest claim is that of W2013-01, "
          + "which closes on 31 January 2013: 0.2 results for £112."))
    #expect(page.contains("At most 1 family at a time"))
  }

  /// 0.0004 results for 0.0004 × £700 = £0.28: neither a result nor none.
  @Test("What is more than nothing is not called nothing")
  func hardlyAny() throws {
    let next = try page(families: 1, rate: "0.0004", template: "brief")
    #expect(next.contains("Next claim window: 31 January 2013, with less than 0.1 results for £0 "))
    let none = try page(families: 1, rate: "0", template: "brief")
    #expect(none.contains("Next claim window: 31 January 2013, with no result expected."))
  }

  /// Of one family with a rate of one half, half of all outcomes have no result and half have one:
  /// P10 is £3,200 and P90 £3,900, and nothing lies beyond them.
  @Test("Where amounts stand on steps, P10 to P90 hold more than eight times in ten")
  func steps() throws {
    let page = try page(families: 1, rate: "0.5")
    #expect(!page.contains("Eight times in ten") && !page.contains("as often less as more"))
    #expect(page.contains("least eight times in ten"))
    #expect(page.contains("P10: at most one time in ten it is less."))
  }

  /// Sources are read by members, who have no folder of this program's.
  @Test("No source of a plan that ships is a file of this program")
  func sources() throws {
    var looked = 0
    let files = FileManager.default.enumerator(atPath: "Scenarios")
    while let file = files?.nextObject() as? String {
      guard file.hasSuffix(".json") else { continue }
      looked += 1
      let text = try String(contentsOfFile: "Scenarios/" + file, encoding: .utf8)
      for match in text.matches(of: /"source": "([^"]*)"/) {
        #expect(!match.1.contains(/Documentation\/|\.(md|json|csv)\b/), "\(file): \(match.1)")
      }
    }
    #expect(looked > 20)
  }

  /// A plan without costs has no line of cash that could fall below nought.
  @Test("Of a plan without costs nothing is said of the lowest cash")
  func cash() throws {
    let without = try page(families: 6, rate: "0.5")
    #expect(!without.contains("below zero") && !without.contains("below nought"))
    #expect(without.contains("nothing lapses.**"))
    let costs = "\"costs\": [ { \"id\": \"c\", \"once\": 100, \"month\": \"2012-06\" } ],"
    let covered = try page(families: 6, rate: "0.5", costs: costs)
    #expect(covered.contains("cash never falls below zero"))
  }

  /// One place with a chance of 5%: £3,200, and £700 once in twenty. P10 and P90 are both £3,200.
  @Test("One amount is not a range")
  func one() throws {
    let page = try page(families: 1, rate: "0.05")
    #expect(page.contains("By luck alone funding is £3,200 at least eight times in ten"))
    #expect(!page.contains("between £3,200 and £3,200"))
    // The two amounts stand £700 apart, so the bands do.
    #expect(page.contains("| 3,200 | 3,900 | 95.0% |"))
    #expect(page.contains("| 3,900 | 4,600 | 5.0% |"))
  }

  /// Every rate and time is listed and weighs as the poorest evidence: the rate and the time to it, and
  /// the six that are left to the program (leaving, share and months of replacement, audit, payment and
  /// support). With a source and a rating one does not. Columns that nothing fills, of ratings and owners, are left out.
  @Test("A plan without sources does not look better than one with them")
  func evidence() throws {
    let bare = try page(families: 6, rate: "0.5")
    #expect(bare.contains("| Evidence | ▲ Poor | 8 of 8 assumptions rest on poor evidence, 8 of"))
    #expect(bare.contains("success rate | 50% | | | none given |"))
    let sourced = try page(
      families: 6,
      rate:
        "{ \"value\": 0.5, \"source\": \"A paper\", \"quality\": \"green\", \"impact\": \"red\" }")
    #expect(
      sourced.contains("| Evidence | ▲ Poor | 7 of 8 assumptions rest on poor evidence, 7 of"))
    #expect(sourced.contains("| 50% | | sourced | ★ Good | ▲ High | A paper |"))
  }

  /// The rate has a source and no rating: of the eight that can turn out otherwise it alone is not poor,
  /// and eight is what the section on assumptions counts.
  @Test("Assumptions are counted the same in status and section")
  func counts() throws {
    let text = try page(families: 6, rate: "{ \"value\": 0.5, \"source\": \"A paper\" }")
    #expect(text.contains("| Evidence | ▲ Poor | 7 of 8 assumptions rest on poor evidence, 7 of"))
    #expect(text.contains(" 8 can turn out otherwise"))
  }

  /// £3,200 in fees, a grant of 25p and a cost of £1,000.50: printed 3,200, 0 and (1,001), and of the net,
  /// £2,199.75, 2,200. No other row is a sum that rounding breaks.
  @Test("A net that is not the sum of its printed parts has the note on rounding")
  func net() throws {
    func lines(_ cost: String) -> String {
      "\"costs\": [ { \"id\": \"c\", \"once\": \(cost), \"month\": \"2012-06\" } ],"
        + "\"grants\": [ { \"id\": \"g\", \"once\": 0.25, \"month\": \"2012-06\" } ],"
    }
    let note = "Figures may not sum due to rounding."
    let text = try page(families: 1, rate: "0", costs: lines("1000.50"), template: "brief")
    #expect(text.contains("| Net, in cash | 2,200 |") && text.contains(note), "\(text)")
    let even = try page(families: 1, rate: "0", costs: lines("1000"), template: "brief")
    #expect(!even.contains(note))
  }

  /// £225,000 of grants are a line of the brief, without which its net is not its sum.
  @Test("The table of the brief foots")
  func brief() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(
      ran([
        "report", "Scenarios/halton-2012.json", "--template", "brief", "--out", folder,
      ]).status == 0)
    let page = try String(contentsOfFile: folder + "/report.md", encoding: .utf8)
    func total(_ label: String) throws -> Double {
      let row = try #require(page.split(separator: "\n").first { $0.hasPrefix("| \(label) |") })
      let text = row.split(separator: "|").dropLast(0).last { !$0.allSatisfy(\.isWhitespace) }
      return try #require(
        Double(
          (text ?? "").filter { !" ,()".contains($0) }.replacing("\\", with: "")
            .replacing("-", with: "")))
    }
    let grants = try total("Grants")
    #expect(grants == 225_000)
    // Received £933,822, grants £225,000, costs: what is left is the net in cash.
    let sum =
      try total("Funding received in cash") + grants - total("Costs borne by the council")
    let net = try total("Net, in cash")
    #expect(abs(abs(sum) - net) <= 1)
  }

  /// Twelve months of support for thirty families at £80, £66,900 once, results of £700 in the
  /// twelfth month: leaving costs results at first and saves support later, so the net falls below
  /// nought and rises above it again. Each place is proved by the projection of the plan at it.
  @Test("A net that crosses nought twice has two switching values")
  func twice() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let plan = """
      { "pbr": 1, "title": "Two roots", "scheme": "troubled-families-2012",
        "cohorts": [ { "id": "a", "families": 30, "funded": 25,
          "attach": { "from": "2012-06", "to": "2012-09" } } ],
        "assumptions": { "results": { "crime-education": { "rate": 0.9, "months": { "fixed": 12 } } },
          "leaving": { "perMonth": 0.01 }, "replacement": { "share": 0, "months": 1 },
          "supportMonths": 12 },
        "costs": [ { "id": "k", "perFamilyMonth": 80, "paidBy": "council" },
          { "id": "o", "once": 66900, "month": "2012-06", "paidBy": "council" } ] }
      """
    let path = folder + "/two.json"
    try plan.write(toFile: path, atomically: true, encoding: .utf8)
    func net(_ leaving: String) throws -> Double {
      let run = ran([
        "simulate", path, "--set", "assumptions.leaving.perMonth=\(leaving)", "--out",
        folder + "/run", "--force",
      ])
      try #require(run.status == 0)
      let figures = try String(contentsOfFile: folder + "/run/figures.csv", encoding: .utf8)
      let row = try #require(figures.split(separator: "\r\n").first { $0.hasPrefix("net.total,") })
      return try #require(Double(row.split(separator: ",")[1]))
    }
    let said = ran(["breakeven", path, "--input", "assumptions.leaving.perMonth"]).output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(said.contains("The net is zero at 0.17% (-83.2%). It changes sign again at 8.43%."))
    // Within what 0.005 percentage points move.
    let nought = [try net("0.0017"), try net("0.0843")]
    #expect(nought.allSatisfy { abs($0) < 10 })
    let others = [try net("0"), try net("0.04"), try net("0.12")]
    #expect(others[0] > 10 && others[1] < -10 && others[2] > 10)
  }
}
