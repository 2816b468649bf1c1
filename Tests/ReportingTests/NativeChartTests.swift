import Testing

@testable import PBRReporting

/// Charts that word processors and spreadsheet programs draw themselves: what they hold is what
/// the chart says.
struct NativeChartTests {
  private func chart(_ form: ChartForm, _ unit: ChartUnit = .pounds) -> Chart {
    Chart(id: "c", title: "Title & <b>", description: "What is drawn.", unit: unit, form: form)
  }

  /// The chart in a document of its own: its markup, and the cells of its workbook by their names.
  private func made(_ chart: Chart) throws -> (markup: Markup, cells: [String: String]) {
    let report = Report(
      title: "T", headline: "H", sections: [.init(id: "s", title: "S", blocks: [.chart(chart)])])
    let file = OfficeFile(WordWriter().bytes(report, properties: .init(title: "T")))
    #expect(file.faults == [])
    let drawn = try #require(file.tree("word/document.xml")?.first("wp:docPr"))
    #expect(drawn["descr"] == "What is drawn.")
    let book = OfficeFile(try #require(file.parts["word/embeddings/chart1.xlsx"]))
    #expect(book.faults == [])
    var cells: [String: String] = [:]
    for cell in try #require(book.tree("xl/worksheets/sheet1.xml")).all("c") {
      cells[cell["r"] ?? ""] = cell.allText
    }
    return (try #require(file.tree("word/charts/chart1.xml")), cells)
  }

  /// The values of each series by its name, and whether each is what the workbook holds where the
  /// chart says that it is.
  private func series(_ chart: Chart) throws -> [(name: String, values: [Double?])] {
    let (markup, cells) = try made(chart)
    return try markup.all("c:ser").map { series in
      let name = try #require(series.first("c:tx")?.first("c:v")).allText
      let head = try #require(series.first("c:tx")?.first("c:f")).allText
      #expect(cells[cell(head)] == name, "\(head)")
      let numbers = try #require(series.first("c:val"))
      let count = Int(try #require(numbers.first("c:ptCount")?["val"])) ?? 0
      var values: [Double?] = Array(repeating: nil, count: count)
      for point in numbers.all("c:pt") {
        values[Int(point["idx"] ?? "") ?? 0] = Double(point.allText)
      }
      // 'Figures'!$C$2:$C$5: the same in the cells, and no cell where there is no value.
      let range = try #require(numbers.first("c:f")).allText
      let column = cell(String(range.split(separator: ":")[0])).filter(\.isLetter)
      #expect(range.hasSuffix("$\(column)$\(count + 1)"), "\(range)")
      for (index, value) in values.enumerated() {
        #expect(cells["\(column)\(index + 2)"].flatMap { Double($0) } == value, "\(range)")
      }
      return (name, values)
    }
  }

  /// `'Figures'!$B$1` as `B1`.
  private func cell(_ name: String) -> String {
    String(name.split(separator: "!").last ?? "").filter { $0 != "$" }
  }

  @Test("Columns, with their sum over them and a mark to compare with")
  func columns() throws {
    let made = try series(
      chart(
        .columns(
          ColumnChart(
            categories: ["2012/13", "2013/14"],
            series: [.init("Fees", [384, 288]), .init("Results", [1, .nan])],
            forecastFrom: 1, target: .init("Profile", [400, .nan])))))
    #expect(made.map(\.name) == ["Fees", "Results", "Total", "Profile"])
    #expect(made.map(\.values) == [[384, 288], [1, nil], [385, 288], [400, nil]])
  }

  @Test("What is forecast is a dashed line of its own, which meets the other")
  func lines() throws {
    let drawn = chart(
      .lines(
        LineChart(
          points: ["April 2012", "May 2012", "June 2012"], ticks: [.init(0, "A"), .init(2, "J")],
          series: [.init("Cash", [5, -2, 3])],
          fan: .init("Range", low: [4, -3, 1], high: [6, 0, 4]), forecastFrom: 2,
          marks: [.init(1, -2, "Lowest")])))
    let made = try series(drawn)
    #expect(made.map(\.name) == ["Cash", "Cash, forecast", "Range, low", "Range, high"])
    #expect(made.map(\.values) == [[5, -2, nil], [nil, -2, 3], [4, -3, 1], [6, 0, 4]])
    let markup = try self.made(drawn).markup
    #expect(
      markup.all("c:cat")[0].all("c:v").map(\.allText) == ["Apr 2012", "May 2012", "Jun 2012"])
    #expect(markup.all("a:prstDash").map { $0["val"] } == ["dash", "sysDot", "sysDot"])
    #expect(markup.first("c:dLbl")?.first("a:t")?.allText == "Lowest")
  }

  /// Worked by hand. From nought each bar has a piece that is not seen and then its steps: 10 up
  /// to 14, then 14 down to -3 (14 above nought, 3 below), then the level -3.
  @Test("A waterfall is stacked on what is not seen, above nought and below it")
  func waterfall() throws {
    let drawn = chart(
      .waterfall(
        WaterfallChart(steps: [
          .init("Before", .level, 10), .init("More", .change, 4), .init("Less", .change, -17),
          .init("After", .level, -3),
        ])))
    let made = try series(drawn)
    #expect(
      made.map(\.name) == ["Not seen", "Total", "Adds", "Takes off", "Total (2)", "Takes off (2)"])
    #expect(
      made.map(\.values) == [
        [0, 10, 0, 0], [10, 0, 0, 0], [0, 4, 0, 0], [0, 0, 14, 0], [0, 0, 0, -3], [0, 0, -3, 0],
      ])
    let markup = try self.made(drawn).markup
    #expect(markup.first("c:grouping")?["val"] == "stacked")
    #expect(markup.first("c:overlap")?["val"] == "100")
    // The first series is not seen and not named; of two of one kind one is named.
    #expect(markup.first("c:ser")?.first("c:spPr")?.first("a:noFill") != nil)
    #expect(markup.all("c:legendEntry").map { $0.first("c:idx")?["val"] } == ["0", "4", "5"])
  }

  /// Both sides of the central figure, both ends on one side, below nought and across it. What
  /// can be seen of a bar reaches from its least to its most, whatever it is stacked on.
  @Test(
    "Bars of a tornado reach from the lowest to the highest of their three figures",
    arguments: [
      (100.0, [(80.0, 130.0), (130, 90), (110, 140), (60, 90)]),
      (-339_137, [(-305_082, -397_090), (-378_012, -313_239), (-339_948, -338_328)]),
      (-5, [(-20, 15), (10, 30), (-40, -30)]),
      (0, [(-1, 1), (0, 2)]),
    ] as [(Double, [(Double, Double)])])
  func tornado(_ base: Double, _ ends: [(Double, Double)]) throws {
    let made = try series(
      chart(
        .tornado(
          TornadoChart(
            base: base,
            bars: ends.enumerated().map {
              .init(
                "Input \($0)", lowInput: "1", highInput: "2", atLow: $1.0, atHigh: $1.1)
            }))))
    let seen = made.filter { !$0.name.hasPrefix("Not seen") }
    for (bar, end) in ends.enumerated() {
      let all = made.map { $0.values[bar] ?? 0 }
      let shown = seen.map { $0.values[bar] ?? 0 }
      func sum(_ values: [Double], above: Bool) -> Double {
        values.filter { above ? $0 > 0 : $0 < 0 }.reduce(0, +)
      }
      let (least, most) = (min(base, end.0, end.1), max(base, end.0, end.1))
      // Stacks reach as far from nought as the bar does, to each side that it has.
      #expect((sum(all, above: true) - max(0, most)).magnitude < 1e-6)
      #expect((sum(all, above: false) - min(0, least)).magnitude < 1e-6)
      // What is seen is as long as the bar, and each end has its part of it.
      let length = sum(shown, above: true) - sum(shown, above: false)
      #expect((length - (most - least)).magnitude < 1e-6, "\(end)")
    }
  }

  @Test("Shares of outcomes by band, and lying bars from the top")
  func others() throws {
    let shares = try series(
      chart(.distribution(DistributionChart(bounds: [0, 1000, 2000], shares: [0.4, 0.6]))))
    #expect(shares.map(\.values) == [[0.4, 0.6]])
    let lying = chart(
      .columns(
        ColumnChart(
          categories: ["W1", "W2"], series: [.init("a", [1.5, 2])], isStacked: false,
          isLying: true)), .count("Results"))
    let markup = try made(lying).markup
    #expect(try series(lying).map(\.values) == [[1.5, 2]])
    #expect(markup.first("c:barDir")?["val"] == "bar")
    #expect(markup.first("c:catAx")?.first("c:orientation")?["val"] == "maxMin")
    #expect(markup.first("c:valAx")?.first("c:crosses")?["val"] == "max")
  }

  @Test("A chart in a workbook is drawn from the cells beside it")
  func sheet() throws {
    let drawn = chart(
      .columns(ColumnChart(categories: ["A", "B"], series: [.init("a", [1, 2])])))
    let sheet = Worksheet(drawn, title: "Chart 'x'") { series, category in
      series == 0 && category == 1 ? "1+1" : nil
    }
    let book = OfficeFile(
      WorkbookWriter().bytes(
        Workbook([sheet], properties: .init(title: "T", marking: "SECRET & more"))))
    #expect(book.faults == [])
    let cells = try #require(book.tree("xl/worksheets/sheet1.xml"))
    #expect(cells.first("f")?.allText == "1+1" && cells.first("drawing")?["r:id"] == "rId1")
    #expect(cells.first("oddFooter")?.allText == "&L&A&CSECRET && more&RPage &P of &N")
    #expect(cells.first("pageSetUpPr")?["fitToPage"] == "1")
    let markup = try #require(book.tree("xl/charts/chart1.xml"))
    #expect(
      markup.all("c:f").map(\.allText).prefix(3) == [
        "'Chart x'!$B$1", "'Chart x'!$A$2:$A$3", "'Chart x'!$B$2:$B$3",
      ])
    let frame = try #require(book.tree("xl/drawings/drawing1.xml")?.first("xdr:cNvPr"))
    #expect(frame["descr"] == "What is drawn.")
    let whole = try #require(book.tree("xl/workbook.xml"))
    #expect(whole.first("workbookView") != nil)
    #expect(whole.first("definedName")?.allText == "'Chart x'!$1:$1")
  }
}
