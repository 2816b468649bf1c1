package import PBRProgramme

/// Where the council's net is nothing as all rates grow by one factor, where results themselves
/// cost something: it may then fall again, and there may be several such places.
package struct NetCrossings: Sendable {
  /// A place where the net changes its sign.
  package struct Point: Sendable {
    /// The sum of the main rates there, weighted by families.
    package let rate: Double
    /// On all rates.
    package let factor: Double
    /// Whether the net is below nought above it.
    package let falls: Bool
  }

  /// In rising order. Places closer together than the grid on which they are sought may be missed.
  package let points: [Point]

  /// Each part of the way between two ends of the rates is looked at so many times.
  private static let parts = 16

  /// - Parameters:
  ///   - growth: how the rates grow with the factor, and where each of them ends.
  ///   - most: so many are looked for, the lowest.
  ///   - net: the council's net with all rates multiplied by a factor.
  package init(_ growth: RateGrowth, most: Int = .max, net: (Double) -> Double) {
    var points: [Point] = []
    var (from, before) = (0.0, net(0))
    for end in growth.ends where points.count < most {
      let start = from
      for part in 1...NetCrossings.parts {
        let to =
          part == NetCrossings.parts
          ? end : start + (end - start) * Double(part) / Double(NetCrossings.parts)
        let after = net(to)
        if (before < 0) != (after < 0), points.count < most {
          let factor = Solver.root(from: from, to: to, net)
          points.append(
            Point(rate: growth.mainRate(times: factor), factor: factor, falls: after < 0))
        }
        (from, before) = (to, after)
      }
    }
    self.points = points
  }

  /// Those of a plan, or of one of its cohorts alone; none where results cost the council nothing,
  /// as the net then never falls, nor of a payer, whose net always does.
  package init?(_ scenario: Scenario, cohort: Int?) {
    guard scenario.resultsCost, scenario.payer == nil else { return nil }
    let growth = RateGrowth(scenario, cohorts: cohort.map { [$0] })
    self.init(growth) { PartLines(scenario, cohort: cohort, ratesTimes: $0).net }
  }
}
