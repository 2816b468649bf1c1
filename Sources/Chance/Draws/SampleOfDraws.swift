/// A figure in every draw, summed up. Draws weigh the same.
package struct SampleOfDraws: Sendable {
  /// From the least to the greatest.
  private let sorted: [Double]
  package let mean: Double
  /// Of the draws themselves, not of their mean.
  package let standardDeviation: Double

  /// - Parameter values: one for each draw, in any order; of no draws every figure is 0.
  package init(_ values: [Double]) {
    let number = Double(max(1, values.count))
    let mean = values.reduce(0, +) / number
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    self.mean = mean
    standardDeviation = (squares / max(1, number - 1)).squareRoot()
    sorted = values.sorted()
  }

  package var count: Int { sorted.count }

  /// The standard error of the mean: how far it may lie from that of endless draws.
  package var errorOfMean: Double { standardDeviation / Double(max(1, count)).squareRoot() }

  /// The least value that at least such a share of the draws does not exceed.
  /// - Parameter share: 0.1 for the tenth percentile.
  package func percentile(_ share: Double) -> Double {
    guard let last = sorted.indices.last else { return 0 }
    let rank = (share * Double(sorted.count) - 1e-9).rounded(.up)
    guard rank >= 1 else { return sorted[0] }
    return sorted[min(last, Int(min(rank, Double(sorted.count))) - 1)]
  }
}
