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
  /// practically 0, added to those of others.
  /// - Returns: false as soon as there are more than `most`.
  static func blocks(
    of places: PlaceGroups, at angles: Angles, blur: Blur? = nil, most: Int = .max,
    into live: inout Set<Int>
  ) -> Bool {
    visit(places, angles, blur: blur, most: most) { place, _, _ in
      live.insert(angles.blocks[place])
      return live.count <= most
    }
    return live.count <= most
  }

  @inline(__always)
  private static func visit(
    _ places: PlaceGroups, _ angles: Angles,
    _ body: (_ block: Int, _ real: Lanes, _ imaginary: Lanes) -> Void
  ) {
    visit(places, angles, blur: nil, most: .max) {
      body($0, $1, $2)
      return true
    }
  }

  /// The characteristic function at eight angles at a time, where it is above 1e-18, until told
  /// to stop.
  @inline(__always)
  private static func visit(
    _ places: PlaceGroups, _ angles: Angles, blur: Blur?, most: Int,
    _ body: (_ block: Int, _ real: Lanes, _ imaginary: Lanes) -> Bool
  ) {
    // The group that narrows the most comes first, so that the angles at which nothing is left
    // are found out at once.
    let groups = places.groups.map { ($0, Double($0.count) * $0.variance) }
      .sorted { $0.1 > $1.1 }.map { Turning($0.0, angles) }
    for block in angles.blocks.indices {
      var productReal = Lanes(repeating: 1)
      var productImaginary = Lanes.zero
      if let blur { productReal *= blur.factor(max(0, angles.blocks[block] * 8)) }
      var gone = false
      for group in groups {
        var re = Lanes(repeating: group.nothing)
        var im = Lanes.zero
        for index in group.rows.indices {
          let (cosine, sine) = angles.tabled(group.rows[index], at: block)
          re += cosine * group.chances[index]
          im += sine * group.chances[index]
        }
        for (amount, chance) in group.others {
          let (cosine, sine) = angles.multiples(of: amount, at: block)
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
        if !any(size .> 1e-36) {
          gone = true
          break
        }
      }
      if !gone, !body(block, productReal, productImaginary) { return }
    }
  }

  /// A group with its amounts found in the tables.
  private struct Turning {
    let count: Int
    /// The chance of nothing.
    let nothing: Double
    let rows: [Int]
    let chances: [Double]
    /// Amounts that are not in the tables.
    let others: [(Angles.Amount, Double)]

    init(_ group: PlaceGroup, _ angles: Angles) {
      count = group.count
      var nothing = 0.0
      var rows: [Int] = []
      var chances: [Double] = []
      var others: [(Angles.Amount, Double)] = []
      rows.reserveCapacity(group.amounts.count)
      chances.reserveCapacity(group.amounts.count)
      for index in group.amounts.indices where group.chances[index] > 0 {
        let steps = group.amounts[index]
        if steps == 0 {
          nothing += group.chances[index]
        } else if let row = angles.row(steps) {
          rows.append(row)
          chances.append(group.chances[index])
        } else {
          others.append((angles.amount(steps), group.chances[index]))
        }
      }
      self.nothing = nothing
      self.rows = rows
      self.chances = chances
      self.others = others
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

  /// The chance of each cell from the grid's lowest upwards, as rounding leaves it: now and then a
  /// little below 0.
  func chances(
    _ grid: Grid, _ factors: [(real: Double, imaginary: Double)], _ roots: RootsOfUnity
  ) -> [Double] {
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
    let residues = FourierTransform.chances(real: re, imaginary: im, roots: roots)
    let first = grid.lowest / grid.perCell
    return (0..<cells).map { residues[(first &+ $0) & (cells - 1)] }
  }

  /// The characteristic function itself, angle by angle.
  func values(_ grid: Grid) -> [(k: Int, real: Double, imaginary: Double)] {
    grid.blocks.enumerated().flatMap { place, block in
      (0..<8).map { (block * 8 + $0, real[place][$0], imaginary[place][$0]) }
    }
  }

  /// A sum with a weight added.
  mutating func add(_ other: CharacteristicSum, weight: Double) {
    for block in real.indices {
      real[block] += other.real[block] * weight
      imaginary[block] += other.imaginary[block] * weight
    }
  }
}
