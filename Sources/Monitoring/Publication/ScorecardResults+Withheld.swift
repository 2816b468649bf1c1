import PBRQuantities

extension ScorecardResults {
  /// The same without what is worked out from values that are withheld: a change from a value that is
  /// shown, a status by a target, a place in a list by shortfall would each give one back.
  func withholding(_ withheld: WithheldPoints) -> ScorecardResults {
    guard !withheld.isEmpty else { return self }
    var results = self
    results.measures = measures.map { $0.withholding(withheld) }
    return results
  }
}

extension MeasureResult {
  fileprivate func withholding(_ withheld: WithheldPoints) -> MeasureResult {
    guard withheld.touches(measure) else { return self }
    var result = self
    // These rest on the whole of the series.
    (result.needed, result.forecast, result.signal, result.limits) = (nil, nil, nil, nil)
    let isHidden = shown.map { withheld.holds(measure, $0.period.ends) } ?? false
    let isBeforeHidden = direction.earlier.map { withheld.holds(measure, $0.ends) } ?? false
    if isHidden || isBeforeHidden {
      result.direction = DirectionResult(
        direction: .notApplicable, rule: direction.rule, reason: "withheld",
        earlier: direction.earlier, before: direction.before, change: nil,
        isPartYear: direction.isPartYear)
      result.changeChance = nil
    }
    if isHidden {
      result.status = StatusResult(
        status: .notRated, rule: status.rule, reason: "withheld", reference: status.reference,
        advantage: nil, word: "Withheld")
      result.targetTails = nil
    }
    return result
  }
}
