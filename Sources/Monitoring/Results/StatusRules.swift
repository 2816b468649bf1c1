import PBRQuantities

/// How a measure stands by its rule (monitoring.md 3.5).
struct StatusRules {
  let rule: StatusRule
  let history: MeasureHistory
  let target: YearTarget?
  let profile: Fraction?
  /// The chance that the year ends on the good side of the target.
  let chance: Double?

  private var measure: Measure { history.measure }
  private var shown: SeriesPoint? { history.points.last }

  /// What the rule judges against; nil for a range, and for a value judged by itself.
  private var reference: Fraction? {
    if case .range = measure.better { return nil }
    if rule.judges == .chance { return target?.target?.value }
    return switch rule.against {
    case .profile: profile
    case .target: target?.target?.value
    case .minimum: target?.minimum?.value
    case nil: nil
    }
  }

  var result: StatusResult {
    if let reason = notRated { return unrated(reason) }
    if rule.judges == .chance { return byChance }
    if rule.scale == .share, rule.against != nil, reference == .zero {
      return unrated("no share of a target of 0")
    }
    guard let value = judged, let advantage = advantage(value),
      let band = rule.band(advantage, limits: target?.limits)
    else { return unrated("no band of the rule holds") }
    return StatusResult(
      status: band.status, rule: rule.id, reason: "", reference: reference, advantage: advantage,
      word: band.word, isOfPeriod: rule.judges == .value)
  }

  private func unrated(_ reason: String) -> StatusResult {
    StatusResult(
      status: .notRated, rule: rule.id, reason: reason, reference: reference, advantage: nil,
      word: "")
  }

  private var judged: Fraction? {
    rule.judges == .value ? shown?.value?.value : shown?.toDate?.value
  }

  /// Why it is not rated, the first that holds; nil where it is.
  private var notRated: String? {
    guard measure.isRated else { return "not to be rated" }
    if measure.better == .none { return "neither more nor less is better" }
    guard let shown else { return "no row" }
    guard shown.value != nil else { return "no value" }
    if let taken = shown.row.taken {
      if taken.isOfTooFew { return DirectionRules.tooFewKnown }
      if let reason = taken.notSetAgainstPlan, target?.isWorkedOut == true { return reason }
    }
    if rule.judges != .value, shown.toDate == nil { return "no value to date" }
    if case .range = measure.better {
      if rule.judges == .chance { return "a range is not forecast" }
      return rule.scale == .share ? "a range has no share" : nil
    }
    if rule.judges == .chance { return target?.target == nil ? "no target" : nil }
    switch rule.against {
    case .minimum: return target?.minimum == nil ? "no minimum" : nil
    case .target: return target?.target == nil ? "no target" : nil
    case .profile:
      if profile != nil { return nil }
      let hasTarget = target?.target != nil || target?.profile != nil
      return hasTarget ? "no profile for \(shown.period.label)" : "no target"
    case nil: return nil
    }
  }

  private func advantage(_ value: Fraction) -> Fraction? {
    if rule.against == nil, case .range = measure.better {
      return measure.better.advantage(of: value, over: .zero)
    }
    guard rule.against != nil else { return value }
    guard let advantage = measure.better.advantage(of: value, over: reference ?? .zero) else {
      return nil
    }
    guard rule.scale == .share else { return advantage }
    guard let reference, let share = advantage.divided(by: reference.magnitude) else { return nil }
    return share
  }

  /// By the chance of the target; an unknown one is what the rule says.
  private var byChance: StatusResult {
    guard let chance else {
      guard let unknown = rule.unknown else { return unrated("the chance is not known") }
      return StatusResult(
        status: unknown, rule: rule.id, reason: "", reference: reference, advantage: nil,
        word: "Too early to say")
    }
    guard let exact = Fraction(probability: chance), let band = rule.band(exact, limits: nil) else {
      return unrated("no band of the rule holds")
    }
    return StatusResult(
      status: band.status, rule: rule.id, reason: "", reference: reference, advantage: nil,
      word: band.word)
  }
}

extension Fraction {
  /// A probability to twelve decimals, so that it can be compared with the limits of a rule.
  fileprivate init?(probability: Double) {
    guard probability.isFinite, (0...1).contains(probability) else { return nil }
    self.init(Int((probability * 1e12).rounded()), over: 1_000_000_000_000)
  }
}
