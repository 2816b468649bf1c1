public import PBRQuantities

/// How far a figure found from draws may lie from the one that endless draws would give: one
/// standard error.
///
/// It is estimated from the sub-samples of the draws, each of which is a stratified sample of
/// its own: the standard deviation of a probability among them, divided by the square root of
/// their number, and for a percentile divided again by the density there. Amounts are only
/// known to the step of the lattice in any case.
public struct SamplingError: Sendable {
  /// At some amounts, rising: the standard error of the probability of at most that amount.
  private let errors: [Double]
  private let first: Int64
  private let spacing: Int64
  private let distribution: AmountDistribution

  /// The cumulative distributions of sub-samples are compared at this many amounts.
  private static let points = 512

  /// - Parameters:
  ///   - subsamples: their distributions; with fewer than two no error can be told, and it is
  ///     0 when nothing was drawn.
  ///   - distribution: the one whose figures are reported.
  init(subsamples: [AmountDistribution], of distribution: AmountDistribution) {
    self.distribution = distribution
    let count = distribution.probabilities.count
    let stride = max(1, (count + SamplingError.points - 1) / SamplingError.points)
    first = distribution.first.pence
    spacing = Int64(stride) * distribution.step
    guard subsamples.count > 1 else {
      errors = []
      return
    }
    let places = (count + stride - 1) / stride
    let cumulative = subsamples.map { sample -> [Double] in
      var sums: [Double] = []
      var sum = 0.0
      var next = 0
      for place in 0..<places {
        let amount = distribution.first.pence + Int64(place * stride) * distribution.step
        while next < sample.probabilities.count, sample.amount(next).pence <= amount {
          sum += sample.probabilities[next]
          next += 1
        }
        sums.append(sum)
      }
      return sums
    }
    let number = Double(subsamples.count)
    errors = (0..<places).map { place in
      let mean = cumulative.reduce(0) { $0 + $1[place] } / number
      let squares = cumulative.reduce(0) { sum, row in
        sum + (row[place] - mean) * (row[place] - mean)
      }
      return (squares / (number - 1) / number).squareRoot()
    }
  }

  /// Of the probability that results payments are below an amount.
  public func ofProbability(below amount: Money) -> Double {
    // Below the lowest amount there is nothing, which is certain.
    guard !errors.isEmpty, amount.pence > first else { return 0 }
    let place = (amount.pence - 1 - first) / spacing
    guard place < Int64(errors.count) else { return 0 }
    return errors[Int(place)]
  }

  /// Of a percentile of results payments or of funding, in pounds.
  /// - Parameter share: 0.1 for the tenth percentile.
  public func ofPercentile(_ share: Double) -> Double {
    guard !errors.isEmpty else { return 0 }
    let low = max(0.005, share - 0.05)
    let high = min(0.995, share + 0.05)
    let reach = distribution.percentile(high).pounds - distribution.percentile(low).pounds
    let error = ofProbability(below: Money(pence: distribution.percentile(share).pence + 1))
    return error * reach / (high - low)
  }

  /// How many draws would halve every error: the error of equally good sub-samples falls with
  /// the square root of their number.
  public static func drawsToHalve(_ draws: Int) -> Int {
    let (four, overflow) = draws.multipliedReportingOverflow(by: 4)
    return overflow ? .max : four
  }
}
