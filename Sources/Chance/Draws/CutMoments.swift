import PBRQuantities

/// Mean and variance of what is paid in one draw after another where no more than a limit is paid of
/// what is due.
///
/// What is left of the limit, and its square, are sums over the amounts, and so, as amounts and angles
/// are each other's transforms, sums over the angles: with weights that are found once, the
/// characteristic function of a draw gives both without a transform.
struct CutMoments {
  typealias Weights = CharacteristicSum.Weights

  private let field: MixtureOfDraws.Field
  /// In steps; nil where nothing is cut.
  private let limit: Double?
  /// `[window]`: by block of the field's angles.
  private var known: [Int: [Weights]] = [:]

  init(_ target: MixtureOfDraws.Target, _ field: MixtureOfDraws.Field) {
    self.field = field
    let step = Double(target.lattice.step)
    limit = target.limit.map { Double($0.pence) / step }
  }

  /// In steps and steps squared.
  /// - Parameters:
  ///   - due: the same of what is due.
  ///   - window: the amounts within which that falls.
  ///   - part: which of the field's windows it is worked out in.
  ///   - sum: its characteristic function, where that is needed.
  mutating func paid(
    due: (mean: Double, variance: Double), within window: ClosedRange<Int>, in part: Int,
    _ sum: () -> CharacteristicSum
  ) -> (mean: Double, variance: Double) {
    guard let limit, Double(window.upperBound) > limit else { return due }
    if Double(window.lowerBound) >= limit { return (limit, 0) }
    let weights = known[part] ?? weights(part, limit)
    known[part] = weights
    let (left, square) = sum().weighted(weights)
    return (limit - left, max(0, square - left * left))
  }

  private func weights(_ part: Int, _ limit: Double) -> [Weights] {
    let grid = field.grid
    let lowest = grid.lowest + part * (field.slide ?? 0)
    let middle = grid.isBlurred ? 0 : Double(grid.perCell - 1) / 2
    var left = (real: [Double](repeating: 0, count: grid.cells), imaginary: [Double]())
    left.imaginary = left.real
    var square = left
    for cell in 0..<grid.cells {
      let steps = limit - Double(lowest + cell * grid.perCell) - middle
      guard steps > 0 else { break }
      let turn = (lowest / grid.perCell + cell) & (grid.cells - 1)
      left.real[turn] = steps
      square.real[turn] = steps * steps
    }
    FourierTransform.transform(&left.real, &left.imaginary, field.roots)
    FourierTransform.transform(&square.real, &square.imaginary, field.roots)
    let factors = grid.factors
    return grid.blocks.enumerated().map { place, block in
      var weights = Weights()
      for lane in 0..<8 where block * 8 + lane <= grid.cells / 2 {
        let angle = block * 8 + lane
        let share = (angle == 0 || angle == grid.cells / 2 ? 1 : 2) / Double(grid.cells)
        let (real, imaginary) = factors[place * 8 + lane]
        let (a, b) = (left.real[angle], left.imaginary[angle])
        weights.left.real[lane] = share * (a * real - b * imaginary)
        weights.left.imaginary[lane] = share * (a * imaginary + b * real)
        let (c, d) = (square.real[angle], square.imaginary[angle])
        weights.square.real[lane] = share * (c * real - d * imaginary)
        weights.square.imaginary[lane] = share * (c * imaginary + d * real)
      }
      return weights
    }
  }
}

extension MixtureOfDraws.Target {
  /// What is paid of what is due, whose mean and variance are those of what is paid.
  func cut(_ due: AmountDistribution) -> AmountDistribution {
    guard let limit, due.exceeds(limit) else { return due }
    return due.cut(at: limit, mean: due.mean, variance: due.variance)
  }
}
