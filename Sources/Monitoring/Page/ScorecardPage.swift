import PBRQuantities
import PBRReporting

/// A scorecard as people read it: the answer, the exceptions, the groups (monitoring.md 7). Every
/// printed form is drawn from it.
package struct ScorecardPage: Sendable {
  let headline: String
  let title: String
  /// `Dudley, 30 September 2010`.
  let place: String
  let exceptions: [PageSection]
  let groups: [PageSection]
  /// What is shown only when more is asked for.
  let details: [PageSection]
  /// By which rules it was judged.
  let basis: [String]

  /// - Parameters:
  ///   - group: the id of the only group that is shown; nil shows all.
  ///   - onlyExceptions: whether the groups are left out.
  ///   - withheld: what the readers may not see.
  ///   - isPublic: whether it is for everyone; a page for officers says so where it counts people.
  ///   - details: whether series, ranks, definitions and owed figures are added.
  package init(
    _ results: ScorecardResults, group: String? = nil, onlyExceptions: Bool = false,
    details: Bool = false, withholding withheld: WithheldPoints = .init(), isPublic: Bool = true
  ) {
    let results = results.withholding(withheld)
    let card = results.scorecard
    let chosen = results.measures.filter { group == nil || $0.measure.group == group }
    headline = ScorecardHeadline(results: chosen, rules: card.statusRules).text
    title = card.groups.first { $0.id == group }?.title ?? card.title
    let name = card.area.isEmpty ? card.authority : card.area
    place = (name.isEmpty ? "" : name + ", ") + card.period.prose
    let first = Exceptions(chosen, card, withheld)
    exceptions = group == nil ? first.sections : []
    groups = onlyExceptions ? [] : ScorecardPage.groups(chosen, results, only: group, withheld)
    self.details =
      details ? PageDetails(results: chosen, card: card, withheld: withheld).sections : []
    basis =
      PageBasis(
        results: chosen, shown: onlyExceptions ? first.poor + first.worsening : chosen, card: card
      ).lines + ScorecardPage.marking(chosen, withheld, isPublic)
  }

  /// What a page with counts of people says of them.
  private static func marking(
    _ chosen: [MeasureResult], _ withheld: WithheldPoints, _ isPublic: Bool
  ) -> [String] {
    guard chosen.contains(where: { $0.measure.counts == .people }) else { return [] }
    guard isPublic else { return ["OFFICIAL-SENSITIVE: small counts of people are shown."] }
    return chosen.contains { withheld.touches($0.measure) } ? [CountTable.peopleLegend] : []
  }

  /// One section for every group, those outside groups first.
  private static func groups(
    _ chosen: [MeasureResult], _ results: ScorecardResults, only group: String?,
    _ withheld: WithheldPoints
  ) -> [PageSection] {
    let card = results.scorecard
    let known = [MeasureGroup(id: "", title: "")] + card.groups
    return known.compactMap { entry in
      let members = chosen.filter { $0.measure.group == entry.id }
      guard !members.isEmpty else { return nil }
      let (told, rows) = members.partitioned {
        CountsInWords.sentence($0) != nil && !withheld.touches($0.measure)
      }
      return PageSection(
        id: entry.id.isEmpty ? "measures" : entry.id, title: group == nil ? entry.title : "",
        rows: rows.map { PageRow($0, day: card.period, withheld) },
        lines: FlowLines(results, withheld).lines(of: members)
          + told.compactMap(CountsInWords.sentence),
        tellsProgress: rows.contains { card.statusRules[$0.status.rule]?.judges == .chance })
    }
  }
}

/// Counts of which neither more nor less is better, and for which no arrow can be drawn: a sentence
/// says what a row could not.
enum CountsInWords {
  static func sentence(_ result: MeasureResult) -> String? {
    guard result.measure.better == .none, result.direction.change == nil,
      let compared = RowDetails(
        result: result, text: ValueText(unit: result.measure.unit), decimals: result.decimals
      ).countsCompared
    else { return nil }
    guard let year = year(result) else { return "\(result.measure.title): \(compared)." }
    return "\(result.measure.title): \(compared); \(year)."
  }

  /// What the year comes to by its forecast: `run-rate 808`, `1,458 by last year's season`.
  private static func year(_ result: MeasureResult) -> String? {
    guard let forecast = result.forecast, let basis = forecast.basis else { return nil }
    let central = ValueText(unit: result.measure.unit).value(
      forecast.yearEnd.central, result.decimals)
    return basis == .runRate ? "\(basis.words) \(central)" : "\(central) by \(basis.words)"
  }
}

extension CountTable {
  fileprivate static let peopleLegend =
    "[c] = withheld to protect people: fewer than five, or a figure that would give such a count "
    + "away. 0 is a true nought."
}

extension Array {
  /// Those for which something holds, and the others, each in their order.
  fileprivate func partitioned(_ holds: (Element) -> Bool) -> ([Element], [Element]) {
    (filter(holds), filter { !holds($0) })
  }
}
