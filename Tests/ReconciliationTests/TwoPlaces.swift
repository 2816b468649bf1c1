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

  /// A row of the journal for F-2 in P-2.
  static func row(
    _ claim: String, _ window: String, _ result: String, _ achieved: String, _ pounds: String,
    _ status: String, _ day: String
  ) -> String {
    "\(claim),troubled-families-2012,\(window),P-2,F-2,2012-13,2012-06-16,\(result),\(achieved),"
      + "2012-13,\(pounds).00,EV-1|reason: x1,\(status),\(day),\n"
  }

  /// Both places filled, F-2 with an adult, and its evidence and claims.
  static func reconciled(
    evidence: String, _ rows: [String], _ day: String
  ) throws -> Reconciliation {
    let folder = try RegisterFolder([
      "families.csv": "F-1,P-1,2012-13,crime|work,2012-05-10,2012-06-09,,,\n"
        + "F-2,P-2,2012-13,education|work,2012-05-17,2012-06-16,,,\n",
      "members.csv": "F-2,adult-1,adult,,\n", "evidence.csv": evidence,
      "claims.csv": JournalRow.columns.joined(separator: ",") + "\n" + rows.joined(),
      "register.json": "{}",
    ])
    return try reconciled(folder, day)
  }
}
