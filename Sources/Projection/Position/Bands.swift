import PBRProgramme
package import PBRQuantities

/// What is certain, expected and at risk of the programme's maximum, in cash, at the end of the
/// last month that is over on the position date (model.md section 8; the last day of a month
/// counts as its end). The four parts sum to the maximum.
package struct Bands: Sendable {
  /// The last month that counts as received.
  package let positionMonth: Month
  package let maximum: Double
  package let received: Double
  package let feesToCome: Double
  package let resultsExpected: Double
  package let resultsNotExpected: Double

  /// Nil when the scheme has no maximum.
  package init?(_ projection: Projection, asOf: CivilDate?) {
    guard let maximum = projection.scenario.maximum else { return nil }
    let axis = projection.axis
    let position =
      (asOf ?? projection.scenario.date)?.lastWholeMonth ?? (axis.first - 1)
    let fees = projection.feesReceived
    let results = projection.resultsReceived
    positionMonth = position
    self.maximum = maximum.pounds
    received =
      fees.sum(through: position)
      + results.sum(through: position)
    feesToCome = fees.sum(from: position + 1)
    resultsExpected = results.sum(from: position + 1)
    resultsNotExpected = maximum.pounds - received - feesToCome - resultsExpected
  }
}
