import ClaimsSamples
import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities
import PBRRegister
import Testing

@testable import PBRReconciliation

/// Two places of June 2012 under the rules of 2012, £3,200 of fee each.
enum TwoPlaces {
  private static let plan = """
    { "pbr": 1, "title": "Two places", "scheme": "troubled-families-2012",
      "cohorts": [ { "id": "2012-13", "families": 2, "funded": 2,
        "attach": { "months": { "2012-06": 2 } } } ],
      "assumptions": { "results": { "employment": { "rate": 0.3, "months": { "fixed": 7 } } } } }
    """

  /// How a register stands beside the plan on a day.
  static func reconciled(_ folder: RegisterFolder, _ day: String) throws -> Reconciliation {
    let reading = ScenarioReading(
      "plan.json", files: InputFiles { .text(SourceText(name: $0, plan)) })
    let scenario = try #require(reading.scenario, "\(reading.findings.map(\.text))")
    let read = RegisterInputs(folder: folder.path, scheme: scenario.scheme).read()
    let register = try #require(read.register, "\(read.findings.map(\.text))")
    return Reconciliation(scenario, register, asOf: try #require(CivilDate(day)))
  }
}
