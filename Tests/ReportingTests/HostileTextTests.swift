import PBRQuantities
import Testing

@testable import PBRReporting

/// Text from files shows as text on every page, and moves nothing but itself.
struct HostileTextTests {
  @Test(arguments: [
    ("a\u{1B}[2Jb", "a\\u{1b}[2Jb", "a\\u{1b}[2Jb"),
    ("a\r\nb\tc\u{2028}d", "a b c d", "a b c d"),
    (
      "\u{202E}evil\u{2066}\u{200F}", "\\u{202e}evil\\u{2066}\\u{200f}",
      "\\u{202e}evil\\u{2066}\\u{200f}"
    ),
    ("\u{85}\u{9B}31m\u{7F}", "\\u{9b}31m\\u{7f}", "\\u{9b}31m\\u{7f}"),
    ("\u{FEFF}\u{AD}\u{200B}x", "\\u{feff}\\u{ad}\\u{200b}x", "\\u{feff}\\u{ad}\\u{200b}x"),
    ("=1+1|cmd", "=1+1|cmd", "=1+1|cmd"), ("<b>&amp;", "<b>&amp;", "<b>&amp;"),
    ("Zoë Łódź £5 – “ok”… £", "Zoë Łódź £5 – “ok”… £", "Zoe Lodz GBP 5 - \"ok\"... GBP"),
    ("e\u{301} 日本 🙂 ★", "e\u{301} 日本 🙂 ★", "e ?? ? [G]"),
    (
      "x" + String(repeating: "\u{336}", count: 10_000),
      "x" + String(repeating: "\u{336}", count: 6), "x"
    ),
  ])
  func shownAsText(_ text: String, _ page: String, _ plain: String) {
    let report = Report(title: "", headline: text)
    #expect(TextWriter().text(report) == page + "\n")
    #expect(TextWriter(ascii: true).text(report) == plain + "\n")
  }

  /// Ten thousand characters in every place for text: nothing wider than the page, titles and
  /// labels cut to a line, the figure beside them whole.
  @Test(arguments: ["x", "語", "x ", "e\u{301}", "👍🏻", "\u{202E}", "|<*", "\u{1F1EC}\u{1F1E7}"])
  func tenThousandCharacters(_ unit: String) {
    let long = String(repeating: unit, count: 10_000)
    let chart = BarChart(
      id: long, title: long, unit: .none, bars: [Bar(label: long, value: .nan, text: "(1)")])
    let report = Report(
      title: long, headline: "h", subtitle: long,
      sections: [
        ReportSection(
          id: long, title: long,
          blocks: [
            .bars(chart),
            .table(
              Table(
                id: long, title: long, unit: .pounds,
                columns: [.label(long), Column(long, id: long), Column(long, id: long, .left)],
                rows: [.line(long, [.pounds(1_234_567), .text(long)]), .heading(long)])),
          ])
      ])
    let lines = TextWriter(width: 80).text(report).split(separator: "\n")
    #expect(lines.count < 20)
    #expect((lines.map { DisplayWidth.of($0) }.max() ?? 0) <= 80)
    #expect(lines.contains { $0.hasSuffix(" 1,234,567") })
    #expect(MarkdownWriter().text(report).contains("| 1,234,567 |"))
  }

  /// Numbers no calculation should give are shown without stopping anything.
  @Test func strangeNumbers() {
    let cells: [Cell] = [
      .pounds(.nan), .pounds(-.infinity), .pounds(-1e300), .pounds(-0.2), .whole(.min),
      .money(Money(pence: .min)), .count(.nan, places: 99), .count(1, places: -3),
      .percent(2.5, places: 20), .points(0), .money(Money(pence: -1)),
    ]
    let table = Table(
      id: "t", columns: [.label("", id: "a"), Column("", id: "b")],
      rows: cells.map { .line("x", [$0]) })
    #expect(
      PrintedTable(table, negatives: .brackets).rows.map { $0[1] } == [
        "n/a", "n/a", "-1e+300", "£0", "(9,223,372,036,854,775,808)",
        "(£92,233,720,368,547,758.08)", "n/a", "1", "250.000000000000%", "0.0 points", "(£0.01)",
      ])
    let bars = BarChart(
      id: "b", baseline: .nan, unit: .none,
      bars: [.nan, .infinity, -1e308, 1e308].map { Bar(label: "", value: $0, text: "t") })
    #expect(BarScale(bars, width: 10).place(1e308) == 10)
    let empty = Report(
      title: "", headline: "",
      sections: [
        ReportSection(
          id: "", title: "",
          blocks: [.bars(bars), .list([]), .table(Table(id: "", columns: [], rows: [.gap]))])
      ])
    #expect(TextWriter().text(empty).utf8.count > 0)
  }
}
