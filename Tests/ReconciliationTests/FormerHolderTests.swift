import ClaimsSamples
import PBRClaims
import PBRProgramme
import PBRQuantities
import PBRRegister
import Testing

@testable import PBRReconciliation

/// Two places of June 2012, £3,200 of fee each; £800 was paid for employment in the second. The row
/// of the family it was claimed for is gone from families.csv.
@Suite("Families that only the journal knows")
struct FormerHolderTests {
  /// - Parameters:
  ///   - later: the day on which another family took the place; empty for none.
  ///   - claim: family, day of attachment, result and pounds of what was claimed at the rate of 2012/13.
  private func folder(later: String, claim: String) throws -> RegisterFolder {
    let cells = claim.split(separator: " ")
    let rows = ["submitted,2013-01-20", "paid,2013-03-20"].map {
      "C1,troubled-families-2012,W2013-01,P-2,\(cells[0]),2012-13,\(cells[1]),\(cells[2]),"
        + "2012-12-30,2012-13,\(cells[3]),EV-1,\($0),\n"
    }
    return try RegisterFolder([
      "families.csv": "F-1,P-1,2012-13,crime|work,2012-05-10,2012-06-09,,,\n"
        + (later.isEmpty ? "" : "F-9,P-2,2012-13,education|work,2013-03-17,\(later),,,\n"),
      "members.csv": later.isEmpty ? "" : "F-9,adult-1,adult,,\n",
      "evidence.csv": later.isEmpty
        ? "" : "F-9,adult-1,employment,2013-05-20,,1,EV-9,2014-01-10\n",
      "claims.csv": JournalRow.columns.joined(separator: ",") + "\n" + rows.joined(),
      "register.json": "{}",
    ])
  }

  private func cash(_ folder: RegisterFolder, _ day: String) throws -> [Double] {
    let found = try TwoPlaces.reconciled(folder, day)
    return [2012, 2013].map { found.entry(.cash, FinancialYear(startYear: $0)).actual }
  }

  /// Two fees of 2012/13 and £800: £7,200, all in that year, whoever came later and whenever it is
  /// asked for; the fee of a place first filled in 2013/14 would be £2,400.
  @Test(
    "The fee stays in the year in which the place was first filled",
    arguments: [
      ("", "2013-05-16"), ("2013-05-16", "2013-05-15"), ("2013-05-16", "2013-05-16"),
      ("2013-05-16", "2014-03-31"),
    ])
  func fee(later: String, day: String) throws {
    let folder = try folder(later: later, claim: "F-2 2012-06-16 employment 800.00")
    #expect(try cash(folder, day) == [7200, 0])
  }

  /// The claim of a family attached in May 2013 at the rate of 2012/13 shows that another filled the
  /// place in that year.
  @Test("The rate claimed tells the year of the place")
  func rate() throws {
    let folder = try folder(later: "", claim: "F-8 2013-05-16 employment 800.00")
    #expect(try cash(folder, "2014-03-31") == [7200, 0])
  }

  /// £800 of 2012/13 less the £100 that F-2 was paid for progress to work: £4,000 at most, less
  /// the fee of £3,200. By the year in which F-9 was attached it would be £1,500.
  @Test("Who comes later is claimed at the rate of the place's year")
  func later() throws {
    let folder = try folder(
      later: "2013-05-16", claim: "F-2 2012-06-16 progress-to-work 100.00")
    let read = RegisterInputs(folder: folder.path, scheme: try folder.register().scheme).read()
    let assessment = Assessment(
      try #require(read.register), asOf: try #require(CivilDate("2014-01-20")))
    #expect(
      Money.sum(
        assessment.standings.filter { $0.state == .claimable }.compactMap(\.amount)
      ).dataText == "700.00")
    #expect(assessment.placesFilled == [FinancialYear(startYear: 2012): 2])
  }
}
