import PBRClaims
import PBRProgramme
import PBRQuantities
import PBRReporting

extension DisclosedPosition {
  /// Results of one kind paid alike: the counts that nobody prints and all amounts rest on.
  private struct Alike {
    let result: Int
    let pence: Int
    /// By window of the scheme, where one can have been claimed in it.
    var byWindow: [Int: Int] = [:]
    /// By what of each has been paid.
    var paid: [(figure: Int, pence: Int)] = []
    var awaiting = 0
    var clawedBack = 0
    var ready = 0
    var claimed: [Int] { byWindow.sorted { $0.key < $1.key }.map(\.value) }
  }

  /// Results by kind, by window and by the year in which their window closes.
  mutating func addResults(_ scenario: Scenario) {
    let scheme = scenario.scheme
    let kinds = self.kinds(scheme)
    for (index, rule) in scheme.results.enumerated() {
      results.append(
        add(kinds.filter { $0.result == index }, rule.title, counts.refused[index], .results))
    }
    total = addTotal(kinds)
    for window in scheme.windows.indices {
      windows.append(claims(kinds, in: [window], .windows))
    }
    let closing = Dictionary(grouping: scheme.windows.indices) {
      scheme.windows[$0].closes.month.financialYear
    }
    for year in closing.keys.sorted() {
      years[year] = claims(kinds, in: closing[year] ?? [], .years)
    }
    relate(kinds, scheme)
  }

  /// All combinations of result and amount that were claimed or, by the scheme, can have been.
  private mutating func kinds(_ scheme: Scheme) -> [Alike] {
    var kinds: [Alike] = []
    for (result, rule) in scheme.results.enumerated() {
      // Of a ladder only what was paid: prices by number and what a maximum leaves are many.
      let usual =
        scheme.isRateCard
        ? [] : filled.filter { value($0.value) > 0 }.map { Int(rule.amount(in: $0.key).pence) }
      let found = counts.results.keys.filter { $0.result == result }.map(\.pence)
      for pence in Set(usual + found).sorted() {
        func count(_ holds: (PositionCounts.Cell) -> Bool) -> Int {
          counts.count { $0.result == result && $0.pence == pence && holds($0) }
        }
        var kind = Alike(result: result, pence: pence)
        for window in scheme.windows.indices
        where counts.count({ $0.window == window }) > 0 {
          let claimed = count { $0.window == window }
          kind.byWindow[window] = figures.addSilent(claimed)
        }
        let paid = counts.results.keys.filter {
          $0.result == result && $0.pence == pence && $0.outcome == .paid
        }.map(\.paid)
        for part in Set([pence] + paid).sorted() {
          kind.paid.append(
            (figures.addSilent(count { $0.outcome == .paid && $0.paid == part }), part))
        }
        kind.awaiting = figures.addSilent(count { $0.outcome == .awaiting })
        kind.clawedBack = figures.addSilent(count { $0.outcome == .clawedBack })
        kind.ready = figures.addSilent(count { $0.outcome == nil })
        let sum = figures.addSilent(count { $0.outcome != nil })
        figures.relate(sum, to: kind.claimed)
        figures.relate(sum, to: kind.paid.map(\.figure) + [kind.awaiting, kind.clawedBack])
        kinds.append(kind)
      }
    }
    return kinds
  }

