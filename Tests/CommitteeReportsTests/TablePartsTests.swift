import PBRReporting
import Testing

@testable import PBRCommitteeReports

/// Tables that are wider than a sheet of paper.
struct TablePartsTests {
  private func table(_ figures: Int) -> Table {
    Table(
      id: "t", title: "Claims",
      columns: [.label(), Column("Closes", id: "closes", .left)]
        + (1...figures).map { Column("\($0)", id: "c\($0)") },
      rows: [
        .line("A", [.text("May")] + (1...figures).map { .whole($0) }),
        .total("Sum", of: [0], [.empty] + (1...figures).map { .whole($0) }),
      ], notes: ["n"])
  }

  @Test("Nine columns of figures go on a sheet")
  func whole() { #expect(table(9).parts(leading: 2) == [table(9)]) }

  /// 20 columns are three parts, of 6, 7 and 7: 20 × 1 / 3 = 6 and 20 × 2 / 3 = 13, rounded down.
  @Test("More go under each other, with what they begin with and all of their figures")
  func parts() {
    let parts = table(20).parts(leading: 2)
    #expect(parts.map(\.columns.count) == [8, 9, 9])
    #expect(parts.map(\.id) == ["t", "t-2", "t-3"])
    #expect(parts.map(\.title) == (1...3).map { "Claims, part \($0) of 3" })
    #expect(parts.map(\.notes) == [[], [], ["n"]])
    for part in parts {
      #expect(part.rows[0].cells[..<2] == [.text("A"), .text("May")])
      #expect(part.rows[1].cells[..<2] == [.text("Sum"), .empty])
    }
    for row in 0..<2 {
      #expect(parts.flatMap { $0.rows[row].cells[2...] } == (1...20).map { Cell.whole($0) })
    }
  }
}
