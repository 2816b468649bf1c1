import PBRFindings
import PBRProgramme
import Testing

@testable import PBRProjection
@testable import PBRRuns

@Suite("Identities")
struct IdentitiesTests {
  /// Allowed: a millionth, and a penny in a million pounds. Of £1,000,000 that is £0.010001.
  @Test("A difference within a penny in a million pounds holds; one beyond it is refused")
  func edges() {
    let cases: [(expected: Double, actual: Double, holds: Bool)] = [
      (0, 0.0000009, true), (0, 0.0000011, false), (1_000_000, 1_000_000.01, true),
      (1_000_000, 1_000_000.011, false), (1_000_000, 999_999.989, false),
    ]
    for one in cases {
      let check = RunCheck.equal(.feesEarnedAndCash, expected: one.expected, actual: one.actual)
      #expect(Identities.findings([check], file: "plan.json").isEmpty == one.holds, "\(one)")
    }
    #expect(
      Identities.findings([.atMost(.placeMaximum, limit: 4000, actual: 4000)], file: "").isEmpty)
    #expect(
      !Identities.findings([.atMost(.placeMaximum, limit: 4000, actual: 4000.01)], file: "").isEmpty
    )
  }

  @Test("The first that does not hold is said, and that nothing is given")
  func message() {
    let checks = [
      RunCheck.equal(.familiesTotal, expected: 1, actual: 1),
      RunCheck.equal(.profileTotal, expected: 313, actual: 327),
      RunCheck.equal(.bandsTotal, expected: 1, actual: 2),
    ]
    #expect(
      Identities.findings(checks, file: "plan.json").map(\.text) == [
        """
        plan.json: error[check-failed]: the check profile-total does not hold: 327.000000, not \
        313.000000
          No figure of this plan can be relied on, so none is given.
          This is a defect of pbr or a plan beyond its limits: please report it.

        """
      ])
  }
}
