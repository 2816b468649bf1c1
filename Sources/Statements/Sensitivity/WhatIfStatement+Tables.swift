import PBRChance
import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReporting

extension WhatIfStatement {
  /// The headline figures that the lines of the net do not show.
  var headlines: ReportSection {
    let shown = [
      ("families", "Families"), ("places", "Funded places"),
      ("funding.maximum", "Possible maximum (£)"), ("funding.total", "Funding earned (£)"),
      ("funding.lapsed", "Too late, forgone (£)"), ("cash.lowest", "Lowest cash (£)"),
      ("cash.lowest.month", "in the month"), ("caseload.peak", "Highest caseload"),
      ("breakeven.rate", "Break-even success rate"),
    ]
    var rows = shown.compactMap { name, title -> Row? in
      let before = figures.base.first { $0.name == name }
      let after = figures.variant.first { $0.name == name }
      guard let known = before ?? after else { return nil }
      if known.unit == .month {
        return .line(title, [month(before), month(after), .text(months(before, after))])
      }
      return .line(
        title,
        [
          FigureText.cell(before?.value, known.unit), FigureText.cell(after?.value, known.unit),
          FigureText.change(before?.value, after?.value, known.unit),
        ])
    }
    for gate in base.gates {
      guard let other = variant.gates.first(where: { $0.year == gate.year }) else { continue }
      let (before, after) = (said(gate), said(other))
      rows.append(
        .line(
          "Fees of \(gate.year.prose) paid",
          [.text(before), .text(after), .text(before == after ? "same" : "changed")]))
    }
    return ReportSection(
      id: "headlines", title: "Headline figures",
      blocks: [
        .table(
          Table(
            id: "headlines", unit: .pounds,
            columns: [
              .label(), Column("Base", id: "base"), Column("Variant", id: "variant"),
              Column("Change", id: "change"),
            ], rows: rows))
      ])
  }

  /// When a fee gate pays: `100% Q1`, `50% Q1, 50% Q2`, a month, or `never`.
  private func said(_ gate: GateOutcome) -> String {
    guard let tier = gate.tier else { return gate.reached?.prose ?? "never" }
    return tier.pays.map { "\(NumberText.percent($0.share, places: 0)) Q\($0.quarter)" }
      .joined(separator: ", ")
  }

  private func month(_ figure: NamedFigure?) -> Cell {
    figure?.text.flatMap { Month($0) }.map { .month($0) } ?? .notApplicable
  }

  private func months(_ before: NamedFigure?, _ after: NamedFigure?) -> String {
    guard let first = before?.text.flatMap({ Month($0) }),
      let second = after?.text.flatMap({ Month($0) })
    else { return "" }
    let later = second - first
    let count = Noun.month.counted(abs(later))
    return later == 0 ? "same" : count + (later > 0 ? " later" : " earlier")
  }

  /// The net of both plans by financial year, earned and in cash.
  var years: ReportSection {
    let all = Set(base.axis.years).union(variant.axis.years).sorted()
    let flows = [base.netEarned, variant.netEarned, base.netCash, variant.netCash]
    let shown = all.filter { year in
      flows.contains { $0.sum(in: year).magnitude >= 0.5 }
    }
    func amounts(_ index: Int) -> [Double] {
      let years = shown.map { flows[index].sum(in: $0) }
      return years + [years.reduce(0, +)]
    }
    func row(_ label: String, _ amounts: [Double]) -> Row {
      .line(label, amounts.map { .pounds($0) })
    }
    var rows: [Row] = []
    for (index, basis) in [(0, "earned"), (2, "in cash")] {
      let (before, after) = (amounts(index), amounts(index + 1))
      rows.append(row("Net \(basis), base", before))
      rows.append(row("Net \(basis), variant", after))
      rows.append(row("Change", zip(before, after).map { $1 - $0 }))
    }
    let columns =
      [Column.label()] + shown.map { Column($0.prose, id: "y\($0.startYear)") }
      + [Column("Total", id: "total", totalOf: shown.indices.map { $0 + 1 })]
    return ReportSection(
      id: "years", title: "Net by financial year",
      blocks: [.table(Table(id: "net-by-year", unit: .pounds, columns: columns, rows: rows))])
  }

  /// What each setting does after those before it.
  var stepwise: ReportSection {
    var rows: [Row] = []
    var before = base
    // What the contract leaves unpaid, and what a payer pays, are of results.
    let kinds = [["attachment"], ["result", "above", "payments"], ["grant"], ["cost"]]
    func amounts(_ lines: [NetBridge.Step], _ kinds: [String]) -> Double {
      lines.filter { line in kinds.contains { line.line.hasPrefix($0) } }
        .reduce(0) { $0 + $1.change }
    }
    for step in steps {
      let bridge = NetBridge(before, step.projection)
      let parts = kinds.map { amounts(bridge.steps, $0) }
      rows.append(.line(step.label, (parts + [bridge.change, bridge.variant]).map { .pounds($0) }))
      before = step.projection
    }
    let whole = bridge
    let parts = kinds.map { amounts(whole.steps, $0) }
    rows.append(
      .total(
        "Together", of: Array(rows.indices),
        parts.map { .pounds($0) } + [.pounds(whole.change), .pounds(whole.variant)]))
    return ReportSection(
      id: "steps", title: "In the order given",
      blocks: [
        .table(
          Table(
            id: "steps", unit: .pounds,
            columns: [
              .label(), Column("Fees", id: "fees"), Column("Results", id: "results"),
              Column("Grants", id: "grants"), Column("Costs", id: "costs"),
              Column("Change", id: "change", totalOf: [1, 2, 3, 4]), Column("Net then", id: "net"),
            ], rows: rows,
            notes: ["Each setting on top of those above it; in another order they may differ."]))
      ])
  }
}
