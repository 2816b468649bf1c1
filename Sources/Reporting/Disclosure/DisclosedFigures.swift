/// Counts and amounts that are published together, with every sum that links them, so that
/// small counts can be withheld without being given back by what is left.
///
/// Zero is no secret and stays 0. A count from 1 to below the threshold is withheld; so is
/// whatever would let a reader work it out from totals, differences or amounts of money. All
/// tables of one publication belong into one value: a link that is not stated here is not
/// protected. Counts that are printed nowhere but follow from others, such as a difference of
/// two totals, are stated as silent figures and protected like the rest.
package struct DisclosedFigures: Sendable {
  package enum Kind: Sendable {
    /// A number of people or families.
    case count
    /// An amount in pence that follows from counts.
    case amount
  }

  /// A figure equals the sum of others, each times a weight: a total of its parts with weight 1,
  /// an amount of counts with their rates.
  package struct Link: Sendable {
    package let total: Int
    package let parts: [(figure: Int, weight: Int)]
  }

  package private(set) var values: [Int] = []
  package private(set) var kinds: [Kind] = []
  package private(set) var links: [Link] = []
  /// The table each figure is printed in, the most important having the lowest number; nil for
  /// figures that are printed nowhere. What must be withheld is withheld from the last tables.
  package private(set) var tables: [Int?] = []
  /// The most that a reader knows a silent figure to be; nil when nothing is known.
  private(set) var limits: [Int?] = []
  /// The figures that are not printed: withheld or silent.
  package internal(set) var hidden: Set<Int> = []
  /// What rounded shares leave open.
  private var slacks: Set<Int> = []
  /// Figures that an earlier publication told, and those that stood in it as withheld.
  private(set) var told: Set<Int> = []
  private(set) var masked: Set<Int> = []
  /// Tables that cannot be published at all.
  package internal(set) var withdrawn: Set<Int> = []
  /// Counts from 1 to one less than this are withheld.
  package let threshold: Int

  package init(threshold: Int = 5) { self.threshold = max(2, threshold) }

  /// Adds a figure that a table prints and gives its place. Counts are not negative.
  package mutating func add(_ value: Int, _ kind: Kind = .count, table: Int = 0) -> Int {
    append(value, kind, table, nil)
  }

  /// Adds a count that is printed nowhere and gives its place.
  /// - Parameter limit: the most a reader knows it to be.
  package mutating func addSilent(_ value: Int, atMost limit: Int? = nil) -> Int {
    let place = append(value, .count, nil, limit.map { max($0, value) })
    hidden.insert(place)
    return place
  }

  /// Adds by how much a count is more than a rounded share tells, and gives its place: a number by
  /// which a reader is left in doubt, and nobody's count, so that it needs no protection itself.
  package mutating func addSlack(_ value: Int, atMost limit: Int) -> Int {
    let place = addSilent(value, atMost: limit)
    slacks.insert(place)
    return place
  }

  /// Adds the sum of figures and gives its place.
  package mutating func addSum(of parts: [Int], table: Int = 0) -> Int {
    let total = add(parts.reduce(0) { $0 &+ values[$1] }, table: table)
    links.append(Link(total: total, parts: parts.map { ($0, 1) }))
    return total
  }

  /// Adds the amount that counts at their rates, in pence, make.
  package mutating func addAmount(of parts: [(figure: Int, rate: Int)], table: Int = 0) -> Int {
    let sum = parts.reduce(0) { $0 &+ values[$1.figure] &* $1.rate }
    let amount = add(sum, .amount, table: table)
    links.append(Link(total: amount, parts: parts.map { ($0.figure, $0.rate) }))
    return amount
  }

  /// States that counts are parts of another: what they leave over is a silent count of its own,
  /// or nothing when they make it up. Nothing is stated when they exceed it.
  /// - Returns: the place of what is left over, where something is.
  @discardableResult
  package mutating func relate(_ whole: Int, to parts: [Int]) -> Int? {
    let rest = values[whole] &- parts.reduce(0) { $0 &+ values[$1] }
    guard rest >= 0 else { return nil }
    let others = rest > 0 ? addSilent(rest) : nil
    links.append(
      Link(total: whole, parts: (parts + (others.map { [$0] } ?? [])).map { ($0, 1) }))
    return others
  }

  /// Makes all figures so far those of an earlier publication: what it told is known for good, what
  /// it withheld stays to be protected, and what it did not hold was printed nowhere.
  ///
  /// - Parameters:
  ///   - told: the figures that it printed.
  ///   - masked: the figures in whose place it said that they are withheld.
  package mutating func settle(told: Set<Int>, masked: Set<Int>) {
    self.told = told
    self.masked = masked.subtracting(told)
    for figure in values.indices {
      tables[figure] = nil
      if !told.contains(figure) { hidden.insert(figure) }
    }
  }

  package func isHidden(_ figure: Int) -> Bool { hidden.contains(figure) }

  /// Whether the table a figure belongs to is published.
  package func isPublished(table: Int) -> Bool { !withdrawn.contains(table) }

  /// Whether a count is too small to be told.
  func isSmall(_ figure: Int) -> Bool {
    kinds[figure] == .count && values[figure] > 0 && values[figure] < threshold
      && !told.contains(figure) && !slacks.contains(figure)
  }

  /// What the strongest reader knows of a figure that is not printed: that a withheld count is
  /// not nought, and which are withheld for being small, which is more than a page tells. Every
  /// other one is then not small: of the rows of a table in which small ones are merged, at most
  /// one can be.
  func range(_ figure: Int, widest: Int) -> ClosedRange<Int> {
    guard let table = tables[figure] ?? (masked.contains(figure) ? -1 : nil) else {
      return 0...(limits[figure] ?? widest)
    }
    if withdrawn.contains(table) { return 0...widest }
    return isSmall(figure) ? 1...(threshold - 1) : threshold...max(threshold, widest)
  }

  private mutating func append(_ value: Int, _ kind: Kind, _ table: Int?, _ limit: Int?) -> Int {
    values.append(max(0, value))
    kinds.append(kind)
    tables.append(table)
    limits.append(limit)
    return values.count - 1
  }
}
