import Testing

@testable import PBRReporting

/// Drawings, pages and workbooks.
struct PagesTests {
  private static let forms: [ChartForm] = [
    .columns(
      ColumnChart(
        categories: ["2012/13", "<b>"],
        series: [.init("Fees", [384, 288]), .init("x", [-5, .nan])],
        forecastFrom: 1, target: .init("Profile", [400, 300]))),
    .columns(ColumnChart(categories: ["A"], series: [.init("a", [1e300])], isLying: true)),
    .lines(
      LineChart(
        points: ["April", "May"], ticks: [.init(0, "April"), .init(9, "none")],
        series: [.init("Cash", [1, -2])], fan: .init("10–90", low: [0, -3], high: [2, 0]),
        forecastFrom: 1, marks: [.init(1, -2, "Lowest")])),
    .tornado(
      TornadoChart(
        base: 10,
        bars: [.init("Rate", lowInput: "0.4", highInput: "0.7", atLow: 4, atHigh: 15)])),
    .waterfall(WaterfallChart(steps: [.init("Before", .level, 10), .init("Less", .change, -4)])),
    .distribution(
      DistributionChart(bounds: [0, 1, 2], shares: [0.4, 0.6], marks: [.init(1, "Mean")])),
    .lines(LineChart(points: [], ticks: [], series: [])),
    .distribution(DistributionChart(bounds: [], shares: [])),
  ]

