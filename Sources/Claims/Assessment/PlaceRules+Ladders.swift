import PBRProgramme
import PBRQuantities
import PBRRegister

extension PlaceRules {
  /// Whether a claimed step of the place stands in the way of another: it is the same one, or lies
  /// on another way up the strand.
  func isExcluded(
    _ standing: inout Standing, _ claimed: [JournalRow], on ladders: LadderPaths
  ) -> Bool {
    for row in claimed {
      guard let other = scheme.results.firstIndex(where: { $0.id == row.claim.result }),
        other == standing.result || !ladders.goTogether(other, standing.result)
      else { continue }
      let isAchieved = standing.state == .claimable || standing.hasGrownOld
      let achieved = isAchieved ? standing.day : nil
      standing.close(.excluded, .claimedOther)
      standing.day = achieved
      standing.other = other
      return true
    }
    return false
  }

  /// What the place makes of its families' steps: each needs the one before it, and in each strand the
  /// path that pays most can be claimed.
  ///
  /// - Parameters:
  ///   - own: the standings of the place's families by themselves.
  ///   - prices: what each step pays before any maximum.
  func climb(
    _ ladders: LadderPaths, _ claimed: [JournalRow], _ prices: [Money], _ left: Money?,
    _ own: inout [Standing]
  ) {
    let count = scheme.results.count
    let families = own.count / count
    let done = (0..<families).map { family -> Set<Int> in
      let id = register.families[own[family * count].family].id
      return Set(
        claimed.filter { $0.claim.family == id }.compactMap { row in
          scheme.results.firstIndex { $0.id == row.claim.result }
        })
    }
    wait(ladders, done, prices, left, &own)
    for steps in ladders.strands {
      guard let path = best(ladders, steps, prices, own) else { continue }
      exclude(ladders, steps, path, &own)
    }
    // What follows a step that is not chosen waits for it.
    wait(ladders, done, prices, left, &own)
    keepOld(ladders, &own)
    var rest = left
    // In the order of the rows of a claim: that of the register.
    let order =
      families < 2
      ? Array(own.indices) : own.indices.sorted { (own[$0].family, $0) < (own[$1].family, $1) }
    for at in order where own[at].state == .claimable {
      let price = prices[own[at].result]
      let amount = rest.map { min($0, price) } ?? price
      own[at].amount = amount
      if amount < price { own[at].reason = .maximum }
      rest = rest?.less(amount)
    }
  }

  /// Steps whose earlier step is neither claimed for the family nor can be now: also those of which
  /// nothing is on record, as nothing can be before it. A test that is not met stays so.
  private func wait(
    _ ladders: LadderPaths, _ done: [Set<Int>], _ prices: [Money], _ left: Money?,
    _ own: inout [Standing]
  ) {
    let count = scheme.results.count
    for at in own.indices {
      guard let earlier = ladders.needs(own[at].result) else { continue }
      switch own[at].state {
      case .notYet where own[at].reason == .after: continue
      case .notYet, .evidenceMissing, .claimable: break
      case .notMet where own[at].reason.isOfNothing && asOf <= last: break
      default: continue
      }
      if done[at / count].contains(earlier) { continue }
      let before = own[at - own[at].result + earlier]
      if before.state == .claimable || before.hasGrownOld && own[at].hasGrownOld { continue }
      if own[at].state != .notYet { own[at].day = nil }
      if own[at].state == .notMet {
        let price = prices[own[at].result]
        own[at].amount = left.map { min($0, price) } ?? price
      }
      own[at].state = .notYet
      own[at].reason = .after
      own[at].test = nil
      own[at].subject = nil
      own[at].assessed = nil
      own[at].other = earlier
    }
  }

  /// The standings on the path of a strand that pays most, of equals the one listed first, by step;
  /// nil where nothing of the strand can be claimed.
  private func best(
    _ ladders: LadderPaths, _ steps: [Int], _ prices: [Money], _ own: [Standing]
  ) -> [Int: Int]? {
    let count = scheme.results.count
    var paths: [[Int: Int]] = []
    if ladders.earlierOptional[ladders.strand[steps[0]]] {
      // Whoever of the place achieved a step first.
      var first: [Int: Int] = [:]
      for family in 0..<own.count / count {
        for step in steps {
          let at = family * count + step
          guard own[at].state == .claimable else { continue }
          if let known = first[step], (own[known].day ?? .max) <= (own[at].day ?? .max) { continue }
          first[step] = at
        }
      }
      paths = steps.map { step in
        first.filter { ladders.way[step].contains($0.key) }
      }
    } else {
      for family in 0..<own.count / count {
        for step in steps where own[family * count + step].state == .claimable {
          let way = ladders.way[step].map { family * count + $0 }
          let path = way.filter { own[$0].state == .claimable }
          paths.append(Dictionary(uniqueKeysWithValues: path.map { (own[$0].result, $0) }))
        }
      }
    }
    var best: [Int: Int]?
    var most = Int64(-1)
    for path in paths where !path.isEmpty {
      let pays = path.keys.reduce(Int64(0)) { $0 + prices[$1].pence }
      if pays > most || pays == most && best.map({ PlaceRules.comes(path, before: $0) }) ?? true {
        (most, best) = (pays, path)
      }
    }
    return best
  }

  /// Of two paths that pay the same: one that goes on is taken to its end, also where that pays
  /// nothing; else the one whose first step that the other has not is listed first.
  private static func comes(_ path: [Int: Int], before other: [Int: Int]) -> Bool {
    if other.allSatisfy({ path[$0.key] == $0.value }) { return path.count > other.count }
    return path.keys.sorted().lexicographicallyPrecedes(other.keys.sorted())
  }

  /// Steps of the strand that could be claimed and are not on the path.
  private func exclude(
    _ ladders: LadderPaths, _ steps: [Int], _ path: [Int: Int], _ own: inout [Standing]
  ) {
    let strand = ladders.strand[steps[0]]
    for at in own.indices
    where ladders.strand[own[at].result] == strand && own[at].state == .claimable
      && path[own[at].result] != at
    {
      let other =
        path[own[at].result] != nil
        ? own[at].result : path.keys.sorted().first { !ladders.goTogether($0, own[at].result) }
      let (achieved, assessed) = (own[at].day, own[at].assessed)
      own[at].close(.excluded, .paysLess)
      own[at].day = achieved
      own[at].assessed = assessed
      own[at].other = other ?? path.keys.min()
    }
  }

  /// Steps that are achieved and whose evidence has grown old stay achieved beside those that can be
  /// claimed, as far as both can have happened.
  private func keepOld(_ ladders: LadderPaths, _ own: inout [Standing]) {
    for at in own.indices where own[at].hasGrownOld {
      let inWay = own.indices.contains { other in
        other != at && (own[other].state == .claimable || other < at && own[other].hasGrownOld)
          && (own[other].result == own[at].result
            || !ladders.goTogether(own[other].result, own[at].result))
      }
      guard inWay else { continue }
      own[at].reason = .missing
      own[at].day = nil
      own[at].assessed = nil
    }
  }
}
