import PBRProgramme
import PBRQuantities
import PBRReconciliation
import PBRReporting

extension DisclosedPosition {
  /// The counts behind shares of the scorecard that are parts of this position.
  mutating func addMeasures(_ reconciliation: Reconciliation) {
    let table = Part.measures.rawValue
    let first = value(families.attached) - counts.replacing
    guard first >= 0 else { return }
    let own = figures.addSilent(first)
    if let replacing = figures.relate(families.attached, to: [own]) {
      figures.relate(families.left, to: [replacing])
    }
    let end = reconciliation.asOf.lastWholeMonth
    let planned = reconciliation.scenario.cohorts.flatMap(\.attachments)
      .reduce(0) { $0 + ($1.month <= end ? $1.families : 0) }
    firstAttached = addRounded(own, of: planned)
    let ends = zip(counts.exits, exitFigures).filter { $0.0.isUnplanned }.map(\.1)
    let gone = figures.addSilent(ends.reduce(0) { $0 + value($1) })
    figures.relate(gone, to: ends)
    unplanned = addRounded(gone, of: value(families.left))
    lacking = figures.addSum(
      of: zip(counts.reasons, reasonFigures).filter { $0.0.lacksEvidence }.map(\.1), table: table)
  }

  /// A count as its share of a known number tells it, to the nearest 5%: the least that it can be
  /// then, printed, and how much more it is, which nobody prints.
  private mutating func addRounded(_ count: Int, of whole: Int) -> Int? {
    guard whole > 0 else { return nil }
    let (number, size) = (value(count), Double(whole))
    let share = (Double(number) / size * 20 + 0.5).rounded(.down) / 20
    let least = max(0, Int(((share - 0.025) * size - 1e-9).rounded(.up)))
    let most = Int(((share + 0.025) * size - 1e-9).rounded(.down))
    guard least <= number, number <= most else { return nil }
    let printed = figures.add(least, table: Part.measures.rawValue)
    let more = figures.addSlack(number - least, atMost: most - least)
    figures.relate(count, to: [printed, more])
    return printed
  }
}
