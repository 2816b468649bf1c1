import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReconciliation
import PBRReporting
import PBRStatements

extension CommitteeReport {
  /// How far people come on the ladders of a rate card, and what each step brings in.
  var laddersSection: ReportSection? {
    guard scheme.isRateCard else { return nil }
    var section = statement.ladders
    section.title = ReportPart.ladders.title
    if var chart = statement.ladderChart {
      chart.isTabled = false
      section.blocks.insert(.chart(chart), at: 0)
    }
    return section
  }

  /// The claims of each window.
  var claimSchedule: ReportSection? {
    // A rate card has more steps than a page has columns: those stand in the section of the steps.
    var section = scheme.isRateCard ? statement.cardSchedule : statement.schedule
    let byResult = scheme.results.indices.map { projection.claims(result: $0) }
    let used = scheme.windows.indices.filter { window in
      byResult.contains { $0[window].count >= 0.05 }
    }.prefix(24)
    // The sentence is about all windows, as the table is; the chart leaves out what cannot be seen.
    let counts = scheme.windows.indices.map { window in
      byResult.reduce(0) { $0 + $1[window].count }
    }
    let amounts = scheme.windows.indices.map { window in
      byResult.reduce(0) { $0 + $1[window].amount }
    }
    guard !used.isEmpty, let most = amounts.firstPeak else {
      let count = counts.reduce(0, +)
      section.blocks.insert(
        .paragraph(
          count > 0
            ? raised(Noun("result is", "results are").expected(count))
              + " expected to be claimed, in all windows together."
            : "No claim is expected in any window."), at: 0)
      return section
    }
    let windows = used.map { scheme.windows[$0] }
    let largest = scheme.windows[most]
    // The bars count results, and the largest claim goes by pounds.
    let fullest = counts.firstPeak ?? most
    var chart = Chart(
      id: "claims-by-window",
      title: fullest == most
        ? "The largest claim closes on \(largest.closes.prose)"
        : "Most results are claimed in \(scheme.windows[fullest].id), which closes on "
          + scheme.windows[fullest].closes.prose,
      description: "Bars by claim window: expected results of each kind. The figures follow in a "
        + "table.",
      unit: .count("Results"),
      form: .columns(
        ColumnChart(
          categories: windows.map(\.id),
          series: scheme.results.indices.map { result in
            ChartSeries(scheme.results[result].title, used.map { byResult[result][$0].count })
          }, isLying: true,
          forecastFrom: isPlanAlone
            ? 0
            : windows.firstIndex(where: isOpen))))
    chart.isTabled = false
    if carriedOut != nil, let drawn = carriedOutByWindow { chart = drawn }
    let late = scheme.results.indices.map { projection.lapsed(result: $0) }
    let lost = late.reduce(0) { $0 + $1.count }
    let isCut = (projection.contractCut?.total ?? 0) >= 0.5
    var words =
      raised(Noun("result is", "results are").expected(counts.reduce(0, +)))
      + " expected to be claimed for "
      + "\(NumberText.pounds(amounts.reduce(0, +)))"
      + (isCut ? ", before the contract's maximum" : "")
      + ". The largest claim is that of \(largest.id), "
      + "which closes on \(largest.closes.prose): "
      + "\(Noun.result.expected(counts[most])) for \(NumberText.pounds(amounts[most]))."
    if lost >= 0.05 {
      words +=
        " \(raised(Noun("more result is", "more results are").expected(lost))) achieved too late, worth "
        + "\(NumberText.pounds(late.reduce(0) { $0 + $1.amount }))."
    }
    section.title = "Claim schedule"
    // A rate card may have more results than go beside each other on paper.
    let tables = section.blocks.flatMap { block -> [Block] in
      guard case .table(var table) = block else { return [block] }
      table.title = section.title
      let parts = table.parts(leading: 2)
      return parts.count == 1 ? [block] : parts.map { .table($0) }
    }
    section.blocks = [.paragraph(words), .chart(chart)] + tables
    if let last = scheme.windows.last {
      section.blocks.append(
        .paragraph(
          "The last window closes on \(last.closes.prose) and takes results achieved by "
            + "\(projection.lastResults(of: last))."))
    }
    return section
  }

