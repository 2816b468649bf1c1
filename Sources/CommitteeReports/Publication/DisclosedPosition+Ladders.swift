import PBRProgramme
import PBRReporting

extension DisclosedPosition {
  /// How the results of a rate card are parts of one another: at most one of alternative steps is
  /// earned by a place, none but by those who reached the step before, and who claims anything claims
  /// at least one.
  mutating func relateLadders(_ scheme: Scheme) {
    compare(claimed, with: results.map(\.claimed))
    compare(claimable, with: results.map(\.ready))
    for group in scheme.alternatives {
      let earned = group.flatMap { [results[$0].claimed, results[$0].ready] }
      let before = group.first.flatMap { scheme.results[$0].step?.after }
      // A step whose claim was refused was reached all the same.
      let reached = before.map { [results[$0].claimed, results[$0].ready, results[$0].refused] }
      let isOutside = group.contains { scheme.results[$0].isClaimedOutsidePlaces }
      bound(earned, by: reached ?? [isOutside ? families.attached : places])
      if before == nil { bound(group.map { results[$0].claimed }, by: [claimed]) }
    }
  }

  /// States that the sum of some counts is not above that of others, where it is not.
  private mutating func bound(_ parts: [Int], by wholes: [Int]) {
    let sum = wholes.reduce(0) { $0 + value($1) }
    guard parts.reduce(0, { $0 + value($1) }) <= sum else { return }
    guard wholes.count > 1 else {
      if let whole = wholes.first { figures.relate(whole, to: parts) }
      return
    }
    let all = figures.addSilent(sum)
    figures.relate(all, to: wholes)
    figures.relate(all, to: parts)
  }
}
