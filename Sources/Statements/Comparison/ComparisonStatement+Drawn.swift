import PBRChance
import PBRProgramme
import PBRQuantities
import PBRReporting

extension ComparisonStatement {
  /// More items than this are compared with the best alone, fewer each with each.
  static let mostInPairs = 4

  /// Each item with each below it in rank, or all with the best.
  private var pairs: [DrawnComparison.Pair] {
    guard let drawn else { return [] }
    let ranks = ranks
    let order = drawn.drawn.sorted {
      (ranks[$0] ?? items.count + 1, $0) < (ranks[$1] ?? items.count + 1, $1)
    }
    let leading = order.count > ComparisonStatement.mostInPairs ? order.prefix(1) : order[...]
    return leading.enumerated().flatMap { place, first in
      order[(place + 1)...].filter {
        (items[$0].unpaid == nil) == (items[first].unpaid == nil)
          && viewpoint(of: items[$0]) == viewpoint(of: items[first])
      }
      .compactMap { drawn.pair(first, $0) }
    }
  }

  /// How likely each is to be ahead of another, and by how much.
  var drawnSection: ReportSection? {
    guard let drawn, !pairs.isEmpty else { return nil }
    let names = headings
    let rows = pairs.map { pair -> Row in
      let lead = [
        pair.lead.mean, pair.lead.percentile(0.1), pair.lead.percentile(0.9),
      ].map { leadCell($0) }
      return .line(
        "\(names[pair.first]) over \(names[pair.second])",
        [.percent(pair.probability, places: 1)] + lead)
    }
    return ReportSection(
      id: "draws", title: "Draw by draw",
      blocks: [
        .table(
          Table(
            id: "draws", unit: .pounds,
            columns: [
              .label(rankedTitle), Column("Ahead in", id: "ahead"),
              Column("By, mean", id: "mean"), Column("P10", id: "p10"), Column("P90", id: "p90"),
            ], rows: rows)), .list(drawnSentences(drawn)),
      ])
  }

  private func leadCell(_ lead: Double) -> Cell {
    rankedBy.unit == .share ? .points(lead) : .pounds(lead)
  }

  /// What was drawn, in words.
  private func drawnSentences(_ drawn: DrawnComparison) -> [String] {
    let draws = drawn.draws
    let pairs = pairs
    let error = pairs.map { $0.error(draws: draws.count) }.max() ?? 0
    var lines = [
      "\(Noun("draw").counted(draws.count)), seed \(draws.seed), the same for all: "
        + (draws.unknowns == 0
          ? "no assumption has a range."
          : "\(Noun.assumption.counted(draws.unknowns)) with a range, alike where they have the same name.")
    ]
    lines.append(
      draws.luck
        ? "Each draw also plays the luck of every \(unit.one), cohorts of the same name with the "
          + "same random numbers."
        : "Expected values in each draw: luck is left out, since \(unit.many) times draws exceed "
          + "\(NumberText.grouped(CommonDraws.mostPlayed)).")
    lines.append(
      "Sampling error of a probability: at most "
        + "±\(NumberText.fixed(error * 100, places: 1)) percentage points.")
    for pair in pairs where pair.level > 0 {
      lines.append(
        "\(headings[pair.first]) and \(headings[pair.second]) are level in "
          + "\(NumberText.percent(pair.level)) of the draws; in those neither is ahead.")
    }
    let without = pairs.map(\.without).max() ?? 0
    if without > 0 {
      lines.append(
        "In up to \(NumberText.grouped(without)) draws one of two has no "
          + "\(rankedTitle.lowercased()) and is behind; they are left out of by how much.")
    }
    return lines
  }

  /// The pairs as rows of `comparison.csv`: `ahead-of:B`, `lead-over:B`, `.p10`, `.p90`.
  var drawnRows: [[DataCell]] {
    pairs.flatMap { pair -> [[DataCell]] in
      let name = DataCell.text(items[pair.first].name)
      let other = items[pair.second].name
      func lead(_ suffix: String, _ value: Double) -> [DataCell] {
        [name, .text("lead-over:\(other)\(suffix)"), FigureText.data(value, rankedBy.unit)]
      }
      return [
        [name, .text("ahead-of:\(other)"), .quantity(pair.probability)],
        [name, .text("level-with:\(other)"), .quantity(pair.level)],
        lead("", pair.lead.mean), lead(".p10", pair.lead.percentile(0.1)),
        lead(".p90", pair.lead.percentile(0.9)),
      ]
    }
  }
}
