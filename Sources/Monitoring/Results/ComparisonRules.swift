import PBRQuantities

/// Comparisons with other areas: only of the same period (monitoring.md 3.10).
enum ComparisonRules {
  /// One for every group and day on which there is an own value, the latest day first.
  static func standings(
    _ groups: [ComparatorGroup], _ history: MeasureHistory
  ) -> [GroupStanding] {
    groups.compactMap { standing($0, history) }
      .sorted { $0.group.periodEnd > $1.group.periodEnd }
  }

  private static func standing(
    _ group: ComparatorGroup, _ history: MeasureHistory
  ) -> GroupStanding? {
    let measure = history.measure
    let point = history.point(ending: group.periodEnd)
    guard let own = group.own?.value(measure.unit) ?? point?.value?.value else { return nil }
    return GroupStanding(
      group: group, period: point?.period, own: own,
      ownParts: group.own == nil ? parts(point?.value) : group.own?.parts, unit: measure.unit,
      judgesChance: measure.unit == .percent && !ChanceRules(history: history).isSilent,
      areas: group.others.count + 1,
      standing: Standing(
        of: own, among: group.others, unit: measure.unit, better: measure.better))
  }

  private static func parts(
    _ value: MeasuredValue?
  ) -> (numerator: Fraction, denominator: Fraction)? {
    guard let numerator = value?.numerator, let denominator = value?.denominator else { return nil }
    return (numerator, denominator)
  }
}
