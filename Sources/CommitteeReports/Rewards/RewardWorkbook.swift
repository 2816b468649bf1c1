import PBRProgramme
import PBRQuantities
import PBRReporting
import PBRRewards

/// A reward as a workbook: change a value, a stretch or a rule and the amounts follow.
struct RewardWorkbook {
  let amounts: RewardAmounts

  init(_ amounts: RewardAmounts) { self.amounts = amounts }

  var workbook: Workbook { Workbook([rules, targets]) }

  private var scheme: RewardScheme { amounts.plan.scheme }

  /// The rules, each in a cell of its own, in column B from row 2.
  private var rules: Worksheet {
    Worksheet(
      "Rules", widths: [44, 16],
      rows: [
        [.text(amounts.plan.title, .title)],
        [.text("Pot (£)"), .number(amounts.plan.pot.pounds, .pounds)],
        [
          .text("Share of the way below which nothing is paid"), .number(scheme.from.value, .input),
        ],
        [.text("Share of the way beyond which no more is"), .number(scheme.to.value, .input)],
        [.text("What is left of every amount"), .number(scheme.factor.value, .input)],
      ])
  }

  private struct Leaf {
    let target: RewardPlan.Target
    let potential: Money
    let weight: Double
  }

  /// Targets, or the parts of those that have some, with their part of the pot.
  private var leaves: [Leaf] {
    amounts.lines.flatMap { line -> [Leaf] in
      let parts = line.target.leaves
      let potentials = line.potential.divided(equally: parts.count)
      let weight = scheme.division == .weights ? line.target.weight.value : 1
      return zip(parts, potentials).map {
        Leaf(target: $0, potential: $1, weight: weight / Double(parts.count))
      }
    }
  }

  private var targets: Worksheet {
    let leaves = leaves
    let isEach = scheme.basis == .each
    var rows: [[SheetCell]] = [
      [.text("Stretch targets", .title)],
      [
        .text(
          "Values that are still open stand at what is expected of them; what is expected of the "
            + "amounts is in the report.", .note)
      ],
      [
        "Target", "Without", "Stretch", "Value", "Weight", "Potential (£)", "Of the way", "Paid",
        "Amount (£)",
      ].map { .text($0, .heading) },
    ]
    for leaf in leaves { rows.append(row(leaf, rows.count + 1, isEach)) }
    let (first, last) = (4, 3 + leaves.count)
    rows.append(total(first, last, isEach))
    return Worksheet(
      "Targets", widths: [44, 12, 12, 12, 10, 14, 12, 10, 14], frozenRows: 3, rows: rows)
  }

  private func row(_ leaf: Leaf, _ at: Int, _ isEach: Bool) -> [SheetCell] {
    let target = leaf.target
    let share = target.share
    let paid = share.map { scheme.paidShare($0) } ?? .zero
    let cut = min(max(share ?? .zero, .zero), .one)
    let amount = (leaf.potential.pounds * paid.value * scheme.factor.value * 100).rounded() / 100
    let way = "IF(D\(at)=\"\",0,(D\(at)-B\(at))/(C\(at)-B\(at)))"
    return [
      .text(target.title), .number(target.without.value, .input),
      .number(target.with.value, .input),
      target.expectedValue.map { .number($0.value, .input) } ?? SheetCell(.empty, .input),
      .number(leaf.weight, .count), .number(leaf.potential.pounds, .pence),
      isEach
        ? .formula(way, share?.value ?? 0, .count)
        : .formula("MAX(0,MIN(1,\(way)))", cut.value, .count),
      isEach
        ? .formula("IF(ROUND(G\(at),12)<Rules!$B$3,0,MIN(G\(at),Rules!$B$4))", paid.value, .count)
        : .empty,
      isEach
        ? .formula("ROUND(F\(at)*H\(at)*Rules!$B$5,2)", amount, .pence) : .empty,
    ]
  }

  private func total(_ first: Int, _ last: Int, _ isEach: Bool) -> [SheetCell] {
    let whole = amounts.total.pounds
    guard !isEach, let mean = amounts.mean else {
      return [
        .text("All", .total), .empty, .empty, .empty, .empty,
        .formula("SUM(F\(first):F\(last))", amounts.plan.pot.pounds, .total), .empty, .empty,
        .formula("SUM(I\(first):I\(last))", whole, .total),
      ]
    }
    let at = last + 1
    let paid = scheme.paidShare(mean)
    return [
      .text("The mean, and the whole pot", .total), .empty, .empty, .empty,
      .formula("SUM(E\(first):E\(last))", leaves.reduce(0) { $0 + $1.weight }, .count),
      .formula("SUM(F\(first):F\(last))", amounts.plan.pot.pounds, .total),
      .formula(
        "SUMPRODUCT(E\(first):E\(last),G\(first):G\(last))/E\(at)", mean.value, .count),
      .formula("IF(ROUND(G\(at),12)<Rules!$B$3,0,MIN(G\(at),Rules!$B$4))", paid.value, .count),
      .formula("ROUND(Rules!$B$2*H\(at)*Rules!$B$5,2)", whole, .total),
    ]
  }
}
