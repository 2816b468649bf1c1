import Testing

@testable import PBRMonitoring

/// The rule that finds exchanged parts by the words, on the definitions that a council printed in 2013
/// (Tests/Reference/monitoring/walsall-definitions.csv): five of 54 have them exchanged, at the lines 539,
/// 541, 544, 566 and 567 of the paper, and a reader of the whole list agrees.
@Suite("Parts exchanged, by the words of definitions")
struct SwappedWordsTests {
  @Test("Five of 54 definitions of a paper are found, and no other")
  func walsall() throws {
    let text = try PaperScorecards.text("Tests/Reference/monitoring/walsall-definitions.csv")
    let rows = PaperScorecards.rows(Array(text.utf8))
    #expect(rows.count == 54)
    let swapped = rows.filter {
      SwappedParts.isSwapped(
        definition: $0["definition"] ?? "", numerator: $0["numerator"] ?? "",
        denominator: $0["denominator"] ?? "")
    }
    #expect(
      swapped.map { $0["reference"] ?? "" } == [
        "W13:539", "W13:541", "W13:544", "W13:566", "W13:567",
      ])
  }
}
