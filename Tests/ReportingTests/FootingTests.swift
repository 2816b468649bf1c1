import PBRQuantities
import Testing

@testable import PBRReporting

/// The note on rounding stands under a table whose printed figures do not foot, and only there.
struct FootingTests {
  @Test func noteOnlyWhenNeeded() {
    expect(yearView, true)
    expect(yearViewInPounds, false)
    // Down a column: 33.3% three times over is 99.9%, not 100.0%.
    expect(
      column([1.0 / 3, 1.0 / 3, 1.0 / 3].map { .percent($0, places: 1) }, .percent(1, places: 1)),
      true)
    expect(
      column([.percent(0.25, places: 0), .percent(0.75, places: 0)], .percent(1, places: 0)), false)
    // 0.5 + 0.5: each half is rounded up, to 1 + 1, and the total is 1.
    expect(column([.pounds(0.5), .pounds(0.5)], .pounds(1)), true)
    expect(column([.pounds(-0.5), .pounds(0.5)], .pounds(0)), false)
    // Figures printed with different places are added at the finest.
    expect(column([.count(1.25, places: 2), .whole(1)], .count(2.25, places: 2)), false)
    expect(column([.count(1.25, places: 1), .whole(1)], .count(2.25, places: 2)), true)
    // A rate, or a middle value, is no sum: rounding is not why it does not foot.
    expect(
      column([.percent(0.375, places: 1), .percent(0.74, places: 1)], .percent(0.758, places: 1)),
      false)
    expect(column([.pounds(100), .pounds(200)], .pounds(250)), false)
    // Exact pence, shown as such, always foot; in thousands they need not.
    expect(
      column(
        [.money(Money(pence: 50_050)), .money(Money(pence: 50))], .money(Money(pence: 50_100))),
      false)
    expect(
      column(
        [.money(Money(pence: 50_000)), .money(Money(pence: 50_000))], .money(Money(pence: 100_000)),
        unit: .thousands), true)
    // Nothing to add, text, and places that do not exist.
    expect(column(["a", .empty, .notApplicable], .pounds(1)), false)
    expect(column([.pounds(.infinity), .pounds(1e300)], .pounds(.nan)), false)
    expect(column([.whole(.max), .whole(.max)], .whole(.max)), false)
    // Across: 27.4 - 31.5 is -4.1; printed 27 - 32 is not -4, and 27 - 31 is.
    expect(across(27_400, 31_500), true)
    expect(across(27_400, 31_400), false)
    // A net that is printed as a line is a sum all the same.
    var net = column([.pounds(0.5), .pounds(0.5)], .pounds(1))
    net.rows[2] = .line("", [.pounds(1)])
    expect(net, false)
    net.rows[2] = .line("", sumOf: [0, 1], [.pounds(1)])
    expect(net, true)
    var outside = column([.whole(1)], .whole(1))
    outside.rows[1].kind = .total(of: [0, 7, -1])
    outside.columns[1].totalOf = [9]
    expect(outside, false)
  }

  /// A column of parts and its total.
  private func column(_ parts: [Cell], _ total: Cell, unit: TableUnit? = .pounds) -> Table {
    Table(
      id: "t", unit: unit, columns: [.label(), Column("", id: "v")],
      rows: parts.map { .line("", [$0]) } + [.total("", of: Array(parts.indices), [total])])
  }

  /// Two amounts and their difference, in thousands.
  private func across(_ first: Double, _ second: Double) -> Table {
    Table(
      id: "t", unit: .thousands,
      columns: [
        .label(), Column("a", id: "a"), Column("b", id: "b"),
        Column("c", id: "c", differenceOf: [1, 2]),
      ], rows: [.line("", [.pounds(first), .pounds(second), .pounds(first - second)])])
  }

  private func expect(
    _ table: Table, _ needed: Bool, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(table.needsRoundingNote == needed, sourceLocation: sourceLocation)
    let report = Report(
      title: "", headline: "",
      sections: [ReportSection(id: "s", title: "", blocks: [.table(table)])])
    let note = "\nFigures may not sum due to rounding.\n"
    let printed = [TextWriter().text(report), MarkdownWriter().text(report)]
    #expect(printed.allSatisfy { $0.contains(note) == needed }, sourceLocation: sourceLocation)
  }
}
