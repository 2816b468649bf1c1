import PBRFindings
import PBRQuantities

/// A stated status that no limits could give: good needs an advantage above nought, poor one below.
/// By a rule without limits the value has one status only, and another contradicts it.
enum StatusContradicts {
  static func findings(_ results: ScorecardResults) -> [Finding] {
    results.measures.flatMap { result -> [Finding] in
      guard let rule = result.rule(results.scorecard), rule.judges != .chance else { return [] }
      return result.series.compactMap { finding($0, result, rule) }
    }
  }

  private static func finding(
    _ point: SeriesPoint, _ result: MeasureResult, _ rule: StatusRule
  ) -> Finding? {
    guard let stated = point.row.stated?.status,
      let judged = JudgedPoint(point, result, rule)
    else { return nil }
    let measure = result.measure
    let effect: String
    if rule.usesLimits {
      guard
        stated == .good && judged.advantage.sign <= 0
          || stated == .poor && judged.advantage.sign >= 0
      else { return nil }
      let what =
        judged.isOfRange ? stated.rawValue : "\(stated == .good ? "better" : "worse") than target"
      effect =
        "No limits make that \(what); "
        + "\(Status.fair.symbol) \(rule.word(.fair)) is the \(stated == .good ? "most" : "least") it "
        + "can be."
    } else {
      guard let band = rule.band(judged.scaled, limits: nil), band.status != stated else {
        return nil
      }
      effect = "By the rule it is \(band.status.symbol) \(band.word)."
    }
    return .warning(
      "status-contradicts", at: point.row.row.place("stated_status"),
      "\(measure.id) is stated \(stated.rawValue), but \(judged.side)", effect: effect,
      remedy: "Correct the \(judged.isOfRange ? "range" : "target"), or the status.")
  }
}

/// A value of one period and what its rule sets it against.
struct JudgedPoint {
  let advantage: Fraction
  /// As the rule's bands take it: a share of the reference, where the rule says so.
  let scaled: Fraction
  /// On which side of its reference it lies: `61.2 is worse than its target, 70`.
  let side: String
  let isOfRange: Bool

  /// Nil without a value, a reference, or a side that is better. A range is its own reference, and has
  /// no share.
  init?(_ point: SeriesPoint, _ result: MeasureResult, _ rule: StatusRule) {
    let judged = (rule.judges == .value ? point.value : point.toDate)?.value
    if case .range(let from, let to) = result.measure.better {
      guard rule.scale == .unit, let value = judged,
        let advantage = result.measure.better.advantage(of: value, over: .zero)
      else { return nil }
      let lies =
        advantage.sign > 0 ? "lies within" : advantage.sign < 0 ? "lies outside" : "is an end of"
      side =
        "\(Told.number(value)) \(lies) its range, \(Told.number(from)) to \(Told.number(to))"
      (self.advantage, scaled, isOfRange) = (advantage, advantage, true)
      return
    }
    let target = result.measure.target(of: point.period.year)
    let found: Fraction?
    let referenceName: String
    switch rule.against {
    case .profile:
      found = Profile.value(target, at: point.period, result.history)
      referenceName = "target"
    case .target:
      found = target?.target?.value
      referenceName = "target"
    case .minimum:
      found = target?.minimum?.value
      referenceName = "minimum"
    case nil: return nil
    }
    guard let reference = found, let value = judged,
      let advantage = result.measure.better.advantage(of: value, over: reference)
    else { return nil }
    side =
      advantage.sign == 0
      ? "\(Told.number(value)) is its \(referenceName)"
      : "\(Told.number(value)) is \(advantage.sign > 0 ? "better" : "worse") than its "
        + "\(referenceName), \(Told.number(reference))"
    (self.advantage, isOfRange) = (advantage, false)
    scaled =
      rule.scale == .share ? advantage.divided(by: reference.magnitude) ?? advantage : advantage
  }
}

extension MeasureResult {
  /// The rule it is judged by; nil where the scorecard has none of that name.
  func rule(_ card: Scorecard) -> StatusRule? {
    card.statusRules[measure.status ?? MeasureResult.usualRule]
  }
}
