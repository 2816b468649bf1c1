/// An identity that holds in every run (model.md section 10): a row of `checks.csv`.
package struct RunCheck: Sendable {
  package let name: String
  package let expected: Double
  package let actual: Double
  package let passed: Bool

  /// Passes when the two agree to a penny in a million pounds, or to a millionth.
  static func equal(_ name: String, expected: Double, actual: Double) -> RunCheck {
    let allowed = 1e-6 + 1e-8 * max(expected.magnitude, actual.magnitude)
    return RunCheck(
      name: name, expected: expected, actual: actual,
      passed: (expected - actual).magnitude <= allowed)
  }

  /// Passes when the actual value is not above the expected limit.
  static func atMost(_ name: String, limit: Double, actual: Double) -> RunCheck {
    RunCheck(
      name: name, expected: limit, actual: actual,
      passed: actual <= limit + 1e-6 + 1e-8 * limit.magnitude)
  }
}
