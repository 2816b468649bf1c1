import PBRFindings
import PBRQuantities

/// A profile that is the value to the last digit, and that neither a flat nor an even one would give:
/// it may have been filled in from the result.
enum TargetEqualsValue {
  static func findings(_ results: ScorecardResults) -> [Finding] {
    results.measures.compactMap { result in
      guard let shown = result.shown, let value = shown.toDate?.value, let target = result.target,
        case .places = target.profile, let profile = result.profile, profile == value,
        let whole = target.target?.value, whole != profile,
        let name = shown.period.placeName
      else { return nil }
      let even = even(whole, shown.period, result)
      if let even, even.value == profile { return nil }
      return .warning(
        "target-equals-value",
        at: result.measure.place("targets", shown.period.year.dataText, "profile", name),
        "\(result.measure.id): the profile of \(name) is the value, \(Told.number(value))",
        effect: effect(even, whole, value, result, results.scorecard),
        remedy: "If it was filled in from the result, write the one agreed, or \"even\".")
    }
  }

  /// The even profile, and in words where it begins and ends; nil for what does not add up.
  private static func even(
    _ whole: Fraction, _ period: Period, _ result: MeasureResult
  ) -> (value: Fraction, words: String)? {
    guard result.history.addsUp, let share = Fraction(period.place, over: period.count) else {
      return nil
    }
    guard result.measure.rows == .ever else { return (whole * share, "Evenly it is") }
    guard let start = result.history.lastOfYear(before: period)?.value?.value else { return nil }
    return (
      start + (whole - start) * share,
      "Evenly from \(Told.number(start)) to \(Told.number(whole)) it is"
    )
  }

  private static func effect(
    _ even: (value: Fraction, words: String)?, _ whole: Fraction, _ value: Fraction,
    _ result: MeasureResult, _ card: Scorecard
  ) -> String {
    let (reference, words) = even.map { ($0.value, $0.words) } ?? (whole, "The year's target is")
    let start = "\(words) \(Told.number(reference))"
    guard let rule = result.rule(card), rule.judges != .chance, rule.against == .profile,
      let advantage = result.measure.better.advantage(of: value, over: reference),
      let band = rule.band(
        rule.scale == .share ? advantage.divided(by: reference.magnitude) ?? advantage : advantage,
        limits: result.target?.limits)
    else { return start + "." }
    return "\(start), and the status \(band.status.symbol) \(band.word)."
  }
}
