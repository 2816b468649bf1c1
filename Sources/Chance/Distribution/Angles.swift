/// The angles `2πk/n` at which a characteristic function is followed, in blocks of eight, and
/// the cosines and sines of their multiples.
struct Angles: Sendable {
  typealias Lanes = SIMD8<Double>

  /// The points of the lattice, a power of two.
  let points: Int
  /// Block `b` holds the angles with `k` from `8b` to `8b + 7`; those that are left out are
  /// taken for 0.
  let blocks: [Int]
  let roots: RootsOfUnity
  /// Where the multiples of an amount stand in the tables; -1 or beyond the end when they are
  /// found among the roots instead.
  private let row: [Int]
  private let cosines: [Lanes]
  private let sines: [Lanes]

  /// All angles up to half a turn.
  init(roots: RootsOfUnity) {
    points = roots.count
    blocks = Array(0...points / 16)
    self.roots = roots
    row = []
    cosines = []
    sines = []
  }

  /// Some of the angles, to be used for many programmes whose places are paid these amounts.
  init(roots: RootsOfUnity, blocks: [Int], amounts: Set<Int>) {
    points = roots.count
    self.blocks = blocks
    self.roots = roots
    let tabled = amounts.filter { $0 > 0 && $0 < 65_536 }.sorted()
    guard tabled.count * blocks.count < 1 << 18, let highest = tabled.last else {
      row = []
      cosines = []
      sines = []
      return
    }
    var row = [Int](repeating: -1, count: highest + 1)
    var cosines: [Lanes] = []
    var sines: [Lanes] = []
    for amount in tabled {
      row[amount] = cosines.count
      for block in blocks {
        let (cosine, sine) = Angles.multiples(of: amount, block: block, roots)
        cosines.append(cosine)
        sines.append(sine)
      }
    }
    self.row = row
    self.cosines = cosines
    self.sines = sines
  }

  /// Cosines and sines of the angles of a block (given by its place in the list) times an
  /// amount.
  @inline(__always)
  func multiples(of amount: Int, at place: Int) -> (Lanes, Lanes) {
    if amount < row.count, row[amount] >= 0 {
      let index = row[amount] + place
      return (cosines[index], sines[index])
    }
    return Angles.multiples(of: amount, block: blocks[place], roots)
  }

  private static func multiples(
    of amount: Int, block: Int, _ roots: RootsOfUnity
  ) -> (Lanes, Lanes) {
    var cosine = Lanes.zero
    var sine = Lanes.zero
    for lane in 0..<8 {
      let angle = ((block * 8 + lane) &* amount) & (roots.count - 1)
      cosine[lane] = roots.cosines[angle]
      sine[lane] = roots.sines[angle]
    }
    return (cosine, sine)
  }
}
