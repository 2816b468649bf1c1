import PBRChance
import PBRFiles
import PBRProjection
import ProjectionSamples
import Testing

@Suite struct CommonDrawsTests {
  /// Two plans with one unknown rate and the same families: what they have in common, luck too,
  /// cancels out of the difference, so that A is ahead by what B costs more than £50. B's cost is
  /// uniform from 0 to £200: above £50 in three draws of four, by £50 on average, P10 -£30 and
  /// P90 £130. Draws are even to a hundredth of their range or so.
  @Test("What plans have in common cancels out of common draws")
  func common() throws {
    func plan(_ cost: String) -> String {
      """
      { "pbr": 1, "title": "P", "scheme": "rules.json",
        "cohorts": [ { "id": "c", "families": 40, "attach": { "months": { "2012-04": 40 } } } ],
        "assumptions": { "results": { "x": {
          "rate": { "value": 0.5, "low": 0.2, "high": 0.8 }, "months": { "fixed": 2 } } } },
        "costs": [ { "id": "team", "once": \(cost), "month": "2012-05" } ] }
      """
    }
    let files = [
      "rules.json": """
      { "scheme": "r", "title": "R", "attachmentEnds": "2012-08-31",
        "attachment": { "fee": { "2012-13": 100 } },
        "results": [ { "id": "x", "title": "X", "pays": { "2012-13": 10 } } ],
        "claimWindows": [ { "id": "W", "closes": "2012-09-30" } ] }
      """,
      "a.json": plan("50"),
      "b.json": plan(#"{ "value": 100, "low": 0, "high": 200, "distribution": "uniform" }"#),
    ]
    let parts = try ["a.json", "b.json"].map { name in
      CommonDraws.Part(try project(name, files).scenario, cohort: nil, source: name)
    }
    let draws = CommonDraws(parts, seed: 7, count: 200)
    #expect(draws.luck && draws.unknowns == 2)
    let leads = zip(draws.positions[0], draws.positions[1]).map { $0.net - $1.net }
    let lead = SampleOfDraws(leads)
    #expect(abs(Double(leads.filter { $0 > 0 }.count) / 200 - 0.75) <= 0.005)
    #expect(abs(lead.mean - 50) < 2)
    #expect(abs(lead.percentile(0.1) + 30) < 10 && abs(lead.percentile(0.9) - 130) < 10)
    // The luck and the rate are drawn all the same.
    #expect(SampleOfDraws(draws.positions[0].map(\.results)).standardDeviation > 30)
    let alone = CommonDraws(parts, seed: 7, count: 200, on: .one)
    #expect(alone.positions[1].map(\.net) == draws.positions[1].map(\.net))
  }

  /// Five values worked by hand: variance 10 over 4.
  @Test("The figures of a sample")
  func sample() {
    let sample = SampleOfDraws([3, 1, 5, 2, 4])
    same([sample.mean, sample.standardDeviation], [3, 2.5.squareRoot()])
    same([0, 0.2, 0.21, 0.5, 0.9, 1].map(sample.percentile), [1, 1, 2, 3, 5, 5])
    same([SampleOfDraws([]).percentile(0.5), SampleOfDraws([7]).standardDeviation], [0, 0])
  }
}
