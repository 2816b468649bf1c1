/// The characteristic function of a programme's total, at the angles `2πk/n`, as a weighted sum
/// over draws of the unknowns: a product over places, each to the power of how many are alike.
///
/// Because the distribution of a mixture is the mixture of the distributions, and so are their
/// characteristic functions, thousands of exact distributions cost one transform back.
struct CharacteristicSum: Sendable {
  typealias Lanes = SIMD8<Double>

  private var real: [Lanes]
  private var imaginary: [Lanes]
  /// The points of the lattice, a power of two.
  let points: Int

  init(points: Int) {
    self.points = points
    real = [Lanes](repeating: .zero, count: points / 16 + 1)
    imaginary = real
  }

  /// Adds the characteristic function of one programme with a weight.
  mutating func add(_ places: PlaceGroups, weight: Double, roots: RootsOfUnity) {
    CharacteristicSum.visit(places, points: points, roots: roots) { block, re, im in
      real[block] += re * weight
      imaginary[block] += im * weight
    }
  }

  /// Adds the characteristic function of one programme to several sums of as many points, to
  /// each with its own weight.
  static func add(
    _ places: PlaceGroups, weights: [Double], to sums: inout [CharacteristicSum],
    roots: RootsOfUnity
  ) {
    guard let points = sums.first?.points else { return }
    visit(places, points: points, roots: roots) { block, re, im in
      for index in sums.indices {
        sums[index].real[block] += re * weights[index]
        sums[index].imaginary[block] += im * weights[index]
      }
    }
  }

  /// The characteristic function at eight angles at a time, where it is not practically 0.
  @inline(__always)
  private static func visit(
    _ places: PlaceGroups, points: Int, roots: RootsOfUnity,
    _ body: (_ block: Int, _ real: Lanes, _ imaginary: Lanes) -> Void
  ) {
    // The group that narrows the most comes first, so that the angles at which nothing is left
    // are found out at once.
    let groups = places.groups.map { ($0, Double($0.count) * $0.variance) }
      .sorted { $0.1 > $1.1 }.map(\.0)
    for block in 0...points / 16 {
      var productReal = Lanes(repeating: 1)
      var productImaginary = Lanes.zero
      var gone = false
      for group in groups {
        var (re, im) = factor(of: group, block: block, mask: points - 1, roots: roots)
        var power = group.count
        while true {
          if power & 1 == 1 {
            let next = productReal * re - productImaginary * im
            productImaginary = productReal * im + productImaginary * re
            productReal = next
          }
          power >>= 1
          if power == 0 { break }
          let next = re * re - im * im
          im = 2 * re * im
          re = next
        }
        let size = productReal * productReal + productImaginary * productImaginary
        if size.max() < 1e-36 {
          gone = true
          break
        }
      }
      if !gone { body(block, productReal, productImaginary) }
    }
  }

  /// The characteristic function of one place.
  @inline(__always)
  private static func factor(
    of group: PlaceGroup, block: Int, mask: Int, roots: RootsOfUnity
  ) -> (Lanes, Lanes) {
    var re = Lanes.zero
    var im = Lanes.zero
    for index in group.amounts.indices {
      let chance = group.chances[index]
      let amount = group.amounts[index]
      guard chance > 0 else { continue }
      guard amount > 0 else {
        re += chance
        continue
      }
      var cosine = Lanes.zero
      var sine = Lanes.zero
      for lane in 0..<8 {
        let angle = ((block * 8 + lane) &* amount) & mask
        cosine[lane] = roots.cosines[angle]
        sine[lane] = roots.sines[angle]
      }
      re += cosine * chance
      im += sine * chance
    }
    return (re, im)
  }

  /// The largest distance between two sums of as many points.
  func distance(to other: CharacteristicSum) -> Double {
    var largest = 0.0
    for block in real.indices {
      let re = real[block] - other.real[block]
      let im = imaginary[block] - other.imaginary[block]
      largest = max(largest, (re * re + im * im).max())
    }
    return largest.squareRoot()
  }

  /// Adds another sum of as many points.
  mutating func add(_ other: CharacteristicSum, weight: Double = 1) {
    for block in real.indices {
      real[block] += other.real[block] * weight
      imaginary[block] += other.imaginary[block] * weight
    }
  }

  /// The distribution of a total that lies within `points` steps from `lowest`: the chance of
  /// each amount from `lowest` upwards.
  /// - Parameter noise: chances not above it are taken for 0.
  func chances(from lowest: Int, roots: RootsOfUnity, noise: Double = 1e-16) -> [Double] {
    let residues = FourierTransform.chances(
      real: real.flatMap { block in (0..<8).map { block[$0] } },
      imaginary: imaginary.flatMap { block in (0..<8).map { block[$0] } }, roots: roots)
    return (0..<points).map { index in
      let chance = residues[(lowest + index) & (points - 1)]
      return chance > noise ? chance : 0
    }
  }
}
