import ClaimsSamples
import PBRFindings
import PBRQuantities
import Testing

@testable import PBRClaims
@testable import PBRRegister

/// A journal that claims three months in a home: with moving in before it, with it, after it or not
/// at all.
@Suite("Earlier steps that a journal lacks")
struct EarlierStepDoubtTests {
  private static func row(
    _ claim: String, _ result: String, _ status: String = "submitted", family: String = "F-1"
  ) -> String {
    let amount = result == "moved-in" ? "600.00" : "1500.00"
    return LadderCase.row(claim, family, result, amount, status)
  }

  private static let strict = #"{ "id": "home" }"#
  private static let lax = #"{ "id": "home", "earlierSteps": "optional" }"#

  private static let cases: [(rows: [String], strands: String, isTold: Bool)] = [
    ([row("C1", "moved-in"), row("C2", "months-3")], strict, false),
    ([row("C1", "moved-in"), row("C1", "months-3")], strict, false),
    ([row("C1", "months-3"), row("C1", "moved-in")], strict, false),
    // In a later claim it comes too late.
    ([row("C1", "months-3"), row("C2", "moved-in")], strict, true),
    ([row("C1", "months-3")], strict, true),
    ([row("C1", "months-3")], lax, false),
    // A rejected earlier step does not undo a later claim.
    (
      [row("C1", "moved-in"), row("C1", "moved-in", "rejected"), row("C2", "months-3")], strict,
      false
    ),
    // Of somebody else it does not count.
    ([row("C1", "moved-in", family: "F-2"), row("C2", "months-3")], strict, true),
    // What was withdrawn needs nothing before it.
    ([row("C1", "months-3"), row("C1", "months-3", "withdrawn")], strict, false),
  ]

  @Test("Told where nothing before it was claimed", arguments: cases.indices)
  func told(number: Int) throws {
    let (rows, strands, isTold) = Self.cases[number]
    var card = LadderCase(
      results: #"""
        { "id": "moved-in", "strand": "home", "pays": 600 },
        { "id": "months-3", "strand": "home", "after": "moved-in", "pays": 1500 }
        """#, strands: strands)
    card.people = "F-1 P-1\nF-2 P-2"
    card.evidence = "F-1 moved-in 2018-02-01"
    let folder = try card.folder(claims: rows.joined())
    let text = try card.register(folder).doubts(.error).map { finding in
      finding.text.split(separator: "\n").filter { !$0.contains(" | ") }.joined(separator: "\n")
    }
    let line = rows.count == 2 && rows[0].contains("F-2") ? 3 : 2
    #expect(
      text
        == (isTold
          ? [
            folder.filled(
              """
              DIR/claims.csv:\(line):42: error[claim-earlier-step]: months-3 of P-1 in C\(line - 1) was claimed, and moved-in, which comes before it, was claimed neither before nor with it
                £1,500 counts; under the rules it is not paid.
                Add what is missing to the journal it came from, or say in the scheme that the strand asks for no earlier step: "earlierSteps": "optional".
              """)
          ] : []))
  }
}
