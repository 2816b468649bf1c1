import PBRQuantities
package import PBRReporting

extension ProgrammeMeasures {
  /// The measures on a sheet of the workbook, by quarter end; they are what happened, so none is a
  /// formula.
  package var sheet: Worksheet {
    var rows: [[SheetCell]] = [
      [.text("Scorecard on \(end.prose)", .title)],
      [.text("Shares are fractions: 0.75 is 75%. Counts of families are in full.", .note)],
      [.text("Measure", .heading), .text("Group", .heading), .text("Status", .heading)]
        + [.text("Plan", .heading)] + days.map { .text($0.day.dataText, .heading) },
    ]
    for measure in measures {
      rows.append(
        [
          .text(measure.title), .text(measure.group.title),
          .text(measure.status(limits)?.word ?? ""), cell(measure.last.plan, measure),
        ] + measure.points.map { cell($0.value, measure) })
    }
    return Worksheet(
      "Scorecard", widths: [44, 20, 10, 14] + days.map { _ in 14 }, frozenRows: 3, rows: rows)
  }

  /// The same for the public: the last day alone, as it is published.
  package func publicSheet(_ published: [PublishedMeasure]) -> Worksheet {
    var rows: [[SheetCell]] = [
      [.text("Scorecard on \(end.prose)", .title)], [.text(publicLegend, .note)],
    ]
    for section in publicSections(published) {
      for case .table(let table) in section.blocks {
        rows.append([.text(section.title, .title)])
        rows.append(table.columns.map { .text($0.heading, .heading) })
        rows += table.rows.map { $0.cells.map(ProgrammeMeasures.sheetCell) }
      }
    }
    return Worksheet("Scorecard", widths: [44, 16, 14, 12, 16, 14], frozenRows: 2, rows: rows)
  }

  private func cell(_ value: Double?, _ measure: ProgrammeMeasure) -> SheetCell {
    guard let value else { return .empty }
    switch measure.unit {
    case .pounds: return .number(value, .pounds)
    case .share: return .number(value, .count)
    case .perWorker: return .number(value, .count)
    case .families, .places, .results:
      return .number(value, value == value.rounded() ? .whole : .count)
    }
  }

  private static func sheetCell(_ cell: Cell) -> SheetCell {
    switch cell {
    case .text(let text): .text(text)
    case .count(let value, let places): .number(value, places == 0 ? .whole : .count)
    case .whole(let value): .number(Double(value), .whole)
    case .percent(let value, let places): .text(NumberText.percent(value, places: places))
    case .status(let status, _): .text(status.word)
    default: .empty
    }
  }
}
