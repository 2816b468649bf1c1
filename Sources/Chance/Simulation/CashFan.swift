package import PBRFiles
import PBRProjection
package import PBRQuantities

/// How far the council's cumulative cash can lie from what is expected, month by month: the
/// tenth and ninetieth percentiles of simulated draws (model.md section 8).
package struct CashFan: Sendable {
  /// In pounds, by month: one draw in ten lies below, and one in ten above.
  package let low: MonthlyFlow
  package let high: MonthlyFlow
  /// The lowest point of every draw.
  package let lows: [CashLow]

  package var draws: Int { lows.count }
}

extension Simulation {
  /// The line of cash of every draw, summed up month by month. What is unknown is drawn, costs
  /// too, and every family is played.
  package func cashFan(on processors: Processors = .all) -> CashFan {
    let lines = Parallel.map(draws.count, on: processors) { CashLine(projection(draw: $0)) }
    let months = (0..<axis.count).map { month in
      SampleOfDraws(lines.map { $0.cumulative[month] })
    }
    return CashFan(
      low: MonthlyFlow(on: axis, months.map { $0.percentile(0.1) }),
      high: MonthlyFlow(on: axis, months.map { $0.percentile(0.9) }),
      lows: lines.map { CashLow(lowest: $0.lowest, month: $0.lowestMonth) })
  }
}
