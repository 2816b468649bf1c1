import ClaimsSamples
import PBRFindings
import PBRProgramme
import PBRQuantities
import PBRRegister
import Testing

@testable import PBRClaims

/// A family whose place has another name in families.csv than when a result was claimed for it.
@Suite("Places by another name")
struct FormerPlaceTests {
  /// Employment of F-1 was claimed for £800 under P-9; `families` says where it is now.
  private func register(_ families: String) throws -> Register {
    let folder = try RegisterFolder([
      "families.csv": families,
      "evidence.csv": "F-1,adult-1,employment,2012-07-02,2013-01-10,1,EV-1,2013-01-10\n",
      "claims.csv": JournalSheet.header + "\n"
        + "C1,troubled-families-2012,W2013-01,P-9,F-1,2012-13,2012-06-09,employment,2012-12-30,"
        + "2012-13,800.00,EV-1,submitted,2013-01-15,\n",
      "register.json": "{}",
    ])
    return try #require(try folder.inputs().read().register)
  }

  private func state(_ families: String) throws -> String {
    let day = try #require(CivilDate("2013-01-20"))
    let register = try register(families)
    let assessment = Assessment(register, asOf: day)
    let result = try #require(register.scheme.results.firstIndex { $0.id == "employment" })
    return assessment.standings(of: 0).first { $0.result == result }.map { "\($0.state)" } ?? "none"
  }

  private let family = "F-1,PLACE,2012-13,crime|work,2012-05-01,2012-06-09,,,\n"

  @Test("What was claimed for a place that is gone is claimed where the family is now")
  func renamed() throws {
    #expect(try state(family.replacing("PLACE", with: "P-9")) == "claimed")
    #expect(try state(family.replacing("PLACE", with: "P-1")) == "claimed")
  }

  /// The result comes out as it was claimed, under another place: that alone is said.
  @Test("Worked out again, only the place differs")
  func again() throws {
    let same = try #require(
      ClaimAgain("C1", of: try register(family.replacing("PLACE", with: "P-9"))))
    #expect(same.alike == 1 && same.findings.isEmpty)
    let other = try #require(
      ClaimAgain("C1", of: try register(family.replacing("PLACE", with: "P-1"))))
    #expect(other.alike == 0)
    #expect(
      other.findings.map { "\($0.code): \($0.message)" } == [
        "claim-differs: employment of F-1 in P-9 was claimed with other values: place_id P-9, now P-1"
      ])
  }
}
