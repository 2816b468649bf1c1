import PBRProgramme

/// What the steps of a rate card can come to for one person, whatever the chances: on each strand
/// the sums along its branches, each step paid what any month pays or nothing; together the sums
/// over the strands, none above the maximum of a person.
struct LadderSums {
  /// By strand, in pence, with nothing among them.
  private let strands: [Set<Int64>]
  private let ceiling: Int64?

  /// - Parameter amounts: `[result][month]`, in pence.
  init(_ amounts: [[Int64]], scheme: Scheme, ceiling: Int64?) {
    var strands = [Set<Int64>](repeating: [0], count: scheme.strands.count)
    var sums: [Set<Int64>] = []
    for (index, rule) in scheme.results.enumerated() {
      let before = rule.step?.after.map { sums[$0] } ?? [0]
      let own = LadderSums.sums(before, Set(amounts[index]).union([0]))
      sums.append(own)
      if let strand = rule.step?.strand { strands[strand].formUnion(own) }
    }
    self.strands = strands
    self.ceiling = ceiling
  }

  /// More sums than this are not gone through one by one.
  private static let most = 2048

  /// In pence, rising: the sums, or every point of a lattice up to the highest where the sums are
  /// many or no fewer.
  func values(on step: Int64) -> [Int64] {
    let due = strands.reduce(0) { $0 + ($1.max() ?? 0) }
    let highest = ceiling.map { min($0, due) } ?? due
    let points = Int(highest / step) + 1
    var all: Set<Int64> = [0]
    for strand in strands {
      guard all.count * strand.count <= LadderSums.most * 16 else { return every(points, step) }
      all = LadderSums.sums(all, strand)
      if let ceiling { all = Set(all.map { min($0, ceiling) }) }
      guard all.count <= min(LadderSums.most, points / 2) else { return every(points, step) }
    }
    return all.sorted()
  }

  private func every(_ points: Int, _ step: Int64) -> [Int64] {
    (0..<points).map { Int64($0) * step }
  }

  private static func sums(_ first: Set<Int64>, _ second: Set<Int64>) -> Set<Int64> {
    var sums: Set<Int64> = []
    for one in first { for other in second { sums.insert(one + other) } }
    return sums
  }
}
