import PBRChance
package import PBRProgramme
import PBRProjection

/// What the net present value can be when some assumptions are not known: one appraisal for each
/// stratified draw of the ranges of the scenario and of its savings (model.md section 7). The
/// luck of single families given the rates is averaged out of it.
package struct ValueDistribution: Sendable {
  package let seed: UInt64
  /// Financial years from the base year.
  package let horizon: Int
  /// What is drawn: everything with a range, of the scenario and of its savings.
  package let unknowns: [Assumption]
  /// Fiscal net present values in rising order, one for each draw.
  package let netPresentValues: [Double]

  /// - Parameters:
  ///   - draws: how many; at least 1.
  ///   - horizon: in years; the plan's main horizon unless given.
  package init(
    _ plan: AppraisalPlan, scenario: Scenario, seed: UInt64, draws count: Int,
    horizon: Int? = nil
  ) {
    let years = horizon ?? plan.mainHorizon
    let draws = Draws(scenario.assumptions + plan.assumptions, seed: seed, count: count)
    self.seed = seed
    self.horizon = years
    unknowns = draws.unknowns
    // Without ranges every draw is the same.
    let needed = draws.unknowns.isEmpty ? 1 : draws.count
    netPresentValues = (0..<needed).map { number in
      let draw = draws[number]
      let projection = Projection(scenario.drawn(draw))
      return plan.drawn(draw).appraise(projection).value(at: years).netPresentValue
    }.sorted()
  }

  /// The share of the draws in which delivery costs more than it saves.
  package var probabilityOfNetLoss: Double {
    Double(netPresentValues.count { $0 < 0 }) / Double(max(1, netPresentValues.count))
  }

  /// The most by which chance in the draws moves that probability, as a standard error.
  package var samplingError: Double {
    let share = probabilityOfNetLoss
    return (share * (1 - share) / Double(max(1, netPresentValues.count))).squareRoot()
  }

  /// The smallest value that at least this share of the draws does not exceed, 0 to 1.
  package func percentile(_ share: Double) -> Double {
    let count = netPresentValues.count
    guard count > 0 else { return 0 }
    let rank = Int((min(max(share, 0), 1) * Double(count) - 1e-9).rounded(.up))
    return netPresentValues[min(max(rank, 1), count) - 1]
  }
}
