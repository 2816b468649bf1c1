import Foundation
import Testing

@testable import pbr

/// Rate cards seen by who pays, and contracts with a maximum, wherever a plan is told.
@Suite("Payers and contracts in every command")
struct PayerCommandTests {
  private let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    .appending(path: "pbr-payer-\(UUID().uuidString)").path

  /// Ten people; everyone moves in after a month (£600) and is there three months later (£1,500).
  /// £6,000 and £15,000 are earned, £21,000; staff cost the provider £5,000, and the council, which
  /// pays three quarters of everything, spends £1,000 of its own.
  private func write(contract: String = "", viewpoint: String = "") throws -> String {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let card = HomeCard.text(
      contract: contract, payers: [("council", "The council"), ("fund", "The fund")],
      windows: ("2026-03-31", "2027-03-31"))
    let plan = """
      { "pbr": 1, "title": "Ten people", "scheme": "card.json", \(viewpoint)
        "cohorts": [ { "id": "all", "families": 10, "attach": { "months": { "2026-04": 10 } } } ],
        "costs": [ { "id": "staff", "once": 5000, "month": "2026-05" },
          { "id": "office", "paidBy": "council", "once": 1000, "month": "2026-05" } ],
        "assumptions": { "results": { "in": { "rate": 1, "months": { "fixed": 1 } },
          "still": { "rate": 1, "months": { "fixed": 3 } } } } }
      """
    try card.write(toFile: folder + "/card.json", atomically: true, encoding: .utf8)
    try plan.write(toFile: folder + "/plan.json", atomically: true, encoding: .utf8)
    return folder + "/plan.json"
  }

  /// The provider nets 21,000 - 5,000 = 16,000; the council pays 0.75 × 21,000 = 15,750 and spends
  /// 1,000: -16,750, £32,750 less.
  @Test("A payer's net is what it pays, in every command")
  func payer() throws {
    let plan = try write()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let changed = ran(["simulate", plan, "--set", "viewpoint=council"]).output
    #expect(changed.contains("goes from £16,000 to -£16,750, £32,750 worse"))
    #expect(changed.contains("Payments of the council"))
    let seen = ["--set", "viewpoint=council"]
    let own = ran(["breakeven", plan] + seen).output
    #expect(own.contains("the net falls with every result"))
    #expect(own.contains("the net is -£16,750"))
    // No rate makes the net of a payer zero.
    #expect(!ran(["sensitivity", plan] + seen).messages.contains("breakeven"))
    #expect(ran(["sensitivity", plan]).messages.contains("Next: pbr breakeven"))
    let text = try write(viewpoint: "\"viewpoint\": \"council\",")
    let shown = ran(["simulate", text]).output
    #expect(shown.contains("Costs borne by the council"))
    #expect(shown.contains("Break-even: none, as the net of a payer falls with every result."))
    #expect(ran(["compare", text, text]).output.contains("(16,750)"))
    #expect(ran(["appraise", text]).output.contains("Its payments of fees and results  (15,750)"))
    // What is paid stands by quarter: three quarters of £6,000 and of £15,000.
    #expect(shown.contains("Paid by the council, earned"))
    #expect(shown.contains("Paid Q1"))
    #expect(shown.contains("(4,500)") && shown.contains("(11,250)"))
  }

  /// £21,000 is due and at most £20,000 paid: the net falls by what is above the maximum.
  @Test("A maximum of the contract is a line of what changes")
  func contract() throws {
    let plan = try write(contract: "\"contract\": { \"maximum\": 20000 },")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let changed = ran(["simulate", plan, "--set", "scheme.contract.maximum=18000"]).output
    let words = changed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains(
        "goes from £15,000 to £13,000, £2,000 worse: Above the contract's maximum -£2,000."))
    // All of it falls on the one amount that can be paid.
    let run = ran(["report", plan, "--out", folder + "/out"])
    try #require(run.status == 0, "\(run.messages)")
    let book = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: folder + "/out/report.xlsx")),
      as: UTF8.self)
    #expect(book.contains("Above the contract"))
    #expect(book.contains("<v>-1000</v>"))
  }

  /// The last claims are of results up to March 2027: one month before it to move in, and one and
  /// three months for those who are still there.
  @Test("Months of a step count from the step before it, also for the last day to attach")
  func deadlines() throws {
    let plan = try write()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let lines = ran(["deadlines", plan, "--format", "csv"]).output.split(separator: "\r\n")
    func day(_ id: String) -> String? {
      lines.first { $0.contains(",last-attachment,\(id),") }.map { String($0.prefix(10)) }
    }
    // Attachment itself ends with December.
    #expect(day("in:fastest") == "2026-12-31")
    #expect(day("still:fastest") == "2026-11-30")
    #expect(day("still:usual") == "2026-11-30")
  }

  @Test("Who pays is not told by capitals")
  func capitals() throws {
    let plan = try write()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let text = try String(contentsOfFile: plan, encoding: .utf8)
    try text.replacing("\"council\"", with: "\"Council\"")
      .write(toFile: plan, atomically: true, encoding: .utf8)
    let run = ran(["check", plan])
    #expect(run.status == 65)
    #expect(run.messages.contains("plan.json:4:33: error[unknown-payer]"))
    #expect(run.messages.contains("Write \"council\"."))
  }
}
