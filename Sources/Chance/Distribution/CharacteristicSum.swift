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
  /// - Parameters:
  ///   - series: whether it may be found by its series at small angles, which leaves out less than
  ///     1e-16 of it.
  ///   - envelope: tells which angles count, where these are all that there are and in tables.
  mutating func add(
    _ places: PlaceGroups, weight: Double, at angles: Angles, series: Bool = false,
    envelope: Envelope? = nil
  ) {
    let small = series ? SmallAngles(places, angles) : nil
    if let small {
      for block in 0..<small.blocks {
        guard let value = small.value(angles, at: block) else { continue }
        real[block] += value.real * weight
        imaginary[block] += value.imaginary * weight
      }
    }
    let first = small?.blocks ?? 0
    guard first < angles.blocks.count else { return }
    if let envelope {
      let product = PlaceProduct(places, angles)
      for block in envelope.live(places) where block >= first {
        let value = product.value(angles, at: block)
        real[block] += value.real * weight
        imaginary[block] += value.imaginary * weight
      }
      return
    }
    let turnings = Turnings(places, angles)
    for block in first..<angles.blocks.count {
      guard let value = turnings.product(angles, at: block) else { continue }
      real[block] += value.real * weight
      imaginary[block] += value.imaginary * weight
    }
  }

  /// Adds the characteristic function of one programme to several sums, to each with its own
  /// weight.
  static func add(
    _ places: PlaceGroups, weights: [Double], to sums: inout [CharacteristicSum],
    at angles: Angles
  ) {
    let turnings = Turnings(places, angles)
    for block in angles.blocks.indices {
      guard let value = turnings.product(angles, at: block) else { continue }
      for index in sums.indices {
        sums[index].real[block] += value.real * weights[index]
        sums[index].imaginary[block] += value.imaginary * weights[index]
      }
    }
  }

  /// So many groups of places are looked at by series where they can be.
  private static let many = 256

  /// Marks the blocks of angles at which the characteristic function of a programme is not
  /// practically 0, beside those of others.
  /// - Parameters:
  ///   - turnings: of the places, at these angles or others in the same tables.
  ///   - live: `[block]`, by its place in the list; those that are marked are not looked at.
  /// - Returns: how many more are marked; it stops as soon as they are more than `most`.
  static func mark(
    _ places: PlaceGroups, _ turnings: Turnings, at angles: Angles, blur: Blur? = nil,
    most: Int = .max, live: inout [Bool]
  ) -> Int {
    let small = places.count >= many ? SmallAngles(places, angles) : nil
    var more = 0
    for block in angles.blocks.indices where !live[block] {
      // Falls with the angle, so that the first of the eight has the largest.
      let factor = blur?.factor(max(0, angles.blocks[block] * 8)) ?? 1
      guard factor > 1e-18 else { continue }
      let found =
        block < small?.blocks ?? 0
        ? small?.value(angles, at: block) : turnings.product(angles, at: block)
      guard let value = found else { continue }
      let size = value.real * value.real + value.imaginary * value.imaginary
      if !any(size * (factor * factor) .> 1e-36) { continue }
      live[block] = true
      more += 1
      if more > most { break }
    }
    return more
  }

  /// The weights of a block's real and imaginary parts, for an amount and for its square.
  struct Weights {
    var left: (real: Lanes, imaginary: Lanes) = (.zero, .zero)
    var square: (real: Lanes, imaginary: Lanes) = (.zero, .zero)
  }

  /// The sums of its real parts, less its imaginary ones, each with its weight.
  func weighted(_ weights: [Weights]) -> (left: Double, square: Double) {
    var left = Lanes.zero
    var square = Lanes.zero
    for (block, own) in weights.enumerated() {
      left += real[block] * own.left.real - imaginary[block] * own.left.imaginary
      square += real[block] * own.square.real - imaginary[block] * own.square.imaginary
    }
    return (left.sum(), square.sum())
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

  /// The chance of each cell from the grid's lowest upwards, as rounding leaves it: now and then a
  /// little below 0.
  /// - Parameter lowest: another lowest step than the grid's.
  func chances(
    _ grid: Grid, _ factors: [(real: Double, imaginary: Double)], _ roots: RootsOfUnity,
    from lowest: Int? = nil
  ) -> [Double] {
    let (re, im) = spectrum(grid, factors)
    let residues = FourierTransform.chances(real: re, imaginary: im, roots: roots)
    let first = (lowest ?? grid.lowest) / grid.perCell
    return (0..<grid.cells).map { residues[(first &+ $0) & (grid.cells - 1)] }
  }

  /// The characteristic function of the cell that the total falls in, angle by angle.
  func spectrum(
    _ grid: Grid, _ factors: [(real: Double, imaginary: Double)]
  ) -> (real: [Double], imaginary: [Double]) {
    let cells = grid.cells
    var re = [Double](repeating: 0, count: cells / 2 + 8)
    var im = re
    for (place, block) in grid.blocks.enumerated() {
      for lane in 0..<8 where block * 8 + lane <= cells / 2 {
        let factor = factors[place * 8 + lane]
        let (a, b) = (real[place][lane], imaginary[place][lane])
        re[block * 8 + lane] = a * factor.real - b * factor.imaginary
        im[block * 8 + lane] = a * factor.imaginary + b * factor.real
      }
    }
    return (re, im)
  }

  /// The characteristic function itself, angle by angle.
  func values(_ grid: Grid) -> [(k: Int, real: Double, imaginary: Double)] {
    grid.blocks.enumerated().flatMap { place, block in
      (0..<8).map { (block * 8 + $0, real[place][$0], imaginary[place][$0]) }
    }
  }

  /// The sum with a weight.
  func times(_ weight: Double) -> CharacteristicSum {
    var sum = self
    for block in real.indices {
      sum.real[block] *= weight
      sum.imaginary[block] *= weight
    }
    return sum
  }

  /// This one, and another with a weight.
  func adding(_ other: CharacteristicSum, weight: Double) -> CharacteristicSum {
    var sum = self
    sum.add(other, weight: weight)
    return sum
  }

  /// A sum with a weight added.
  mutating func add(_ other: CharacteristicSum, weight: Double) {
    for block in real.indices {
      real[block] += other.real[block] * weight
      imaginary[block] += other.imaginary[block] * weight
    }
  }
}
