package import PBRQuantities
import PBRReporting

/// Periods of measures about people that may not be published (monitoring.md 8): those whose
/// numerator, or what it leaves of the denominator, or the denominator is 1 to 4, and those by which
/// sums over the year, totals, flows or differences of two periods would give such a count back.
package struct WithheldPoints: Sendable {
  private struct Key: Hashable {
    let measure: String
    let end: CivilDate
  }

  private var keys: Set<Key> = []
  /// Measures about people, and those that sums or flows link to them.
  private var people: Set<String> = []

  /// Nothing is withheld: for officers.
  package init() {}

  /// What the public may not see of a scorecard.
  package init(of results: ScorecardResults) {
    for cluster in PeopleClusters(results).clusters {
      people.formUnion(cluster.map { results.measures[$0].measure.id })
      var counts = PublishedCounts(results)
      for index in cluster { counts.add(index) }
      counts.link(cluster)
      for (index, end) in counts.withheld {
        keys.insert(Key(measure: results.measures[index].measure.id, end: end))
      }
    }
  }

  package var isEmpty: Bool { keys.isEmpty }

  /// Whether the row of a measure for the period that ends on a day is withheld.
  package func holds(_ measure: Measure, _ end: CivilDate) -> Bool {
    keys.contains(Key(measure: measure.id, end: end))
  }

  /// Whether any row of a measure is withheld.
  package func touches(_ measure: Measure) -> Bool { keys.contains { $0.measure == measure.id } }

  /// Whether what was known earlier of a measure is withheld: two figures of the same people tell of
  /// those few by whom they differ.
  package func holdsEarlier(_ measure: Measure) -> Bool { people.contains(measure.id) }

  /// What stands in place of a figure that is withheld.
  package static let sign = CountTable.withheld
}

/// Measures about people that sums or flows link, so that what is said of one may give another away.
private struct PeopleClusters {
  let clusters: [[Int]]

  init(_ results: ScorecardResults) {
    let card = results.scorecard
    let people = card.measures.indices.filter { card.measures[$0].counts == .people }
    var cluster = Dictionary(uniqueKeysWithValues: card.measures.indices.map { ($0, $0) })
    let links =
      card.sums.map { [$0.total] + $0.parts }
      + card.flows.map { [$0.stock] + $0.inflows + $0.outflows }
    for link in links {
      let joined = Set(link.compactMap { cluster[$0] })
      guard let first = joined.min() else { continue }
      for (index, name) in cluster where joined.contains(name) { cluster[index] = first }
    }
    let names = Set(people.compactMap { cluster[$0] })
    clusters = names.sorted().map { name in
      card.measures.indices.filter { cluster[$0] == name }
    }
  }
}

/// The counts of measures that are published together, with every sum that links them.
private struct PublishedCounts {
  private let results: ScorecardResults
  private var figures = DisclosedFigures()
  /// The figures that a row shows, by measure and the end of its period.
  private var rows: [Int: [CivilDate: [Int]]] = [:]
  /// The count to date of a row, by measure and the end of its period.
  private var toDates: [Int: [CivilDate: Int]] = [:]

  init(_ results: ScorecardResults) { self.results = results }

  /// Adds the rows of a measure, the sums of its years and the differences of its periods.
  mutating func add(_ index: Int) {
    let history = results.measures[index].history
    for point in history.points {
      guard let value = point.value else { continue }
      if let parts = counts(value) {
        addShare(parts, point, index)
      } else if history.measure.unit == .number, let count = value.value.whole, count >= 0 {
        let figure = figures.add(count)
        rows[index, default: [:]][point.period.ends] = [figure]
        toDates[index, default: [:]][point.period.ends] = figure
      }
    }
    guard history.measure.rows == .period else { return addDifferences(index, history) }
    if history.year == .sum || history.year == .ratio { addYears(index, history) }
  }

  private func counts(_ value: MeasuredValue) -> (numerator: Int, denominator: Int)? {
    guard let numerator = value.numerator?.whole, let denominator = value.denominator?.whole,
      numerator >= 0, denominator >= numerator
    else { return nil }
    return (numerator, denominator)
  }

  private mutating func addShare(
    _ parts: (numerator: Int, denominator: Int), _ point: SeriesPoint, _ index: Int
  ) {
    let numerator = figures.add(parts.numerator)
    let rest = figures.add(parts.denominator - parts.numerator)
    let denominator = figures.addSum(of: [numerator, rest])
    rows[index, default: [:]][point.period.ends] = [numerator, rest, denominator]
  }

