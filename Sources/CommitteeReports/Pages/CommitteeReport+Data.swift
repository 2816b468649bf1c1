import PBRChance
import PBRProgramme
import PBRProjection
import PBRQuantities
package import PBRReporting
import PBRRuns
import PBRStatements

extension CommitteeReport {
  /// The data files of the report: those of the projection, what was worked out of how far it can
  /// differ, and what stands on the page alone.
  package var tables: [DataTable] {
    var tables = FundingTables.all(
      projection, asOf: asOf, drawn: uncertainty?.distribution.figures ?? [])
    var extra: [DataTable] = []
    if let uncertainty { extra.append(uncertainty.data) }
    if let sensitivity {
      extra.append(SensitivityStatement(sensitivity, title: scenario.displayName).data)
    }
    if let fan { extra.append(cashRange(fan)) }
    tables.insert(contentsOf: extra, at: 4)
    if register != nil {
      for index in tables.indices {
        tables[index].about = tables[index].about.map {
          $0 + " Of the plan, whatever has happened."
        }
      }
    }
    return tables + [bandsData].compactMap(\.self) + [quarterData]
  }

  /// `cash-range.csv`: a row for each month of the forecast's axis.
  private func cashRange(_ fan: CashFan) -> DataTable {
    let line = CashLine(projection).cumulative
    let low = months(fan.low, axis.count)
    let high = months(fan.high, axis.count)
    return DataTable(
      name: "cash-range",
      about: "The range of \(scenario.bearers) cumulative cash in simulated draws, by month.",
      columns: [
        .month.key,
        .pounds("expected_gbp", "expected cumulative cash of \(scenario.bearer)"),
        .pounds("p10_gbp", "one draw in ten is lower"),
        .pounds("p90_gbp", "one draw in ten is higher"),
      ],
      rows: axis.months.indices.map { index in
        [
          .month(axis.first + index), .pounds(line[index]), .pounds(low[index]),
          .pounds(high[index]),
        ]
      })
  }
}
