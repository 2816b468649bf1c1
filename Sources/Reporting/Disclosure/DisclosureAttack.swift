/// What a reader can work out about withheld counts: the values that no published figure rules
/// out.
///
/// The reader knows every published figure and every link, that a withheld count is not zero,
/// and which counts are withheld for being small, which is more than a page tells. Each link is
/// tried with all values that are still possible for its parts until nothing more is ruled out.
public struct DisclosureAttack: Sendable {
  /// The possible values of each withheld count, in ascending order; counts about which nothing
  /// bounds the reader's guess are left out.
  public let possible: [Int: [Int]]

  /// The most values that are tried of one count, beyond which it counts as unknown.
  private static let most = 400

  public init(_ figures: PublishedFigures) {
    var domains: [Int: [Int]] = [:]
    for figure in figures.hidden where figures.kinds[figure] == .count {
      if figures.isSmall(figure) {
        domains[figure] = Array(1..<figures.threshold)
      } else if let bound = DisclosureAttack.bound(figure, figures) {
        domains[figure] = Array(1...max(1, min(bound, DisclosureAttack.most)))
      }
    }
    var isChanging = true
    while isChanging {
      isChanging = false
      for link in figures.links {
        if DisclosureAttack.narrow(&domains, by: link, figures) { isChanging = true }
      }
    }
    possible = domains
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
