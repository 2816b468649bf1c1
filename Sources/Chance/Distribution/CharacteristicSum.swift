/// The characteristic function of a programme's total, at some angles, as a weighted sum over
/// draws of the unknowns: a product over places, each to the power of how many are alike.
///
/// Because the distribution of a mixture is the mixture of the distributions, and so are their
/// characteristic functions, thousands of exact distributions cost one transform back.
struct CharacteristicSum: Sendable {
  typealias Lanes = SIMD8<Double>

  private var real: [Lanes]
  private var imaginary: [Lanes]

  init(_ angles: Angles) {
    real = [Lanes](repeating: .zero, count: angles.blocks.count)
    imaginary = real
  }

  /// Adds the characteristic function of one programme with a weight.
  mutating func add(_ places: PlaceGroups, weight: Double, at angles: Angles) {
    CharacteristicSum.visit(places, angles) { block, re, im in
      real[block] += re * weight
      imaginary[block] += im * weight
    }
  }

  /// Adds the characteristic function of one programme to several sums, to each with its own
  /// weight.
  static func add(
    _ places: PlaceGroups, weights: [Double], to sums: inout [CharacteristicSum],
    at angles: Angles
  ) {
    visit(places, angles) { block, re, im in
      for index in sums.indices {
        sums[index].real[block] += re * weights[index]
        sums[index].imaginary[block] += im * weights[index]
      }
    }
  }

  /// The blocks of angles at which the characteristic function of a programme is not
  /// practically 0, by their place in the list.
  static func blocks(of places: PlaceGroups, at angles: Angles) -> [Int] {
    var blocks: [Int] = []
    visit(places, angles) { block, _, _ in blocks.append(block) }
    return blocks
  }

  /// The characteristic function at eight angles at a time, where it is above 1e-18.
  @inline(__always)
  private static func visit(
    _ places: PlaceGroups, _ angles: Angles,
    _ body: (_ block: Int, _ real: Lanes, _ imaginary: Lanes) -> Void
  ) {
    // The group that narrows the most comes first, so that the angles at which nothing is left
    // are found out at once.
    let groups = places.groups.map { ($0, Double($0.count) * $0.variance) }
      .sorted { $0.1 > $1.1 }.map(\.0)
    for block in angles.blocks.indices {
      var productReal = Lanes(repeating: 1)
      var productImaginary = Lanes.zero
      var gone = false
      for group in groups {
        var re = Lanes.zero
        var im = Lanes.zero
        for index in group.amounts.indices {
          let chance = group.chances[index]
          let amount = group.amounts[index]
          if amount == 0 {
            re += chance
          } else if chance > 0 {
            let (cosine, sine) = angles.multiples(of: amount, at: block)
            re += cosine * chance
            im += sine * chance
          }
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
        if !any(size .> 1e-36) {
          gone = true
          break
        }
      }
      if !gone { body(block, productReal, productImaginary) }
    }
  }

  /// The largest distance between two sums at the same angles.
  func distance(to other: CharacteristicSum) -> Double {
    var largest = 0.0
    for block in real.indices {
      let re = real[block] - other.real[block]
      let im = imaginary[block] - other.imaginary[block]
      largest = max(largest, (re * re + im * im).max())
    }
    return largest.squareRoot()
  }

  /// The distribution of a total that lies within the lattice's points from `lowest`: the chance
  /// of each amount from `lowest` upwards, as rounding leaves it: now and then a little below 0.
  func chances(from lowest: Int, at angles: Angles) -> [Double] {
    let points = angles.points
    var re = [Double](repeating: 0, count: points / 2 + 8)
    var im = re
    for (place, block) in angles.blocks.enumerated() {
      for lane in 0..<8 {
        re[block * 8 + lane] = real[place][lane]
        im[block * 8 + lane] = imaginary[place][lane]
      }
    }
    let residues = FourierTransform.chances(real: re, imaginary: im, roots: angles.roots)
    return (0..<points).map { residues[(lowest + $0) & (points - 1)] }
  }
}
