import PBRFiles
package import PBRFindings
package import PBRQuantities
package import PBRReporting

/// The catalogue of figures that a run or a report wrote, read back from its `figures.csv`.
package struct SavedFigures: Sendable {
  package struct Figure: Sendable {
    /// As it is written: a number, or a month.
    package let text: String
    /// Nil for a unit that only a later version knows.
    package let unit: FigureUnit?
    package var value: Double? {
      unit == .month ? nil : Double(text).flatMap { $0.isFinite ? $0 : nil }
    }
  }

  package let figures: [String: Figure]

  /// What of the catalogue is a number, by name.
  package var numbers: [String: Double] { figures.compactMapValues(\.value) }

  /// Months have a column of their own, so that every value is a number.
  package static let columns: [DataColumn] = [
    .figure.key, .number("value", "the figure; empty where it is a month"),
    .text("unit", "gbp, share, factor, month, families, places or results"),
    .text("basis", "earned, cash or forgone; empty where there is none"),
    .yearmonth("month", "the month, where the figure is one"),
  ]
  /// What the file holds.
  package static let about = "Named figures of the run."
  private static let headings = columns.map(\.name)
  /// As files had them before: months stand among the values.
  private static let formerColumns = ["figure", "value", "unit", "basis"]

  /// Reads the file; nil, with the line reported, when it is no such file.
  package static func read(_ source: SourceText, into log: FindingLog) -> SavedFigures? {
    var rows = CSVRows(source)
    let hasHeader = rows.next()
    let header = hasHeader ? (0..<rows.count).map { rows.text($0) } : []
    guard header == headings || header == formerColumns else {
      log.add(
        .error(
          "not-figures", at: rows.place(column: 0), "this is not the figures.csv of a run",
          remedy: "Its first line must be \(headings.joined(separator: ",")). Name the folder of a "
            + "run."))
      return nil
    }
    var figures: [String: Figure] = [:]
    while rows.next() {
      guard rows.count == header.count, figures[rows.text(0)] == nil else {
        log.add(
          .error(
            "not-figures", at: rows.place(column: 0),
            rows.count == header.count
              ? "the figure \(Quoted.value(rows.text(0))) is there twice"
              : "this line is not a figure: it has \(rows.count) cells",
            remedy: "Use the file as pbr wrote it."))
        return nil
      }
      let unit = FigureUnit(rawValue: rows.text(2))
      let column = unit == .month && header == headings ? 4 : 1
      figures[rows.text(0)] = Figure(text: rows.text(column), unit: unit)
    }
    if let problem = rows.problem {
      log.add(problem)
      return nil
    }
    return SavedFigures(figures: figures)
  }
}
