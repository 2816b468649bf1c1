import PBRQuantities
package import PBRReporting

extension ProgrammeMeasures {
  /// The measures that are poor, the furthest from where they should be first.
  package var exceptions: [ProgrammeMeasure] {
    measures.filter { $0.status(limits) == .poor }.enumerated().sorted {
      ($1.element.shortfall, $0.offset) < ($0.element.shortfall, $1.offset)
    }.map(\.element)
  }

  /// What to look at first, each with its line by quarter end; nil where nothing is poor and nothing
  /// got worse.
  package var exceptionsSection: ReportSection? {
    let worse = measures.filter { measure in
      measure.direction == .worse
        && !exceptions.contains { $0.id == measure.id }
    }
    guard !exceptions.isEmpty || !worse.isEmpty else { return nil }
    var blocks: [Block] = [
      exceptions.isEmpty
        ? .paragraph("No measure is poor.") : .list(exceptions.map { sentence($0) })
    ]
    if !worse.isEmpty {
      let titles = worse.map { $0.title + ($0.unit == .pounds ? " (£)" : "") }
      blocks.append(
        .paragraph(
          "Worse than at the quarter end before, though not poor: \(titles.joined(separator: "; "))."
        ))
    }
    blocks += charts.map { .chart($0) }
    return ReportSection(
      id: "exceptions", title: "What to look at first", blocks: blocks)
  }

  private func sentence(_ measure: ProgrammeMeasure) -> String {
    "\(Rating.poor.symbol) \(measure.title): \(against(measure)). \(measure.definition)"
  }

  private func against(_ measure: ProgrammeMeasure) -> String {
    let now = said(measure.last.value, measure.unit)
    return measure.last.plan.map { "\(now) against \(said($0, measure.unit))" } ?? now
  }

  private func said(_ value: Double?, _ unit: ProgrammeMeasure.Unit) -> String {
    guard let value else { return "no value" }
    switch unit {
    case .share: return NumberText.percent(value)
    case .pounds: return NumberText.pounds(value)
    case .families, .places, .results, .perWorker:
      return NumberText.grouped(value, places: value == value.rounded() ? 0 : 1)
    }
  }

  /// A small line of each exception, with its plan.
  package var charts: [Chart] { exceptions.filter { $0.points.count > 1 }.map(chart) }

  private func chart(_ measure: ProgrammeMeasure) -> Chart {
    let scale = measure.unit == .share ? 100.0 : 1
    func values(_ value: (ProgrammeMeasure.Point) -> Double?) -> [Double] {
      measure.points.map { value($0).map { $0 * scale } ?? .nan }
    }
    var series = [ChartSeries(measure.title, values(\.value))]
    if measure.points.contains(where: { $0.plan != nil }) {
      series.append(ChartSeries("Plan", values(\.plan)))
    }
    let days = measure.points.map(\.day)
    return Chart(
      id: "measure-\(measure.id)", title: "\(measure.title): \(against(measure))",
      description: "A line by quarter end of \(measure.title.lowercased())"
        + (series.count > 1 ? ", and of the plan" : "") + ". The figures follow in a table.",
      unit: measure.unit == .pounds
        ? .pounds : .count(measure.unit == .share ? "Per cent" : "Number"),
      form: .lines(
        LineChart(
          points: days.map(\.prose),
          ticks: days.enumerated().map { LineChart.Tick($0.offset, $0.element.month.dataText) },
          series: series)))
  }

  /// What each measure counts.
  package var definitionsSection: ReportSection {
    definitionsSection(measures.map { ($0.title, $0.unit, $0.definition) })
  }

  func definitionsSection(
    _ measures: [(title: String, unit: ProgrammeMeasure.Unit, definition: String)]
  ) -> ReportSection {
    ReportSection(
      id: "definitions", title: "What the measures count",
      blocks: [
        .table(
          Table(
            id: "definitions",
            columns: [.label("Measure"), Column("Definition", id: "definition", .left)],
            rows: measures.map { measure in
              .line(
                measure.title + (measure.unit == .pounds ? " (£)" : ""), [.text(measure.definition)]
              )
            }))
      ])
  }
}

extension ProgrammeMeasure {
  /// How far it is from where it should be, as a share; the larger the worse.
  var shortfall: Double {
    guard let value = last.value else { return 0 }
    switch rule {
    case .none: return 0
    case .resultsLate: return value
    case .overCapacity: return last.plan.map { $0 > 0 ? value / $0 - 1 : 0 } ?? 0
    case .planShort, .outsideInterval:
      return last.plan.map { $0 > 0 ? ($0 - value) / $0 : 0 } ?? 0
    }
  }
}
