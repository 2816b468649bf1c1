import Testing

@testable import pbr

/// What commands say where a contract's maximum, or prices by number, decide what is paid.
@Suite("Contracts with limits, in commands")
struct ContractLimitTests {
  /// Two people and three, each £1,000 for certain, of which the contract pays £4,000: cohorts come to
  /// £2,000 and £3,000, the programme to £4,000, £1,000 is not paid.
  private static func folder() throws -> RewardFolder {
    let folder = try RewardFolder()
    try folder.write(
      """
      { "scheme": "card", "title": "A card", "attachmentEnds": "2026-12-31",
        "unit": { "one": "person", "many": "people" }, "contract": { "maximum": 4000 },
        "strands": [ { "id": "s", "title": "S" } ],
        "results": [ { "id": "a", "strand": "s", "title": "A", "pays": 1000 } ],
        "claimWindows": { "every": "month", "first": "2026-04-30", "last": "2027-04-30" } }
      """, as: "card.json")
    try folder.write(
      """
      { "pbr": 1, "title": "Homes", "scheme": "card.json", "cohorts": [
          { "id": "spring", "families": 2, "funded": 2, "attach": { "from": "2026-04", "to": "2026-04" } },
          { "id": "summer", "families": 3, "funded": 3, "attach": { "from": "2026-07", "to": "2026-07" } } ],
        "assumptions": { "results": { "a": { "rate": 1, "months": { "fixed": 1 } } },
          "leaving": { "perMonth": 0 }, "replacement": { "share": 0, "months": 1 },
          "auditMonths": 0, "paymentMonths": 1 },
        "costs": [ { "id": "staff", "perFamilyMonth": 100 } ] }
      """, as: "plan.json")
    return folder
  }

  private static let note =
    "before the contract's maximum: £1,000 of what all cohorts are due is not paid, and none of it is "
    + "taken off a cohort."

  private static func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("A cohort has no rank beside the programme, from which the maximum is taken off")
  func compared() throws {
    let folder = try Self.folder()
    defer { folder.remove() }
    let plan = folder.path + "/plan.json"
    let mixed = ran(["compare", "\(plan):spring", plan])
    #expect(mixed.status == 0, "\(mixed.messages)")
    let text = Self.flat(mixed.output)
    #expect(
      text.hasPrefix("None is best: spring is before the contract's maximum, Homes is not."),
      "\(text)")
    #expect(text.contains("Rank n/a n/a"))
    #expect(text.contains("spring is \(Self.note)"))
    let csv = ran(["compare", "\(plan):spring", plan, "--format", "csv"])
    #expect(!csv.output.contains(",rank,"))
    #expect(
      csv.messages.contains(
        """
        warning[before-maximum]: a cohort's figures are before the contract's maximum, which leaves \
        £1,000 of what all cohorts are due unpaid
          It has no rank beside a plan, from which the maximum is taken off.
          Compare cohorts with cohorts, and plans with plans.
        """), "\(csv.messages)")
    let drawn = Self.flat(ran(["compare", "\(plan):spring", plan, "--draws", "20"]).output)
    #expect(!drawn.contains("Draw by draw"))
  }

  /// Among themselves cohorts are ranked, and it is said what is left out.
  @Test("Cohorts beside each other")
  func cohorts() throws {
    let folder = try Self.folder()
    defer { folder.remove() }
    let plan = folder.path + "/plan.json"
    let text = Self.flat(ran(["compare", "\(plan):spring", "\(plan):summer"]).output)
    #expect(text.contains("by net per person, the contract's maximum left out"), "\(text)")
    #expect(text.contains("spring, summer are \(Self.note)"))
    #expect(Self.flat(ran(["breakeven", plan]).output).contains("Cohorts are \(Self.note)"))
    let report = ran(["report", plan, "--out", folder.path + "/report"])
    #expect(report.status == 0, "\(report.messages)")
    let page = try folder.read("report/report.md")
    #expect(Self.flat(page).contains("Cohorts are \(Self.note)"))
  }

  /// 5 × £1,000 are due, £4,000 is paid.
  @Test("A region of one plan is what simulate says")
  func region() throws {
    let folder = try Self.folder()
    defer { folder.remove() }
    let run = ran(["region", folder.path + "/plan.json"])
    let text = Self.flat(run.output)
    #expect(
      text.hasPrefix(
        "1 plan with 5 funded places earns £4,000 in fees and results on average; at least eight times "
          + "in ten it is £4,000."), "\(text)")
    #expect(
      text.contains(
        "What is due above the maximum of a contract is not paid and is left out: Homes."))
  }

  /// Prices by number are played: nothing is said of luck apart, in the data neither.
  @Test("A region with prices by number")
  func numbers() throws {
    let run = ran(["region", "Scenarios/wiltshire-2022.json", "--draws", "20"])
    #expect(run.status == 0, "\(run.messages)")
    let text = Self.flat(run.output)
    #expect(
      text.contains(
        "Played: what a claim of Wiltshire Council pays depends on the claims before it, so that it is "
          + "drawn family by family, luck and what is not known together, in 20 draws, seed 1."),
      "\(text)")
    let csv = ran(["region", "Scenarios/wiltshire-2022.json", "--draws", "20", "--format", "csv"])
    let cells = csv.output.split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(cells.allSatisfy { $0[8].isEmpty && $0[9].isEmpty && !$0[7].isEmpty }, "\(cells)")
  }
}
