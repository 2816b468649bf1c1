import PBRProgramme
package import PBRProjection
package import PBRQuantities

extension Sensitivity {
  /// What each figure that a plan gives with a range does to the council's net, or to funding in
  /// a plan without costs of the council; nil where no figure has a range.
  package static func ofRanges(_ projection: Projection, asOf: CivilDate? = nil) -> Sensitivity? {
    let scenario = projection.scenario
    var trials = Trials()
    trials.addRanges(of: scenario)
    guard !trials.trials.isEmpty else { return nil }
    let isNet = scenario.costs.contains(where: scenario.bears)
    let figure =
      isNet
      ? NamedFigure("net.total", projection.netEarned.total, basis: "earned")
      : NamedFigure(
        "funding.total",
        projection.feesEarned.total + projection.resultsEarned.total,
        basis: "earned")
    return Sensitivity(figure, trials: trials.trials, asOf: asOf)
  }
}