  @Test(arguments: forms.indices) func drawing(_ index: Int) {
    let chart = Chart(
      id: "A b", title: "<script>\u{202E}", description: "\"d\"", unit: .pounds,
      form: PagesTests.forms[index])
    let text = SVGWriter().text(chart, prefix: "p-")
    #expect(
      text.contains("role=\"img\" aria-labelledby=\"p-a-b-t p-a-b-d\"")
        && text.contains("<title id=\"p-a-b-t\">&lt;script&gt;\\u{202e}</title>"))
    #expect(!["<script", "<b>", "nan", "inf", "e+", "\u{202E}"].contains(where: text.contains))
    #expect(text == SVGWriter().text(chart, prefix: "p-"))
    #expect(!chart.table.columns.isEmpty)
  }

  /// A category without a figure to compare with has no mark, and what stands beside the total is
  /// named.
  @Test func columns() {
    let chart = ColumnChart(
      categories: ["A", "B"], series: [.init("Paid", [10, 0]), .init("Late", [0, 4])],
      target: .init("Profile", [12, .nan]), counted: 1, beside: "late")
    #expect([0, 1].map(chart.mark) == [12, nil])
    let numbers = ChartNumbers(.count("Results"), chart.scale)
    #expect([0, 1].flatMap { chart.ends($0, numbers) }.map(\.text) == ["10.0", "4.0 late"])
    let drawn = Chart(
      id: "c", title: "T", description: "D", unit: .count("Results"), form: .columns(chart))
    #expect(drawn.table.rows.map { $0.cells.last } == [.count(12, places: 1), .empty])
  }

  /// In thousands £300 and £200 are nought: beside £12,000 they say nothing, and alone they are 0.
  @Test func noughts() {
    let chart = ColumnChart(
      categories: ["A", "B", "C"],
      series: [.init("Paid", [12_000, 300, 0]), .init("Late", [200, 200, 4000])],
      counted: 1, beside: "late")
    let numbers = ChartNumbers(.pounds, chart.scale)
    #expect([0, 1, 2].flatMap { chart.ends($0, numbers) }.map(\.text) == ["12", "0", "4 late"])
  }

  /// A step of nothing is drawn as nothing, and no legend tells of it.
  @Test func stepOfNothing() {
    let text = SVGWriter().text(
      Chart(
        id: "w", title: "T", description: "D", unit: .pounds,
        form: .waterfall(
          WaterfallChart(steps: [
            .init("Before", .level, 10), .init("Less", .change, 0), .init("Now", .level, 10),
          ]))))
    #expect(!text.contains(">Adds<") && !text.contains(">Takes off<"))
  }

  /// Of 480 units the labels at both ends take no more than a third: the widest bar has the rest.
  @Test func wideBars() {
    let text = SVGWriter().text(
      Chart(
        id: "t", title: "T", description: "D", unit: .pounds,
        form: .tornado(
          TornadoChart(
            base: 3_106_000,
            bars: [
              .init(
                "Level 1 qualification: success rate", lowInput: "2%", highInput: "47%",
                atLow: 3_051_000, atHigh: 3_472_000)
            ]))))
    let widths = text.split(separator: "<rect ").dropFirst().compactMap { part -> Double? in
      part.contains("stroke=\"#FFFFFF\"")
        ? part.split(separator: "width=\"").dropFirst().first
          .flatMap { Double($0.prefix { $0 != "\"" }) } : nil
    }
    #expect(widths.reduce(0, +) > 250, "\(widths)")
  }

  /// Two measures that begin with the same thirty letters are told apart by their last words.
  @Test func longNames() {
    let names = ["English", "maths"].map {
      "% of looked after children at level 4 in \($0), Key Stage 2"
    }
    func drawn(_ categories: [String]) -> String {
      SVGWriter().text(
        Chart(
          id: "c", title: "T", description: "D", unit: .pounds,
          form: .columns(
            ColumnChart(
              categories: categories, series: [.init("Paid", [1, 2])], isLying: true))))
    }
    let text = drawn(names)
    for word in ["English,", "maths,", "Stage 2"] { #expect(text.contains(word)) }
    #expect(!text.contains("…"))
    // Short names stay on one line at the size of other words.
    let short = BarNames(["W2013-01", "W2013-07"])
    #expect(short.size == 13 && short.placed(1).map(\.line) == ["W2013-07"])
    #expect(short.placed(1).map(\.offset) == [4])
    // Two lines stand 13 apart around the middle.
    let long = BarNames([String(repeating: "abcdefgh ", count: 4)])
    #expect(long.placed(0).map(\.offset) == [4 - 6.5, 4 + 6.5])
  }

  /// Contrast of the palette against white by WCAG 2.2's own formula.
  @Test func palette() {
    func channel(_ text: Substring) -> Double {
      let value = Double(Int(text, radix: 16) ?? 0) / 255
      // Linear light: the power 2.4 as x² times the fifth root of x², by repeated square roots.
      if value <= 0.04045 { return value / 12.92 }
      let base = (value + 0.055) / 1.055
      var (root, exponent, power) = (base, 0.5, base * base)
      var rest = 0.4
      while exponent > 1e-9 {
        root = root.squareRoot()
        if rest >= exponent {
          power *= root
          rest -= exponent
        }
        exponent /= 2
      }
      return power
    }
    for colour in SVGDrawing.colours {
      let parts = [1, 3, 5].map { colour.dropFirst($0).prefix(2) }.map(channel)
      let light = 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
      #expect(1.05 / (light + 0.05) >= 2.99, "\(colour)")
    }
  }

  @Test func axis() {
    #expect(ChartScale([0, 384_826]).ticks == [0, 100_000, 200_000, 300_000, 400_000])
    #expect(ChartScale([-3, 11]).ticks == [-5, 0, 5, 10, 15])
    #expect(ChartScale([0]).ticks == [0, 1])
  }

  @Test func page() {
    let table = Table(
      id: "t", title: "A & b", unit: .pounds,
      columns: [.label(), Column("Sum", id: "sum"), Column("How", id: "how", .left)],
      rows: [
        .line("<i>", [.pounds(-5), .status(.poor, "")]), .total("All", of: [0], [.pounds(-5)]),
      ]
    )
    let report = Report(
      title: "T", headline: "At -£5",
      sections: [.init(id: "s", title: "S", blocks: [.table(table)])])
    let text = HTMLWriter().text(report)
    #expect(
      text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en-GB\">")
        && text.contains("<p class=\"headline\">At <span class=\"k\">−£5</span></p>")
        && text.contains("<caption id=\"t1\">A &amp; b</caption>")
        && text.contains(
          "<th role=\"rowheader\" scope=\"row\" class=\"k\" style=\"text-align:left\">&lt;i&gt;</th>"
        )
        && text.contains("<td role=\"cell\" class=\"n k\" style=\"text-align:right\">(5)</td>")
        && text.contains("<td role=\"cell\" class=\"poor k\">▲ Poor</td>"))
    #expect(!text.contains("<script") && !text.contains("http"))
  }

  /// Plain words stay as they are; what Markdown would read as its own does not.
  @Test(
    "Words within a line of Markdown",
    arguments: [
      ("", ""), ("Funding earned, 2012/13 (75%)", "Funding earned, 2012/13 (75%)"),
      ("a  b", "a b"), (" a", "a"), ("a ", "a"), ("a_b", "a\\_b"), ("£5", "£5"),
      ("www.example.org", "www\\.example.org"), ("ftp://x", "ftp\\://x"), ("1 < 2", "1 &lt; 2"),
    ])
  func words(_ text: String, _ shown: String) { #expect(MarkdownText.inline(text) == shown) }

  @Test func workbook() {
    #expect(CRC32.of(Array("123456789".utf8)) == 0xCBF4_3926)
    // A bit at a time, as the division that it is.
    for length in 0..<40 {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 73 + length) }
      var sum: UInt32 = .max
      for byte in bytes {
        sum ^= UInt32(byte)
        for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
      }
      #expect(CRC32.of(bytes) == ~sum, "\(length)")
    }
    #expect([0, 25, 26, 701, 702].map(Worksheet.letters) == ["A", "Z", "AA", "ZZ", "AAA"])
    let sheet = Worksheet(
      "A/B", widths: [10],
      rows: [
        [.text("=1+1"), .formula("1+1", 2), .test("B1=2", true), .number(.nan, .pounds)],
        [
          .text(" a"), .text("a b "), .number(-0.5, .plain), .number(1e12, .plain),
          .number(-3, .plain),
        ],
      ])
    let bytes = WorkbookWriter().bytes(Workbook([sheet, sheet]))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(bytes == WorkbookWriter().bytes(Workbook([sheet, sheet])))
    #expect(
      text.contains("t=\"inlineStr\"><is><t>=1+1</t>")
        && text.contains("<f>1+1</f><v>2</v>") && text.contains("name=\"AB\"")
        && text.contains("name=\"AB+\"") && !text.contains("nan"))
    // Spaces at the ends of a text are kept; a number is the same with or without a point.
    #expect(
      text.contains(
        "<c r=\"A2\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> a</t></is></c>"
          + "<c r=\"B2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">a b </t></is></c>"
          + "<c r=\"C2\"><v>-0.5</v></c><c r=\"D2\"><v>1000000000000.0</v></c>"
          + "<c r=\"E2\"><v>-3</v></c>"))
  }
}
