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
    let side =
      judged.advantage.sign == 0
      ? "\(Told.number(judged.value)) is its \(judged.referenceName)"
      : "\(Told.number(judged.value)) is \(judged.advantage.sign > 0 ? "better" : "worse") than its "
        + "\(judged.referenceName), \(Told.number(judged.reference))"
    let effect: String
    if rule.usesLimits {
      guard
        stated == .good && judged.advantage.sign <= 0
          || stated == .poor && judged.advantage.sign >= 0
      else { return nil }
      effect =
        "No limits make that \(stated == .good ? "better" : "worse") than target; "
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
      "\(measure.id) is stated \(stated.rawValue), but \(side)", effect: effect,
      remedy: "Correct the target, or the status.")
  }
}

/// A value of one period and what its rule sets it against.
struct JudgedPoint {
  let value: Fraction
  let reference: Fraction
  let advantage: Fraction
  /// As the rule's bands take it: a share of the reference, where the rule says so.
  let scaled: Fraction
  let referenceName: String

  /// Nil without a value, a reference, or a side that is better.
  init?(_ point: SeriesPoint, _ result: MeasureResult, _ rule: StatusRule) {
    let target = result.measure.target(of: point.period.year)
    let found: Fraction?
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
    if case .range = result.measure.better { return nil }
    guard let reference = found,
      let value = (rule.judges == .value ? point.value : point.toDate)?.value,
      let advantage = result.measure.better.advantage(of: value, over: reference)
    else { return nil }
    (self.value, self.reference, self.advantage) = (value, reference, advantage)
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
