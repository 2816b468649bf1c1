import Programme
import Projection
import Quantities
import Reporting

extension FundingReport {
  /// The council's net cash over time, with its lowest point.
  var cashSection: ReportSection? {
    let line = CashLine(projection)
    let withCosts = !projection.costs.isEmpty || !projection.grants.isEmpty
    let low = line.lowestMonth - axis.first
    let isShort = line.lowest < -0.5
    let title: String
    if !withCosts {
      title = "Funding received adds up to \(NumberText.pounds(line.cumulative.last ?? 0))"
    } else if isShort {
      title = "Cash is lowest in \(line.lowestMonth.prose) at \(NumberText.pounds(line.lowest))"
    } else {
      title = "Cash never falls below nought"
    }
    let chart = Chart(
      id: "cash-line", title: title,
      description: "A line by month: everything received less everything the council has spent so "
        + "far\(isShort ? ", with its lowest point marked" : ""). Quarter ends follow in a table.",
      unit: .pounds,
      form: .lines(
        LineChart(
          points: axis.months.map(\.prose), ticks: yearTicks,
          series: [ChartSeries("Net cash so far", line.cumulative)], forecastFrom: forecastMonth,
          marks: isShort
            ? [.init(low, line.lowest, "Lowest: \(NumberText.pounds(line.lowest))")] : [],
          tableStep: 3)))
    var words: [Block] = []
    if withCosts, isShort {
      let back = line.cumulative.indices.first { $0 > low && line.cumulative[$0] >= 0 }
      words.append(
        .paragraph(
          "The council pays before it is paid: at the end of \(line.lowestMonth.prose) it has "
            + "spent \(NumberText.pounds(-line.lowest)) more than it has received. "
            + (back.map { "This is made good by \((axis.first + $0).prose)." }
              ?? "This is not made good within the programme.")))
    }
    return ReportSection(
      id: "cash", title: "Cash", blocks: words + [.chart(chart)] + commentary("cash"))
  }

  /// The first month that is not past, by its place on the axis.
  private var forecastMonth: Int? {
    guard let position else { return 0 }
    return max(0, min(axis.count, position + 1 - axis.first))
  }

  /// The Aprils of the axis, no more than can be told apart.
  private var yearTicks: [LineChart.Tick] {
    let aprils = axis.months.indices.filter { (axis.first + $0).monthOfYear == 4 }
    let every = max(1, (aprils.count + 5) / 6)
    return aprils.enumerated().filter { $0.offset % every == 0 }.map { item in
      LineChart.Tick(item.element, "Apr \((axis.first + item.element).year)")
    }
  }

  /// Families worked with at a time, against what the team can carry.
  var caseloadSection: ReportSection? {
    let load = projection.caseload
    guard let peak = load.indices.max(by: { load[$0] < load[$1] }), load[peak] > 0 else {
      return nil
    }
    let last = (load.lastIndex { $0 > 0.05 } ?? peak) + 1
    let shown = Array(load[..<min(last + 1, load.count)])
    var series = [ChartSeries("Families active", shown)]
    let most = NumberText.fixed(load[peak], places: 0)
    var title = "At most \(most) families at a time, in \((axis.first + peak).prose)"
    if let capacity = scenario.capacity {
      series.append(
        ChartSeries("Capacity of the team", shown.map { _ in capacity.families }))
      let over = load.filter { $0 > capacity.families + 1e-9 }.count
      title =
        over > 0
        ? "Caseload is above capacity in \(over) month\(over == 1 ? "" : "s")"
        : "The team can carry the caseload throughout"
    }
    let chart = Chart(
      id: "caseload", title: title,
      description: "Lines by month: families worked with at the end of the month"
        + (scenario.capacity == nil ? "" : " and the number the team can carry")
        + ". Quarter ends follow in a table.",
      unit: .count("Families"),
      form: .lines(
        LineChart(
          points: axis.months.prefix(shown.count).map(\.prose),
          ticks: yearTicks.filter { $0.point < shown.count }, series: series,
          forecastFrom: forecastMonth.map { min($0, shown.count) },
          marks: [.init(peak, load[peak], "Most: \(most)")], tableStep: 3)))
    var blocks: [Block] = [.chart(chart)]
    if let capacity = scenario.capacity {
      blocks.insert(
        .paragraph(
          "\(NumberText.shortest(capacity.keyworkers.value)) keyworkers with "
            + "\(NumberText.shortest(capacity.caseload.value)) families each, at work "
            + "\(NumberText.percent(capacity.availability.value, places: 0)) of the time, can "
            + "carry \(NumberText.fixed(capacity.families, places: 0)) families. The forecast "
            + "does not delay anyone where there are more."), at: 0)
    }
    return ReportSection(
      id: "caseload", title: "Caseload and capacity", blocks: blocks + commentary("caseload"))
  }
}

extension UncertaintyStatement {
  /// How often the programme's funding falls where.
  var chart: Chart? {
    guard let amounts = distribution[.programme]?.payments.funding,
      amounts.probabilities.count > 1
    else { return nil }
    let (low, high) = (amounts.percentile(0.001).pounds, amounts.percentile(0.999).pounds)
    guard high > low else { return nil }
    let bands = 24
    let step = (high - low) / Double(bands)
    var shares = [Double](repeating: 0, count: bands)
    for (index, probability) in amounts.probabilities.enumerated() {
      let band = Int(((amounts.amount(index).pounds - low) / step).rounded(.down))
      shares[min(max(0, band), bands - 1)] += probability
    }
    let (p10, p90) = (amounts.percentile(0.1).pounds, amounts.percentile(0.9).pounds)
    return Chart(
      id: "distribution",
      title: "Eight times in ten funding is between \(NumberText.pounds(p10)) and "
        + NumberText.pounds(p90),
      description: "Columns: how often the programme's funding falls in each band of pounds, with "
        + "the mean and the tenth and ninetieth percentiles marked. The figures follow in a table.",
      unit: .pounds,
      form: .distribution(
        DistributionChart(
          bounds: (0...bands).map { low + step * Double($0) }, shares: shares,
          marks: [
            .init(p10, "One in ten below \(NumberText.pounds(p10))"),
            .init(amounts.mean, "Mean \(NumberText.pounds(amounts.mean))"),
            .init(p90, "One in ten above \(NumberText.pounds(p90))"),
          ])))
  }
}
