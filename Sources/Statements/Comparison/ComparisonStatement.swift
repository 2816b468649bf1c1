import PBRChance
package import PBRProgramme
import PBRProjection
import PBRQuantities
package import PBRReporting

/// Plans, cohorts and saved runs side by side, ranked by a stated measure.
///
/// These are expected values. How likely one is to beat another, draw by draw, is a section of
/// its own (`DrawnComparison`).
package struct ComparisonStatement {
  /// A group smaller than this is too small for its averages to say much of the next one.
  package static let smallCohort = 30

  let items: [ComparedItem]
  let rankedBy: Measure
  /// Where draws were asked for.
  let drawn: DrawnComparison?

  package init(
    _ items: [ComparedItem], rankedBy: Measure, drawn: DrawnComparison? = nil
  ) {
    self.items = items
    self.rankedBy = rankedBy
    self.drawn = drawn
  }

  package var report: Report {
    Report(
      title: "Comparison", headline: headline,
      subtitle: "\(items.count) items, ranked by \(rankedTitle.lowercasedFirst)",
      sections: [table] + (drawnSection.map { [$0] } ?? []) + (remarks.map { [$0] } ?? []))
  }

  /// Who is attached, where all plans agree; families in all other cases.
  var unit: AttachedUnit {
    let units = Set(items.map(unit(of:)))
    return units.count == 1 ? units.first ?? .family : .family
  }

  /// Who is attached in one of them; of a saved run families.
  package func unit(of item: ComparedItem) -> AttachedUnit {
    item.plan?.scenario.scheme.unit ?? .family
  }

  /// Who bears the costs, where that is the same in all; of a saved run the council.
  private var bearer: String? {
    let bearers = Set(items.map { $0.plan?.scenario.bearer ?? "the council" })
    return bearers.count == 1 ? bearers.first : nil
  }

  var rankedTitle: String { rankedBy.title(unit, bearer: bearer) }

  /// `comparison.csv`: a row for each item and measure it has, its rank, and in what share of
  /// draws and by how much it is ahead of the others.
  package var data: DataTable {
    DataTable(
      name: "comparison", headings: ["item", "measure", "value"],
      rows: zip(items, ranks).flatMap { item, rank -> [[DataCell]] in
        var rows = Measure.allCases.compactMap { measure -> [DataCell]? in
          item.value(measure).map {
            [.text(item.name), .text(measure.rawValue), data($0, measure)]
          }
        }
        if let rank { rows.append([.text(item.name), "rank", .integer(rank)]) }
        return rows
      } + drawnRows)
  }

  private func data(_ value: Double, _ measure: Measure) -> DataCell {
    switch measure {
    case .families, .places: Int(exactly: value).map { .integer($0) } ?? .quantity(value)
    default: FigureText.data(value, measure.unit)
    }
  }

  /// The items too small to compare with confidence.
  package var smallItems: [ComparedItem] {
    items.filter { item in
      item.value(.families).map { $0 < Double(ComparisonStatement.smallCohort) } ?? false
    }
  }

  /// The rank of each item, 1 the best; equals share a rank; nil without the measure, and for all
  /// where only some are before a contract's maximum or plans show the net of more than one.
  var ranks: [Int?] {
    guard !isMixed, !isOfSeveralSides else { return items.map { _ in nil } }
    // To the penny, or to a millionth of a share: a saved run has no more.
    let scale = rankedBy.unit == .gbp ? 100.0 : 1e6
    let values = items.map { item in
      item.rankValue(rankedBy).map { value in
        let rounded = (value * scale).rounded() / scale
        return rankedBy.lessIsBetter ? rounded : -rounded
      }
    }
    return values.map { value in
      value.map { own in 1 + values.compactMap(\.self).filter { $0 < own }.count }
    }
  }

  private var headline: String {
    if let sidesHeadline { return sidesHeadline }
    guard !isMixed else { return mixedHeadline }
    let ranks = ranks
    let names = shownNames
    let best = items.indices.filter { ranks[$0] == 1 }
    guard let first = best.first else {
      return "None of the items has a \(rankedTitle.lowercasedFirst)."
    }
    let measure =
      rankedTitle.lowercasedFirst
      + (beforeMaximum.isEmpty ? "" : ", the contract's maximum left out")
    guard best.count == 1 else {
      return
        "\(best.map { names[$0] }.joined(separator: " and ")) share the first rank by \(measure)."
    }
    let value = items[first].value(rankedBy).map { FigureText.text($0, rankedBy.unit) }
    var text = "\(names[first]) is best by \(measure)" + (value.map { ": \($0)" } ?? "")
    if let second = items.indices.first(where: { ranks[$0] == 2 }),
      let other = items[second].value(rankedBy)
    {
      text += ", before \(names[second]) with \(FigureText.text(other, rankedBy.unit))"
    }
    return text + "."
  }

  private var table: ReportSection {
    var table = measures
    table.rows.append(.line("Rank", ranks.map { $0.map { .whole($0) } ?? .notApplicable }))
    return ReportSection(
      id: "comparison", title: "Over the horizon, earned", blocks: [.table(table)])
  }

  /// Each measure of each item, without the rank.
  package var measures: Table {
    let rows = Measure.allCases.compactMap { measure -> Row? in
      guard items.contains(where: { cell($0, measure) != .notApplicable }) else { return nil }
      return .line(measure.title(unit, bearer: bearer), items.map { cell($0, measure) })
    }
    return Table(
      id: "comparison", unit: .pounds,
      columns: [.label()]
        + zip(items, headings).enumerated().map { Column($1.1, id: "item_\($0 + 1)") },
      rows: rows)
  }

  /// The titles of the plans; where these are alike or too long short names of the files, and
  /// numbers where those are too.
  var headings: [String] {
    if ComparisonStatement.serve(items.map(\.title), upTo: 40) { return items.map(\.title) }
    let short = items.map { item -> String in
      if let cohort = item.plan?.cohort, let scenario = item.plan?.scenario {
        return scenario.cohorts[cohort].id
      }
      let name = item.name.split(separator: "/").last.map(String.init) ?? item.name
      return name.hasSuffix(".json") ? String(name.dropLast(5)) : name
    }
    return ComparisonStatement.serve(short, upTo: 24)
      ? short : short.indices.map { "Item \($0 + 1)" }
  }

  /// Whether headings tell the items apart and fit over columns.
  private static func serve(_ headings: [String], upTo length: Int) -> Bool {
    Set(headings).count == headings.count && headings.allSatisfy { $0.count <= length }
  }

  /// As headings have them, or in full where those are numbered.
  var shownNames: [String] {
    let short = headings
    return short.first == "Item 1" ? items.map(\.name) : short
  }

  /// What each heading stands for, where it is not the title: the title, and the file where the
  /// headings are numbered.
  private var legend: [String] {
    zip(headings, items).compactMap { heading, item in
      guard heading != item.title else { return nil }
      let isNumbered = headings.first == "Item 1"
      if item.title == item.name { return isNumbered ? "\(heading): \(item.name)." : nil }
      return "\(heading): \(item.title)" + (isNumbered ? " (\(item.name))." : ".")
    }
  }

  private func cell(_ item: ComparedItem, _ measure: Measure) -> Cell {
    if measure == .breakEvenRate, item.value(measure) == nil, let standing = item.standing {
      return .text(standing)
    }
    return FigureText.cell(item.value(measure), measure.unit)
  }

  private var remarks: ReportSection? {
    var lines: [String] = []
    lines += legend
    lines += smallItems.map { item in
      let count = unit(of: item).noun.counted((item.value(.families) ?? 0).rounded())
      return "\(item.name) has \(count), fewer than "
        + "\(ComparisonStatement.smallCohort): a difference may well be chance."
    }
    // Where the net falls again the table has the lowest rate alone.
    lines += items.compactMap { item in
      guard let plan = item.plan, let breakEven = item.breakEven else { return nil }
      return NetCrossings(plan.scenario, cohort: plan.cohort)?.sentence(after: breakEven).map {
        "\(item.name): \($0.prefix(1).lowercased() + $0.dropFirst())"
      }
    }
    if items.contains(where: { $0.plan?.cohort != nil }) {
      lines.append(
        "A cohort bears its share, by \(unit.many), of lines that belong to the programme.")
    }
    lines += maximumRemarks
    if let payerRemark { lines.append(payerRemark) }
    if items.contains(where: \.isReward) {
      lines.append(
        "A reward is what its targets are expected to earn; it has no families, so nothing is per "
          + "family.")
    }
    if items.contains(where: { $0.plan == nil && !$0.isReward }) {
      lines.append(
        "A saved run does not say how many \(unit.many) succeed outside funded places, so it has no "
          + "cost per successful \(unit.one) and none per result.")
    }
    if drawn != nil, items.contains(where: { $0.plan == nil && !$0.isReward }) {
      lines.append("A saved run holds no assumptions to draw: it takes no part in the draws.")
    }
    if rankedBy != .costPerSuccess, items.contains(where: { ($0.value(.certainShare) ?? 0) > 0 }) {
      lines.append("Rank by cost-per-success to leave the fee out of the ranking.")
    }
    return lines.isEmpty
      ? nil : ReportSection(id: "remarks", title: "", blocks: [.list(lines)])
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
