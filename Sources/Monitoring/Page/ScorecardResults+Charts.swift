import PBRQuantities
package import PBRReporting

extension ScorecardResults {
  /// A small line of every poor measure, with its target to date: none of what may not be seen.
  package func charts(withholding withheld: WithheldPoints = .init()) -> [Chart] {
    Exceptions(measures, scorecard, withheld).poor.compactMap { result in
      withheld.touches(result.measure) ? nil : chart(result)
    }
  }

  private func chart(_ result: MeasureResult) -> Chart? {
    let points = result.series.suffix(ScorecardResults.mostPoints)
    guard points.count > 1 else { return nil }
    let values = points.map { point in
      ((result.history.addsUp ? point.toDate : point.value ?? point.toDate)?.value.value) ?? .nan
    }
    var series = [ChartSeries("Value", values)]
    if let target = result.profile?.value {
      series.append(ChartSeries("Target now", points.map { _ in target }))
    }
    let labels = points.map(\.period.label)
    return Chart(
      id: "card-\(result.measure.id)", title: "\(result.measure.title): \(result.status.word)",
      description: "A line by period of \(result.measure.title)"
        + (series.count > 1 ? ", and its target now" : "") + ". The figures follow in a table.",
      unit: unit(result.measure.unit),
      form: .lines(
        LineChart(
          points: labels, ticks: labels.enumerated().map { LineChart.Tick($0.offset, $0.element) },
          series: series)))
  }

  private func unit(_ unit: MeasureUnit) -> ChartUnit {
    switch unit {
    case .pounds: .pounds
    case .percent: .count("Per cent")
    default: .count("Number")
    }
  }

  /// A line shows the latest so many periods.
  private static let mostPoints = 13
}
