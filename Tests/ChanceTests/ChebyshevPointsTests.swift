import Testing

@testable import PBRChance

/// A polynomial through the points is the polynomial it was made from.
@Suite("Points of interpolation")
struct ChebyshevPointsTests {
  /// Of 0, 1, 2, 3 and 4, the ends of the range among them, the squares average 30 / 5 = 6, the sixth
  /// powers (1 + 64 + 729 + 4,096) / 5 = 978; ten of them, more than are looked at together, alike.
  @Test("The average of the square", arguments: [2, 4, 16, 64])
  func meanSquare(order: Int) {
    let points = ChebyshevPoints(order: order, from: 0, to: 4)
    for arguments in [[0, 1, 2, 3, 4], [0, 1, 2, 3, 4, 0, 1, 2, 3, 4]] as [[Double]] {
      #expect((points.meanSquare(points.values, at: arguments) - 6).magnitude < 1e-12)
      if order > 2 {
        let cubes = points.values.map { $0 * $0 * $0 }
        #expect((points.meanSquare(cubes, at: arguments) - 978).magnitude < 1e-9)
      }
    }
  }

  /// The weights give the same average: of 0 to 4 it is 2, of their cubes 20.
  @Test("The average itself")
  func average() {
    let points = ChebyshevPoints(order: 16, from: 0, to: 4)
    let weights = points.averageWeights([0, 1, 2, 3, 4])
    let cubes = points.values.map { $0 * $0 * $0 }
    #expect((zip(weights, points.values).reduce(0) { $0 + $1.0 * $1.1 } - 2).magnitude < 1e-12)
    #expect((zip(weights, cubes).reduce(0) { $0 + $1.0 * $1.1 } - 20).magnitude < 1e-10)
  }
}
