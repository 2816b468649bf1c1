import PBRFindings
import PBRProgramme
import PBRQuantities
import PBRRegister

extension ClaimChecks {
  /// A step of a rate card that would be claimed without the one before it, or beside one of another
  /// way up its strand.
  var steps: Finding? {
    let scheme = register.scheme
    guard scheme.isRateCard else { return nil }
    let index = Dictionary(
      scheme.results.enumerated().map { ($0.element.id, $0.offset) }
    ) { first, _ in first }
    let ladders = LadderPaths(scheme)
    var byPlace: [String: [(family: String, step: Int)]] = [:]
    for row in register.journal.standing where row.claim.scheme == scheme.id {
      guard !row.status.freesTheResult || row.on > claim.request.asOf,
        let step = index[row.claim.result]
      else { continue }
      byPlace[row.claim.place, default: []].append((row.claim.family, step))
    }
    for row in claim.rows {
      if let step = index[row.result] { byPlace[row.place, default: []].append((row.family, step)) }
    }
    for row in claim.rows {
      guard let step = index[row.result] else { continue }
      let others = byPlace[row.place] ?? []
      if let earlier = ladders.needs(step),
        !others.contains(where: { $0.family == row.family && $0.step == earlier })
      {
        return .error(
          "step-missing",
          "\(row.result) of \(row.family) would be claimed without \(scheme.results[earlier].id), "
            + "which comes before it",
          remedy: "See pbr claims explain for \(row.family).")
      }
      if let other = others.first(where: { !ladders.goTogether($0.step, step) }) {
        return .error(
          "step-twice",
          "\(row.result) of \(row.place) would be claimed beside \(scheme.results[other.step].id), "
            + "of which only one can happen",
          remedy: "See pbr claims explain for \(row.family).")
      }
    }
    return nil
  }

  /// More than the contract pays.
  var contract: Finding? {
    let scheme = register.scheme
    guard let maximum = scheme.contract else { return nil }
    func period(_ row: ClaimRow) -> FinancialYear? {
      guard case .perYear = maximum else { return nil }
      return (scheme.closes(row).month + (register.plan.paymentMonths ?? 0)).financialYear
    }
    let year = claim.rows.first.flatMap { period($0) }
    let most: Money
    switch maximum {
    case .whole(let money): most = money
    case .perYear(let years): most = year.flatMap { years[$0] } ?? .zero
    }
    let before = register.journal.standing.map(\.claim).filter {
      $0.scheme == scheme.id && period($0) == year
    }
    // What was claimed above it before is told as it is: nothing can be added to it.
    guard claim.total > .zero, Money.sum((before + claim.rows).map(\.amount)) > most else {
      return nil
    }
    return .error(
      "over-contract",
      "the contract would pay more than its maximum of \(NumberText.pounds(most))"
        + (year.map { " for \($0.prose)" } ?? ""))
  }
}
