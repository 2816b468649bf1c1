/// What the characteristic function of a total is multiplied by, at each angle, to be that of the
/// cell it falls in.
extension Grid {
  /// For each angle of the blocks, in order.
  var factors: [(real: Double, imaginary: Double)] {
    blocks.flatMap { block in (0..<8).map { factor(block * 8 + $0) } }
  }

  /// At the angle `2πk/points`.
  func factor(_ k: Int) -> (real: Double, imaginary: Double) {
    isBlurred ? (blurred(k), 0) : mean(k, perCell)
  }

  /// The average of the turns back by 0, 1, … steps of a cell or part of one: as a product of
  /// averages of two, which loses nothing to cancellation.
  func mean(_ k: Int, _ steps: Int) -> (real: Double, imaginary: Double) {
    var real = 1.0
    var imaginary = 0.0
    var apart = 1
    while apart < steps {
      let turn = roots.turn(-(k &* apart))
      let (c, s) = ((1 + turn.cosine) / 2, turn.sine / 2)
      (real, imaginary) = (real * c - imaginary * s, real * s + imaginary * c)
      apart *= 2
    }
    return (real, imaginary)
  }

  /// The normal error, and the even distribution over a cell: `sin x / x` as the product of the
  /// cosines of `x/2`, `x/4`, … with `x = πk/cells`.
  private func blurred(_ k: Int) -> Double {
    var factor = Blur(cells: cells).factor(k)
    var cosine = roots.turn(k &* perCell).cosine
    // The cosine of 2x; halved twice for the first factor.
    cosine = (max(0, 1 + cosine) / 2).squareRoot()
    while 1 - cosine > 1e-17 {
      cosine = ((1 + cosine) / 2).squareRoot()
      factor *= cosine
    }
    return factor
  }
}
