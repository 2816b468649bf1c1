import Programme
public import Quantities

/// Families that stand alike for one result.
public struct SummaryLine: Sendable {
  public let result: String
  public let state: ClaimState
  /// The reason without whom it is about: `missing:absence`.
  public let reason: String
  public let words: String
  public let families: Int
  public let amount: Money
  /// The first day on which one of them can be claimed, where that is known.
  public let earliest: CivilDate?
}

extension Assessment {
  /// Every family and result once, counted by result, state and reason.
  public var summary: [SummaryLine] {
    struct Key: Hashable {
      let result: Int
      let state: Int
      let code: Int
      let test: Int
    }
    var groups: [Key: (families: Int, pence: Int64, day: Int32?)] = [:]
    let states = Dictionary(
      ClaimState.allCases.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let codes = Dictionary(
      ReasonCode.allCases.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for standing in standings {
      let key = Key(
        result: standing.result, state: states[standing.state] ?? 0,
        code: codes[standing.reason] ?? 0, test: standing.test ?? -1)
      var group = groups[key] ?? (0, 0, nil)
      group.families += 1
      group.pence += standing.amount?.pence ?? 0
      if let day = standing.day { group.day = min(group.day ?? .max, day) }
      groups[key] = group
    }
    return groups.sorted { left, right in
      (left.key.result, left.key.state, left.key.code, left.key.test)
        < (right.key.result, right.key.state, right.key.code, right.key.test)
    }.map { key, group in
      let code = ReasonCode.allCases[key.code]
      let test = key.test >= 0 ? rules.tests[key.result][key.test] : nil
      return SummaryLine(
        result: scheme.results[key.result].id, state: ClaimState.allCases[key.state],
        reason: code.rawValue + (test.map { ":\($0.id)" } ?? ""),
        words: code.words + (test.map { " (\($0.id))" } ?? ""), families: group.families,
        amount: Money(pence: group.pence), earliest: group.day.map { CivilDate($0) })
    }
  }

  /// Money that waits for evidence, by who keeps it, the largest first; each place counts once,
  /// at the most that could come of it.
  public var waiting: [(owner: String, requests: Int, places: Int, amount: Money)] {
    var byOwner: [String: (requests: Int, places: [Int: (main: Int64, other: Int64)])] = [:]
    for standing in standings where standing.state == .evidenceMissing {
      guard let place = register.families[standing.family].place else { continue }
      let name = owner(of: standing) ?? "(no owner named)"
      let pence = standing.amount?.pence ?? 0
      byOwner[name, default: (0, [:])].requests += 1
      var sums = byOwner[name]?.places[place] ?? (0, 0)
      if scheme.results[standing.result].isAddOn {
        sums.other = max(sums.other, pence)
      } else {
        sums.main = max(sums.main, pence)
      }
      byOwner[name]?.places[place] = sums
    }
    return byOwner.map { name, group in
      let pence = group.places.values.reduce(Int64(0)) { $0 + max($1.main, $1.other) }
      return (name, group.requests, group.places.count, Money(pence: pence))
    }.sorted { ($1.amount, $0.owner) < ($0.amount, $1.owner) }
  }

  /// Places that have been filled by the assessment date, by the year of the place.
  public var placesFilled: [FinancialYear: Int] {
    var filled: [FinancialYear: Int] = [:]
    for place in register.places {
      guard let year = place.year, let first = place.families.first,
        let attached = register.families[first].attached, attached <= asOf
      else { continue }
      filled[year, default: 0] += 1
    }
    return filled
  }

  /// Families by financial year: open at its start, started, left, open at its end (or on the
  /// assessment date). The last is the sum of the others.
  public var stock: [(year: FinancialYear, opening: Int, started: Int, left: Int, open: Int)] {
    var started: [FinancialYear: Int] = [:]
    var left: [FinancialYear: Int] = [:]
    for family in register.families {
      guard let attached = family.attached, attached <= asOf else { continue }
      started[attached.month.financialYear, default: 0] += 1
      if let day = family.left, day <= asOf { left[day.month.financialYear, default: 0] += 1 }
    }
    guard let first = started.keys.min() else { return [] }
    var open = 0
    var rows: [(year: FinancialYear, opening: Int, started: Int, left: Int, open: Int)] = []
    var year = first
    while year <= asOf.month.financialYear {
      let before = open
      open += (started[year] ?? 0) - (left[year] ?? 0)
      rows.append((year, before, started[year] ?? 0, left[year] ?? 0, open))
      year = year + 1
    }
    return rows
  }
}
