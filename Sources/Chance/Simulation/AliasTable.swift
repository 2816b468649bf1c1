/// Picks among outcomes with given probabilities from one random word, without branches
/// (Walker's alias method with Vose's construction). Probabilities are rounded to 2⁻⁴⁰ of a
/// column.
struct AliasTable: Sendable {
  /// Each column holds a threshold in its upper 40 bits and an outcome in its lower 24: the
  /// column's own outcome below the threshold, this one from there on.
  let columns: [UInt64]
  /// There are two to this many columns.
  let bits: Int

  /// - Parameters:
  ///   - chances: their sum is taken for 1; at most 2²⁴ of them.
  ///   - least: make at least two to this many columns.
  init(_ chances: [Double], bits least: Int = 0) {
    var bits = least
    while 1 << bits < chances.count { bits += 1 }
    let count = 1 << bits
    let total = chances.reduce(0, +)
    let scale = total > 0 ? Double(count) / total : 0
    var heights = chances.map { $0 * scale }
    heights += [Double](repeating: 0, count: count - heights.count)
    var small: [Int] = []
    var large: [Int] = []
    for column in heights.indices {
      if heights[column] < 1 { small.append(column) } else { large.append(column) }
    }
    var columns = (0..<count).map { AliasTable.column(1, $0) }
    while let low = small.popLast(), let high = large.last {
      columns[low] = AliasTable.column(heights[low], high)
      heights[high] -= 1 - heights[low]
      if heights[high] < 1 {
        large.removeLast()
        small.append(high)
      }
    }
    self.columns = columns
    self.bits = bits
  }

  private static func column(_ height: Double, _ other: Int) -> UInt64 {
    let threshold = UInt64(max(0, min(1, height)) * 0x1p40)
    // A full column never uses its other outcome, which is then itself.
    return (min(threshold, (1 << 40) - 1) << 24) | UInt64(other)
  }

  /// The outcome for 64 random bits.
  @inline(__always)
  func pick(_ random: UInt64) -> Int {
    // The upper bits choose the column, the lower 40 are compared with its threshold.
    let own = Int(truncatingIfNeeded: bits == 0 ? 0 : random >> UInt64(64 - bits))
    return AliasTable.outcome(columns[own], own, random & 0xff_ffff_ffff)
  }

  /// The outcome of a column for 40 random bits.
  @inline(__always)
  static func outcome(_ column: UInt64, _ own: Int, _ random: UInt64) -> Int {
    let other = Int(truncatingIfNeeded: column & 0xff_ffff)
    // All ones below the threshold, else all zeros.
    let below = Int(truncatingIfNeeded: random &- (column >> 24)) >> 63
    return own & below | other & ~below
  }
}
