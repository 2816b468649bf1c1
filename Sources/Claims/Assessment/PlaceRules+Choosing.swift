import PBRProgramme
import PBRQuantities
import PBRRegister

extension PlaceRules {
  /// Keeps the set that pays the place most; of equals, the one whose main result the scheme
  /// lists first, and then the one with the fewer results. Within a result, the family that
  /// achieved it first.
  func choose(
    _ candidates: [Int], _ left: Money?, _ amounts: [Money], _ standings: inout [Standing]
  ) {
    if candidates.count == 1 {
      // Nothing to choose from.
      let at = candidates[0]
      return take(at, left, amounts, &standings)
    }
    if candidates.count == 2, standings[candidates[0]].result != standings[candidates[1]].result {
      return choose(pair: candidates, left, amounts, &standings)
    }
    var best: [Int: Int] = [:]
    for at in candidates {
      let result = standings[at].result
      if let other = best[result], (standings[other].day ?? .max) <= (standings[at].day ?? .max) {
        continue
      }
      best[result] = at
    }
    var chosen: [Int] = []
    var most: Int64 = -1
    for set in sets(best, standings) {
      let sum = set.reduce(Int64(0)) { sum, result in
        sum + (best[result].flatMap { standings[$0].amount?.pence } ?? 0)
      }
      let paid = left.map { min($0.pence, sum) } ?? sum
      if paid > most {
        most = paid
        chosen = set
      }
    }
    cut(candidates, chosen, best, left, amounts, &standings)
  }

  /// As above of two different results, the most usual case: a main result before an add-on, else in
  /// the order of the scheme.
  private func choose(
    pair candidates: [Int], _ left: Money?, _ amounts: [Money], _ standings: inout [Standing]
  ) {
    func order(_ at: Int) -> (Int, Int) {
      (results[standings[at].result].isAddOn ? 1 : 0, standings[at].result)
    }
    let isInOrder = order(candidates[0]) < order(candidates[1])
    let (first, second) = (candidates[isInOrder ? 0 : 1], candidates[isInOrder ? 1 : 0])
    func paid(_ amount: Int64) -> Int64 { left.map { min($0.pence, amount) } ?? amount }
    let one = standings[first].amount?.pence ?? 0
    let other = standings[second].amount?.pence ?? 0
    let rule = results[standings[first].result]
    let secondRule = results[standings[second].result]
    func goes(sameFamily: Bool) -> Bool {
      rule.goes(with: standings[second].result, secondRule, sameFamily: sameFamily)
    }
    let both =
      goes(sameFamily: true)
      || goes(sameFamily: standings[first].family == standings[second].family)
        && paid(one + other) > paid(one)
    let chosen = both || paid(one) >= paid(other) ? first : second
    take(chosen, left, amounts, &standings)
    let paidFirst = standings[chosen].amount ?? .zero
    if both { return take(second, left?.subtracting(paidFirst), amounts, &standings) }
    exclude(chosen == first ? second : first, for: standings[chosen].result, &standings)
  }

  /// A result in whose place another is claimed.
  private func exclude(_ at: Int, for other: Int?, _ standings: inout [Standing]) {
    let (achieved, assessed) = (standings[at].day, standings[at].assessed)
    standings[at].close(.excluded, .paysLess)
    standings[at].day = achieved
    standings[at].assessed = assessed
    standings[at].other = other
  }

  /// Cuts the amount of one result to what is left of the maximum.
  private func take(
    _ at: Int, _ left: Money?, _ amounts: [Money], _ standings: inout [Standing]
  ) {
    guard let full = standings[at].amount else { return }
    let amount = left.map { min($0, full) } ?? full
    standings[at].amount = amount
    if amount < amounts[standings[at].result] { standings[at].reason = .maximum }
    if amount == .zero { standings[at].close(.excluded, .nothingLeft) }
  }

  /// The sets of results that may be paid together: each main result, or none, with the add-ons
  /// that go with it. First without alternatives of any family, then without those of one.
  private func sets(_ best: [Int: Int], _ standings: [Standing]) -> [[Int]] {
    let rules = results
    let mains = rules.indices.filter { !rules[$0].isAddOn && best[$0] != nil }
    return (mains.map(Optional.some) + [nil]).flatMap { main in
      [true, false].map { isStrict in
        var set = main.map { [$0] } ?? []
        for result in rules.indices where rules[result].isAddOn {
          guard let at = best[result],
            set.allSatisfy({ other in
              let family = best[other].map { standings[$0].family }
              return rules[other].goes(
                with: result, rules[result],
                sameFamily: isStrict || family == standings[at].family)
            })
          else { continue }
          set.append(result)
        }
        return set
      }
    }
  }

  /// Cuts amounts to what is left of the maximum and excludes what was not chosen.
  private func cut(
    _ candidates: [Int], _ chosen: [Int], _ best: [Int: Int], _ left: Money?,
    _ amounts: [Money], _ standings: inout [Standing]
  ) {
    var rest = left
    for result in chosen {
      guard let at = best[result], let full = standings[at].amount else { continue }
      take(at, rest, amounts, &standings)
      rest = rest?.subtracting(rest.map { min($0, full) } ?? full)
    }
    for at in candidates
    where !(chosen.contains(standings[at].result) && best[standings[at].result] == at) {
      exclude(at, for: chosen.first, &standings)
    }
  }

  /// Results that are achieved and whose evidence has grown old stay achieved as far as the place
  /// can be paid for them beside what can be claimed; the largest first. The others are excluded as
  /// they were while their evidence was fresh.
  func keep(
    _ old: [Int], beside candidates: [Int], _ left: Money?, _ standings: inout [Standing]
  ) {
    var kept = candidates.filter { standings[$0].state == .claimable }
    var rest = kept.reduce(left) { rest, at in
      rest?.subtracting(standings[at].amount ?? .zero) ?? rest
    }
    let ordered = old.sorted {
      (standings[$1].amount ?? .zero, $0) < (standings[$0].amount ?? .zero, $1)
    }
    for at in ordered {
      let other = kept.first { other in
        standings[other].result == standings[at].result
          || !results[standings[other].result].goes(
            with: standings[at].result, results[standings[at].result],
            sameFamily: standings[other].family == standings[at].family)
      }
      if let other {
        exclude(at, for: standings[other].result, &standings)
        continue
      }
      let amount = rest.map { min($0, standings[at].amount ?? .zero) }
      if amount == .zero {
        let (achieved, assessed) = (standings[at].day, standings[at].assessed)
        standings[at].close(.excluded, .nothingLeft)
        standings[at].day = achieved
        standings[at].assessed = assessed
        continue
      }
      kept.append(at)
      if let amount {
        rest = rest?.subtracting(amount)
        standings[at].amount = amount
      }
    }
  }
}
