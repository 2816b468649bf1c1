import Foundation
import PBRClaims
import PBRFiles
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRRegister
import PBRReporting
import Testing

@testable import PBRReconciliation

/// The days either side of which money counts as received, overdue or to be accrued.
@Suite("What has happened, at its edges")
struct ReconciliationEdgeTests {
  /// One place of June 2012, its fee of £3,200 paid on 15 May, results paid a month after the
  /// window closes. The claims of £700 are of crime and education in the window of 31 January 2013,
  /// if nothing else is said.
  private func reconciliation(
    _ asOf: String, claims: [String], achieved: String = "2012-12-20",
    window: String = "W2013-01", left: String = ""
  ) throws -> Reconciliation {
    let plan = """
      { "pbr": 1, "title": "Small", "scheme": "scheme.json",
        "cohorts": [ { "id": "A", "families": 1, "funded": 1,
          "attach": { "months": { "2012-06": 1 } } } ],
        "assumptions": { "results": { "crime-education": { "rate": 0.5,
          "months": { "fixed": 6 } } }, "leaving": { "perMonth": 0 }, "paymentMonths": 1 } }
      """
    let rules = """
      { "extends": "troubled-families-2012", "scheme": "small", "title": "Small",
        "attachment": { "paid": { "2012-13": "2012-05-15" } } }
      """
    let texts = ["small.json": plan, "scheme.json": rules]
    let files = InputFiles { name in
      texts[name].map { .text(SourceText(name: name, $0)) } ?? .problem(.error("none", name))
    }
    let reading = ScenarioReading("small.json", files: files)
    let scenario = try #require(reading.scenario, "\(reading.findings.map(\.text))")
    let folder = FileManager.default.temporaryDirectory.appending(path: "pbr-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let reason = left.isEmpty ? "" : "moved-away"
    let rows = claims.map { claim in
      let cells = claim.split(separator: " ")
      return "C-1,small,\(window),P-1,F-1,A,2012-06-04,crime-education,\(achieved),2012-13,700.00,,"
        + "\(cells[0]),\(cells[1])"
    }
    let sheets = [
      "families.csv":
        "family_id,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces\n"
        + "F-1,P-1,A,crime|education|work,2012-05-01,2012-06-04,\(left),\(reason),\n",
      "members.csv": "family_id,subject,role,from,to\n", "terms.csv": "term,starts,ends\n",
      "claims.csv":
        ([
          "claim_id,scheme,window,place_id,family_id,cohort,attached_on,result,achieved_on,"
            + "rate_year,amount_gbp,evidence_refs,status,status_on"
        ] + rows).joined(separator: "\n"),
    ]
    for (name, text) in sheets { try Data(text.utf8).write(to: folder.appending(path: name)) }
    let register = Register.read(folder.path, scheme: scenario.scheme)
    #expect(register.findings.filter { $0.severity == .error }.map(\.text) == [])
    return Reconciliation(
      scenario, try #require(register.register), asOf: try #require(CivilDate(asOf)))
  }

  /// Cash of the result in two financial years: actual and forecast of each, in pounds.
  private func cash(_ found: Reconciliation) throws -> [Double] {
    let result = try #require(
      found.scenario.scheme.results.firstIndex { $0.id == "crime-education" })
    return [2012, 2013].flatMap { year in
      let entry = found.entry(.result(result), .cash, FinancialYear(startYear: year))
      return [entry.actual, entry.forecast]
    }
  }

  @Test(
    "A result counts as received from the day the journal says paid",
    arguments: [
      ("2013-03-19", [0.0, 700, 0, 0]), ("2013-03-20", [700, 0, 0, 0]),
      ("2013-03-21", [700, 0, 0, 0]),
    ])
  func paid(asOf: String, expected: [Double]) throws {
    let found = try reconciliation(
      asOf, claims: ["submitted 2013-01-20", "paid 2013-03-20"])
    #expect(try cash(found) == expected)
  }

  /// Due at the end of February 2013. What is not paid by then is expected in the month of the
  /// position, in whichever year that is; before, in February.
  @Test(
    "An overdue result is expected in the month of the position",
    arguments: [
      ("2013-02-10", [0.0, 700, 0, 0]), ("2013-03-10", [0, 700, 0, 0]),
      ("2013-04-10", [0, 0, 0, 700]), ("2013-04-01", [0, 0, 0, 700]),
    ])
  func overdue(asOf: String, expected: [Double]) throws {
    #expect(try cash(try reconciliation(asOf, claims: ["submitted 2013-01-20"])) == expected)
  }

  /// The window of 28 February 2014 pays in March, in the year; that of 31 March would not.
  @Test("A result is expected the months of payment after its window")
  func due() throws {
    let found = try reconciliation(
      "2013-12-31", claims: ["submitted 2013-12-20"], achieved: "2013-12-19", window: "W2014-02")
    #expect(try cash(found) == [0, 0, 0, 700])
  }

  /// The scheme pays the fee on 15 May 2012, which the register does not record.
  @Test(
    "Fees count as received from the day on which the scheme pays",
    arguments: [("2012-05-14", 0.0), ("2012-05-15", 3200), ("2012-05-16", 3200)])
  func fees(asOf: String, actual: Double) throws {
    let entry = try reconciliation(asOf, claims: []).entry(.fees, .cash)
    #expect(entry.actual == actual && entry.forecast == 3200 - actual)
  }

  /// Achieved by 31 March and claimed after it.
  @Test(
    "What is accrued at the end of a year",
    arguments: [
      ("2013-03-31", "2013-04-01", 700.0), ("2013-03-31", "2013-03-31", 0),
      ("2013-04-01", "2013-04-02", 0), ("2013-03-30", "2013-05-31", 700),
    ])
  func accrual(achieved: String, claimed: String, actual: Double) throws {
    let found = try reconciliation(
      "2013-06-30", claims: ["submitted \(claimed)"], achieved: achieved, window: "W2013-07")
    #expect(found.accrual(FinancialYear(startYear: 2012)).actual == actual)
  }

  /// On the day of attachment a family is worked with; on the day it leaves it has left.
  @Test(
    "Families on a day",
    arguments: [
      ("2012-06-03", 0, 0, 0), ("2012-06-04", 1, 0, 0), ("2012-09-10", 1, 0, 0),
      ("2012-09-11", 1, 1, 1),
    ])
  func families(asOf: String, worked: Int, left: Int, empty: Int) throws {
    let found = try reconciliation(asOf, claims: [], left: "2012-09-11")
    #expect(found.familiesWorkedWith == worked && found.familiesLeft == left)
    #expect(found.toDate.emptyPlaces == empty && found.toDate.places.count == worked)
  }

  /// A claim clawed back stays paid in the year it was paid and is taken off in the year it was
  /// taken back; its result has been achieved all the same. One that was rejected counts for nothing.
  @Test("What a claim that was taken back counts for")
  func takenBack() throws {
    let clawed = try reconciliation(
      "2013-06-30",
      claims: ["submitted 2013-01-20", "paid 2013-02-20", "clawed-back 2013-05-20"])
    #expect(try cash(clawed) == [700, 0, -700, 0])
    #expect(clawed.toDate.places.first?.main == 0 && clawed.toDate.places.first?.paid == 0)
    let rejected = try reconciliation(
      "2013-06-30", claims: ["submitted 2013-01-20", "rejected 2013-02-20"])
    #expect(try cash(rejected).prefix(2) == [0, 0])
    #expect(rejected.toDate.places.first?.main == nil)
  }
}
