import PBRQuantities

@testable import PBRReporting

let years = (0..<4).map { FinancialYear(startYear: 2012 + $0) }

/// The year view of the Halton example in thousands, whose results do not foot as printed:
/// 14 + 72 + 149 + 42 is 277 and the total 278.
let yearView = Table(
  id: "funding_by_year", unit: .thousands,
  columns: [.label()]
    + years.map { Column($0.prose, id: "y\($0.startYear)") }
    + [Column("Total", id: "total", totalOf: [1, 2, 3, 4])],
  rows: [
    .line("Attachment fees", [384_000, 288_000, 116_800, 0, 788_800].map(Cell.pounds)),
    .line("Results", [14_400, 72_000, 149_472, 42_048, 277_920].map(Cell.pounds)),
    .total("Income", of: [0, 1], [398_400, 360_000, 266_272, 42_048, 1_066_720].map(Cell.pounds)),
    .line("Delivery cost", [-420_000, -430_000, -290_000, 0, -1_140_000].map(Cell.pounds)),
    .total("Net", of: [2, 3], [-21_600, -70_000, -23_728, 42_048, -73_280].map(Cell.pounds)),
  ])

/// The same in whole pounds, where everything foots.
var yearViewInPounds: Table {
  var table = yearView
  table.unit = .pounds
  return table
}

/// Kinds of cells side by side: money in one column only, rates, dates and status.
let windows = Table(
  id: "windows", title: "Claim windows", unit: .pounds,
  columns: [
    .label("Window", id: "window"), Column("Closes", id: "closes", .left),
    Column("Expected claims", id: "claims"), Column("Amount", id: "amount"),
    Column("Share", id: "share"), Column("Against plan", id: "change"),
    Column("Standing", id: "standing", .left),
  ],
  rows: [
    .heading("Year 1"),
    .line(
      "Window 1",
      [
        .date(CivilDate(year: 2013, month: 2, day: 28) ?? CivilDate(dayNumber: 0)),
        .count(14, places: 1), .money(Money(pence: 1_050_050)), .percent(0.0378, places: 1),
        .points(-0.096), .status(.poor, "Worse"),
      ]),
    .heading("Year 2"),
    .line(
      "Window 2",
      [
        .month(Month(year: 2013, month: 7)), .count(9.25, places: 1), .pounds(-6300),
        .notApplicable, .points(0.01), .status(.fair, ""),
      ]),
    .gap,
    .total(
      "All", of: [1, 3],
      [
        .empty, .count(23.25, places: 1), .pounds(4200.5), .empty, .empty,
        .status(.good, "Within 1%"),
      ]),
  ],
  notes: ["Windows are the scheme’s own."])

let swings = BarChart(
  id: "swings", title: "Net position, £", baseline: -73_280, unit: .gbp,
  bars: [
    Bar(
      label: "Success rate ±10 points", value: -73_280, low: -119_600, high: -26_960,
      text: "(119,600) to (26,960)"),
    Bar(label: "April 2015 window missed", value: -115_328, text: "(115,328)"),
    Bar(label: "One place more", value: -72_320, text: "(72,320)"),
  ])

let halton = Report(
  title: "Troubled Families – Halton",
  headline: "About £1,066,720 of a possible £1,252,000 is drawn down; £788,800 of it is certain.",
  subtitle: "position at 31 December 2012",
  sections: [
    ReportSection(id: "funding", title: "Funding by year", blocks: [.table(yearView)]),
    ReportSection(
      id: "claims", title: "Claims",
      blocks: [.paragraph("Nine families are ready…"), .table(windows)]),
    ReportSection(
      id: "risk", title: "What moves it",
      blocks: [.list(["The “success” rate", "The last window"]), .bars(swings)]),
    ReportSection(
      id: "method", title: "Method", detail: true, blocks: [.paragraph("Expected values.")]),
  ],
  notes: ["Nothing here says that results were caused by the programme."])
