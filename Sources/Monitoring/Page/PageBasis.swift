import PBRQuantities

/// By which rules a page was judged, in words.
struct PageBasis {
  let results: [MeasureResult]
  /// Those whose rows are shown: chance is spoken of them alone.
  let shown: [MeasureResult]
  let card: Scorecard

  var lines: [String] { [status, direction].filter { !$0.isEmpty } }

  private var status: String {
    let named = results.map(\.status.rule).filter { !$0.isEmpty }
    var ids: [String] = []
    for id in named where !ids.contains(id) { ids.append(id) }
    let rules = ids.compactMap { card.statusRules[$0] }
    guard !rules.isEmpty else { return "" }
    let titles = rules.map { PageBasis.small($0.title) }.joined(separator: "; ")
    return "Status: \(titles)." + limits(rules) + chances(rules)
  }

  private func limits(_ rules: [StatusRule]) -> String {
    let ids = Set(rules.filter(\.usesLimits).map(\.id))
    guard !ids.isEmpty else { return "" }
    let judged = results.filter {
      ids.contains($0.status.rule) && $0.status.status != .notRated
    }
    let without = judged.filter { $0.target?.limits == nil }.count
    if judged.isEmpty || without == 0 { return "" }
    return without == judged.count
      ? " No limits are given: 0 is used."
      : " No limits are given for \(without) of \(judged.count): 0 is used."
  }

  private func chances(_ rules: [StatusRule]) -> String {
    guard rules.contains(where: { $0.judges == .chance }) else { return "" }
    return " The forecast leaves out that the share of the year gone is itself an estimate."
      + (rules.contains { $0.isAssumed } ? " The chances that part the bands are assumed." : "")
  }

  private var direction: String {
    let lists = results.map(\.measure.direction).filter { !$0.isEmpty }
    guard let list = lists.first else { return "" }
    let words =
      Set(lists).count == 1
      ? list.enumerated().map { index, rule in
        if index == 0 { return rule == .yearAgo ? sameOfLastYear : rule.words }
        return rule == .lastYear && list[0] == .yearAgo ? "its end" : rule.words
      }.joined(separator: ", else ")
      : "the earlier value that each measure names"
    return "Direction: against \(words)." + chance
  }

  private var sameOfLastYear: String {
    results.contains { $0.measure.period == .quarter }
      ? "last year's same quarter" : "last year's same period"
  }

  private var chance: String {
    let comparisons = shown.reduce(0) {
      $0 + ($1.changeChance == nil ? 0 : 1) + ($1.targetTails == nil ? 0 : 1)
    }
    guard comparisons > 0 else {
      return shown.contains { $0.toDate?.counts != nil }
        ? " No chance is judged." : " No counts are given: no chance is judged."
    }
    let marked = Tails.markedByChance(of: comparisons).text(decimals: 1)
    return " Of \(comparisons) comparison\(comparisons == 1 ? "" : "s") with counts "
      + "\(marked) would be marked by chance alone."
  }

  /// A title inside a sentence.
  private static func small(_ title: String) -> String {
    guard let first = title.first, !title.dropFirst().prefix(1).allSatisfy(\.isUppercase) else {
      return title
    }
    return first.lowercased() + title.dropFirst()
  }
}
