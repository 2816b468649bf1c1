import ClaimsSamples
import PBRClaims
import PBRQuantities
import PBRReporting
import PBRStatements
import Testing

/// Pages on claims: the position of a register, and one family explained.
struct ClaimsReportTests {
  @Test("One family, test by test, and the position")
  func explanation() throws {
    var evidence = EvidenceRows()
    evidence.crimeAndEducation("HT-1", offences: (4, 3))
    let folder = try RegisterFolder([
      "families.csv": "HT-1,P-1,2012-13,crime|education,2012-05-01,2012-06-18,,,\n",
      "members.csv": "HT-1,child-1,child,,\nHT-1,adult-1,adult,,\n",
      "evidence.csv": evidence.text,
    ])
    let date = try #require(CivilDate("2013-07-31"))
    let assessment = Assessment(try folder.register(), asOf: date)
    let explained = try #require(assessment.explain("HT-1"))
    let year = try #require(FinancialYear("2012-13"))
    let report = assessment.report(funded: 120, planned: [year: 120])
    #expect(report.headline == "Nothing can be claimed on 31 July 2013.")
    let text = TextWriter().text(report) + TextWriter().text(explained.report)
    for line in [
      "  the fall is too small (offending)               Not met         1",
      "Year 2012/13       1      120           119  89 more for 75%; 39 more for 33%",
      "offending   33% less  4 → 3, down 25.0%  1 Feb 2013  31 Jul 2013  ▲ not met",
      "- asb: asb-incidents, met. Evidence: EV-1, EV-2. Compared with 18 December 2011 to 17 June 2012, the",
      "  months to the day before attachment.",
    ] { #expect(text.contains(line + "\n")) }
  }
}
