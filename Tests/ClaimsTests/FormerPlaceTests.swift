import ClaimsSamples
import PBRProgramme
import PBRQuantities
import PBRRegister
import Testing

@testable import PBRClaims

/// A family whose place has another name in families.csv than when a result was claimed for it.
@Suite("Places by another name")
struct FormerPlaceTests {
  /// Employment of F-1 was claimed for £800 under P-9; `families` says where it is now.
  private func state(_ families: String) throws -> String {
    let folder = try RegisterFolder([
      "families.csv": families,
      "evidence.csv": "F-1,adult-1,employment,2012-07-02,2013-01-10,1,EV-1,2013-01-10\n",
      "claims.csv": JournalSheet.header + "\n"
        + "C1,troubled-families-2012,W2013-01,P-9,F-1,2012-13,2012-06-09,employment,2012-12-30,"
        + "2012-13,800.00,EV-1,submitted,2013-01-15,\n",
      "register.json": "{}",
    ])
    let day = try #require(CivilDate("2013-01-20"))
    let register = try #require(try folder.inputs().read().register)
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
}
