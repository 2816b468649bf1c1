import PBRProgramme
import ReportingSamples

/// A reader of what is published who wants the counts that are withheld: every sum, share, amount at
/// a known rate, sentence and bar, and what must be so of families and places, each narrowing what
/// they can be, and every value tried in turn. It knows the pages, the scheme and the plan, and
/// nothing of how figures were withheld.
struct PublicReader {
  private(set) var numbers = WholeNumbers()
  private(set) var places: [[String]: Int] = [:]
  private let plan: Scenario

  init(_ plan: Scenario) { self.plan = plan }

  /// - Parameter name: of the edition, so that two can be read side by side.
  mutating func read(_ edition: PrintedEdition, as name: String) {
    var reading = EditionReading(edition, name, plan, numbers, places)
    reading.families()
    reading.replacements()
    reading.results()
    reading.sentences()
    reading.shares()
    (numbers, places) = (reading.numbers, reading.places)
  }

  /// What only grows from one edition to the next, where it did: registers are put right as well.
  mutating func compare(
    _ earlier: String, _ later: String, truth: [String: PrintedEdition]
  ) {
    func grew(_ keys: [[String]]) -> Bool {
      func sum(_ edition: String) -> Double? {
        let cells = keys.map { truth[edition]?.cells[$0] ?? nil }
        return cells.contains { $0 == nil } ? nil : cells.reduce(0) { $0 + ($1 ?? 0) }
      }
      guard let then = sum(earlier), let now = sum(later) else { return false }
      return now >= then
    }
    for (key, then) in places where key[0] == earlier {
      let cumulative: [String: [String]] = [
        "families": ["attached", "left"], "exits": ["families"], "places": ["filled"],
      ]
      guard cumulative[key[1]]?.contains(key[4]) ?? false, key[3] != "Other",
        let now = places[[later] + key.dropFirst()], grew([Array(key.dropFirst())])
      else { continue }
      numbers.state(now, of: [then], slack: true)
    }
    // What was claimed is claimed or refused for good.
    for rule in plan.scheme.results.map(\.title) + ["All results"] {
      func place(_ edition: String, _ measure: String) -> Int? {
        places[[edition, "results", "", rule, measure]]
      }
      guard let claimed = place(earlier, "claimed"), let refused = place(earlier, "refused"),
        let now = place(later, "claimed"), let gone = place(later, "refused"),
        grew([["results", "", rule, "claimed"], ["results", "", rule, "refused"]])
      else { continue }
      numbers.state([
        (claimed, 1), (refused, 1), (now, -1), (gone, -1), (numbers.unknown(), 1),
      ])
    }
  }

  /// A withheld count: its name, what was found to be possible of it, up to three values, and
  /// whether its true value was among what is.
  struct Finding {
    let name: String
    /// Whether it is one of those for which all is withheld, from 1 to 4.
    let isSmall: Bool
    let possible: Int
    let holdsTruth: Bool
  }

  /// - Parameters:
  ///   - truth: the true counts by the same names.
  ///   - tries: how often a branch is taken for each value.
  func findings(
    _ editions: [String: PrintedEdition], truth: [String: PrintedEdition], tries: Int
  ) -> [Finding] {
    let whole = WholeNumbers.Ranges(low: numbers.low, high: numbers.high)
    guard let base = numbers.settled(whole) else {
      return [Finding(name: "a contradiction", isSmall: true, possible: 0, holdsTruth: false)]
    }
    return places.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { key, place in
      let own = Array(key.dropFirst())
      guard let edition = editions[key[0]], case .some(.none) = edition.cells[own] else {
        return nil
      }
      let known = truth[key[0]].flatMap { $0.cells[own] ?? nil }.map { Int($0) }
      let range =
        base.low[place]...max(base.low[place], base.high[place])
      var found = 0
      for value in range where found < 3 {
        if numbers.canBe(place, value, within: base, tries: tries) != .cannot { found += 1 }
      }
      let holds = known.map { numbers.canBe(place, $0, within: base, tries: tries) != .cannot }
      return Finding(
        name: key.joined(separator: "/"), isSmall: known.map { (1..<5).contains($0) } ?? false,
        possible: found,
        // A merged group can be made up otherwise in the officers' edition.
        holdsTruth: holds ?? true)
    }
  }
}
