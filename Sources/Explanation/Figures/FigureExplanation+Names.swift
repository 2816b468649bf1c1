import PBRProgramme
import PBRProjection
import PBRQuantities

extension FigureExplanation {
  /// The node of a figure of the catalogue.
  func figureNode(_ figure: NamedFigure) -> ExplainedNode? {
    let parts = FieldPath.parts(figure.name) ?? [figure.name]
    let year = parts.last.flatMap { FinancialYear($0) }
    switch parts.first {
    case "families": return families
    case "places": return places
    case "funding": return funding(figure, parts[1], year)
    case "cash" where parts.count > 1 && parts[1] == "lowest":
      return parts.count == 2 ? lowest : lowestMonth
    case "cash":
      guard let year else { return nil }
      return cash(parts[1], year)
    case "results":
      guard let result = scheme.results.firstIndex(where: { $0.id == parts[1] }) else { return nil }
      return resultFigure(result, parts[2], figure)
    case "claims":
      guard let window = scheme.windows.firstIndex(where: { $0.id == parts[1] }) else { return nil }
      return windowFigure(window, isAmount: parts[2] == "amount", figure.value)
    case "grants", "costs": return linesTotal(parts)
    case "net": return net(parts[1], year)
    case "caseload": return caseloadFigure(parts)
    case "bands": return band(parts[1], figure.value)
    case "breakeven": return breakEven(parts[1], figure)
    case "cohorts":
      guard let cohort = scenario.cohorts.firstIndex(where: { $0.id == parts[1] }) else {
        return nil
      }
      return cohortFigure(cohort, parts[2])
    case "published": return published(parts, figure)
    case "payer": return payerTotal(parts[1], figure)
    default:
      // What maxima make of the results: exact, and not a sum of rows.
      return settled(figure)
    }
  }

  /// A figure of the calculation that is not taken further apart.
  func settled(_ figure: NamedFigure) -> ExplainedNode {
    ExplainedNode(
      "figure:\(figure.name)", settledWords(figure.name), figure.value, figure.unit, .settled,
      section: 6)
  }

  private func settledWords(_ name: String) -> String {
    name == "place.aboveMaximum"
      ? "What the maximum of a place takes off results claimed, summed over all that can happen"
      : "What the contract's maximum leaves unpaid, from the exact distribution of what is due"
  }
}

extension FigureExplanation {
  /// The cells that the data files have, by month, window and line.
  var cellNames: [String] {
    var names: [String] = []
    for month in axis.months.map(\.dataText) {
      names += ["cash:\(month)", "position:\(month)", "caseload:\(month)"]
    }
    for window in scheme.windows {
      for rule in scheme.results { names.append("claims:\(window.id):\(rule.id)") }
    }
    for year in axis.years.map(\.dataText) {
      for line in [.attachmentFee] + scheme.results.map({ LineName.result($0.id) }) {
        names += ["line:\(line.text):earned:\(year)", "line:\(line.text):cash:\(year)"]
      }
      let money =
        scenario.costs.map { LineName.cost($0.id) } + scenario.grants.map { .grant($0.id) }
      for line in money { names.append("line:\(line.text):cash:\(year)") }
    }
    return names
  }

  /// A cell: `cash:2013-07`, `claims:W2013-10:crime-education:2012-13`, `line:…`.
  func cell(_ name: String) -> ExplainedNode? {
    let parts = name.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1 else { return nil }
    func month() -> Int? { Month(parts[1]).flatMap { axis.index($0) } }
    switch (parts[0], parts.count) {
    case ("cash", 2): return month().map { netMonth($0) }
    case ("position", 2): return month().map { position($0) }
    case ("caseload", 2): return month().map { caseload($0) }
    case ("claims", 3...4):
      guard let window = scheme.windows.firstIndex(where: { $0.id == parts[1] }),
        let result = scheme.results.firstIndex(where: { $0.id == parts[2] })
      else { return nil }
      guard parts.count == 4 else { return claims(window, result) }
      return scenario.cohorts.firstIndex { $0.id == parts[3] }.map { claims(window, result, $0) }
    case ("line", 4...6): return line(Array(parts.dropFirst()))
    default: return nil
    }
  }

  /// `attachment-fee:earned:2012-13`, `result:employment:cash:2013-14:COHORT`, `cost:ID:cash:YEAR`.
  private func line(_ parts: [String]) -> ExplainedNode? {
    guard let (name, rest) = LineName.first(of: parts), rest.count >= 2,
      let year = FinancialYear(rest[1]),
      ["earned", "cash"].contains(rest[0]), axis.years.contains(year)
    else { return nil }
    let only = rest.count > 2 ? scenario.cohorts.firstIndex { $0.id == rest[2] } : nil
    if rest.count > 2, only == nil { return nil }
    let isCash = rest[0] == "cash"
    let cohorts = only.map { [$0] } ?? Array(scenario.cohorts.indices)
    let suffix = only.map { ":\(title($0))" } ?? ""
    switch name {
    case .attachmentFee:
      let flows = isCash ? projection.feesCash : projection.cohorts.map(\.feesEarned)
      return sum(
        "line:fee:\(rest[0]):\(year.dataText)\(suffix)",
        "Attachment fees \(isCash ? "received" : "earned") in \(year.prose)",
        cohorts.reduce(0) { $0 + flows[$1].sum(in: year) }, section: 3
      ) { [self] in cohorts.map { isCash ? feesReceived($0, year) : fees($0, year) } }
    case .result(let id):
      guard let result = scheme.results.firstIndex(where: { $0.id == id }) else { return nil }
      return resultLine(result, cohorts, isCash: isCash, year, suffix)
    case .cost(let id):
      guard only == nil, let index = projection.costs.firstIndex(where: { $0.id == id }) else {
        return nil
      }
      return moneyLine(index, isCost: true, in: year)
    case .grant(let id):
      guard only == nil, let index = projection.grants.firstIndex(where: { $0.id == id }) else {
        return nil
      }
      return moneyLine(index, isCost: false, in: year)
    case .lapsed, .aboveMaximum: return nil
    }
  }
}
