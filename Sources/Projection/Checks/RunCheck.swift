/// An identity that holds in every run (model.md section 10): a row of `checks.csv`.
package struct RunCheck: Sendable {
  package let identity: CheckName
  /// The id of the cohort or of the result that it is about; nil where it is about all.
  package let subject: String?
  package let expected: Double
  package let actual: Double
  package let passed: Bool

  /// `profile-total`, `families-by-month:COHORT`
  package var name: String {
    subject.map { "\(identity.rawValue):\($0)" } ?? identity.rawValue
  }

  /// Passes when the two agree to a penny in a million pounds, or to a millionth.
  static func equal(
    _ identity: CheckName, _ subject: String? = nil, expected: Double, actual: Double
  ) -> RunCheck {
    let allowed = 1e-6 + 1e-8 * max(expected.magnitude, actual.magnitude)
    return RunCheck(
      identity: identity, subject: subject, expected: expected, actual: actual,
      passed: (expected - actual).magnitude <= allowed)
  }

  /// Passes when the actual value is not above the expected limit.
  static func atMost(
    _ identity: CheckName, _ subject: String? = nil, limit: Double, actual: Double
  ) -> RunCheck {
    RunCheck(
      identity: identity, subject: subject, expected: limit, actual: actual,
      passed: actual <= limit + 1e-6 + 1e-8 * limit.magnitude)
  }
}
