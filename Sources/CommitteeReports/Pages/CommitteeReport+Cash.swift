import PBRChance
import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReporting
import PBRRuns

extension CommitteeReport {
  /// Net cash over time, with its lowest point.
  var cashSection: ReportSection? {
    let line = lineOfCash
    let fan = carriedOut == nil ? fan : nil
    let withCosts = hasCosts
    let low = line.lowestMonth - axis.first
    // What a payer pays is spent, whether it bears costs or not.
    let isNet = withCosts || scenario.payer != nil
    let isShort = line.lowest < -0.5 && isNet
    let hasGrants = projection.grants.contains(where: \.isCouncils)
    let title: String
    if !isNet {
      title =
        "\(hasGrants ? "Funding and grants" : "Funding") received "
        + "\(hasGrants ? "add" : "adds") up to \(NumberText.pounds(line.cumulative.last ?? 0))"
    } else if isShort {
      title = "Cash is lowest in \(line.lowestMonth.prose) at \(NumberText.pounds(line.lowest))"
    } else {
      title = "Cash never falls below nought"
    }
    let count = shownMonths
    var chart = Chart(
      id: "cash-line", title: title,
      description: "A line by month: everything received "
        + (isNet ? "less everything spent so far by \(scenario.bearer)" : "so far")
        + "\(isShort ? ", with its lowest point marked" : "")"
        + (fan == nil ? "" : ", and the range in which eight simulated draws of ten lie")
        + ". Quarters follow in a table.",
      unit: .pounds,
      form: .lines(
        LineChart(
          points: axis.months.prefix(count).map(\.prose),
          ticks: yearTicks.filter { $0.point < count },
          series: [
            ChartSeries(
              isNet ? "Net cash so far" : "Received so far",
              Array(line.cumulative.prefix(count)))
          ],
          fan: fan.map { fan in
            .init(
              "range of eight draws in ten", low: months(fan.low, count),
              high: months(fan.high, count))
          }, forecastFrom: forecastMonth.map { min($0, count) },
          marks: isShort
            ? [.init(low, line.lowest, "Lowest: \(NumberText.pounds(line.lowest))")] : [],
          tableStep: 3, tableFirst: firstQuarterEnd)))
    chart.isTabled = false
    var words: [Block] = []
    if isShort {
      // From then on it stays at or above nought: it may have been there before for a time.
      let back = line.cumulative.lastIndex { $0 < -0.5 }.map { $0 + 1 }
        .flatMap { $0 < line.cumulative.count ? $0 : nil }
      // What is to come has not happened.
      func isToCome(_ month: Month) -> Bool { position.map { month > $0 } ?? true }
      let has = isToCome(line.lowestMonth) ? "will have" : "had"
      let made = back.map { place -> String in
        let month = axis.first + place
        return " This \(isToCome(month) ? "will be" : "was") made good by \(month.prose)."
      }
      let (day, lowest) = (line.lowestMonth.prose, NumberText.pounds(-line.lowest))
      // Nobody pays back what a payer pays.
      words.append(
        .paragraph(
          scenario.payer == nil
            ? "\(scenario.bearerFirst) pays before it is paid: at the end of \(day) it \(has) "
              + "spent \(lowest) more than it \(has) received."
              + (made ?? " This will not be made good within the programme.")
            : "By the end of \(day) \(lowest) more \(has) been spent by \(scenario.bearer) than "
              + "received.\(made ?? "")"))
    }
    return ReportSection(
      .cash,
      blocks: words + [.chart(chart), .table(quarterTable)]
        + (fan == nil ? [] : lowWords))
  }

  /// Whether anything is spent that counts.
  var hasCosts: Bool { projection.costs.contains(where: \.isCouncils) }

  /// What the simulated draws say of the lowest point.
  private var lowWords: [Block] {
    guard let fan else { return [] }
    let sample = SampleOfDraws(fan.lows.map(\.lowest))
    let points = [0.1, 0.5, 0.9].map { sample.percentile($0) }
    let ends = points.map { NumberText.pounds($0) }
    // Where many draws share a lowest point, as that of costs which nothing moves, fewer lie below.
    let isStepped = points.contains { point in
      fan.lows.filter { ($0.lowest - point).magnitude < 0.005 }.count * 20 > fan.draws
    }
    var text =
      "Low and high: of \(NumberText.grouped(fan.draws)) simulated draws (seed \(record.seed ?? 1)), family by family, one "
      + "in ten is below the first and one in ten above the second."
    if ends[0].hasPrefix("-") {
      let most = isStepped ? "at most " : ""
      text +=
        ends[0] == ends[2]
        ? " The lowest point of cash is \(ends[0]) in at least eight draws of ten."
        : " The lowest point of cash: \(most)one draw in ten below \(ends[0]), \(most)half below "
          + "\(ends[1]), \(most)one in ten above \(ends[2])."
    }
    return [.paragraph(text)]
  }

  /// A line of the fan in the first months of the axis; the last value holds on.
  func months(_ line: MonthlyFlow, _ count: Int) -> [Double] {
    axis.months.prefix(count).map { $0 > line.axis.last ? line.last ?? 0 : line[$0] }
  }

  /// The months until nothing more is received or spent, to the end of a quarter.
  var shownMonths: Int {
    let flows = [fundingByMonth, projection.grantsReceived, projection.councilCosts]
    let last = axis.months.indices.last { month in flows.contains { $0[month].magnitude >= 0.5 } }
    let end = axis.first + (last ?? 0)
    let rest = (15 - end.monthOfYear) % 3
    return min(axis.count, (last ?? 0) + 1 + rest)
  }

  /// The first month that ends a quarter, by its place on the axis.
  var firstQuarterEnd: Int { (15 - axis.first.monthOfYear) % 3 }

  /// The first month that is not past, by its place on the axis.
  var forecastMonth: Int? {
    if isPlanAlone { return 0 }
    guard let position else { return 0 }
    return max(0, min(axis.count, position + 1 - axis.first))
  }

  /// The Aprils of the axis, no more than can be told apart.
  var yearTicks: [LineChart.Tick] {
    let aprils = axis.months.indices.filter { (axis.first + $0).monthOfYear == 4 }
    let every = max(1, (aprils.count + 5) / 6)
    return aprils.enumerated().filter { $0.offset % every == 0 }.map { item in
      LineChart.Tick(item.element, "Apr \((axis.first + item.element).year)")
    }
  }
}
