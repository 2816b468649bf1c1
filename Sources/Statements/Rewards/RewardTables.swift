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
      about: "Stretch targets: how far each is gone, what it earns and may earn.",
      columns: [
        .text("measure", "id of the target's measure").key,
        .number("without", "what would happen anyway"),
        .number("with", "the stretch"),
        .number(
          "actual", "what it came to or, while it is open, what is expected; empty if not known"),
        .text("flag", "provisional or estimate; forecast where the value is open"),
        .number("share", "how much of the way to the stretch that is", .share),
        .number("paid_share", "the share of the potential paid at that value", .share),
        .pounds("potential_gbp", "the target's part of the pot"),
        .pounds("amount_gbp", "what is paid at that value"),
        .pounds("expected_gbp", "what is paid on the average of all values"),
        .number("chance", "how likely it is that anything is paid", .share),
        .number("whole_chance", "how likely it is that the most is paid", .share),
        .pounds("one_more_gbp", "what one more case that comes out well adds to what is expected"),
        .pounds("on_account_gbp", "what is paid before the end"),
      ],
      rows: amounts.lines.map { line in
        [
          .text(line.measure), .written(line.target.without.text()),
          .written(line.target.with.text()), .written(line.target.expectedValue?.text() ?? ""),
          .text(line.target.isOpen ? "forecast" : line.target.flag?.rawValue ?? ""),
          line.share.map { share($0, amounts) } ?? .empty, share(line.paidShare, amounts),
          .pounds(line.potential), .pounds(line.amount), .pounds(line.expected),
          line.anyChance.map { .quantity($0) } ?? .empty,
          line.wholeChance.map { .quantity($0) } ?? .empty,
          line.oneMore.map { .pounds($0) } ?? .empty, .pounds(line.onAccount),
        ]
      })
  }

  /// A share of the way to six decimals, and as many more as set it on its side of what is paid.
  private static func share(_ share: Fraction, _ amounts: RewardAmounts) -> DataCell {
    .decimal(share.value, places: max(6, amounts.plan.scheme.decimals(of: share) + 2))
  }

  /// `projection.csv`: a row for each line, basis and year that is not nothing.
  static func projection(_ flows: RewardFlows) -> DataTable {
    var table = DataTable.projection([])
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
    var table = DataTable(
      name: "cashflow", about: "Pounds received and spent by month and line, on the cash basis.",
      columns: [
        .month.key,
        .text("line", "attachment-fee, result:ID, grant:ID or cost:ID").key,
        .pounds("amount_gbp", "pounds received; costs are negative"),
      ])
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
      name: "figures", about: SavedFigures.about, columns: SavedFigures.columns,
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
      name: "reward-total", about: "What a reward may come to in all, amount by amount.",
      columns: [
        .pounds("amount_gbp", "an amount that all of it may come to").key,
        .number("probability", "how likely that amount is", .share),
      ],
      rows: amounts.spread.parts.map {
        [.pounds(Money(pence: $0.pence)), .quantity($0.probability)]
      })
  }
}
