public import PBRChance
import PBRFindings
public import PBRProgramme
import PBRQuantities

extension Scenario {
  /// How funding over the whole programme, fees and results on the earned basis, may come out: the
  /// distribution of `pbr simulate --uncertainty`.
  ///
  /// - Parameters:
  ///   - draws: how many times the assumptions that are ranges are drawn, 1 to 1,000,000; within
  ///     every draw luck is exact. With 0 the assumptions are as the plan gives them, and only luck
  ///     is left.
  ///   - seed: the same seed gives the same distribution, on one processor and on many.
  /// - Throws: `InputErrors` for other numbers of draws, and when the results of one place can be
  ///   paid in too many ways.
  public func fundingDistribution(
    draws: Int = 200, seed: UInt64 = 1
  ) throws(InputErrors) -> AmountDistribution {
    guard (0...1_000_000).contains(draws) else {
      throw InputErrors([
        .error(
          "draws", file: title, "\(draws) draws cannot be made", remedy: "Ask for 0 to 1,000,000.")
      ])
    }
    let payments: PeriodDistribution?
    do throws(LatticeProblem) {
      if draws == 0 {
        payments = try ProgrammeDistribution(self, periods: [.programme])[.programme]
      } else {
        let moving = moving(.strand)
        payments = try DrawnDistribution(
          moving, draws: Draws(moving, seed: seed, count: draws), periods: [.programme]
        )[.programme]?.payments
      }
    } catch {
      throw InputErrors([error.finding])
    }
    guard let payments else {
      throw InputErrors([
        .error(
          "no-distribution", file: title,
          "the prices of this scheme depend on how many results are claimed",
          effect: "Families are not independent, so that their payments cannot be put together.",
          remedy: "Play the plan: pbr simulate --uncertainty.")
      ])
    }
    return payments.funding
  }
}
