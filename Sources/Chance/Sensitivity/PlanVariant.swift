package import PBRProgramme
package import PBRProjection
package import PBRQuantities

/// A plan as it might be instead, ready to be worked out.
package struct PlanVariant: Sendable {
  package let scenario: Scenario
  /// The share of what is claimed for results that stands; the rest is found invalid, 0 to 1.
  package let paidShare: Double

  package init(_ scenario: Scenario, paidShare: Double = 1) {
    self.scenario = scenario
    self.paidShare = paidShare
  }

  package var projection: Projection { Projection(scenario, standing: paidShare) }

  /// A figure of the catalogue; nil when the variant has none of that name or it is no number.
  package func value(of figure: String, asOf: CivilDate? = nil) -> Double? {
    if figure == "net.total" { return projection.netEarned.total }
    if figure.hasPrefix("breakeven.") { return breakEvenValue(figure) }
    return projection.figures(asOf: asOf, breakEven: false).first {
      $0.name == figure && $0.text == nil
    }?.value
  }

  private func breakEvenValue(_ figure: String) -> Double? {
    guard case .rate(let rate, let factor) = breakEven else { return nil }
    return figure == "breakeven.factor" ? factor : rate
  }

  /// Where the programme breaks even, claims found invalid left out of the results.
  package var breakEven: BreakEven {
    if scenario.payer != nil { return .ofPayer }
    return BreakEven(RateGrowth(scenario), netCanFall: scenario.resultsCost) { factor in
      PlanVariant(scenario.ratesMultiplied(by: factor), paidShare: paidShare)
        .projection.netEarned.total
    }
  }
}
