import ClaimsSamples
import PBRFiles
import PBRFindings
import PBRQuantities
import PBRRegister
import Testing

@testable import PBRClaims

/// A control file that says anything else than the journal is not the one that was signed for: all of
/// it follows from the journal, the register and the rules.
@Suite("A control file against the journal")
struct ClaimControlTests {
  @Test("Every figure of it is held against the journal")
  func altered() throws {
    let folder = try JournalTests.folder()
    _ = try JournalTests.export(folder, "C1").run()
    let control = try #require(folder.text("out/claim-C1-control.json"))
    let register = try folder.register()
    func problems(_ from: String, _ to: String) throws -> [String] {
      try #require(control.contains(from), "\(from)")
      let log = FindingLog()
      let text = SourceText(
        name: "control.json", control.replacing(from, with: to))
      let read = try #require(ClaimControl.read(text, into: log))
      // The register is read here without its checksums.
      return read.findings(register).map(\.message).filter { !$0.contains(".csv is not as it was") }
    }
    #expect(try problems("\"C1\"", "\"C1\"") == [])
    // Twelve families in work: £800 each, £9,600.
    for (from, to) in [
      ("\"scheme\": \"troubled-families-2012\"", "\"scheme\": \"x\""),
      ("\"window\": \"W2013-07\"", "\"window\": \"W2013-10\""),
      ("\"window_closes\": \"2013-07-31\"", "\"window_closes\": \"2013-08-31\""),
      ("\"as_of\": \"2013-07-31\"", "\"as_of\": \"2013-07-30\""),
      ("\"file\": \"claim-C1.csv\"", "\"file\": \"claim-C2.csv\""),
      ("\"invented\": false", "\"invented\": true"),
      ("\"families\": 12", "\"families\": 11"), ("\"places\": 12", "\"places\": 13"),
      ("\"rate_gbp\": 800.00", "\"rate_gbp\": 800.01"),
      ("\"audit_seed\": ", "\"audit_seed\": 1"),
      ("\"audit_seed_from\": \"journal_chain\"", "\"audit_seed_from\": \"me\""),
    ] {
      let found = try problems(from, to)
      #expect(found.count == 1, "\(to): \(found)")
    }
    #expect(
      try problems("\"families\": 12", "\"families\": 11") == [
        "its \"families\" is 11, by the journal 12"
      ])
    #expect(
      try problems("\"rate_gbp\": 800.00", "\"rate_gbp\": 400.00") == [
        "its \"by_result\" is not what the journal comes to: employment 12 at 800.00"
      ])
    let read = try #require(
      ClaimControl.read(
        SourceText(
          name: "control.json", control.replacing("\"invented\": false", with: "\"invented\": 1")),
        into: FindingLog()))
    #expect(read.findings(register).first?.severity == .error)
    let rules = try problems("\"rules_sha256\": \"", "\"rules_sha256\": \"0")
    #expect(rules.count == 1 && rules[0].hasPrefix("the rules are not"))
  }
}
