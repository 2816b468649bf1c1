import PBRProgramme
import PBRQuantities
import PBRReporting
import PBRRewards

extension RewardStatement {
  /// What is expected of each target, how likely it earns anything and all of it, and what one more
  /// case is worth; nil where everything is known and no case is counted.
  var expectedSection: ReportSection? {
    let counts = amounts.lines.contains { ($0.oneMore ?? .zero) != .zero }
    guard amounts.isOpen || counts else { return nil }
    let rows = amounts.lines.map { line in
      Row.line(
        line.title,
        [
          .money(line.amount), .money(line.expected),
          line.anyChance.map { .percent($0, places: 1) } ?? .notApplicable,
          line.wholeChance.map { .percent($0, places: 1) } ?? .notApplicable,
          line.oneMore.map { .money($0) } ?? .notApplicable,
        ])
    }
    let total = Row.total(
      "All", of: Array(rows.indices),
      [.money(amounts.total), .money(amounts.expected), .empty, .empty, .empty])
    return ReportSection(
      id: "expected", title: "What is expected",
      blocks: [
        .table(
          Table(
            id: "expected", unit: .pounds,
            columns: [
              .label(), Column("At the value", id: "amount"), Column("Expected", id: "expected"),
              Column("Earns any", id: "chance"), Column("Earns all", id: "whole_chance"),
              Column("One more case", id: "one_more"),
            ], rows: rows + [total], notes: expectedNotes))
      ])
  }

  private var expectedNotes: [String] {
    guard amounts.isOpen else {
      return ["One more case: what the amount would gain had one more case come out well."]
    }
    return [
      "Expected: every value that there may be, by how likely it is. It is not the amount at the "
        + "expected value, as nothing is paid below the least share and no more beyond the most.",
      "One more case: what the expected amount would gain had one more case come out well.",
    ]
  }

  /// What all of it may come to; nil where everything is known.
  var totalSection: ReportSection? {
    guard amounts.isOpen else { return nil }
    let spread = amounts.spread
    return ReportSection(
      id: "total", title: "What it may come to in all",
      blocks: [
        .list(
          [
            shares,
            "Nothing at all: \(chance(1 - spread.chance(ofAtLeast: Money(pence: 1)))). The whole pot: "
              + "\(chance(spread.chance(ofAtLeast: plan.pot))).",
            "Targets are taken as independent: what one comes to is taken to say nothing of another. "
              + "Where several hang on the same thing, the ends are further apart than this.",
          ].compactMap(\.self))
      ])
  }

  /// How often it is at most how much. Where it stands on few amounts that is so at least as often:
  /// of equal amounts the most often is said, and nothing of the largest, which is never exceeded.
  private var shares: String? {
    let spread = amounts.spread
    var said = [(0.1, "one time in ten"), (0.5, "half the time"), (0.9, "nine times in ten")]
      .map { (amount: spread.percentile($0.0), often: $0.1) }
    if spread.isStepped {
      let most = spread.percentile(1)
      said = said.indices.filter {
        said[$0].amount < most && ($0 + 1 == said.count || said[$0 + 1].amount > said[$0].amount)
      }.map { said[$0] }
    }
    guard !said.isEmpty else { return nil }
    let text = said.map {
      "\(spread.isStepped ? "at least " : "")\($0.often) at most \(NumberText.pounds($0.amount))"
    }.joined(separator: ", ")
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  private func chance(_ share: Double) -> String { NumberText.percent(share < 1e-9 ? 0 : share) }

  /// The reward with grants and costs; nil where there are none.
  var netSection: ReportSection? {
    guard !plan.costs.isEmpty || !plan.grants.isEmpty else { return nil }
    let flows = RewardFlows(amounts)
    let net = amounts.expected.pounds + flows.grants - flows.costs
    return ReportSection(
      id: "net", title: "What is left of it",
      blocks: [
        .table(
          Table(
            id: "net", unit: .pounds,
            columns: [.label(), Column("Over all months", id: "total")],
            rows: [
              .line(amounts.isOpen ? "Reward expected" : "Reward", [.money(amounts.expected)]),
              .line("Grants", [.pounds(flows.grants)]),
              .line("Cost borne by the council", [.pounds(-flows.costs)]),
              .total("Net", of: [0, 1, 2], [.pounds(net)]),
            ]))
      ])
  }
}
