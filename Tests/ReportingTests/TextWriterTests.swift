import Testing

@testable import PBRReporting

/// Whole pages, as a reader sees them.
struct TextWriterTests {
  @Test func wholePages() {
    expect(
      TextWriter(), halton,
      """
      About £1,066,720 of a possible £1,252,000 is drawn down; £788,800 of it is certain.
      Troubled Families – Halton   position at 31 December 2012

      Funding by year (£'000)  2012/13   2013/14   2014/15   2015/16   Total
      Attachment fees              384       288       117         0     789
      Results                       14        72       149        42     278
      Income                       398       360       266        42   1,067
      Delivery cost               (420)     (430)     (290)        0  (1,140)
                               --------  --------  --------  -------  -------
      Net                          (22)      (70)      (24)       42     (73)

      Claims
      Nine families are ready…
      Claim windows
      Window      Closes       Expected claims  Amount (£)   Share  Against plan   Standing
      Year 1
        Window 1  28 Feb 2013             14.0   10,500.50    3.8%   (9.6 points)  ▲ Worse
      Year 2
        Window 2  Jul 2013                 9.3   (6,300.00)    n/a     1.0 point   ● Fair

                               ---------------  -----------
      All                                 23.3    4,200.50                         ★ Within 1%
      Windows are the scheme’s own.

      What moves it
      - The “success” rate
      - The last window
      Net position, £
      Success rate ±10 points   ████████████████████│███████████████████  (119,600) to (26,960)
      April 2015 window missed    ██████████████████│                     (115,328)
      One place more                                │                     (72,320)

      Nothing here says that results were caused by the programme.
      Figures may not sum due to rounding.

      """)
    expect(
      TextWriter(width: 60, ascii: true, negatives: .minus, detail: true), halton,
      """
      About GBP 1,066,720 of a possible GBP 1,252,000 is drawn
      down; GBP 788,800 of it is certain.
      Troubled Families - Halton   position at 31 December 2012

      Funding by year
      GBP'000          2012/13  2013/14  2014/15  2015/16   Total
      Attachment fees      384      288      117        0     789
      Results               14       72      149       42     278
      Income               398      360      266       42   1,067
      Delivery cost       -420     -430     -290        0  -1,140
                       -------  -------  -------  -------  ------
      Net                  -22      -70      -24       42     -73

      Claims
      Nine families are ready...
      Claim windows
                               Expected     Amount
      Window      Closes         claims      (GBP)  Share
      Year 1
        Window 1  28 Feb 2013      14.0  10,500.50   3.8%
      Year 2
        Window 2  Jul 2013          9.3  -6,300.00    n/a

                               --------  ---------
      All                          23.3   4,200.50
                      Against
      Window             plan  Standing
      Year 1
        Window 1  -9.6 points  [R] Worse
      Year 2
        Window 2    1.0 point  [A] Fair

      All                      [G] Within 1%
      Windows are the scheme's own.

      What moves it
      - The "success" rate
      - The last window
      Net position, GBP
      Success rate +/-10 points  #####|####  (119,600) to (26,960)
      April 2015 window missed   #####|      (115,328)
      One place more                  |      (72,320)

      Method
      Expected values.

      Nothing here says that results were caused by the programme.
      Figures may not sum due to rounding.

      """)
  }

  @Test func colourOnlyAddsWeight() {
    let report = Report(
      title: "T", headline: "Short.",
      sections: [ReportSection(id: "a", title: "A", blocks: [.paragraph("b")])], notes: ["c"])
    expect(
      TextWriter(color: true), report,
      "\u{1B}[1mShort.\u{1B}[0m\nT\n\n\u{1B}[1mA\u{1B}[0m\nb\n\n\u{1B}[2mc\u{1B}[0m\n")
  }

  /// Widths from the narrowest to one that holds everything: no line is wider, and every
  /// figure of every table stands whole on some line.
  @Test func narrowPages() {
    let report = Report(
      title: "日本語 のタイトル " + String(repeating: "語", count: 40), headline: "Ｗｉｄｅ 文字 e\u{301}",
      sections: halton.sections + [
        ReportSection(
          id: "wide", title: "Wide",
          blocks: [
            .table(
              Table(
                id: "w", columns: [.label("語語語"), Column("A very long heading", id: "x")],
                rows: [.line("語のとても長いラベル語のとても長いラベル", [.pounds(-123_456_789)])]))
          ])
      ])
    for ascii in [false, true] {
      for width in Array(20...50) + [60, 79, 80, 99, 100, 130] {
        let text = TextWriter(width: width, ascii: ascii, detail: true).text(report)
        let lines = text.split(separator: "\n")
        let widest = lines.map { DisplayWidth.of($0) }.max() ?? 0
        let figures = [
          "1,067", "(1,140)", "10,500.50", "(6,300.00)", "28 Feb 2013", "(9.6 points)", "23.3",
          ascii ? "(GBP 123,456,789)" : "(£123,456,789)",
        ]
        let missing = figures.filter { !text.contains($0) }
        let isASCII = !ascii || text.utf8.allSatisfy { $0 < 0x80 }
        if widest > width || !missing.isEmpty || !isASCII {
          Issue.record("width \(width): widest \(widest), missing \(missing)\n\(text)")
        }
      }
    }
  }
}

/// The whole of what a writer writes.
func expect(
  _ writer: TextWriter, _ report: Report, _ text: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let written = writer.text(report)
  #expect(written == text, sourceLocation: sourceLocation)
  #expect(writer.text(report) == written, sourceLocation: sourceLocation)
}
