import ClaimsSamples
import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities
import PBRRegister
import Testing

@testable import PBRReconciliation

/// Four people of whom two hold a funded place, half of whom finish a course in the sixth month; the
/// first two who do bring £100 each, whoever they are.
@Suite("A forecast with people outside funded places")
struct OutsidePlacesForecastTests {
  private static let plan = """
    { "pbr": 1, "title": "Four people",
      "scheme": { "scheme": "card", "title": "A card", "unit": { "one": "person", "many": "people" },
        "attachmentEnds": "2018-12-31", "strands": [ { "id": "learning" } ],
        "results": [
          { "id": "course", "strand": "learning", "counts": "all",
            "volume": [ { "from": 1, "pays": 100 }, { "from": 3, "pays": 0 } ] } ],
        "claimWindows": { "every": "quarter", "first": "2018-03-31", "last": "2019-12-31" } },
      "cohorts": [ { "id": "c", "families": 4, "funded": 2, "attach": { "months": { "2018-01": 4 } } } ],
      "assumptions": {
        "results": { "course": { "rate": 0.5, "months": { "fixed": 6 } } },
        "leaving": { "perMonth": 0 }, "auditMonths": 0, "paymentMonths": 1, "supportMonths": 12 } }
    """

  private func found(
    _ asOf: String, people: Int = 4, courses: [String] = []
  ) throws -> Reconciliation {
    let folder = try RegisterFolder([
      "families.csv": (1...4).prefix(people).map {
        "N-\($0),\($0 <= 2 ? "P-\($0)" : ""),c,,2018-01-02,2018-01-10,,,\n"
      }.joined(),
      "evidence.csv": courses.enumerated().map {
        "\($1),household,course,2018-03-05,2018-03-05,1,E-\($0),2018-03-06\n"
      }.joined(),
      "terms.csv": "",
    ])
    let reading = ScenarioReading(
      "plan.json", files: InputFiles { .text(SourceText(name: $0, Self.plan)) })
    let scenario = try #require(reading.scenario, "\(reading.findings.map(\.text))")
    let read = RegisterInputs(folder: folder.path, scheme: scenario.scheme).read()
    let register = try #require(read.register, "\(read.findings.map(\.text))")
    return Reconciliation(scenario, register, asOf: try #require(CivilDate(asOf)))
  }

  /// With nothing achieved the rest is the plan: none of four with chance 1/16, one with 4/16, else
  /// two or more: £100 × (4 + 2 × 11) / 16 = £162.50.
  @Test("Before anything is achieved the rest is what the plan expected")
  func before() throws {
    for people in [2, 3, 4] {
      // Who is not attached by then is expected in the next month, with the same chance.
      let entry = try found("2018-02-28", people: people).entry(.earned)
      #expect(abs(entry.profile - 162.5) < 1e-9)
      #expect(abs(entry.forecast - 162.5) < 1e-9)
      #expect(entry.actual == 0)
    }
  }

  /// One course is finished in March. Of three people who may yet, one more is paid: £100 × (1 − 1/8) =
  /// £87.50, whoever finished first. When two have, nothing more comes; a third is paid nothing.
  @Test(
    "What is achieved outside places takes its number",
    arguments: [
      (["N-3"], 100.0, 87.5), (["N-1"], 100, 87.5), (["N-3", "N-4"], 200, 0),
      (["N-2", "N-3", "N-4"], 200, 0),
    ])
  func after(courses: [String], actual: Double, forecast: Double) throws {
    let found = try found("2018-03-31", courses: courses)
    let entry = found.entry(.earned)
    #expect(abs(entry.actual - actual) < 1e-9)
    #expect(abs(entry.forecast - forecast) < 1e-9)
    #expect(found.toDate.placesFilled == 2)
  }
}
