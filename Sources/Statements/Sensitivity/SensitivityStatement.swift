package import PBRChance
import PBRProjection
import PBRQuantities
package import PBRReporting

/// Which input moves a figure, and how far: the largest first, as a table and as bars.
package struct SensitivityStatement {
  let sensitivity: Sensitivity
  let title: String
  /// Whose net it is.
  let owner: String
  /// Where alternatives come from, by their ids.
  let sources: [String: [String]]
  /// What the payer's change of mind would do; nil where it was not asked for.
  let stress: PayerStress?
  /// What is not in these figures, as the last line says.
  let leftOut: String

  /// - Parameters:
  ///   - owner: whose net it is.
  ///   - sources: of alternatives that are not built into every plan's.
  ///   - stress: what the payer's change of mind would do.
  ///   - leftOut: what is not in these figures; luck if left out.
  package init(
    _ sensitivity: Sensitivity, title: String, owner: String = "the council's",
    sources: [String: [String]] = [:], stress: PayerStress? = nil,
    leftOut: String = "Luck is not in these figures: pbr simulate --uncertainty shows it."
  ) {
    self.sensitivity = sensitivity
    self.title = title
    self.owner = owner
    self.sources = sources
    self.stress = stress
    self.leftOut = leftOut
  }

  private var figure: NamedFigure { sensitivity.figure }
  private func said(_ value: Double?) -> String {
    value.map { FigureText.text($0, figure.unit) } ?? "none"
  }

  package var report: Report {
    var sections: [ReportSection] = []
    if !sensitivity.moving.isEmpty { sections = [bars, inputs] }
    if let payerSection { sections.append(payerSection) }
    if let remarks { sections.append(remarks) }
    return Report(
      title: title, headline: headline, subtitle: "one input at a time, expected values",
      sections: sections)
  }

  /// `sensitivity.csv`: a row for each input, the ends as tried and the figure there.
  package var data: DataTable {
    DataTable(
      name: "sensitivity", about: "What each assumption does to one figure, one at a time.",
      columns: [
        .text("input", "path of the assumption").key,
        .text("low", "low end as tried or as given"),
        .text("high", "high end as tried or as given"),
        .figure.key,
        .number("at_low", "the figure when the input is at its low"),
        .number("at_high", "the figure when the input is at its high"),
      ],
      rows: sensitivity.rows.map { row in
        [
          .text(row.input), label(row.low), label(row.high), .text(figure.name),
          FigureText.data(row.low?.value, figure.unit),
          FigureText.data(row.high.value, figure.unit),
        ]
      } + payerRows)
  }

  /// A number as it was tried stays a number; `+10%` and ids are texts.
  private func label(_ end: Sensitivity.End?) -> DataCell {
    guard let label = end?.label else { return .empty }
    guard let exact = ExactDecimal(label), let value = Double(label), value.isFinite else {
      return .text(label)
    }
    let places = label.split(separator: ".").dropFirst().first?.utf8.count ?? 0
    return exact.whole.map { .integer(Int($0)) } ?? .decimal(value, places: places)
  }

  private var headline: String {
    var text = "\(FigureText.title(figure.name, of: owner)) is \(said(figure.value)). "
    // Amounts are told in pounds: what moves them by pence moves nothing that can be read.
    guard let most = sensitivity.moving.first, figure.unit != .gbp || most.spread >= 0.5 else {
      return text
        + (sensitivity.rows.isEmpty
          ? "No figure of this plan has a range: try one with --vary PATH=low:high."
          : "Nothing that was tried moves it\(sensitivity.moving.isEmpty ? "" : " by a pound").")
    }
    text += "\(name(most)) moves it most: "
    if let low = most.low {
      text +=
        "\(said(low.value)) at \(low.label), \(said(most.high.value)) at \(most.high.label)."
    } else {
      text += "\(said(most.high.value))."
    }
    if figure.name.hasPrefix("net.") { text += " " + turns }
    return text
  }

  /// How many inputs turn a loss into a gain or the other way.
  private var turns: String {
    let turning = sensitivity.rows.filter { row in
      [row.low?.value, row.high.value].compactMap(\.self).contains {
        ($0 < 0) != (figure.value < 0)
      }
    }
    guard let first = turning.first else { return "None of them turns its sign." }
    return turning.count == 1
      ? "\(name(first)) can turn its sign."
      : "\(turning.count) of \(sensitivity.rows.count) inputs can turn its sign."
  }

  /// Alternatives have a title, inputs the end of their path.
  private func name(_ row: Sensitivity.Row) -> String {
    row.title == row.input ? FigureText.short(row.input) : row.title
  }

  private var bars: ReportSection {
    let bars = sensitivity.moving.map { row -> Bar in
      let values = [row.low?.value, row.high.value].compactMap(\.self) + [figure.value]
      let span = row.low.map { " \($0.label) to \(row.high.label)" } ?? ""
      let text =
        (row.low.map { said($0.value) + " to " } ?? "") + said(row.high.value)
      return Bar(
        label: name(row) + span, value: figure.value, low: values.min(), high: values.max(),
        text: text)
    }
    return ReportSection(
      id: "bars", title: "\(figure.name) from low to high, around \(said(figure.value))",
      blocks: [
        .bars(BarChart(id: "sensitivity", baseline: figure.value, unit: figure.unit, bars: bars))
      ])
  }

  private var inputs: ReportSection {
    let rows = sensitivity.moving.map { row in
      Row.line(
        row.title,
        [
          .text(row.low?.label ?? ""), .text(row.low == nil ? "" : row.high.label),
          row.low == nil ? .empty : FigureText.cell(row.low?.value, figure.unit),
          FigureText.cell(row.high.value, figure.unit),
          figure.unit == .share ? .points(row.spread) : FigureText.cell(row.spread, figure.unit),
        ])
    }
    return ReportSection(
      id: "inputs", title: "Input",
      blocks: [
        .table(
          Table(
            id: "sensitivity", unit: figure.unit == .gbp ? .pounds : nil,
            columns: [
              .label(), Column("Low", id: "low"), Column("High", id: "high"),
              Column("At low", id: "at_low"), Column("At high", id: "at_high"),
              Column("Spread", id: "spread"),
            ], rows: rows))
      ])
  }

  private var remarks: ReportSection? {
    var lines = sensitivity.unmoved.map { row in
      let span = row.low.map { " from \($0.label) to \(row.high.label)" } ?? ""
      return "\(row.title)\(span) moves nothing: \(figure.name) stays \(said(figure.value))."
    }
    for row in sensitivity.rows {
      let sources =
        sources[row.input] ?? Alternative.builtIn.first { $0.id == row.input }?.sources ?? []
      let tried = row.low == nil && row.high.label != row.title ? [row.high.label] : []
      let said = (tried + sources).map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
      if !said.isEmpty { lines.append("\(row.title): \(said.joined(separator: ". ")).") }
    }
    if !sensitivity.left.isEmpty {
      lines.append(
        "Not tried, as they do not fit this plan: "
          + sensitivity.left.joined(separator: ", ") + ".")
    }
    guard !sensitivity.rows.isEmpty else { return nil }
    lines.append(leftOut)
    return ReportSection(id: "remarks", title: "", blocks: [.list(lines)])
  }
}
