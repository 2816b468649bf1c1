import PBRChance
import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReporting

extension CommitteeReport {
  /// What is assumed, how good the evidence is and how much hangs on it.
  var assumptions: ReportSection? {
    let own = scenario.figures.filter { !$0.path.hasPrefix("scheme.") }
    let rated = own.filter {
      $0.provenance.quality != nil || $0.provenance.impact != nil
        || $0.provenance.status == .assumed || $0.provenance.status == .inferred
    }
    let shown = audience == .officer ? own : rated
    guard !shown.isEmpty else { return nil }
    let rows = shown.map { figure -> Row in
      .line(
        words.title(figure.path),
        [
          .text(InputWords.value(figure.value, unit: figure.unit)),
          .text(InputWords.range(figure.low, figure.high, unit: figure.unit)),
          .text(figure.provenance.status?.rawValue ?? ""),
          rating(figure.provenance.quality, "evidence"), rating(figure.provenance.impact, "impact"),
          .text(figure.provenance.owner ?? ""), .text(figure.provenance.source ?? ""),
        ])
    }
    return ReportSection(
      id: "assumptions", title: "Assumptions",
      blocks: [
        .paragraph(assumptionWords(own, rated.count)),
        .table(
          Table(
            id: "assumptions", title: "Assumptions, with the quality of their evidence",
            columns: [
              .label("Figure"), Column("Value", id: "value", .left),
              Column("Range", id: "range", .left), Column("Grounds", id: "status", .left),
              Column("Quality", id: "quality", .left), Column("Impact", id: "impact", .left),
              Column("Owner", id: "owner", .left), Column("Source", id: "source", .left),
            ], rows: rows)),
      ] + commentary("assumptions"))
  }

  /// How many figures rest on what.
  private func assumptionWords(_ own: [InputRecord], _ rated: Int) -> String {
    func count(_ status: Provenance.Status) -> Int {
      own.filter { $0.provenance.status == status }.count
    }
    let rest = own.count - rated
    var text =
      "Of the plan's \(NumberText.grouped(own.count)) figures "
      + listed(
        [
          (Provenance.Status.assumed, "assumed"), (.inferred, "inferred"),
          (.sourced, "from a source"),
        ]
        .filter { count($0.0) > 0 }
        .map { "\(count($0.0)) \(Noun("is", "are").form(count($0.0))) \($0.1)" }) + ". "
    if audience == .officer {
      text += "All are listed. "
    } else if rest > 0 {
      text +=
        "\(NumberText.grouped(rest)) more state facts of the plan, such as the size of a "
        + "cohort, and are in data/assumptions.csv. "
    }
    return text + "Quality: how good the evidence is. Impact: how much the answer hangs on it."
  }

  private func rating(_ word: String?, _ of: String) -> Cell {
    switch (word, of) {
    case ("green", "evidence"): .status(.good, "Good")
    case ("amber", "evidence"): .status(.fair, "Fair")
    case ("red", "evidence"): .status(.poor, "Poor")
    case ("green", _): .status(.good, "Low")
    case ("amber", _): .status(.fair, "Medium")
    case ("red", _): .status(.poor, "High")
    default: .empty
    }
  }

  /// What the figures themselves say can go wrong, then the council's own register.
  var risks: ReportSection? {
    var blocks: [Block] = [.list(generatedRisks)]
    if !settings.risks.isEmpty {
      blocks.append(
        .table(
          Table(
            id: "risks", title: "Risk register",
            columns: [
              .label("Risk"), Column("Likelihood", id: "likelihood", .left),
              Column("Impact", id: "impact", .left), Column("Treatment", id: "treatment", .left),
              Column("Owner", id: "owner", .left),
            ],
            rows: settings.risks.map { risk in
              .line(
                risk.title,
                [
                  .text(risk.likelihood), .text(risk.impact), .text(risk.treatment),
                  .text(risk.owner),
                ])
            })))
    }
    return ReportSection(id: "risks", title: "Risks", blocks: blocks + commentary("risks"))
  }

  var generatedRisks: [String] {
    var lines = ratedLines.filter { $0.status != .good && $0.title != "Evidence" }.map {
      "\($0.title): \(lowered($0.reason))"
    }
    if let last = scheme.windows.indices.last {
      let amount = scheme.results.indices.reduce(0) {
        $0 + projection.claims(result: $1)[last].amount
      }
      let paid = projection.resultsEarned.reduce(0, +)
      if amount >= 0.5, paid > 0 {
        lines.append(
          "Last claim: \(NumberText.pounds(amount)), "
            + "\(NumberText.percent(amount / paid, places: 0)) of all results payments, hangs on "
            + "the last window, which closes on \(scheme.windows[last].closes.prose).")
      }
    }
    lines += sensitivityRisks
    for figure in scenario.figures
    where figure.provenance.quality == "red" && figure.provenance.impact == "red" {
      lines.append(
        "Evidence: \"\(words.title(figure.path))\" is "
          + "\(InputWords.value(figure.value, unit: figure.unit)) on poor evidence, and its impact "
          + "is high.")
    }
    return lines.isEmpty ? ["The figures show no risk beyond what is assumed."] : lines
  }

  /// What the assumptions that move the answer most would cost at their worse end.
  private var sensitivityRisks: [String] {
    guard let sensitivity else { return [] }
    let base = sensitivity.figure.value
    let losses = sensitivity.moving.map { row in
      (row: row, loss: base - min(row.low?.value ?? base, row.high.value ?? base))
    }
    // The order of the table decides between equal losses.
    let largest = losses.enumerated().filter { $0.element.loss >= 0.5 }.sorted {
      ($1.element.loss, $0.offset) < ($0.element.loss, $1.offset)
    }
    return largest.prefix(3).map { item in
      let (row, loss) = item.element
      let isLow = row.low?.value.map { $0 <= base - loss } ?? false
      let ends = tried(row)
      let planned = scenario.figures.first { $0.path == row.input }.map {
        " and not \(InputWords.value($0.value, unit: $0.unit))"
      }
      return "Assumption: if \"\(words.title(row.input))\" is \(isLow ? ends.low : ends.high)"
        + "\(planned ?? ""), \(sensitiveFigure) is \(NumberText.pounds(loss)) lower."
    }
  }

  /// A sentence after a colon; names and abbreviations keep their capitals.
  func lowered(_ text: String) -> String {
    guard let first = text.first, text.dropFirst().first?.isLowercase ?? false else { return text }
    return first.lowercased() + text.dropFirst()
  }
}
