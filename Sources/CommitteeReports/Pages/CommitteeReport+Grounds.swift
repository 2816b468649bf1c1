import PBRChance
import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReconciliation
import PBRReporting

extension CommitteeReport {
  /// What is assumed, how good the evidence is and how much hangs on it.
  var assumptions: ReportSection? {
    let evidence = Evidence(scenario)
    let shown = audience == .officer ? evidence.all : evidence.assumptions
    guard !shown.isEmpty else { return nil }
    // A column that no figure fills says nothing.
    let isRated = shown.contains { $0.provenance.quality != nil || $0.provenance.impact != nil }
    let isOwned = shown.contains { $0.provenance.owner != nil }
    let rows = shown.map { figure -> Row in
      .line(
        words.title(figure.path),
        [
          .text(InputWords.value(figure.value, unit: figure.unit)),
          .text(InputWords.range(figure.low, figure.high, unit: figure.unit)),
          .text(Evidence.grounds(figure)),
        ]
          + (isRated
            ? [
              rating(figure.provenance.quality, "evidence"),
              rating(figure.provenance.impact, "impact"),
            ] : [])
          + (isOwned ? [.text(figure.provenance.owner ?? "")] : [])
          + [
            .text(
              figure.provenance.source ?? (evidence.isAssumption(figure) ? Evidence.noSource : ""))
          ])
    }
    return ReportSection(
      .assumptions,
      blocks: (scenario.placeholders.sentence.map { [.paragraph($0)] } ?? []) + [
        .paragraph(assumptionWords(evidence, isRated: isRated)),
        .table(
          Table(
            id: "assumptions",
            title: isRated
              ? "Assumptions, with the quality of their evidence" : "Assumptions and their sources",
            columns: [
              .label("Figure"), Column("Value", id: "value", .left),
              Column("Range", id: "range", .left), Column("Grounds", id: "status", .left),
            ]
              + (isRated
                ? [Column("Quality", id: "quality", .left), Column("Impact", id: "impact", .left)]
                : [])
              + (isOwned ? [Column("Owner", id: "owner", .left)] : [])
              + [Column("Source", id: "source", .left)], rows: rows)),
      ])
  }

  /// How many figures rest on what.
  private func assumptionWords(_ evidence: Evidence, isRated: Bool) -> String {
    let (all, open) = (evidence.all.count, evidence.assumptions.count)
    let counts = Evidence.order.compactMap { grounds -> String? in
      let count = evidence.assumptions.filter { Evidence.grounds($0) == grounds.name }.count
      return count == 0 ? nil : "\(count) \(Noun("is", "are").form(count)) \(grounds.words)"
    }
    var text =
      "Of the plan's \(Noun("figure", "figures").counted(all)) \(NumberText.grouped(open)) can turn "
      + "out otherwise: \(listed(counts)). "
    if audience == .officer {
      text += "All are listed. "
    } else if all > open {
      text +=
        "The other \(NumberText.grouped(all - open)) "
        + "\(Noun("states a fact", "state facts").form(all - open)) of the plan, such as the size of "
        + "a cohort, and \(Noun("is", "are").form(all - open)) in data/assumptions.csv. "
    }
    return text
      + (isRated
        ? "Quality: how good the evidence is. Impact: how much the answer hangs on it."
        : "How good the evidence is, and how much hangs on it, nobody has rated.")
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
    return ReportSection(.risks, blocks: blocks)
  }

  var generatedRisks: [String] {
    var lines = ratedLines.filter { $0.status != .good && $0.title != "Evidence" }.map {
      "\($0.title): \(lowered($0.reason))"
    }
    if let last = scheme.windows.indices.last, isOpen(scheme.windows[last]) {
      let amount = carriedOut?.claims(window: last).amount.total ?? projection.paidByWindow[last]
      let paid = carriedOut?.totals.results ?? projection.resultsEarned.total
      if amount >= 0.5, paid > 0 {
        lines.append(
          "Last claim\(isPlanAlone ? " (as planned)" : ""): \(NumberText.pounds(amount)), "
            + "\(NumberText.percent(amount / paid, places: 0)) of all results payments, hangs on "
            + "the last window, which closes on \(scheme.windows[last].closes.prose).")
      }
    }
    lines += sensitivityRisks
    lines += evidenceRisks
    return lines.isEmpty ? ["The figures show no risk beyond what is assumed."] : lines
  }

  /// The figures that rest on poor evidence though much hangs on them, each; and in one line those
  /// without a source.
  private var evidenceRisks: [String] {
    let dear = Evidence(scenario).dear
    let unsourced = dear.filter { $0.provenance.quality == nil }
    let poor = dear.filter { $0.provenance.quality != nil }.map { figure in
      let impact =
        figure.provenance.impact == nil
        ? "its impact is not rated, which counts as high" : "its impact is high"
      return "Evidence: \"\(words.title(figure.path))\" is "
        + "\(InputWords.value(figure.value, unit: figure.unit)) on poor evidence, and \(impact)."
    }
    guard !unsourced.isEmpty else { return poor }
    let names = unsourced.prefix(5).map { "\"\(words.title($0.path))\"" }
    let more = unsourced.count - names.count
    return poor + [
      "Evidence: \(Noun.assumption.counted(unsourced.count)) "
        + "\(Noun("has", "have").form(unsourced.count)) no source, and nobody has said that little "
        + "hangs on \(Noun("it", "them").form(unsourced.count)): "
        + listed(names + (more > 0 ? ["\(more) more"] : [])) + "."
    ]
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
      let isLow = row.low?.value.map { $0 <= row.high.value ?? base } ?? false
      let ends = tried(row)
      let planned = scenario.figure(at: row.input).map {
        " and not \(InputWords.value($0.value, unit: $0.unit))"
      }
      let ofPlan = register == nil ? "" : " of the plan"
      return "Assumption\(ofPlan): if \"\(words.title(row.input))\" is "
        + "\(isLow ? ends.low : ends.high)"
        + "\(planned ?? ""), \(sensitiveFigure) is \(NumberText.pounds(loss)) lower."
    }
  }

  /// Words at the beginning of a sentence.
  func raised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// A sentence after a colon; names and abbreviations keep their capitals.
  func lowered(_ text: String) -> String {
    guard let first = text.first, text.dropFirst().first?.isLowercase ?? false else { return text }
    return first.lowercased() + text.dropFirst()
  }
}
