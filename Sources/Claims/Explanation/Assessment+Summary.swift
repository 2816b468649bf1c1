import PBRProgramme
package import PBRQuantities
package import PBRRegister

/// Families that stand alike for one result.
package struct SummaryLine: Sendable {
  package let result: String
  package let state: ClaimState
  /// The reason without whom it is about: `missing:absence`.
  package let reason: String
  package let words: String
  package let families: Int
  package let amount: Money
  /// The first day on which one of them can be claimed, where that is known.
  package let earliest: CivilDate?
}

extension Assessment {
  /// Every family and result once, counted by result, state and reason.
  package var summary: [SummaryLine] {
    var groups = [[StandingGroup]](repeating: [], count: scheme.results.count)
    for standing in standings { groups[standing.result].add(standing) }
    return groups.indices.flatMap { result in
      groups[result].sorted().map { group in
        let test = group.test.map { rules.tests[result][$0] }
        return SummaryLine(
          result: scheme.results[result].id, state: group.state,
          reason: group.reason.rawValue + (test.map { ":\($0.id)" } ?? ""),
          words: group.reason.words(of: scheme.unit) + (test.map { " (\($0.id))" } ?? ""),
          families: group.families, amount: Money(pence: group.pence),
          earliest: group.day.map { CivilDate($0) })
      }
    }
  }

  /// Money that waits for evidence, by who keeps it, the largest first; each place counts once,
  /// at the most that could come of it beyond the main result that can be claimed already.
  package var waiting: [(owner: String, requests: Int, places: Int, amount: Money)] {
    scheme.isRateCard ? waitingOnLadders : waitingBesideMains
  }

  private var waitingBesideMains: [(owner: String, requests: Int, places: Int, amount: Money)] {
    var names: [String] = []
    var waiting: [WaitingEvidence] = []
    // By result and test, the place of its owner in the list.
    let owners = rules.tests.map { tests in
      tests.map { test in
        let name = register.settings.owners[test.measure] ?? test.owner ?? "(no owner named)"
        if let known = names.firstIndex(of: name) { return known }
        names.append(name)
        waiting.append(WaitingEvidence(places: register.places.count))
        return names.count - 1
      }
    }
    // A main result would be claimed in place of the one that can be.
    var ready = [Int64](repeating: 0, count: register.places.count)
    for standing in standings where standing.state == .claimable {
      guard let place = register.families[standing.family].place,
        !scheme.results[standing.result].isAddOn
      else { continue }
      ready[place] = max(ready[place], standing.amount?.pence ?? 0)
    }
    for standing in standings where standing.state == .evidenceMissing {
      guard let place = register.families[standing.family].place, let test = standing.test,
        owners[standing.result].indices.contains(test)
      else { continue }
      let isAddOn = scheme.results[standing.result].isAddOn
      let pence = max(0, (standing.amount?.pence ?? 0) - (isAddOn ? 0 : ready[place]))
      waiting[owners[standing.result][test]].add(place, pence, isAddOn: isAddOn)
    }
    return zip(names, waiting).filter { $1.requests > 0 }.map { name, group in
      (name, group.requests, group.places.count { $0 > 0 }, Money(pence: group.pence))
    }.sorted { ($1.amount, $0.owner) < ($0.amount, $1.owner) }
  }

  /// Funded places that have been filled by the assessment date, by the year of the place.
  package var placesFilled: [FinancialYear: Int] {
    var filled: [FinancialYear: Int] = [:]
    for place in register.places {
      guard place.isFunded, let year = place.year, let first = place.families.first,
        place.former.map({ $0.month <= asOf.month })
          ?? register.families[first].isAttached(by: asOf)
      else { continue }
      filled[year, default: 0] += 1
    }
    // Places that only the journal knows were filled all the same.
    for (_, claims) in ClaimsByPlace(register, register.journal.through(asOf)).others {
      let standing = claims.lazy.filter { !$0.isFree && !scheme.isOutsidePlaces($0.claim) }
      guard let first = standing.map({ scheme.firstFilled(by: $0.claim) }).min() else { continue }
      filled[first.financialYear, default: 0] += 1
    }
    return filled
  }
}

extension [SummaryLine] {
  /// Those of some results, alike ones together: what is told of payments that come again.
  package func together(_ results: [String]) -> [SummaryLine] {
    let own = filter { results.contains($0.result) }
    guard results.count > 1, let first = results.first else { return own }
    var lines: [SummaryLine] = []
    for line in own {
      guard let at = lines.firstIndex(where: { $0.state == line.state && $0.words == line.words })
      else {
        lines.append(line)
        continue
      }
      let before = lines[at]
      lines[at] = SummaryLine(
        result: first, state: line.state, reason: line.reason, words: line.words,
        families: before.families + line.families, amount: before.amount.plus(line.amount),
        earliest: [before.earliest, line.earliest].compactMap(\.self).min())
    }
    return lines
  }
}

/// Standings of one result that are alike.
private struct StandingGroup: Comparable {
  let state: ClaimState
  let reason: ReasonCode
  let test: Int?
  var families = 0
  var pence: Int64 = 0
  /// The first day of any.
  var day: Int32?

  /// In the order in which states and reasons are listed, and of the tests.
  private var key: (Int, Int, Int) {
    (
      ClaimState.allCases.firstIndex(of: state) ?? 0,
      ReasonCode.allCases.firstIndex(of: reason) ?? 0, test ?? -1
    )
  }

  static func < (left: Self, right: Self) -> Bool { left.key < right.key }
  static func == (left: Self, right: Self) -> Bool { left.key == right.key }
}

extension [StandingGroup] {
  /// Counts a standing; there are few groups, so they are looked through.
  fileprivate mutating func add(_ standing: Standing) {
    var at = 0
    while at < count {
      if self[at].state == standing.state, self[at].reason == standing.reason,
        self[at].test == standing.test
      {
        break
      }
      at += 1
    }
    if at == count {
      append(
        StandingGroup(state: standing.state, reason: standing.reason, test: standing.test))
    }
    self[at].families += 1
    self[at].pence += standing.amount?.pence ?? 0
    if let day = standing.day { self[at].day = Swift.min(self[at].day ?? .max, day) }
  }
}

/// What waits for the evidence of one owner.
private struct WaitingEvidence {
  var requests = 0
  /// By place, the number of requests.
  var places: [Int32]
  /// By place, the most that a main result and an add-on could pay.
  private var main: [Int64]
  private var other: [Int64]

  init(places count: Int) {
    places = [Int32](repeating: 0, count: count)
    main = [Int64](repeating: 0, count: count)
    other = main
  }

  var pence: Int64 { zip(main, other).reduce(0) { $0 + max($1.0, $1.1) } }

  mutating func add(_ place: Int, _ pence: Int64, isAddOn: Bool) {
    requests += 1
    places[place] += 1
    if isAddOn {
      other[place] = max(other[place], pence)
    } else {
      main[place] = max(main[place], pence)
    }
  }
}
