import PBRFindings
import PBRQuantities

/// A stock that is not what it was, and what came in less what went out.
enum StockFlow {
  static func findings(_ results: ScorecardResults) -> [Finding] {
    results.scorecard.flows.flatMap { identity -> [Finding] in
      let stock = results.scorecard.measures[identity.stock]
      return identity.evaluated(results.measures).filter { !$0.holds }.map { flow in
        let expected = flow.before + flow.inflow - flow.outflow
        return .warning(
          "stock-flow", at: flow.rows[0].figurePlace,
          "\(stock.id) is \(Told.number(flow.after)) on \(flow.to.dataText), but "
            + "\(flow.sides) = \(Told.number(expected)): "
            + "\(Told.number((flow.after - expected).magnitude)) apart",
          effect: "Someone was counted twice, or not at all, since \(flow.from.dataText).",
          remedy: "Correct one of \(Told.rows(flow.rows)).")
      }
    }
  }
}

extension FlowEvaluation {
  /// `251 + 75 − 104`.
  package var sides: String {
    "\(Told.number(before)) + \(Told.number(inflow)) − \(Told.number(outflow))"
  }
}
