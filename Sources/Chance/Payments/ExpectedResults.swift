import PBRProgramme
import PBRProjection
import PBRQuantities

/// What results payments are expected to come to at many values of what is not known: for most plans
/// by the engine of the distribution, which is prepared once, else by a projection each time.
struct ExpectedResults: Sendable {
  private let scenario: Scenario
  private let engine: PaymentEngine?

  init(_ scenario: Scenario) {
    self.scenario = scenario
    // On ladders a projection is soonest, and only it knows prices by number and contract maxima.
    let scheme = scenario.scheme
    let isPlain =
      !scheme.isRateCard && scheme.contract == nil
      && !scheme.results.contains { $0.volume != nil }
    engine = isPlain ? try? PaymentEngine(scenario, periods: [.programme]) : nil
  }

  /// In pounds, over the whole programme.
  func total(_ value: (Assumption) -> Double) -> Double {
    guard let engine else {
      return Projection(scenario.replacingValues(value)).resultsEarned.total
    }
    let places = engine.groups { value($1) }
    return (places.first?.mean ?? 0) * Double(engine.lattice.step) / 100
  }
}
