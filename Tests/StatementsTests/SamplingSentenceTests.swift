import PBRQuantities
import Testing

@testable import PBRChance
@testable import PBRStatements

/// What is said of the error that drawing leaves.
struct SamplingSentenceTests {
  /// Amounts of £0, £10, … with their probabilities.
  private func amounts(_ probabilities: [Double]) -> AmountDistribution {
    AmountDistribution(
      first: .zero, step: 1000, probabilities: probabilities, mean: 0, variance: 0)
  }

  private func sentence(_ samples: [[Double]], of all: [Double], draws: Int) -> String {
    SamplingError(subsamples: samples.map(amounts), of: amounts(all))
      .sentence(draws: draws, seed: 7)
  }

  @Test("One draw says nothing of its error")
  func one() {
    #expect(
      sentence([], of: [1], draws: 1) == "Of 1 draw, seed 7, no sampling error can be told.")
  }

  /// Half of the draws give £0 and half £10: the probability of £0 is 1 or 0, by a standard error of
  /// √(2 × 0.5² / 1 / 2) = 0.5. P10 and P50 stand on £0; 0.1 + 0.5 and 0.5 + 0.5 stand on £10. P90 is £10,
  /// of which every draw has at most that much.
  @Test("Errors that move a percentile to another step")
  func moved() {
    #expect(
      sentence([[1, 0], [0, 1]], of: [0.5, 0.5], draws: 2)
        == "Sampling error of P10, P50, P90: ±£10, ±£10, ±£0 from 2 draws, seed 7; 8 draws would "
        + "halve it.")
  }

  /// The probability of £0 is 0.99 or 0.97, by a standard error of 0.01: 0.9 and less stay on £0.
  @Test("Errors that move none are not called nothing and halved")
  func unmoved() {
    #expect(
      sentence([[0.99, 0.01], [0.97, 0.03]], of: [0.98, 0.02], draws: 200)
        == "The sampling error of 200 draws, seed 7, moves none of P10, P50, P90 by £1.")
    let region = SamplingError(
      subsamples: [amounts([1]), amounts([1])], of: amounts([1]))
    #expect(
      region.sentence(of: "the region's ", draws: 4, seed: 1)
        == "The sampling error of 4 draws, seed 1, moves none of the region's P10, P50, P90 by £1.")
  }
}
