import Synchronization

/// The quantiles of a PERT distribution on 0 to 1: a beta distribution whose mode is given and
/// weighs four times as much as each end (Malcolm, Roseboom, Clark and Fazar, 1959), that is
/// with parameters `1 + 4·mode` and `1 + 4·(1 − mode)`.
///
/// The cumulative distribution is integrated once over 512 cells, each by Gauss's rule with
/// eight points; a quantile is found in its cell by Newton's method. Absolute error below 1e-9.
package struct PertQuantile: Sendable {
  private static let cells = 512
  private let first: Double
  private let second: Double
  /// At the boundaries of the cells: the probability up to there.
  private let cumulative: [Double]
  private let total: Double

  /// - Parameter mode: 0 to 1.
  init(mode: Double) {
    let first = 4 * mode
    let second = 4 * (1 - mode)
    var sum = 0.0
    var cumulative = [0.0]
    cumulative.reserveCapacity(PertQuantile.cells + 1)
    let half = 1 / Double(PertQuantile.cells) / 2
    for cell in 0..<PertQuantile.cells {
      var part = 0.0
      for (index, point) in PertQuantile.gauss.enumerated() {
        let pair = (cell * PertQuantile.gauss.count + index) * 2
        part +=
          point.weight
          * (PertQuantile.nodes[pair].density(first, second)
            + PertQuantile.nodes[pair + 1].density(first, second))
      }
      sum += part * half
      cumulative.append(sum)
    }
    self.first = first
    self.second = second
    self.cumulative = cumulative
    total = sum
  }

  /// Those that were made last, by their mode.
  private static let known = Mutex<[UInt64: PertQuantile]>([:])
  private static let most = 64

  /// The same, made once however often a range is looked at.
  static func kept(mode: Double) -> PertQuantile {
    if let known = known.withLock({ $0[mode.bitPattern] }) { return known }
    let made = PertQuantile(mode: mode)
    known.withLock { known in
      if known.count >= most { known = [:] }
      known[mode.bitPattern] = made
    }
    return made
  }

  /// The value below which a share of the probability lies.
  package func callAsFunction(_ share: Double) -> Double {
    let target = share * total
    var low = 0
    var high = PertQuantile.cells
    while high - low > 1 {
      let middle = (low + high) / 2
      if cumulative[middle] <= target { low = middle } else { high = middle }
    }
    let width = 1 / Double(PertQuantile.cells)
    let left = Double(low) * width
    // Within the cell the probability is the cubic with the right values and slopes at its
    // ends; its root by Newton's method, kept within what is known to hold it.
    let step = cumulative[low + 1] - cumulative[low]
    let slopes = (
      PertQuantile.density(left, first, second) * width,
      PertQuantile.density(left + width, first, second) * width
    )
    let needed = target - cumulative[low]
    var bounds = (0.0, 1.0)
    var at = step > 0 ? min(1, max(0, needed / step)) : 0
    for _ in 0..<40 {
      let value = PertQuantile.cubic(at, step, slopes)
      if value.value > needed { bounds.1 = at } else { bounds.0 = at }
      var next = value.slope > 0 ? at - (value.value - needed) / value.slope : -1
      if !(next > bounds.0 && next < bounds.1) { next = (bounds.0 + bounds.1) / 2 }
      let moved = (next - at).magnitude
      at = next
      if moved < 1e-13 { break }
    }
    return PertQuantile.smooth(left + at * width)
  }

  /// From the variable of integration to the quantity: flat at both ends, so that the density
  /// has no corner there.
  private static func smooth(_ s: Double) -> Double { s * s * s * (10 + s * (6 * s - 15)) }

  /// The density times the slope of `smooth`, not yet divided by its integral.
  private static func density(_ s: Double, _ first: Double, _ second: Double) -> Double {
    let rise = 30 * s * s * (1 - s) * (1 - s)
    // 1 − smooth(s) is smooth(1 − s), without loss near the upper end.
    return rise * ElementaryFunctions.power(smooth(s), first)
      * ElementaryFunctions.power(smooth(1 - s), second)
  }

  private static func cubic(
    _ t: Double, _ step: Double, _ slopes: (Double, Double)
  ) -> (value: Double, slope: Double) {
    let a = slopes.0
    let b = 3 * step - 2 * slopes.0 - slopes.1
    let c = slopes.0 + slopes.1 - 2 * step
    return (t * (a + t * (b + t * c)), a + t * (2 * b + 3 * t * c))
  }

  /// A point at which the density is looked at, with what of it is the same whatever the mode.
  private struct Node {
    /// The slope of `smooth`.
    let rise: Double
    /// The logarithms of `smooth` there, and at the point as far from the other end.
    let logarithms: (Double, Double)

    init(_ s: Double) {
      rise = 30 * s * s * (1 - s) * (1 - s)
      logarithms = (
        ElementaryFunctions.logarithm(smooth(s)), ElementaryFunctions.logarithm(smooth(1 - s))
      )
    }

    /// `PertQuantile.density`.
    func density(_ first: Double, _ second: Double) -> Double {
      rise * (first == 0 ? 1 : ElementaryFunctions.exponential(first * logarithms.0))
        * (second == 0 ? 1 : ElementaryFunctions.exponential(second * logarithms.1))
    }
  }

  /// The points of all cells in order, in pairs about the middle of a cell.
  private static let nodes: [Node] = {
    let width = 1 / Double(cells)
    var nodes: [Node] = []
    nodes.reserveCapacity(cells * gauss.count * 2)
    for cell in 0..<cells {
      let middle = (Double(cell) * width + Double(cell + 1) * width) / 2
      for (point, _) in gauss {
        nodes.append(Node(middle - width / 2 * point))
        nodes.append(Node(middle + width / 2 * point))
      }
    }
    return nodes
  }()

  /// The positive points of Gauss's rule with eight points, and their weights.
  static let gauss: [(point: Double, weight: Double)] = [
    (0.1834346424956498, 0.3626837833783620), (0.5255324099163290, 0.3137066458778873),
    (0.7966664774136267, 0.2223810344533745), (0.9602898564975363, 0.1012285362903763),
  ]
}
