import PBRChance
import PBRProgramme
package import PBRProjection
package import PBRQuantities
package import PBRReporting

/// What a change of the plan does: base, variant and change, and how the net moves, line by line
/// and setting by setting, with nothing left over.
package struct WhatIfStatement {
  /// One change, as typed, and the plan after it.
  package struct Step {
    package let label: String
    package let projection: Projection
    package init(label: String, projection: Projection) {
      self.label = label
      self.projection = projection
    }
  }

  let base: Projection
  /// In the order in which they were given; the last is the variant.
  let steps: [Step]
  let asOf: CivilDate?
  let figures: (base: [NamedFigure], variant: [NamedFigure])

  /// Nil without a step.
  package init?(_ base: Projection, steps: [Step], asOf: CivilDate? = nil) {
    guard let variant = steps.last?.projection else { return nil }
    self.base = base
    self.steps = steps
    self.asOf = asOf
    figures = (base.figures(asOf: asOf), variant.figures(asOf: asOf))
  }

  var variant: Projection { steps.last?.projection ?? base }
  var bridge: NetBridge { NetBridge(base, variant) }

  package var report: Report {
    var sections = [lines, headlines, years]
    if steps.count > 1 { sections.append(stepwise) }
    return Report(
      title: variant.scenario.displayName, headline: headline,
      subtitle: "what if: " + steps.map(\.label).joined(separator: ", "), sections: sections
    ).said(of: variant.scenario)
  }

  /// Every figure of the catalogue that either plan has. Months have columns of their own, so that
  /// every other value is a number.
  package var data: DataTable {
    let known = Set(figures.base.map(\.name))
    let all = figures.base + figures.variant.filter { !known.contains($0.name) }
    return DataTable(
      name: "what-if",
      about: "Figures before and after a change.",
      columns: [
        .figure.key,
        .unit,
        .basis,
        .number("base", "the figure before the change; empty for a month"),
        .number("variant", "the figure after it"),
        .number("change", "variant less base"),
        .yearmonth("base_month", "the month before the change, where it is one"),
        .yearmonth("variant_month", "the month after it"),
      ],
      rows: all.map { figure in
        let before = figures.base.first { $0.name == figure.name }
        let after = figures.variant.first { $0.name == figure.name }
        let values = [before, after].map { $0.flatMap { $0.text == nil ? $0.value : nil } }
        let change = values[0].flatMap { base in values[1].map { $0 - base } }
        return [
          .text(figure.name), .text(figure.unit.rawValue), .text(figure.basis),
          FigureText.data(values[0], figure.unit), FigureText.data(values[1], figure.unit),
          FigureText.data(change, figure.unit), .text(before?.text ?? ""),
          .text(after?.text ?? ""),
        ]
      })
  }

  private var headline: String {
    let bridge = bridge
    let change = bridge.change
    var text = "The net over the horizon "
    if change.magnitude < 0.5 {
      text += "stays \(NumberText.pounds(bridge.base))"
    } else {
      text +=
        "goes from \(NumberText.pounds(bridge.base)) to \(NumberText.pounds(bridge.variant)), "
        + "\(NumberText.pounds(change.magnitude)) \(change > 0 ? "better" : "worse")"
    }
    let moved = bridge.steps.filter { $0.change.magnitude >= 0.5 }
    guard !moved.isEmpty else { return text + "; no line of it changes." }
    let parts = moved.map { step in
      "\(step.title) \(step.change > 0 ? "+" : "")\(NumberText.pounds(step.change))"
    }
    return text + ": " + parts.joined(separator: ", ") + "."
  }

  private var lines: ReportSection {
    let bridge = bridge
    var rows = bridge.steps.map { step in
      Row.line(step.title, [step.base, step.variant, step.change].map { .pounds($0) })
    }
    rows.append(
      .total(
        "Net over the horizon", of: Array(rows.indices),
        [bridge.base, bridge.variant, bridge.change].map { .pounds($0) }))
    return ReportSection(
      id: "bridge", title: "How the net changes",
      blocks: [.table(Table(id: "bridge", unit: .pounds, columns: columns, rows: rows))])
  }

  private var columns: [Column] {
    [
      .label(), Column("Base", id: "base"), Column("Variant", id: "variant"),
      Column("Change", id: "change"),
    ]
  }
}