  /// What is received, expected and not expected of the maximum.
  var bandsSection: ReportSection? {
    if let register { return bandsSection(of: register) }
    guard let bands = Bands(projection, asOf: asOf), bands.maximum > 0 else { return nil }
    let day = bands.positionMonth.lastDay?.prose ?? bands.positionMonth.prose
    return bandsSection(
      on: day, maximum: bands.maximum,
      [
        ("Received", bands.received, "Certain, unless clawed back"),
        ("Fees to come", bands.feesToCome, "Certain as places fill"),
        ("Results expected", bands.resultsExpected, "Rests on the assumed rates and times"),
        ("Results not expected", bands.resultsNotExpected, "Not counted on"),
      ],
      words: { "\($0) of the possible \($1) is received or expected" })
  }

  /// The same with what happened: for officers received, due and expected by the register, as the
  /// headline has them; for the public the fees of the places filled and the results claimed.
  private func bandsSection(of register: ProgrammePosition) -> ReportSection? {
    guard let maximum = scenario.maximum?.pounds, maximum > 0 else { return nil }
    if let carriedOut {
      let cash = carriedOut.entry(.cash)
      let fees = carriedOut.entry(.fees, .cash)
      let results = cash.forecast - fees.forecast
      return bandsSection(
        on: register.day, maximum: maximum,
        [("Received", cash.actual, "Certain, unless clawed back")]
          + (register.hasFees ? [("Fees to come", fees.forecast, "Certain as places fill")] : [])
          + [
            ("Results expected", results, "Claimed and due, or resting on the assumed rates"),
            ("Results not expected", maximum - cash.total, "Not counted on"),
          ],
        words: { "\($0) of the possible \($1) is received or expected" })
    }
    guard let known = register.knownBands else { return nil }
    guard register.hasFees || known.results != nil else { return nil }
    var parts = register.hasFees ? [("Fees of places filled", known.fees, "Certain")] : []
    if let results = known.results {
      parts.append(("Results claimed", results, "Certain once paid, unless clawed back"))
    }
    parts.append(
      (
        known.results == nil ? "Everything else" : "Not earned or claimed yet",
        maximum - known.fees - (known.results ?? 0),
        known.results == nil
          ? "Results claimed, which are withheld, and what may come"
          : (register.hasFees ? "Fees of places to fill and results" : "Results")
            + " to come, or not to come"
      ))
    return bandsSection(
      on: register.day, maximum: maximum, parts,
      words: {
        "\($0) of the possible \($1) is "
          + [register.hasFees ? "earned in fees" : nil, known.results == nil ? nil : "claimed"]
          .compactMap(\.self).joined(separator: " or ")
      })
  }

  /// - Parameters:
  ///   - amounts: what makes up the maximum, the last of them not counted on.
  ///   - words: the title of the chart, of the share counted on and the maximum.
  private func bandsSection(
    on day: String, maximum: Double, _ amounts: [(String, Double, String)],
    words: (String, String) -> String
  ) -> ReportSection {
    // The dust of sums is nothing, and no step down.
    let parts = amounts.map { ($0.0, $0.1.magnitude < 0.005 ? 0 : $0.1, $0.2) }
    let rest = parts.last?.1 ?? 0
    let share = NumberText.percent((maximum - rest) / maximum, places: 0)
    var chart = Chart(
      id: "bands",
      title: words(share, NumberText.pounds(maximum)),
      description: "Steps up to the maximum: "
        + parts.map { $0.0.prefix(1).lowercased() + $0.0.dropFirst() }.joined(separator: ", ")
        + ". The figures follow in a table.",
      unit: .pounds,
      form: .waterfall(
        WaterfallChart(
          steps: parts.prefix(1).map { .init($0.0, .level, $0.1) }
            + parts.dropFirst().map { .init($0.0, .change, $0.1) }
            + [.init("Maximum", .level, maximum)])))
    chart.isTabled = false
    var rows = parts.map { part in
      Row.line(
        part.0,
        [.pounds(part.1), .percent(part.1 / maximum, places: 0), .text(part.2)])
    }
    rows.append(
      .total(
        "Maximum", of: Array(parts.indices),
        [.pounds(maximum), .percent(1, places: 0), .empty]))
    return ReportSection(
      .bands,
      blocks: [
        .chart(chart),
        .table(
          Table(
            id: "bands", title: "Position at \(day)", unit: .pounds,
            columns: [
              .label(), Column("Amount", id: "amount"), Column("Share", id: "share"),
              Column("How sure", id: "certainty", .left),
            ], rows: rows)),
      ])
  }
}
