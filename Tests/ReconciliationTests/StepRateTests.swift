import ClaimsSamples
import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities
import PBRRegister
import Testing

@testable import PBRReconciliation

/// The rate of each step among those who reached the one before it: counted by hand.
@Suite("Step by step")
struct StepRateTests {
  /// Three months after moving in, for sure if at all; two ways of work, a month after the start.
  private static let plan = """
    { "pbr": 1, "title": "Five people",
      "scheme": { "scheme": "card", "title": "A card", "unit": { "one": "person", "many": "people" },
        "attachmentEnds": "2018-12-31",
        "strands": [ { "id": "home", "earlierSteps": "optional" }, { "id": "work" } ],
        "results": [
          { "id": "moved-in", "strand": "home", "pays": 600 },
          { "id": "months-3", "strand": "home", "after": "moved-in", "pays": 1500 },
          { "id": "part", "strand": "work", "pays": 500 },
          { "id": "full", "strand": "work", "pays": 900 } ],
        "claimWindows": { "every": "quarter", "first": "2018-03-31", "last": "2019-12-31" } },
      "cohorts": [ { "id": "c", "families": 5, "funded": 5, "attach": { "months": { "2018-01": 5 } } } ],
      "assumptions": {
        "results": {
          "moved-in": { "rate": 0.7, "months": { "fixed": 1 } },
          "months-3": { "rate": 0.6, "months": { "fixed": 3 } },
          "part": { "rate": 0.4, "months": { "fixed": 1 } }, "full": { "rate": 0.2, "months": { "fixed": 1 } } },
        "leaving": { "perMonth": 0 }, "auditMonths": 0, "paymentMonths": 1, "supportMonths": 12 } }
    """

  /// N-1 moved in and stayed, N-2 moved in, N-3 was paid for three months alone, N-4 left in February
  /// with nothing, N-5 works full time.
  private func rates(_ asOf: String) throws -> [String] {
    let folder = try RegisterFolder([
      "families.csv": (1...5).map {
        "N-\($0),P-\($0),c,,2018-01-02,2018-01-10,\($0 == 4 ? "2018-02-20,disengaged" : ","),\n"
      }.joined(),
      "evidence.csv": [
        ("N-1", "moved-in", "2018-02-05"), ("N-1", "months-3", "2018-05-06"),
        ("N-2", "moved-in", "2018-03-07"), ("N-3", "months-3", "2018-05-08"),
        ("N-5", "full", "2018-02-09"),
      ].enumerated().map { "\($1.0),household,\($1.1),\($1.2),\($1.2),1,E-\($0),\($1.2)\n" }
        .joined(),
      "terms.csv": "",
    ])
    let reading = ScenarioReading(
      "plan.json", files: InputFiles { .text(SourceText(name: $0, Self.plan)) })
    let scenario = try #require(reading.scenario, "\(reading.findings.map(\.text))")
    let read = RegisterInputs(folder: folder.path, scheme: scenario.scheme).read()
    let register = try #require(read.register, "\(read.findings.map(\.text))")
    let found = Reconciliation(scenario, register, asOf: try #require(CivilDate(asOf)))
    return found.stepRates.map { step in
      let rate = step.estimate
      let names = step.steps.map { scenario.scheme.results[$0].id }.joined(separator: "|")
      return "\(names): \(rate.achieved) of \(rate.families), worth "
        + NumberText.fixed(rate.informative, places: 1)
        + ", assumed \(NumberText.percent(rate.assumed))"
    }
  }

  /// At the end of May: three of five moved in, N-3 as it was paid for what comes after; of the others
  /// N-5 had its month and N-4 was gone in it. Of those three two kept their home; N-2 has had two
  /// months of the three. Of work one of five, N-4 gone in its month.
  @Test("Counted at the end of a month")
  func may() throws {
    #expect(
      try rates("2018-05-31") == [
        "moved-in: 3 of 5, worth 4.0, assumed 70.0%", "months-3: 2 of 3, worth 2.0, assumed 60.0%",
        "part|full: 1 of 5, worth 4.0, assumed 60.0%",
      ])
  }

  /// In January nobody has moved in: of the next step nothing is seen, and 60% of it is assumed as before.
  @Test("Where nobody reached the step before, the rate assumed is the plan's")
  func none() throws {
    #expect(try rates("2018-01-31")[1] == "months-3: 0 of 0, worth 0.0, assumed 60.0%")
  }

  /// A day before, May is not over: nobody has been seen to keep a home, and N-3 nowhere.
  @Test("A month that is not over does not count")
  func april() throws {
    #expect(
      try rates("2018-05-30") == [
        "moved-in: 2 of 5, worth 4.0, assumed 70.0%", "months-3: 0 of 2, worth 0.0, assumed 60.0%",
        "part|full: 1 of 5, worth 4.0, assumed 60.0%",
      ])
  }
}