  /// The year to date of every period is a sum of rows.
  private mutating func addYears(_ index: Int, _ history: MeasureHistory) {
    let own = rows[index] ?? [:]
    for point in history.points where point.period.place > 1 && point.toDate != nil {
      let ends = (1...point.period.place).compactMap {
        history.calendar.period(point.period.kind, in: point.period.year, place: $0)?.ends
      }
      let parts = ends.compactMap { own[$0] }
      guard parts.count == point.period.place, let width = parts.first?.count,
        parts.allSatisfy({ $0.count == width })
      else { continue }
      // The sums of numerators, of what they leave, and of denominators.
      let sums = (0..<width).map { column in figures.addSum(of: parts.map { $0[column] }) }
      rows[index]?[point.period.ends]? += sums
      if width == 1 { toDates[index]?[point.period.ends] = sums[0] }
    }
  }

  /// What came in a period is the difference of two rows to date, and is shown in series.
  private mutating func addDifferences(_ index: Int, _ history: MeasureHistory) {
    // Apart from the differences that join them below.
    let own = rows[index] ?? [:]
    for (earlier, later) in zip(history.points, history.points.dropFirst()) {
      guard history.measure.rows == .ever || earlier.period.year == later.period.year,
        let before = own[earlier.period.ends], let after = own[later.period.ends],
        before.count == after.count
      else { continue }
      for (old, new) in zip(before, after) {
        guard figures.values[new] >= figures.values[old] else { continue }
        let difference = figures.add(figures.values[new] - figures.values[old], table: 1)
        figures.relate(new, to: [old, difference])
        rows[index]?[later.period.ends]?.append(difference)
      }
    }
  }

  /// Totals and their parts to date, and stocks with what came in and went out.
  mutating func link(_ cluster: [Int]) {
    let card = results.scorecard
    for sum in card.sums where cluster.contains(sum.total) {
      for (end, total) in toDates[sum.total] ?? [:] {
        let parts = sum.parts.compactMap { toDates[$0]?[end] }
        if parts.count == sum.parts.count { figures.relate(total, to: parts) }
      }
    }
    for flow in card.flows where cluster.contains(flow.stock) {
      let ends = (toDates[flow.stock] ?? [:]).keys.sorted()
      for (earlier, later) in zip(ends, ends.dropFirst()) { link(flow, earlier, later) }
    }
  }

  /// Stock at the end and what went out are stock before and what came in. Whoever reads the rows has
  /// what came and went in a period from its own rows, from the year to date that begins with it, or
  /// from two rows to date: whichever of them add up tell the same.
  private mutating func link(_ flow: FlowIdentity, _ earlier: CivilDate, _ later: CivilDate) {
    guard let before = toDates[flow.stock]?[earlier], let after = toDates[flow.stock]?[later]
    else { return }
    func own(_ measures: [Int]) -> [Int]? {
      let found = measures.compactMap { rows[$0]?[later]?.first }
      return found.count == measures.count ? found : nil
    }
    func toDate(_ measures: [Int], _ end: CivilDate) -> [Int]? {
      let found = measures.compactMap { toDates[$0]?[end] }
      return found.count == measures.count ? found : nil
    }
    if let ins = own(flow.inflows), let outs = own(flow.outflows) {
      equate([after] + outs, [before] + ins)
    }
    guard let ins = toDate(flow.inflows, later), let outs = toDate(flow.outflows, later) else {
      return
    }
    equate([after] + outs, [before] + ins)
    if let insBefore = toDate(flow.inflows, earlier),
      let outsBefore = toDate(flow.outflows, earlier)
    {
      equate([after] + outs + insBefore, [before] + ins + outsBefore)
    }
  }

  /// Relates two sums of figures that are the same.
  private mutating func equate(_ left: [Int], _ right: [Int]) {
    let sum = left.reduce(0) { $0 + figures.values[$1] }
    guard Set(left).count == left.count, Set(right).count == right.count,
      sum == right.reduce(0, { $0 + figures.values[$1] })
    else { return }
    let whole = figures.addSilent(sum)
    figures.relate(whole, to: left)
    figures.relate(whole, to: right)
  }

  /// The rows of which any figure may not be shown.
  var withheld: [(measure: Int, end: CivilDate)] {
    var safe = figures
    safe.protect()
    var found: [(measure: Int, end: CivilDate)] = []
    for (index, ends) in rows {
      for (end, parts) in ends where parts.contains(where: { safe.isHidden($0) }) {
        found.append((index, end))
      }
    }
    return found
  }
}
