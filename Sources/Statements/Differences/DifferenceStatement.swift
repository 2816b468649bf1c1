package import PBRExplanation
import PBRQuantities
package import PBRReporting

/// Why two plans or runs differ: the answer, the inputs that differ, and the effect of each on the
/// figures.
package struct DifferenceStatement {
  let difference: PlanDifference
  let first: String
  let second: String
  /// Whose net it is; `the` where the two plans are looked from two sides.
  let owner: String
  /// Whether one of them was set beside a register, of which nothing is compared.
  let hasRegister: Bool

  /// - Parameters:
  ///   - first: what the plans are called: their files or folders.
  ///   - owner: whose net it is.
  package init(
    _ difference: PlanDifference, first: String, second: String, owner: String = "the council's",
    hasRegister: Bool = false
  ) {
    self.hasRegister = hasRegister
    self.difference = difference
    self.first = first
    self.second = second
    self.owner = owner
  }

  package var report: Report {
    Report(
      title: "\(second) against \(first)", headline: headline,
      subtitle: difference.draws.map {
        "played: means of the same \(NumberText.grouped($0)) draws"
      } ?? "expected values",
      sections: [inputs, words].compactMap(\.self) + difference.changes.map(effects)
        + [remarks].compactMap(\.self),
      notes: hasRegister
        ? [
          "Compared are the figures of the plans, not those of a register: what has happened is "
            + "left out."
        ] : [])
  }

  /// `diff.csv`: a row for each figure and group.
  package var data: DataTable {
    DataTable(
      name: "diff",
      headings: ["figure", "unit", "group", "was", "now", "effect", "alone", "interaction"],
      rows: difference.changes.flatMap { change -> [[DataCell]] in
        let unit = change.figure.unit
        func row(_ group: String, _ values: [Double?]) -> [DataCell] {
          [.text(change.figure.name), .text(unit.rawValue), .text(group)]
            + values.map { FigureText.data($0, unit) }
        }
        return change.effects.map { effect in
          row(
            name(effect.group),
            [nil, nil, effect.amount, effect.alone, effect.interaction])
        } + [
          row("", [change.was, change.now, change.effects.isEmpty ? nil : change.change, nil, nil])
        ]
      })
  }

  /// `inputs.csv`: a row for each input that differs.
  package var inputData: DataTable {
    DataTable(
      name: "inputs", headings: ["path", "was", "now", "place", "kind"],
      rows: difference.inputs.map { input in
        [
          .text(input.path), .text(input.was ?? ""), .text(input.now ?? ""), .text(input.place),
          .text(input.isWords ? "words" : "figure"),
        ]
      })
  }

  private func title(_ figure: ComparedFigure) -> String {
    switch figure.name {
    case "cash.total": "Funding received"
    case "net.cash": "The net in cash"
    default: FigureText.title(figure.name, of: owner)
    }
  }

  private func name(_ group: Int) -> String {
    difference.groups[group].objectNames.joined(separator: ", ")
  }

  private var headline: String {
    if difference.inputs.isEmpty {
      return hasRegister
        ? "Nothing differs between the plans of the two; what has happened was not compared."
        : "Nothing differs between the two."
    }
    if difference.groups.isEmpty {
      return "No figure differs: only words, sources and ranges do."
    }
    return difference.changes.map(answer).joined(separator: " ")
  }

  /// `Funding received falls by £84,512: £61,200 fewer places in 2013/14, £23,312 the lower rate.`
  private func answer(_ change: FigureChange) -> String {
    let unit = change.figure.unit
    let title = title(change.figure)
    guard change.was != nil, change.now != nil, !change.effects.isEmpty else {
      return "\(title) does not exist in both plans and in all between them."
    }
    let least = unit == .gbp ? 0.5 : 0.000_000_5
    guard change.change.magnitude >= least else { return "\(title) stays what it was." }
    let falls = change.change < 0
    var text = "\(title) \(falls ? "falls" : "rises") by \(said(change.change.magnitude, unit))"
    let results = difference.groups.count { group in
      group.inputs.contains { $0.path.hasPrefix("assumptions.results.") }
    }
    let told = change.effects.filter { $0.amount.magnitude >= least }
    let parts = told.prefix(3).map { effect in
      let words = difference.groups[effect.group].words(alone: results == 1)
      let amount = said(effect.amount.magnitude, unit)
      return (effect.amount < 0) == falls
        ? "\(amount) \(words)" : "\(amount) the other way, \(words)"
    }
    text += ": " + parts.joined(separator: ", ")
    return text + rest(told.dropFirst(3).map(\.amount), falls: falls, least: least, unit) + "."
  }

  /// `, and £56,179 from 2 more`: what the effects come to that are not named, and whether any of them
  /// goes against the change.
  private func rest(_ effects: [Double], falls: Bool, least: Double, _ unit: FigureUnit) -> String {
    guard !effects.isEmpty else { return "" }
    let sum = effects.reduce(0, +)
    let against = effects.count { ($0 < 0) != falls }
    let amount = sum.magnitude < least ? "nothing" : said(sum.magnitude, unit)
    let isAgainst = sum.magnitude >= least && (sum < 0) != falls
    let some =
      against == 0 || against == effects.count
      ? "" : ", of which \(against) \(Noun("goes", "go").form(against)) the other way"
    return ", and \(amount) \(isAgainst ? "the other way " : "")from \(effects.count) more\(some)"
  }

  private func said(_ value: Double, _ unit: FigureUnit) -> String {
    unit == .share
      ? "\(NumberText.fixed(value * 100, places: 1)) percentage points"
      : FigureText.text(value, unit)
  }

  private var inputs: ReportSection? {
    table(
      difference.inputs.filter { !$0.isWords }, id: "inputs", title: "Inputs that differ")
  }

  private var words: ReportSection? {
    table(
      difference.inputs.filter(\.isWords), id: "words",
      title: "Words, sources and ranges that differ (no expected figure rests on them)")
  }

  private func table(_ inputs: [InputDifference], id: String, title: String) -> ReportSection? {
    guard !inputs.isEmpty else { return nil }
    let rows = inputs.map { input in
      Row.line(
        input.path,
        [.text(input.was ?? "–"), .text(input.now ?? "–"), .text(input.place)])
    }
    return ReportSection(
      id: id, title: title,
      blocks: [
        .table(
          Table(
            id: id,
            columns: [
              .label("Input"), Column("Was", id: "was"), Column("Is", id: "is"),
              Column("Place", id: "place", .left),
            ], rows: rows))
      ])
  }

  private func effects(_ change: FigureChange) -> ReportSection {
    let unit = change.figure.unit
    func cells(_ values: [Double?]) -> [Cell] {
      values.map { $0.map { unit == .share ? .points($0) : cell($0, unit) } ?? .empty }
    }
    var rows = change.effects.map { effect in
      Row.line(name(effect.group), cells([effect.amount, effect.alone, effect.interaction]))
    }
    let was = change.was.map { exact($0, unit) } ?? "none"
    let now = change.now.map { exact($0, unit) } ?? "none"
    if !rows.isEmpty {
      rows.append(.total("Change", of: Array(rows.indices), cells([change.change, nil, nil])))
    }
    var notes: [String] = []
    if let error = change.error {
      notes.append("Sampling error of the change: ±\(exact(error, unit)), played.")
    }
    return ReportSection(
      id: change.figure.name, title: "\(title(change.figure)), from \(was) to \(now)",
      blocks: [
        .table(
          Table(
            id: "effects",
            columns: [
              .label("Change of"), Column("Effect", id: "effect"), Column("Alone", id: "alone"),
              Column("Interaction", id: "interaction"),
            ], rows: rows, notes: notes))
      ])
  }

  /// To the penny, so that what is printed sums to the penny.
  private func cell(_ value: Double, _ unit: FigureUnit) -> Cell {
    unit == .gbp ? .text(exact(value, unit)) : FigureText.cell(value, unit)
  }

  private func exact(_ value: Double, _ unit: FigureUnit) -> String {
    guard unit == .gbp else { return FigureText.text(value, unit) }
    let text = NumberText.grouped(value, places: 2)
    return text.hasPrefix("-") ? "-£" + text.dropFirst() : "£" + text
  }

  private var remarks: ReportSection? {
    var lines: [String] = []
    for (index, group) in difference.groups.enumerated() {
      switch group.joined {
      case .tooMany:
        lines.append(
          "\(name(index)): joined, as at most 10 groups are taken apart.")
      case .unreadable:
        lines.append(
          "\(name(index)): joined, as a plan with only one of them changed cannot be read.")
      case nil: break
      }
    }
    if difference.groups.count > 1 {
      lines.append(
        "The effect is the mean over all orders in which the groups can be changed; alone is what "
          + "changing only that group would do, and interaction the one less the other.")
    }
    return lines.isEmpty
      ? nil : ReportSection(id: "remarks", title: "", blocks: [.list(lines)])
  }
}
