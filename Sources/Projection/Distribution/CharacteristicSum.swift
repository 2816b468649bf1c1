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
    // The group that narrows the most comes first, so that the angles at which nothing is left
    // are found out at once.
    let groups = places.groups.sorted {
      Double($0.count) * $0.variance > Double($1.count) * $1.variance
    }
    let mask = points - 1
    for block in real.indices {
      var productReal = Lanes(repeating: weight)
      var productImaginary = Lanes.zero
      for group in groups {
        var re = Lanes.zero
        var im = Lanes.zero
        for (amount, chance) in zip(group.amounts, group.chances) where chance > 0 {
          if amount == 0 {
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
          productReal = .zero
          productImaginary = .zero
          break
        }
      }
      real[block] += productReal
      imaginary[block] += productImaginary
    }
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
  func chances(from lowest: Int, roots: RootsOfUnity) -> [Double] {
    let residues = FourierTransform.chances(
      real: real.flatMap { block in (0..<8).map { block[$0] } },
      imaginary: imaginary.flatMap { block in (0..<8).map { block[$0] } }, roots: roots)
    // What is left of rounding is noise of the size of the smallest parts of 1.
    return (0..<points).map { index in
      let chance = residues[(lowest + index) & (points - 1)]
      return chance > 1e-16 ? chance : 0
    }
  }
}
