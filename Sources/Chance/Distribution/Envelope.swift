/// At which angles the characteristic function of a total can be more than practically 0, seen at
/// once for eight angles and all places.
///
/// The square of a place's characteristic function is `Σ A(d) cos dθ` over the distances `d` between
/// its amounts, `A(d)` the chance that two such places lie so far apart. The geometric mean of those
/// squares over `N` places is at most their arithmetic mean `F`, which is a sum of the same form, so
/// that the square of the total's is at most `F` to the power of `N`. Eight neighbouring angles are
/// looked at in their middle: `F` rises from there by no more than the distance times
/// `Σ d·|A(d)|`.
struct Envelope: Sendable {
  typealias Lanes = SIMD8<Double>

  private let blocks: Int
  /// From the middle of a block to its ends, in radians.
  private let half: Double
  /// The most that two amounts of a place lie apart.
  private let longest: Int
  /// `[(distance - 1) * eights + eight]`: the cosines at the middles of eight blocks.
  private let cosines: [Lanes]
  private let eights: Int

  /// Amounts further apart than this are not worth a table.
  static let most = 64

  /// Nil where amounts of a place lie too far apart.
  /// - Parameters:
  ///   - points: of the lattice, a power of two; all angles up to half a turn are looked at.
  ///   - longest: the most that two amounts of a place lie apart.
  ///   - reach: how far a block reaches from its middle, in angles of the lattice.
  init?(points: Int, longest: Int, reach: Double = 3.5) {
    guard longest <= Envelope.most else { return nil }
    blocks = points / 16 + 1
    eights = (blocks + 7) / 8
    self.longest = longest
    half = reach * 6.283185307179587 / Double(points)
    // The middle of a block lies between two angles of the lattice.
    let roots = FineRoots(points * 2)
    var cosines: [Lanes] = []
    cosines.reserveCapacity(longest * eights)
    for distance in 0..<longest {
      for eight in 0..<eights {
        var lanes = Lanes.zero
        for lane in 0..<8 {
          let middle = (eight &* 8 &+ lane) &* 16 &+ 7
          lanes[lane] = roots.turn(middle &* (distance + 1)).cosine
        }
        cosines.append(lanes)
      }
    }
    self.cosines = cosines
  }

  /// So many points are looked at when there are more.
  private static let coarse = 1 << 13

  /// The blocks, rising, at one of whose angles any of some programmes may be above 1e-18; nil where
  /// that is not worth a table. Where there are many angles they are looked at together, as far as
  /// half way to the next that are.
  static func live(
    _ places: [PlaceGroups], points: Int, within blocks: ClosedRange<Int>
  ) -> [Int]? {
    guard points > coarse,
      let envelope = Envelope(
        points: coarse, longest: places.reduce(1) { max($0, $1.longest) }, reach: 4)
    else { return nil }
    var coarseBlocks: Set<Int> = []
    for groups in places { coarseBlocks.formUnion(envelope.live(groups)) }
    let each = points / coarse
    var live: [Int] = []
    for block in coarseBlocks.sorted() {
      let first = max(block * each - (each + 15) / 16, (live.last ?? -1) + 1, blocks.lowerBound)
      let last = min((block + 1) * each, blocks.upperBound)
      if first <= last { live += Array(first...last) }
    }
    return live
  }

  /// The blocks, rising, at one of whose angles the characteristic function may be above 1e-18.
  func live(_ places: PlaceGroups) -> [Int] {
    var apart = [Double](repeating: 0, count: longest + 1)
    var count = 0
    for group in places.counts.indices {
      count += places.counts[group]
      let own = places.entries(of: group)
      for first in own {
        let chance = places.chances[first] * Double(places.counts[group])
        guard chance != 0 else { continue }
        apart[0] += chance * places.chances[first]
        for second in own.lowerBound..<first {
          apart[places.amounts[first] - places.amounts[second]] +=
            2 * chance * places.chances[second]
        }
      }
    }
    var slope = 0.0
    var rows: [(first: Int, chance: Double)] = []
    rows.reserveCapacity(longest)
    for distance in 1..<apart.count where apart[distance] != 0 {
      slope += apart[distance].magnitude * Double(distance)
      rows.append(((distance - 1) * eights, apart[distance]))
    }
    let number = Double(max(1, count))
    // 1e-36 is the square of what is taken for 0; what rounding may leave is a hundred times less
    // than what is added.
    let least =
      number * (ElementaryFunctions.exponential(-82.8931 / number) - 1e-12) - slope * half
    var live: [Int] = []
    live.reserveCapacity(16)
    for eight in 0..<eights {
      var sum = Lanes(repeating: apart[0])
      for row in rows { sum += cosines[row.first + eight] * row.chance }
      let above = sum .> least
      guard any(above) else { continue }
      for lane in 0..<8 where above[lane] && eight * 8 + lane < blocks {
        live.append(eight * 8 + lane)
      }
    }
    return live
  }
}
