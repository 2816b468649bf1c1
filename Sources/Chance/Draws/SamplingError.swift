package import PBRQuantities

/// How far a figure found from draws may lie from the one that endless draws would give: one
/// standard error.
///
/// It is estimated from the sub-samples of the draws, each of which is a stratified sample of
/// its own: the standard deviation of a probability among them, divided by the square root of
/// their number. For a percentile it is how far the percentiles stand whose shares lie that error
/// to either side: nothing, where all three lie on one step.
package struct SamplingError: Sendable {
  /// At some amounts, rising: the standard error of the probability of at most that amount.
  private let errors: [Double]
  private let first: Int64
  private let spacing: Int64
  private let distribution: AmountDistribution
  /// Of the mean of results payments, in pounds; nil where no error can be told.
  package let ofMean: Double?

  /// The cumulative distributions of sub-samples are compared at this many amounts.
  private static let points = 512

  /// The cumulative distributions of sub-samples at some amounts, kept one after another so that
  /// no two whole ones are held at once.
  struct Subsamples {
    let distribution: AmountDistribution
    let spacing: Int64
    let places: Int
    private(set) var cumulative: [[Double]] = []
    /// Their means, in pounds.
    private(set) var means: [Double] = []

    init(of distribution: AmountDistribution) {
      self.distribution = distribution
      let count = distribution.probabilities.count
      let stride = max(1, (count + SamplingError.points - 1) / SamplingError.points)
      spacing = Int64(stride) * distribution.step
      places = (count + stride - 1) / stride
    }

    mutating func add(_ sample: AmountDistribution) {
      // What is due beyond a maximum is not paid.
      let most = distribution.limit.map { Double($0.pence) } ?? .infinity
      var (mean, pence) = (0.0, Double(sample.first.pence))
      for probability in sample.probabilities {
        mean += probability * min(most, pence)
        pence += Double(sample.step)
      }
      means.append(mean / 100)
      var sums: [Double] = []
      var sum = 0.0
      var next = 0
      for place in 0..<places {
        let amount = distribution.first.pence + Int64(place) * spacing
        while next < sample.probabilities.count, sample.amount(next).pence <= amount {
          sum += sample.probabilities[next]
          next += 1
        }
        sums.append(sum)
      }
      cumulative.append(sums)
    }
  }

  /// From the distributions of sub-samples and the one whose figures are reported.
  init(subsamples: [AmountDistribution], of distribution: AmountDistribution) {
    var gathered = Subsamples(of: distribution)
    for sample in subsamples { gathered.add(sample) }
    self.init(gathered)
  }

  /// - Parameter subsamples: with fewer than two no error can be told, and it is 0 when nothing
  ///   was drawn.
  init(_ subsamples: Subsamples) {
    distribution = subsamples.distribution
    first = subsamples.distribution.first.pence
    spacing = subsamples.spacing
    let cumulative = subsamples.cumulative
    guard cumulative.count > 1 else {
      errors = []
      ofMean = nil
      return
    }
    errors = (0..<subsamples.places).map { place in
      SamplingError.ofAverage(cumulative.map { $0[place] })
    }
    ofMean = SamplingError.ofAverage(subsamples.means)
  }

  /// The standard error of the average of some figures, at least two.
  private static func ofAverage(_ figures: [Double]) -> Double {
    let number = Double(figures.count)
    let mean = figures.reduce(0, +) / number
    let squares = figures.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / (number - 1) / number).squareRoot()
  }

  /// Whether it can be told: one draw, or two of one sub-sample, say nothing of how far they lie.
  package var isKnown: Bool { !errors.isEmpty }

  /// Of the probability that results payments are below an amount.
  package func ofProbability(below amount: Money) -> Double {
    // Below the lowest amount there is nothing, which is certain.
    guard !errors.isEmpty, amount.pence > first else { return 0 }
    let place = (amount.pence - 1 - first) / spacing
    guard place < Int64(errors.count) else { return 0 }
    return errors[Int(place)]
  }

  /// Of a percentile of results payments or of funding, in pounds: the further of the two ways.
  /// - Parameter share: 0.1 for the tenth percentile.
  package func ofPercentile(_ share: Double) -> Double {
    guard !errors.isEmpty else { return 0 }
    let found = distribution.percentile(share)
    let error = ofProbability(below: Money(pence: found.pence + 1))
    let low = distribution.percentile(max(1e-6, share - error))
    let high = distribution.percentile(min(1 - 1e-6, share + error))
    return max(high.pounds - found.pounds, found.pounds - low.pounds)
  }

  /// How many draws would halve every error: the error of equally good sub-samples falls with
  /// the square root of their number.
  package static func drawsToHalve(_ draws: Int) -> Int {
    let (four, overflow) = draws.multipliedReportingOverflow(by: 4)
    return overflow ? .max : four
  }
}
