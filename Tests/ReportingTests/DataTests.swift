import PBRFiles
import PBRQuantities
import Testing

@testable import PBRReporting

/// What other programs read: unrounded pounds, plain minus, ISO dates.
struct DataTests {
  @Test func csvFile() {
    let table = DataTable(
      name: "projection", headings: ["cohort", "from", "financial_year", "quantity", "amount_gbp"],
      rows: [
        [
          "2012-13", .date(CivilDate(dayNumber: 15_521)), .year(FinancialYear(startYear: 2012)),
          .quantity(14.4), .pounds(-1234.565),
        ],
        [
          "=1+1", .month(Month(year: 2012, month: 6)), .empty, .integer(-3),
          .pounds(Money(pence: -5)),
        ],
        ["", .empty, .empty, .quantity(.nan), .decimal(-0.0004, places: -1)],
      ])
    let text = """
      cohort,from,financial_year,quantity,amount_gbp
      2012-13,2012-06-30,2012-13,14.400000,-1234.57
      "'=1+1",2012-06,,-3,-0.05
      ,,,,0

      """
    let lines = text.split(separator: "\n").map { $0 + "\r\n" }.joined()
    #expect(String(decoding: table.csv(), as: UTF8.self) == lines)
    #expect(table.csv(excel: true) == [0xEF, 0xBB, 0xBF] + table.csv())
  }

  @Test func reportAsJSON() {
    var table = windows
    table.rows = [table.rows[0], table.rows[1], table.rows[4], .total("All", of: [1], [.empty])]
    table.columns[3].totalOf = [2, 9]
    table.columns[5].id = "share"
    var chart = swings
    chart.bars = [swings.bars[0], Bar(label: "x", value: .nan, text: "")]
    let report = Report(
      title: "T\u{202E}", headline: "H",
      sections: [
        ReportSection(
          id: "a", title: "A", detail: true,
          blocks: [.paragraph("p"), .list(["x", "y"]), .table(table), .bars(chart)])
      ])
    #expect(
      ReportJSON.output(report).text == """
        {
          "report_version": 1,
          "title": "T\\u202E",
          "headline": "H",
          "subtitle": null,
          "sections": [
            {
              "id": "a",
              "title": "A",
              "detail": true,
              "blocks": [
                {
                  "kind": "paragraph",
                  "text": "p"
                },
                {
                  "kind": "list",
                  "items": ["x", "y"]
                },
                {
                  "kind": "table",
                  "id": "windows",
                  "title": "Claim windows",
                  "notes": ["Windows are the scheme’s own."],
                  "columns": [
                    {
                      "id": "window",
                      "heading": "Window"
                    },
                    {
                      "id": "closes",
                      "heading": "Closes"
                    },
                    {
                      "id": "claims",
                      "heading": "Expected claims"
                    },
                    {
                      "id": "amount",
                      "heading": "Amount",
                      "total_of": ["claims"]
                    },
                    {
                      "id": "share",
                      "heading": "Share"
                    },
                    {
                      "id": "share_6",
                      "heading": "Against plan"
                    },
                    {
                      "id": "standing",
                      "heading": "Standing"
                    }
                  ],
                  "rows": [
                    {
                      "kind": "heading",
                      "types": ["text", "empty", "empty", "empty", "empty", "empty", "empty"],
                      "values": {
                        "window": "Year 1",
                        "closes": null,
                        "claims": null,
                        "amount": null,
                        "share": null,
                        "share_6": null,
                        "standing": null
                      }
                    },
                    {
                      "kind": "line",
                      "types": ["text", "date", "count", "gbp", "share", "percentage_points", "status"],
                      "values": {
                        "window": "Window 1",
                        "closes": "2013-02-28",
                        "claims": 14.000000,
                        "amount": 10500.50,
                        "share": 0.037800,
                        "share_6": -9.6000,
                        "standing": {
                          "status": "poor",
                          "text": "Worse"
                        }
                      }
                    },
                    {
                      "kind": "gap"
                    },
                    {
                      "kind": "total",
                      "of": [1],
                      "types": ["text", "empty", "empty", "empty", "empty", "empty", "empty"],
                      "values": {
                        "window": "All",
                        "closes": null,
                        "claims": null,
                        "amount": null,
                        "share": null,
                        "share_6": null,
                        "standing": null
                      }
                    }
                  ]
                },
                {
                  "kind": "bars",
                  "id": "swings",
                  "title": "Net position, £",
                  "unit": "gbp",
                  "baseline": -73280.000000,
                  "notes": [],
                  "bars": [
                    {
                      "label": "Success rate ±10 points",
                      "value": -73280.000000,
                      "low": -119600.000000,
                      "high": -26960.000000,
                      "text": "(119,600) to (26,960)"
                    },
                    {
                      "label": "x",
                      "value": null,
                      "low": null,
                      "high": null,
                      "text": ""
                    }
                  ]
                }
              ]
            }
          ],
          "notes": []
        }

        """)
  }
}
