import PBRChance
import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReporting

extension CommitteeReport {
  /// Cash by quarter: what comes in, what is spent and what the balance is at the end.
  var quarterTable: Table {
    let (line, count, withCosts) = (lineOfCash, shownMonths, hasCosts)
    let funding = fundingByMonth
    let fan = carriedOut == nil ? fan : nil
    let low = fan.map { months($0.low, count) }
    let high = fan.map { months($0.high, count) }
    let hasGrants = projection.grants.contains(where: \.isCouncils)
    let comesIn = scenario.payer != nil ? "Paid for results" : "Fees and results"
    var columns = [Column.label("Quarter"), Column(comesIn, id: "funding")]
    if hasGrants { columns.append(Column("Grants", id: "grants")) }
    if withCosts { columns.append(Column("Costs", id: "costs")) }
    columns.append(Column("Balance at its end", id: "balance"))
    if low != nil { columns += [Column("Low", id: "low"), Column("High", id: "high")] }
    var rows: [Row] = []
    var start = 0
    while start < count {
      let first = axis.first + start
      let end = min(count - 1, start + (15 - first.monthOfYear) % 3)
      let last = axis.first + end
      func sum(_ flow: MonthlyFlow) -> Cell { .pounds(flow.sum(from: first, through: last)) }
      var cells = [sum(funding)]
      if hasGrants { cells.append(sum(projection.grantsReceived)) }
      if withCosts { cells.append(sum(-projection.councilCosts)) }
      cells.append(.pounds(line.cumulative[end]))
      if let low, let high { cells += [.pounds(low[end]), .pounds(high[end])] }
      let isForecast = forecastMonth.map { end >= $0 } ?? true
      rows.append(
        .line(quarter(last) + (isForecast ? CommitteeReport.forecastMark : ""), cells))
      start = end + 1
    }
    return Table(
      id: "cash-by-quarter", title: "Cash by quarter", unit: .pounds, columns: columns, rows: rows,
      notes: ["Q1 is April to June. F: forecast, in whole or in part."])
  }

  /// What stands behind a quarter that is not over.
  static let forecastMark = " F"

  /// `2012/13 Q1`
  private func quarter(_ month: Month) -> String {
    let year = month.financialYear
    return "\(year.prose) Q\((month - year.firstMonth) / 3 + 1)"
  }
}
