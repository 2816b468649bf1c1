import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReporting

extension CommitteeReport {
  /// What has moved since an earlier run.
  var changes: ReportSection? {
    guard let since else { return nil }
    let figures = projection.figures(asOf: asOf)
    let (headlines, others) = since.changes(to: figures, bearer: scenario.bearer)
    var blocks: [Block] = []
    func changed(_ title: String) -> Double {
      headlines.first { $0.title == title }?.change ?? 0
    }
    let funding = changed("Funding earned")
    let now = projection.feesEarned.total + projection.resultsEarned.total
    blocks.append(.paragraph(changeWords(funding, headlines.isEmpty, others)))
    if let causes = causes(changed) { blocks.append(.paragraph(causes)) }
    if register != nil {
      blocks.append(
        .paragraph("Compared are the figures of the plan, not those of the register."))
    }
    if funding.magnitude >= 0.5 {
      blocks.append(
        .chart(
          Chart(
            id: "changes",
            title: "Funding is \(NumberText.pounds(funding.magnitude)) "
              + "\(funding > 0 ? "more" : "less") than before",
            description: "Steps from the earlier funding to today's: the change of attachment fees "
              + "and of results payments. The figures follow in a table.",
            unit: .pounds,
            form: .waterfall(
              WaterfallChart(steps: [
                .init("Before", .level, now - funding),
                .init("Attachment fees", .change, changed("Attachment fees")),
                .init("Results payments", .change, changed("Results payments")),
                .init("Now", .level, now),
              ])))))
    }
    if !headlines.isEmpty {
      let rows = headlines.map { change in
        Row.line(
          change.title,
          [.text(change.earlier), .text(change.now), .text(difference(change))])
      }
      blocks.append(
        .table(
          Table(
            id: "changes", title: "Headlines that have moved",
            columns: [
              .label("Figure"), Column("Before", id: "before"), Column("Now", id: "now"),
              Column("Change", id: "change"),
            ], rows: rows,
            notes: headlines.contains(where: \.misfoots) ? [Table.roundingNote] : [])))
    }
    return ReportSection(
      .changes, more: " since the run in \(since.folder)", blocks: blocks)
  }

  /// What the change of funding is made of.
  private func causes(_ changed: (String) -> Double) -> String? {
    func part(_ title: String, _ words: String) -> String? {
      let change = changed(title)
      guard change.magnitude >= 0.5 else { return nil }
      return "\(NumberText.pounds(change.magnitude)) \(change > 0 ? "more" : "less") \(words)"
    }
    let places = changed("Funded places")
    let count = NumberText.grouped(places.magnitude, places: 0)
    let why =
      places == 0
      ? ""
      : ", for \(count) \(places > 0 ? "more" : "fewer") funded "
        + Noun.place.form(places)
    let parts = [
      part("Attachment fees", "in attachment fees\(why)"),
      part("Results payments", "for results that are claimed"),
    ].compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    var text = "Of this: \(parts.joined(separator: "; "))."
    if let late = part("Results too late", "than before") {
      text += " Results that come too late: \(late)."
    }
    return text
  }

  private func changeWords(_ funding: Double, _ none: Bool, _ others: Int) -> String {
    if none { return others == 0 ? "Nothing has changed." : "No headline has changed." }
    let text =
      funding.magnitude >= 0.5
      ? "Funding is \(NumberText.pounds(funding.magnitude)) \(funding > 0 ? "more" : "less") than "
        + "in the earlier run."
      : "Funding is as in the earlier run, but other headlines have moved."
    let moved = Noun("figure that is no headline has", "figures that are not headlines have")
    return others == 0 ? text : text + " \(moved.counted(others)) moved too."
  }

  private func difference(_ change: ChangedFigure) -> String {
    guard let value = change.change else { return "" }
    if change.unit == .share {
      return NumberText.fixed(value * 100, places: 1) + " percentage points"
    }
    let text = FigureWords.text(value, change.unit)
    return value > 0 ? "+" + text : text
  }
}
