#if canImport(Glibc)
  import Glibc
#endif

/// The expected value of a sum of independent amounts cut at a limit, exactly: by the
/// characteristic function of the sum.
struct CutSum {
  /// Places alike.
  struct Group {
    var count: Int
    /// The chance of each amount, in steps of the lattice.
    let chances: [Double]
  }

  private(set) var groups: [Group] = []

  mutating func add(_ count: Int, _ chances: [Double]) {
    guard count > 0 else { return }
    if let last = groups.last, last.chances == chances {
      groups[groups.count - 1].count += count
    } else {
      groups.append(Group(count: count, chances: chances))
    }
  }

  private func mean(_ group: Group) -> Double {
    group.chances.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
  }

  /// In steps.
  var mean: Double { groups.reduce(0) { $0 + Double($1.count) * mean($1) } }

  /// The expected value of the lesser of the sum and a limit, both in steps.
  func expected(cutAt limit: Double) -> Double {
    let mean = self.mean
    var variance = 0.0
    var highest = 0
    var widest = 0
    for group in groups {
      let own = self.mean(group)
      variance +=
        Double(group.count)
        * group.chances.enumerated().reduce(0) {
          $0 + (Double($1.offset) - own) * (Double($1.offset) - own) * $1.element
        }
      let most = group.chances.lastIndex { $0 > 0 } ?? 0
      highest += group.count * most
      widest = max(widest, most)
    }
    // Bernstein: outside these the sum falls with a chance below 1e-12.
    let linear = Double(widest) * 28.4 / 3
    let reach = linear + (linear * linear + 2 * 28.4 * variance).squareRoot()
    let low = max(0, Int((mean - reach).rounded(.down)))
    let high = min(highest, Int((mean + reach).rounded(.up)))
    if Double(high) <= limit { return mean }
    if Double(low) >= limit { return limit }
    return transformed(from: low, to: high, limit)
  }

  private func transformed(from low: Int, to high: Int, _ limit: Double) -> Double {
    var points = 16
    while points < high - low + 1 { points *= 2 }
    let roots = (0..<points).map { index -> (Double, Double) in
      let angle = 2 * Double.pi * Double(index) / Double(points)
      return (cos(angle), sin(angle))
    }
    // Those first that make most frequencies vanish for the least work: at most of them a group is
    // about the root of the sum of its squared chances.
    let ordered = groups.map { group in
      let atoms = group.chances.enumerated().filter { $0.element > 0 }
      let size = atoms.reduce(0) { $0 + $1.element * $1.element }
      return (
        worth: -Double(group.count) * log(max(size, 1e-300)) / Double(max(1, atoms.count)),
        count: group.count, atoms: atoms.map { ($0.offset, $0.element) }
      )
    }.sorted { $0.worth > $1.worth }.map { ($0.count, $0.atoms) }
    // What the lesser of an amount and the limit comes to at each frequency that the sum has.
    let ramp = CutRamp(last: high - low, limit: limit - Double(low))
    var sum = 0.0
    for frequency in 0...points / 2 {
      var real = 1.0
      var imaginary = 0.0
      for (count, atoms) in ordered {
        var re = 0.0
        var im = 0.0
        for (amount, chance) in atoms {
          let root = roots[(frequency &* amount) & (points - 1)]
          re += chance * root.0
          im += chance * root.1
        }
        let size = (re * re + im * im).squareRoot()
        let turn = atan2(im, re) * Double(count)
        let power = pow(size, Double(count))
        (real, imaginary) = (
          power * (real * cos(turn) - imaginary * sin(turn)),
          power * (real * sin(turn) + imaginary * cos(turn))
        )
        if real * real + imaginary * imaginary < 1e-36 { break }
      }
      guard real * real + imaginary * imaginary >= 1e-36 else { continue }
      // Amounts are counted from the lowest, at which the sum is turned back.
      let turned = roots[(frequency &* low) & (points - 1)]
      let (re, im) = (
        real * turned.0 + imaginary * turned.1, imaginary * turned.0 - real * turned.1
      )
      let whole = ramp.transformed { roots[(frequency &* $0) & (points - 1)] }
      let value = re * whole.real - im * whole.imaginary
      sum += (frequency == 0 || frequency == points / 2 ? 1 : 2) * value
    }
    return Double(low) + sum / Double(points)
  }
}
