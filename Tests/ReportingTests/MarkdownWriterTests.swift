import Testing

@testable import PBRReporting

struct MarkdownWriterTests {
  @Test func wholePage() {
    let written = MarkdownWriter(negatives: .minus, detail: false).text(halton)
    #expect(
      written == """
        # Troubled Families – Halton

        **About £1,066,720 of a possible £1,252,000 is drawn down; £788,800 of it is certain.**

        position at 31 December 2012

        ## Funding by year

        | £'000 | 2012/13 | 2013/14 | 2014/15 | 2015/16 | Total |
        | :--- | ---: | ---: | ---: | ---: | ---: |
        | Attachment fees | 384 | 288 | 117 | 0 | 789 |
        | Results | 14 | 72 | 149 | 42 | 278 |
        | **Income** | 398 | 360 | 266 | 42 | 1,067 |
        | Delivery cost | -420 | -430 | -290 | 0 | -1,140 |
        | **Net** | -22 | -70 | -24 | 42 | -73 |

        Figures may not sum due to rounding.

        ## Claims

        Nine families are ready…

        ### Claim windows

        | Window | Closes | Expected claims | Amount (£) | Share | Against plan | Standing |
        | :---------- | :------------- | --------------: | -------------: | -------: | ---------------: | :------------- |
        | **Year 1** | | | | | | |
        | Window 1 | 28 Feb 2013 | 14.0 | 10,500.50 | 3.8% | -9.6 points | ▲ Worse |
        | **Year 2** | | | | | | |
        | Window 2 | Jul 2013 | 9.3 | -6,300.00 | n/a | 1.0 point | ● Fair |
        | **All** | | 23.3 | 4,200.50 | | | ★ Within 1% |

        Windows are the scheme’s own.

        ## What moves it

        - The “success” rate
        - The last window

        ### Net position, £

        | | |
        | :--- | :--- |
        | Success rate ±10 points | (119,600) to (26,960) |
        | April 2015 window missed | (115,328) |
        | One place more | (72,320) |

        ## Notes

        - Nothing here says that results were caused by the programme.

        """)
  }

  /// Text that Markdown, HTML or a forge would take for more than text.
  @Test(arguments: [
    ("<script>alert(1)</script> & co", "&lt;script&gt;alert(1)&lt;/script&gt; &amp; co"),
    ("a|b \\| c", "a\\|b \\\\\\| c"),
    (
      "*b* _i_ `c` ~~d~~ [l](u) ![p](u)",
      "\\*b\\* \\_i\\_ \\`c\\` \\~\\~d\\~\\~ \\[l\\](u) !\\[p\\](u)"
    ),
    ("# no heading\n\n---\n> x", "\\# no heading --- &gt; x"),
    ("- no list", "\\- no list"), ("1. no list", "1\\. no list"), ("2012) no", "2012\\) no"),
    ("=== no", "\\=== no"), ("3.5 families", "3.5 families"),
    ("-£240 in all", "-£240 in all"), ("1.", "1\\."), ("+ no", "\\+ no"), ("-", "\\-"),
    ("https://x.test www.x.test", "https\\://x.test www\\.x.test"),
    ("$x$ at 10:30", "\\$x\\$ at 10:30"), ("    no code", "no code"),
    ("a\u{202E}b\u{0}\u{7}", "a\\\\u{202e}b\\\\u{0}\\\\u{7}"),
  ])
  func hostileText(_ text: String, _ escaped: String) {
    #expect(MarkdownText.paragraph(text) == escaped)
  }

  /// A program that shares a page of 84 letters out by the dashes leaves each column the room of
  /// its longest figure or word.
  @Test("Dashes of a wide table leave room for every figure and word")
  func widths() throws {
    let table = Table(
      id: "t", unit: .pounds,
      columns: [
        .label("A long heading"), Column("Amount", id: "a"), Column("In words", id: "w", .left),
      ],
      rows: [
        .line("One", [.pounds(-1_234_567), .text(String(repeating: "words of it ", count: 12))]),
        .line("Antidisestablishmentarianism", [.pounds(0), .text("x")]),
      ])
    let page = Report(
      title: "", headline: "", sections: [.init(id: "s", title: "", blocks: [.table(table)])])
    let lines = MarkdownWriter().text(page).split(separator: "\n")
    let dashes = try #require(lines.first { $0.contains(":-") }).split(separator: "|")
      .map { Double($0.count { $0 == "-" }) }
    let shares = dashes.map { 84 * $0 / dashes.reduce(0, +) }
    // "Antidisestablishmentarianism" has 28 letters, "(1,234,567)" 11, "words" 5.
    #expect(dashes.count == 3 && shares[0] >= 28 && shares[1] >= 11 && shares[2] >= 5)
    // The long text gets most of what is left.
    #expect(shares[2] > shares[0])
  }
}
