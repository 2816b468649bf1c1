import PBRMonitoring
import PBRProgramme
import PBRProjection
import PBRQuantities
package import PBRReporting
package import PBRRewards
import PBRRuns

/// The data files of a reward (Documentation/outputs.md).
package enum RewardTables {
  /// All of them, the targets first.
  package static func all(_ amounts: RewardAmounts) -> [DataTable] {
    let flows = RewardFlows(amounts)
    return [
      targets(amounts), projection(flows), cashflow(flows), figures(amounts), assumptions(amounts),
    ] + (amounts.isOpen ? [total(amounts)] : [])
  }

  /// `reward.csv`: a row for each target.
  static func targets(_ amounts: RewardAmounts) -> DataTable {
    DataTable(
      name: "reward",
      columns: [
        "measure", "without", "with", "actual", "flag", "share", "paid_share", "potential_gbp",
        "amount_gbp", "expected_gbp", "chance", "whole_chance", "one_more_gbp", "on_account_gbp",
      ],
      rows: amounts.lines.map { line in
        [
          .text(line.measure), .written(line.target.without.text()),
          .written(line.target.with.text()), .written(line.target.expectedValue?.text() ?? ""),
          .text(line.target.isOpen ? "forecast" : line.target.flag?.rawValue ?? ""),
          line.share.map { .quantity($0.value) } ?? .empty, .quantity(line.paidShare.value),
          .pounds(line.potential), .pounds(line.amount), .pounds(line.expected),
          line.anyChance.map { .quantity($0) } ?? .empty,
          line.wholeChance.map { .quantity($0) } ?? .empty,
          line.oneMore.map { .pounds($0) } ?? .empty, .pounds(line.onAccount),
        ]
      })
  }

  /// `projection.csv`: a row for each line, basis and year that is not nothing.
  static func projection(_ flows: RewardFlows) -> DataTable {
    var table = DataTable(
      name: "projection",
      columns: ["cohort", "line", "basis", "financial_year", "quantity", "amount_gbp"])
    for line in flows.lines {
      for (basis, amounts) in [("earned", line.earned), ("cash", line.cash)] {
        guard let amounts else { continue }
        for year in flows.axis.years {
          let amount = amounts.sum(in: year)
          guard amount != 0 else { continue }
          table.rows.append([
            "programme", .text(line.line), .text(basis), .year(year), .empty, .pounds(amount),
          ])
        }
      }
    }
    return table
  }

  /// `cashflow.csv`: a row for each month and line in which anything is paid.
  static func cashflow(_ flows: RewardFlows) -> DataTable {
    var table = DataTable(name: "cashflow", columns: ["month", "line", "amount_gbp"])
    for (place, month) in flows.axis.months.enumerated() {
      for line in flows.lines where line.cash[place] != 0 {
        table.rows.append([.month(month), .text(line.line), .pounds(line.cash[place])])
      }
    }
    return table
  }

  /// `figures.csv`: the named figures.
  static func figures(_ amounts: RewardAmounts) -> DataTable {
    DataTable(
      name: "figures", columns: SavedFigures.columns,
      rows: amounts.figures.map { figure in
        [
          .text(figure.name), figure.unit == .gbp ? .pounds(figure.value) : .quantity(figure.value),
          .text(figure.unit.rawValue), .text(figure.basis), .empty,
        ]
      })
  }

  /// `assumptions.csv`: every figure that was used.
  static func assumptions(_ amounts: RewardAmounts) -> DataTable {
    FundingTables.assumptions(amounts.plan.figures)
  }

  /// `reward-total.csv`: what all of it may come to.
  static func total(_ amounts: RewardAmounts) -> DataTable {
    DataTable(
      name: "reward-total", columns: ["amount_gbp", "probability"],
      rows: amounts.spread.parts.map {
        [.pounds(Money(pence: $0.pence)), .quantity($0.probability)]
      })
  }
}
