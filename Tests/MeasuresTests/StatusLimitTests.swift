import Testing

@testable import PBRMeasures

/// Shares as they are printed beside the rule that judges them.
struct StatusLimitTests {
  /// 5.38% is fair where good is at most 5%, so it is not printed as 5%; 5% itself is good.
  @Test("A share is printed so that its own rule holds of what is printed")
  func shares() {
    let limit = StatusLimits.Limit(
      good: 0.05, fair: 0.2, source: nil, status: nil, isOwn: false)
    #expect(
      [0.0538, 0.05, 0.050001, 0.2004, 0.1].map { limit.text($0, places: 0) }
        == ["5.4%", "5%", "5.0001%", "20.04%", "10%"])
  }
}
