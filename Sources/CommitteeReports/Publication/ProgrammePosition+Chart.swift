import PBRProgramme
import PBRQuantities
import PBRReporting

extension ProgrammePosition {
  /// The legend of what is withheld, or that nothing is.
  var legend: String {
    if audience == .officer { return "Counts are in full. This page is not for publication." }
    let left = DisclosedPosition.Part.allCases.count {
      $0 != .measures && !published.isPublished($0)
    }
    return CountTable.legend + " Reasons with fewer than five families are put together as Other."
      + (left == 0
        ? ""
        : left == 1
          ? " One table cannot be published without giving counts away and is left out."
          : " \(left) tables cannot be published without giving counts away and are left out.")
  }

  /// Results payments claimed beside those planned, by window; only where every figure is shown,
  /// since a withheld one would look like nought.
  var chart: Chart? {
    let begun = scheme.windows.indices.filter {
      reconciliation.hasClosed($0) || published.value(published.windows[$0].count) > 0
    }
    guard !begun.isEmpty, published.isPublished(.windows),
      isShown(begun.map { published.windows[$0].amount })
    else { return nil }
    let planned = begun.map { reconciliation.plannedClaims(windows: [$0]).amount.whole }
    let claimed = begun.map { pounds(published.windows[$0].amount) }
    let difference = claimed.reduce(0, +) - planned.reduce(0, +)
    var chart = Chart(
      id: "claims-position",
      title: difference.magnitude < 0.5
        ? "Claims are as planned"
        : "Claims are \(NumberText.pounds(difference.magnitude)) "
          + "\(difference < 0 ? "below" : "above") the plan",
      description: "Bars by claim window: results payments claimed and those planned. The figures "
        + "follow in a table.",
      unit: .pounds,
      form: .columns(
        ColumnChart(
          categories: begun.map { scheme.windows[$0].id },
          series: [ChartSeries("Claimed", claimed), ChartSeries("Planned", planned)],
          isStacked: false, isLying: true)))
    chart.isTabled = false
    return chart
  }
}
