package import PBRFiles
import PBRProjection
package import PBRQuantities

/// The lowest point of the council's cumulative cash in one draw, and its month.
package struct CashLow: Sendable, Hashable {
  /// In pounds; at most the first month's net cash.
  package let lowest: Double
  package let month: Month
}

extension Simulation {
  /// The lowest point of cash in every draw: the distribution of the peak cash need.
  ///
  /// Cash depends on the order in which results and costs fall, which has no closed form, so it
  /// is found by the simulator: every draw plays all families, in places and outside, with costs
  /// of whole families, fees and gates as they fall due, and results in the payment month of
  /// their window. What is not known, costs too, is drawn with it.
  package func cashLows(on processors: Processors = .all) -> [CashLow] {
    Parallel.map(draws.count, on: processors) { number in
      let line = CashLine(projection(draw: number))
      return CashLow(lowest: line.lowest, month: line.lowestMonth)
    }
  }
}