  private mutating func add(
    _ kinds: [Alike], _ title: String, _ refused: Int, _ part: Part
  ) -> ResultFigures {
    let table = part.rawValue
    func amount(_ parts: [(Int, Int)]) -> Int {
      figures.addAmount(of: parts.filter { $0.1 != 0 }, table: table)
    }
    let claimed = kinds.flatMap { kind in kind.claimed.map { ($0, kind.pence) } }
    let made = ResultFigures(
      title: title, claimed: figures.addSum(of: claimed.map(\.0), table: table),
      claimedAmount: amount(claimed),
      paid: figures.addSum(of: kinds.flatMap { $0.paid.map(\.figure) }, table: table),
      paidAmount: amount(kinds.flatMap { $0.paid.map { ($0.figure, $0.pence) } }),
      awaiting: figures.addSum(of: kinds.map(\.awaiting), table: table),
      clawedBack: figures.addSum(of: kinds.map(\.clawedBack), table: table),
      refused: figures.add(refused, table: table),
      ready: figures.addSum(of: kinds.map(\.ready), table: table),
      readyAmount: amount(kinds.map { ($0.ready, $0.pence) }))
    figures.relate(made.claimed, to: [made.paid, made.awaiting, made.clawedBack])
    return made
  }

  private mutating func addTotal(_ kinds: [Alike]) -> ResultFigures {
    let refused = results.map(\.refused)
    let made = add(kinds, "All results", counts.refused.reduce(0, +), .totals)
    figures.relate(made.refused, to: refused)
    for path in [\ResultFigures.claimed, \.paid, \.awaiting, \.clawedBack, \.ready] {
      figures.relate(made[keyPath: path], to: results.map { $0[keyPath: path] })
    }
    return made
  }

  private mutating func claims(
    _ kinds: [Alike], in windows: [Int], _ part: Part
  ) -> ClaimFigures {
    let made = kinds.flatMap { kind in
      windows.compactMap { window in kind.byWindow[window].map { ($0, kind.pence) } }
    }
    return ClaimFigures(
      count: figures.addSum(of: made.map(\.0), table: part.rawValue),
      amount: figures.addAmount(of: made.filter { $0.1 != 0 }, table: part.rawValue))
  }

  /// How results, families and places are parts of one another.
  private mutating func relate(_ kinds: [Alike], _ scheme: Scheme) {
    figures.relate(total.claimed, to: windows.map(\.count))
    for (year, claims) in years.sorted(by: { $0.key < $1.key }) {
      figures.relate(
        claims.count,
        to: scheme.windows.indices.filter {
          scheme.windows[$0].closes.month.financialYear == year
        }.map { windows[$0].count })
    }
    guard !scheme.isRateCard else { return relateLadders(scheme) }
    let main = scheme.results.indices.filter { !scheme.results[$0].isAddOn }
    compare(claimed, with: main.map { results[$0].claimed })
    // What was earned once and has grown old since is ready, and its family is not counted so.
    compare(claimable, with: main.map { results[$0].ready })
    let placed = main.filter { !scheme.results[$0].isClaimedOutsidePlaces }
    figures.relate(places, to: placed.flatMap { [results[$0].claimed, results[$0].ready] })
    if placed.count < main.count {
      compare(
        families.attached, with: main.flatMap { [results[$0].claimed, results[$0].ready] })
    }
    // A rate that only one year has tells the year of the place.
    guard scheme.resultsRate == .attachmentYear else { return }
    for (year, places) in filled.sorted(by: { $0.key < $1.key }) where value(places) > 0 {
      let alike = kinds.filter { kind in
        placed.contains(kind.result)
          && Int(scheme.results[kind.result].amount(in: year).pence) == kind.pence
      }
      let isOnly = filled.keys.allSatisfy { other in
        other == year
          || main.allSatisfy {
            scheme.results[$0].amount(in: other) != scheme.results[$0].amount(in: year)
          }
      }
      guard isOnly else { continue }
      figures.relate(places, to: alike.flatMap { $0.claimed + [$0.ready] })
    }
  }

  /// States by how much parts fall short of a whole, or exceed it.
  mutating func compare(_ whole: Int, with parts: [Int]) {
    let sum = parts.reduce(0) { $0 + value($1) }
    guard sum > value(whole) else {
      figures.relate(whole, to: parts)
      return
    }
    let all = figures.addSilent(sum)
    figures.relate(all, to: parts)
    figures.relate(all, to: [whole])
  }
}
