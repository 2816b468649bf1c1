import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReporting

extension CommitteeReport {
  /// Families worked with at a time, against what the team can carry.
  var caseloadSection: ReportSection? {
    let load = projection.caseload
    guard let peak = load.firstPeak, load[peak] > 0 else {
      return nil
    }
    let last = (load.lastIndex { $0 > 0.05 } ?? peak) + 1
    let shown = Array(load[..<min(last + 1, load.count)])
    var series = [ChartSeries("Families active", shown)]
    let most = NumberText.grouped(load[peak], places: 0)
    var title =
      "At most \(Noun.family.counted(load[peak].rounded())) at a time, in "
      + (axis.first + peak).prose
    if let capacity = scenario.capacity {
      series.append(
        ChartSeries("Capacity of the team", shown.map { _ in capacity.families }))
      let over = load.filter { $0 > capacity.families + 1e-9 }.count
      title =
        over > 0
        ? "Caseload is above capacity in \(Noun.month.counted(over))"
        : "The team can carry the caseload throughout"
    }
    let endsQuarter = (shown.count - 1 - firstQuarterEnd) % 3 == 0
    let chart = Chart(
      id: "caseload", title: title,
      description: "Lines by month: families worked with at the end of the month"
        + (scenario.capacity == nil ? "" : " and the number the team can carry")
        + ". Quarter ends\(endsQuarter ? "" : " and the last month") follow in a table.",
      unit: .count("Families"),
      form: .lines(
        LineChart(
          points: axis.months.prefix(shown.count).map(\.prose),
          ticks: yearTicks.filter { $0.point < shown.count }, series: series,
          // The plan's, whatever has happened.
          forecastFrom: register == nil ? forecastMonth.map { min($0, shown.count) } : 0,
          marks: [.init(peak, load[peak], "Most: \(most)")], tableStep: 3,
          tableFirst: firstQuarterEnd)))
    var blocks: [Block] = [.chart(chart)]
    if let capacity = scenario.capacity {
      blocks.insert(
        .paragraph(
          "\(NumberText.shortest(capacity.keyworkers.value)) "
            + "\(Noun("keyworker").form(capacity.keyworkers.value)) with "
            + "\(NumberText.shortest(capacity.caseload.value)) families each, at work "
            + "\(NumberText.percent(capacity.availability.value, places: 0)) of the time, can "
            + "carry \(NumberText.grouped(capacity.families, places: 0)) families. The forecast "
            + "does not delay anyone where there are more."), at: 0)
    }
    return ReportSection(.caseload, blocks: blocks)
  }
}
