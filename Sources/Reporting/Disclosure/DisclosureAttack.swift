/// What a reader can work out about withheld counts: the values that no published figure rules
/// out.
///
/// The reader knows every published figure and every link, that a withheld count is not zero,
/// and which counts are withheld for being small, which is more than a page tells. Each link is
/// tried with all values that are still possible for its parts until nothing more is ruled out.
public struct DisclosureAttack: Sendable {
  /// The possible values of each withheld count, in ascending order.
  public let possible: [Int: [Int]]

  /// The most values that are tried of one count, beyond which it counts as unknown.
  private static let most = 400

  public init(_ figures: PublishedFigures) {
    var domains: [Int: [Int]] = [:]
    // What no published total bounds is taken to be at most twice the largest count of all.
    let widest = figures.values.indices.reduce(10) {
      figures.kinds[$1] == .count ? max($0, 2 &* figures.values[$1]) : $0
    }
    for figure in figures.hidden where figures.kinds[figure] == .count {
      if figures.isSmall(figure) {
        domains[figure] = Array(1..<figures.threshold)
      } else {
        let bound = DisclosureAttack.bound(figure, figures) ?? widest
        domains[figure] = Array(1...max(1, min(bound, DisclosureAttack.most)))
      }
    }
    _ = DisclosureAttack.narrow(&domains, figures)
    // Links together can rule out what none of them does alone: of each figure three values
    // must belong to a whole solution.
    var known = domains
    var steps = DisclosureAttack.mostSteps
    for figure in domains.keys.sorted() {
      var found: [Int] = []
      for value in domains[figure] ?? [] where found.count < 3 {
        var guess = domains
        guess[figure] = [value]
        if DisclosureAttack.isPossible(guess, figures, &steps) { found.append(value) }
      }
      if found.count < 3 { known[figure] = found }
    }
    possible = known
  }

  /// How many guesses are tried in all; what is not decided by then counts as possible.
  private static let mostSteps = 20_000

  /// Whether there is a value of every figure that agrees with all links.
  private static func isPossible(
    _ domains: [Int: [Int]], _ figures: PublishedFigures, _ steps: inout Int
  ) -> Bool {
    guard steps > 0 else { return true }
    steps -= 1
    var domains = domains
    guard narrow(&domains, figures) else { return false }
    let open = domains.filter { $0.value.count > 1 }
    guard
      let next = open.min(by: { ($0.value.count, $0.key) < ($1.value.count, $1.key) })
    else { return true }
    for value in next.value {
      var guess = domains
      guess[next.key] = [value]
      if isPossible(guess, figures, &steps) { return true }
    }
    return false
  }

  /// Rules out by every link in turn until nothing more goes; false when nothing is left.
  private static func narrow(_ domains: inout [Int: [Int]], _ figures: PublishedFigures) -> Bool {
    var isChanging = true
    while isChanging {
      isChanging = false
      for link in figures.links {
        if narrow(&domains, by: link, figures) { isChanging = true }
      }
      if domains.values.contains(where: \.isEmpty) { return false }
    }
    return true
  }

  /// The largest value that a published total allows a withheld count.
  private static func bound(_ figure: Int, _ figures: PublishedFigures) -> Int? {
    figures.links.compactMap { link -> Int? in
      guard let part = link.parts.first(where: { $0.figure == figure }), part.weight > 0,
        !figures.isHidden(link.total)
      else { return nil }
      return figures.values[link.total] / part.weight
    }.min()
  }

  /// Rules out the values that a link does not admit; whether there were any.
  private static func narrow(
    _ domains: inout [Int: [Int]], by link: PublishedFigures.Link, _ figures: PublishedFigures
  ) -> Bool {
    // As a sum that comes to nought: parts less total.
    let members = link.parts + [(figure: link.total, weight: -1)]
    var known = 0
    var open: [(figure: Int, weight: Int)] = []
    for member in members {
      if figures.isHidden(member.figure) {
        guard domains[member.figure] != nil else { return false }
        open.append(member)
      } else {
        known &+= member.weight &* figures.values[member.figure]
      }
    }
    guard !open.isEmpty else { return false }
    var changed = false
    for (place, member) in open.enumerated() {
      guard let domain = domains[member.figure] else { continue }
      let others = open.enumerated().filter { $0.offset != place }.map(\.element)
      let rest = sums(others, domains)
      let kept = domain.filter { value in
        rest.map { $0.contains(0 &- known &- member.weight &* value) } ?? true
      }
      if kept.count < domain.count {
        domains[member.figure] = kept
        changed = true
      }
    }
    return changed
  }

  /// Every sum that some counts can come to; nil when there are too many to try.
  private static func sums(
    _ members: [(figure: Int, weight: Int)], _ domains: [Int: [Int]]
  ) -> Set<Int>? {
    var sums: Set<Int> = [0]
    for member in members {
      var next: Set<Int> = []
      for value in domains[member.figure] ?? [] {
        for sum in sums { next.insert(sum &+ member.weight &* value) }
      }
      guard next.count <= 100_000 else { return nil }
      sums = next
    }
    return sums
  }
}
