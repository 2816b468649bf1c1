import PBRFindings
import PBRQuantities

/// Nested shares out of order (monitoring.md 3.12): what was done within 10 days was done within 20,
/// and over 40 is at most what was not. Measures belong together when their titles differ in the
/// number of days alone.
enum BandsOrder {
  static func findings(_ results: ScorecardResults) -> [Finding] {
    var families: [String: [(limit: Limit, at: Int)]] = [:]
    for (at, result) in results.measures.enumerated() {
      guard let (stem, limit) = Limit.read(result.measure.title) else { continue }
      families["\(stem) \(result.measure.unit.name)", default: []].append((limit, at))
    }
    return families.sorted { $0.key < $1.key }.flatMap { _, members -> [Finding] in
      let inner = members.filter { $0.limit.isWithin }.sorted { $0.limit.days < $1.limit.days }
      let pairs = zip(inner, inner.dropFirst()).compactMap { small, large in
        nested(results.measures[small.at], results.measures[large.at])
      }
      let over = members.filter { !$0.limit.isWithin }.compactMap { outer -> Finding? in
        guard let within = inner.last(where: { $0.limit.days <= outer.limit.days }) else {
          return nil
        }
        return apart(results.measures[within.at], results.measures[outer.at])
      }
      return pairs + over
    }
  }

  /// The number of days in a title, and the words around it.
  private struct Limit {
    let days: Int
    let isWithin: Bool

    static func read(_ title: String) -> (stem: String, limit: Limit)? {
      let words = Words.all(title)
      for (at, word) in words.enumerated().dropLast() {
        guard let days = Int(words[at + 1]), word == "within" || word == "over" else { continue }
        let stem = words[..<at] + words[(at + 2)...]
        return (stem.joined(separator: " "), Limit(days: days, isWithin: word == "within"))
      }
      return nil
    }
  }

  private static func nested(_ small: MeasureResult, _ large: MeasureResult) -> Finding? {
    guard let (one, other, row) = sameDay(small, large), one > other else { return nil }
    return .warning(
      "bands-order", at: row.figurePlace,
      "\(small.measure.id) is \(Told.number(one)) and \(large.measure.id), which it is part of, "
        + "\(Told.number(other)) in \(row.period.label)",
      effect: "What was done within the shorter time was done within the longer one.",
      remedy: "Correct one of \(Told.rows([row] + (large.shown.map { [$0.row] } ?? []))).")
  }

  private static func apart(_ within: MeasureResult, _ over: MeasureResult) -> Finding? {
    guard within.measure.unit == .percent, let (one, other, row) = sameDay(over, within),
      one + other > Fraction(100)
    else { return nil }
    return .warning(
      "bands-order", at: row.figurePlace,
      "\(over.measure.id) is \(Told.number(one)) and \(within.measure.id) \(Told.number(other)) in "
        + "\(row.period.label): together more than all",
      effect: "Over the longer time is at most what was not done within the shorter one.",
      remedy: "Correct one of \(Told.rows([row] + (within.shown.map { [$0.row] } ?? []))).")
  }

  private static func sameDay(
    _ one: MeasureResult, _ other: MeasureResult
  ) -> (Fraction, Fraction, Observation)? {
    guard let shown = one.shown, let value = shown.value?.value, let beside = other.shown,
      beside.period.ends == shown.period.ends, let second = beside.value?.value
    else { return nil }
    return (value, second, shown.row)
  }
}
