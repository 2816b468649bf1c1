package import PBRProjection
import PBRQuantities

extension DrawnDistribution {
  /// What the distribution of the whole programme says in a few figures, as `figures.csv` holds and
  /// `pbr explain` explains them: `uncertainty.results.mean`, `uncertainty.funding.p90` …, pounds on
  /// the earned basis. A percentile that is not exact has the digits that its bound allows.
  package var figures: [NamedFigure] {
    guard let period = self[.programme] else { return [] }
    let measures = [
      ("results", period.payments.results), ("funding", period.payments.funding),
    ]
    return measures.flatMap { name, amounts in
      [
        ("mean", amounts.mean), ("sd", amounts.standardDeviation),
        ("p10", amounts.percentile(0.1).pounds), ("p50", amounts.percentile(0.5).pounds),
        ("p90", amounts.percentile(0.9).pounds),
      ].map { NamedFigure("uncertainty.\(name).\($0.0)", $0.1, basis: "earned") }
    }
  }
}
