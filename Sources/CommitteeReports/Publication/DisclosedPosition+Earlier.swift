import PBRProgramme
import PBRQuantities
import PBRReporting

extension DisclosedPosition {
  /// Where each figure stands in `claims-position.csv`.
  func printed(_ scenario: Scenario) -> [(figure: Int, key: EarlierEdition.Key)] {
    typealias Key = EarlierEdition.Key
    var found: [(figure: Int, key: Key)] = []
    func add(_ figure: Int, _ table: String, _ row: String, _ measure: String, _ group: String = "")
    {
      found.append((figure, Key(table: table, group: group, row: row, measure: measure)))
    }
    for (row, cohort) in cohorts.map({ ($0.title, $0) }) + [("All families", families)] {
      add(cohort.attached, "families", row, "attached")
      add(cohort.open, "families", row, "open")
      add(cohort.left, "families", row, "left")
    }
    for exit in exits { add(exit.figure, "exits", exit.label, "families") }
    add(claimed, "standing", "Results claimed", "families")
    add(claimable, "standing", "Results that can be claimed", "families")
    add(waiting, "standing", "Cannot be claimed yet, or at all", "families")
    for reason in reasons {
      add(reason.figure, "reasons", reason.label, "families", reason.state)
    }
    for (year, figure) in filled.sorted(by: { $0.key < $1.key }) {
      add(figure, "places", year.prose, "filled")
    }
    add(places, "places", "All places", "filled")
    add(fees, "places", "All places", "fees")
    for result in results + [total] {
      let row = result.title
      add(result.claimed, "results", row, "claimed")
      add(result.paid, "results", row, "paid")
      add(result.awaiting, "results", row, "awaiting")
      add(result.clawedBack, "results", row, "clawed_back")
      add(result.refused, "results", row, "refused")
      add(result.ready, "results", row, "ready")
      add(result.claimedAmount, "amounts", row, "claimed")
      add(result.paidAmount, "amounts", row, "paid")
      add(result.readyAmount, "amounts", row, "ready")
    }
    for (window, made) in zip(scenario.scheme.windows, windows) {
      add(made.count, "windows", window.id, "claimed")
      add(made.amount, "windows", window.id, "claimed_amount")
    }
    for (year, made) in years.sorted(by: { $0.key < $1.key }) {
      add(made.amount, "position-by-year", "Results claimed", "actual_to_date", year.prose)
    }
    return found
  }

  /// What only grows: a reader of both editions knows that none of it is less than it was.
  mutating func relate(to past: DisclosedPosition, _ scenario: Scenario) {
    func grows(_ now: Int, _ then: Int) { figures.relate(now, to: [then]) }
    for (now, then) in zip(cohorts + [families], past.cohorts + [past.families]) {
      grows(now.attached, then.attached)
      grows(now.left, then.left)
    }
    for exit in exits where exit.label != DisclosedPosition.merged {
      if let then = past.exits.first(where: { $0.label == exit.label }) {
        grows(exit.figure, then.figure)
      }
    }
    for (year, now) in filled.sorted(by: { $0.key < $1.key }) {
      if let then = past.filled[year] { grows(now, then) }
    }
    grows(places, past.places)
    for (now, then) in zip(results + [total], past.results + [past.total]) {
      // Nothing that was claimed vanishes: it is claimed or refused.
      let (all, before) = (submitted(now), submitted(then))
      grows(all, before)
      grows(now.paid, then.paid)
      grows(now.clawedBack, then.clawedBack)
      grows(now.refused, then.refused)
      grows(now.claimed, then.claimed)
    }
    for (now, then) in zip(windows, past.windows) { grows(now.count, then.count) }
  }

  /// The label of groups that are put together.
  static let merged = "Other"

  private mutating func submitted(_ result: ResultFigures) -> Int {
    let sum = figures.addSilent(value(result.claimed) + value(result.refused))
    figures.relate(sum, to: [result.claimed, result.refused])
    return sum
  }
}
