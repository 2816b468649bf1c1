import Foundation
import PBRClaims
import PBRFiles
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReconciliation
import PBRRegister
import PBRReporting
import Testing

@testable import PBRMeasures
@testable import pbr

/// The programme's measures share what does not change from one quarter end to the next. They are what
/// a whole reconciliation of each day by itself gives.
@Suite("The programme's measures in one pass")
struct MeasuresInOnePassTests {
  /// The invented register of Halton after a claim of 2013, part of it paid and part rejected.
  private func register() throws -> (Scenario, Register) {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "pbr-pass-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: "Scenarios/halton-2012.json", toPath: folder + "/halton-2012.json")
    try FileManager.default.copyItem(
      atPath: "Scenarios/assumptions", toPath: folder + "/assumptions")
    try FileManager.default.copyItem(
      atPath: "Scenarios/register-halton", toPath: folder + "/register")
    let export = ran([
      "claims", "export", folder + "/register", "--as-of", "2013-07-31", "--window", "W2013-07",
      "--claim", "2013-W2", "--out", folder + "/claim", "--prepared-by", "A. Lee",
      "--verified-by", "B. Shah",
    ])
    try #require(export.status == 0, "\(export.messages)")
    let files = InputFiles { path in
      (try? Files.read(path)).map { .text($0) }
        ?? .problem(.error("file-missing", file: path, "not there"))
    }
    let scenario = try #require(
      ScenarioReading(folder + "/halton-2012.json", files: files).scenario)
    let (settings, _) = Register.readSettings(folder + "/register")
    let register = try #require(
      RegisterInputs(
        folder: folder + "/register", scheme: scenario.scheme, settings: settings, dateOrder: nil
      ).read(checksums: false).register)
    return (scenario, register)
  }

  private func same(_ one: Double, _ other: Double, _ what: String) {
    #expect(abs(one - other) <= 1e-6 * max(1, abs(other)), "\(what): \(one), \(other)")
  }

  @Test("Every day as if by itself", arguments: ["2013-07-31", "2013-08-20"])
  func days(asked: String) throws {
    let (scenario, register) = try register()
    let day = try #require(CivilDate(asked))
    let known = Reconciliation(scenario, register, asOf: day)
    let shared = ProgrammeMeasures(scenario, register, asOf: day, known: known)
    #expect(shared.measures.map(\.id).count == 27)
    // Without a reconciliation at hand nothing is different.
    let alone = ProgrammeMeasures(scenario, register, asOf: day)
    #expect("\(alone.data.rows)" == "\(shared.data.rows)")
    for found in shared.days {
      let slow = Reconciliation(scenario, register, asOf: found.day)
      let results = slow.toDate.results
      #expect(found.claimed.count == results.count { $0.outcome?.isClaimed == true })
      #expect(found.paid.count == results.count { $0.outcome == .paid })
      same(
        found.earned,
        slow.entry(.fees, .earned).actual
          + results.reduce(0) { $0 + ($1.outcome?.isClaimed == true ? $1.amount : 0) }, "earned")
      same(found.received, slow.entry(.cash).actual, "received")
      let lines = slow.lines.filter { $0 != .fees }
      same(
        found.forecast.paid, lines.reduce(0) { $0 + slow.entry($1, .earned).total }, "forecast")
      #expect(found.rate.estimate == slow.rate.estimate && found.rate.low == slow.rate.low)
      let look = found.asked
      let evidence = try #require(
        register.evidenceInTime(by: look, within: MeasureLimits.evidenceWithinDays))
      #expect(found.evidence?.inTime == evidence.inTime && found.evidence?.all == evidence.all)
      #expect(
        found.outcomes == register.localOutcomes(on: look, months: MeasureLimits.outcomeMonths))
      let ready = Assessment(register, asOf: look).standings.filter { $0.state == .claimable }
      #expect(found.ready.count == ready.count)
    }
    // Something was claimed in the end.
    #expect((shared.days.last?.claimed.count ?? 0) > 0)
  }
}
