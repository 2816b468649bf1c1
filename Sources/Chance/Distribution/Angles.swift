/// The angles `2πk/n` at which a characteristic function is followed, in blocks of eight, and
/// the cosines and sines of their multiples.
struct Angles: Sendable {
  typealias Lanes = SIMD8<Double>

  /// The points of the lattice, a power of two.
  let points: Int
  /// Block `b` holds the angles with `k` from `8b` to `8b + 7`; those that are left out are
  /// taken for 0.
  private(set) var blocks: [Int]
  private let roots: FineRoots
  /// Where the multiples of an amount stand in the tables.
  private let rows: [Int: Int]
  /// The same by amount, -1 where it is not there, when none is large.
  private let rowOf: [Int]
  /// The amounts in the tables, rising.
  private let tabled: [Amount]
  /// The turns of an amount at a block stand at its row and the place of the block.
  private(set) var turns: [Turn]

  /// Cosines and sines of a block, side by side.
  struct Turn {
    var cosine = Lanes.zero
    var sine = Lanes.zero
  }

  /// More entries than this are worked out when they are needed: 8 megabytes.
  static let most = 1 << 16
  /// So many are half a megabyte, and stay near the processor.
  static let near = 1 << 12

  init(roots: FineRoots, blocks: [Int], amounts: Set<Int>) {
    points = roots.count
    self.roots = roots
    self.blocks = blocks
    let tabled = amounts.filter { $0 > 0 }.sorted()
    guard tabled.count * blocks.count <= Angles.most else {
      rows = [:]
      rowOf = []
      self.tabled = []
      turns = []
      return
    }
    var rows: [Int: Int] = [:]
    for (index, amount) in tabled.enumerated() { rows[amount] = index * blocks.count }
    var rowOf: [Int] = []
    if let last = tabled.last, last < 1 << 12 {
      rowOf = [Int](repeating: -1, count: last + 1)
      for (amount, row) in rows { rowOf[amount] = row }
    }
    self.rows = rows
    self.rowOf = rowOf
    self.tabled = tabled.map { Amount(steps: $0, lanes: Angles.lanes($0, roots)) }
    turns = [Turn](repeating: Turn(), count: tabled.count * blocks.count)
    fill()
  }

  /// The same amounts at as many other blocks, in the same tables.
  /// - Returns: whether it could: not where these are fewer or more, or nothing is in tables.
  mutating func move(to blocks: [Int]) -> Bool {
    guard blocks.count == self.blocks.count, !tabled.isEmpty else { return false }
    self.blocks = blocks
    fill()
    return true
  }

  private mutating func fill() {
    var entry = 0
    for amount in tabled {
      for block in blocks {
        let (cosine, sine) = Angles.multiples(
          of: amount.steps, block: block, amount.lanes, roots)
        turns[entry] = Turn(cosine: cosine, sine: sine)
        entry += 1
      }
    }
  }

  /// Where the multiples of an amount begin in the tables; nil when they are not there.
  func row(_ steps: Int) -> Int? {
    guard !rowOf.isEmpty else { return rows[steps] }
    return rowOf.indices.contains(steps) && rowOf[steps] >= 0 ? rowOf[steps] : nil
  }

  /// Cosines and sines of the angles of a block (given by its place in the list) times the
  /// amount of a row.
  @inline(__always)
  func tabled(_ row: Int, at place: Int) -> (Lanes, Lanes) {
    let turn = turns[row &+ place]
    return (turn.cosine, turn.sine)
  }

  /// The turn by any number of points of the lattice.
  func turn(_ steps: Int) -> (cosine: Double, sine: Double) { roots.turn(steps) }

  /// An amount that is not in the tables.
  struct Amount {
    fileprivate let steps: Int
    fileprivate let lanes: (Lanes, Lanes)
  }

  func amount(_ steps: Int) -> Amount {
    Amount(steps: steps, lanes: Angles.lanes(steps, roots))
  }

  /// The same for an amount that is not in the tables.
  @inline(__always)
  func multiples(of amount: Amount, at place: Int) -> (Lanes, Lanes) {
    Angles.multiples(of: amount.steps, block: blocks[place], amount.lanes, roots)
  }

  /// The multiples of an amount by 0 to 7.
  private static func lanes(_ amount: Int, _ roots: FineRoots) -> (Lanes, Lanes) {
    var cosine = Lanes.zero
    var sine = Lanes.zero
    for lane in 0..<8 {
      let turn = roots.turn(lane &* amount)
      cosine[lane] = turn.cosine
      sine[lane] = turn.sine
    }
    return (cosine, sine)
  }

  @inline(__always)
  private static func multiples(
    of amount: Int, block: Int, _ lanes: (Lanes, Lanes), _ roots: FineRoots
  ) -> (Lanes, Lanes) {
    let first = roots.turn((block &* 8) &* amount)
    return (
      lanes.0 * first.cosine - lanes.1 * first.sine, lanes.0 * first.sine + lanes.1 * first.cosine
    )
  }
}
