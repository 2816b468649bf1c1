/// What a value is compared with to say whether it is on the way up or down (monitoring.md 3.6).
package enum DirectionRule: String, Sendable, Hashable, CaseIterable {
  /// The same place of the year before.
  case yearAgo = "year-ago"
  /// The period before.
  case previous
  /// The end of the year before.
  case lastYear = "last-year"
  /// The measure's own baseline.
  case baseline
}
