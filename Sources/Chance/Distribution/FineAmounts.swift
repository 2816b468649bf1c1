/// Tells apart the amounts within a cell, from the characteristic function at the angles where it
/// is not practically 0.
struct FineAmounts: Sendable {
  /// In pence.
  let step: Int64
  /// A power of two.
  let perCell: Int
  /// The first step of the distribution's first cell.
  let first: Int
  private let roots: FineRoots
  private let angles: [Int]
  /// Cosine and sine parts of the characteristic function, twice where the angle stands for its
  /// opposite as well, over the number of points.
  private let real: [Double]
  private let imaginary: [Double]
  /// `[level][angle]`: the average of the turns back by 0 to below `2^level` steps.
  private let means: [[(real: Double, imaginary: Double)]]

  init(_ sum: CharacteristicSum, _ grid: Grid, first: Int) {
    step = grid.step
    perCell = grid.perCell
    self.first = first
    roots = grid.roots
    let values = sum.values(grid).filter { $0.k <= grid.points / 2 }
    angles = values.map(\.k)
    let share = 1 / Double(grid.points)
    func weight(_ k: Int) -> Double { k == 0 || k == grid.points / 2 ? share : 2 * share }
    real = values.map { $0.real * weight($0.k) }
    imaginary = values.map { $0.imaginary * weight($0.k) }
    means = (0..<grid.perCell.trailingZeroBitCount).map { level in
      values.map { grid.mean($0.k, 1 << level) }
    }
  }

  /// The probability of `2^level` amounts from one upwards.
  private func mass(_ from: Int, level: Int) -> Double {
    var sum = 0.0
    for (index, k) in angles.enumerated() {
      let turn = roots.turn(-(k &* from))
      let re = real[index] * turn.cosine - imaginary[index] * turn.sine
      let im = real[index] * turn.sine + imaginary[index] * turn.cosine
      let mean = means[level][index]
      sum += re * mean.real - im * mean.imaginary
    }
    return max(0, sum * Double(1 << level))
  }

  /// How many steps into a cell the probability within it reaches what is needed.
  func percentile(cell: Int, needed: Double) -> Int {
    var from = 0
    var needed = needed
    for level in means.indices.reversed() {
      let lower = mass(first + cell * perCell + from, level: level)
      if lower < needed {
        needed -= lower
        from += 1 << level
      }
    }
    return from
  }

  /// The probability of the first so many amounts of a cell.
  func mass(cell: Int, steps: Int) -> Double {
    var from = first + cell * perCell
    var sum = 0.0
    for level in means.indices.reversed() where steps & (1 << level) != 0 {
      sum += mass(from, level: level)
      from += 1 << level
    }
    return sum
  }
}
