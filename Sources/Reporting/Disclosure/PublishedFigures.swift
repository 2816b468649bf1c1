/// Counts and amounts that are published together, with every sum that links them, so that
/// small counts can be withheld without being given back by what is left.
///
/// Zero is no secret and stays 0. A count from 1 to below the threshold is withheld; so is
/// whatever would let a reader work it out from totals or amounts of money. All tables of one
/// publication belong into one value: a link that is not stated here is not protected.
public struct PublishedFigures: Sendable {
  public enum Kind: Sendable {
    /// A number of people or families.
    case count
    /// An amount in pence that follows from counts.
    case amount
  }

  /// A figure equals the sum of others, each times a weight: a total of its parts with weight 1,
  /// an amount of counts with their rates.
  public struct Link: Sendable {
    public let total: Int
    public let parts: [(figure: Int, weight: Int)]
  }

  public private(set) var values: [Int] = []
  public private(set) var kinds: [Kind] = []
  public private(set) var links: [Link] = []
  /// The figures that are withheld.
  public private(set) var hidden: Set<Int> = []
  /// Counts from 1 to one less than this are withheld.
  public let threshold: Int

  public init(threshold: Int = 5) { self.threshold = max(2, threshold) }

  /// Adds a figure and gives its place. Counts are not negative.
  public mutating func add(_ value: Int, _ kind: Kind = .count) -> Int {
    values.append(max(0, value))
    kinds.append(kind)
    return values.count - 1
  }

  /// Adds the sum of figures and gives its place.
  public mutating func addSum(of parts: [Int]) -> Int {
    let total = add(parts.reduce(0) { $0 &+ values[$1] })
    links.append(Link(total: total, parts: parts.map { ($0, 1) }))
    return total
  }

  /// Adds the amount that counts at their rates, in pence, make.
  public mutating func addAmount(of parts: [(figure: Int, rate: Int)]) -> Int {
    let amount = add(parts.reduce(0) { $0 &+ values[$1.figure] &* $1.rate }, .amount)
    links.append(Link(total: amount, parts: parts.map { ($0.figure, $0.rate) }))
    return amount
  }

  public func isHidden(_ figure: Int) -> Bool { hidden.contains(figure) }

  /// Whether a count is withheld for itself and not to protect another.
  func isSmall(_ figure: Int) -> Bool {
    kinds[figure] == .count && values[figure] > 0 && values[figure] < threshold
  }

  /// Withholds small counts, then whatever would give them back, until the strongest reader is
  /// left with at least three possible values of each.
  public mutating func protect() {
    for figure in values.indices where isSmall(figure) { hidden.insert(figure) }
    while true {
      let known = DisclosureAttack(self).possible
      let exposed = known.keys.filter {
        kinds[$0] == .count && (known[$0]?.count ?? .max) < 3
      }.sorted()
      var next: Int?
      for figure in exposed where next == nil { next = nextToHide(beside: figure) }
      guard let next else { return }
      hidden.insert(next)
    }
  }

  /// What to withhold next to protect a figure: an amount of money first, then the smallest
  /// count that is linked to it, through a chain of withheld figures where need be.
  private func nextToHide(beside figure: Int) -> Int? {
    var reached: Set<Int> = [figure]
    var edge = [figure]
    while !edge.isEmpty {
      var found: [Int] = []
      var further: [Int] = []
      for link in links {
        let members = [link.total] + link.parts.map(\.figure)
        guard members.contains(where: edge.contains) else { continue }
        for member in members where !reached.contains(member) {
          if hidden.contains(member) { further.append(member) } else { found.append(member) }
        }
      }
      // Zero is known to be zero and protects nothing.
      let useful = found.filter { values[$0] > 0 }
      if let best = useful.min(by: { rank($0) < rank($1) }) { return best }
      edge = further.sorted()
      reached.formUnion(further)
    }
    return nil
  }

  private func rank(_ figure: Int) -> (Int, Int, Int, Int) {
    let isTotal = kinds[figure] == .count && links.contains { $0.total == figure }
    return (kinds[figure] == .amount ? 0 : 1, isTotal ? 1 : 0, values[figure], figure)
  }
}
