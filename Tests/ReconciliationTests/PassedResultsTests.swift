import ClaimsSamples
import PBRProgramme
import PBRQuantities
import PBRRegister
import Testing

@testable import PBRReconciliation

/// Two places of June 2012, £3,200 of fee each. In F-2 an adult volunteered for a programme on 15
/// February 2013 (£100) and is in work from 15 October 2012 on: 26 weeks on 14 April 2013, £800 in
/// place of the £100. What nobody claims was earned all the same, until it cannot be claimed any more.
@Suite("What was earned and never claimed")
struct PassedResultsTests {
  private let programme = "F-2,adult-1,progress-to-work,2013-02-15,,1,EV-1,2013-02-28\n"
  private let work = "F-2,adult-1,employment,2012-10-15,,1,EV-2,2013-04-20\n"

  private func reconciled(
    _ day: String, _ rows: [String] = [], evidence: String
  ) throws -> Reconciliation {
    let rows = rows.map { row in
      let cells = row.split(separator: " ")
      return TwoPlaces.row(
        "C1", "\(cells[0])", "\(cells[1])", "\(cells[2])", "\(cells[3])", "\(cells[4])",
        "\(cells[5])")
    }
    return try TwoPlaces.reconciled(evidence: evidence, rows, day)
  }

  /// Pounds earned in 2012/13 to 2015/16 beside fees.
  private func earned(_ found: Reconciliation) -> [Double] {
    (2012...2015).map { year in
      found.scenario.scheme.results.indices.reduce(0) {
        $0 + found.entry(.result($1), .earned, FinancialYear(startYear: year)).actual
      }
    }
  }

  /// The last window closes on 1 May 2015. On that day the £100 can be claimed; a day later it is
  /// lost, and 2012/13 still earned it.
  @Test(
    "Not claimed by the last window",
    arguments: [
      ("2013-03-31", [100.0, 0, 0, 0]), ("2015-03-31", [100, 0, 0, 0]),
      ("2015-05-01", [100, 0, 0, 0]), ("2015-05-02", [100, 0, 0, -100]),
      ("2016-03-31", [100, 0, 0, -100]),
    ])
  func lapsed(day: String, expected: [Double]) throws {
    let found = try reconciled(day, evidence: programme)
    #expect(earned(found) == expected)
    // At the end of March 2015 it was earned and not claimed, whenever that is asked for.
    if day >= "2015-03-31" {
      #expect(found.accrual(FinancialYear(startYear: 2014)).actual == 100)
    }
    #expect(found.unclaimed.count == (day < "2015-05-02" ? 1 : 0))
    #expect(found.neverClaimed.count == (day < "2015-05-02" ? 0 : 1))
  }

  /// £100 of 2012/13 stays there when £800 takes its place in April, ready or claimed; the £800 are
  /// never more than £800.
  @Test(
    "A better result took its place",
    arguments: [
      ("2013-03-31", false, [100.0, 0, 0, 0]), ("2013-04-30", false, [100, 700, 0, 0]),
      ("2014-03-31", false, [100, 700, 0, 0]), ("2013-08-31", true, [100, 700, 0, 0]),
      ("2015-05-01", true, [100, 700, 0, 0]), ("2015-05-02", true, [100, 700, 0, 0]),
      ("2015-05-02", false, [100, 700, 0, -800]),
    ])
  func replaced(day: String, isClaimed: Bool, expected: [Double]) throws {
    let rows = isClaimed ? ["W2013-07 employment 2013-04-14 800 submitted 2013-07-20"] : []
    #expect(try earned(reconciled(day, rows, evidence: programme + work)) == expected)
  }

  /// The £100 are claimed in May 2013 though £800 could have been: from then on £100, and the £700
  /// earned in April are lost in the same year.
  @Test(
    "Less was claimed than could have been",
    arguments: [
      ("2013-04-30", [100.0, 700, 0, 0]), ("2013-05-31", [100, 0, 0, 0]),
      ("2014-05-31", [100, 0, 0, 0]),
    ])
  func less(day: String, expected: [Double]) throws {
    let rows = ["W2013-07 progress-to-work 2013-02-15 100 submitted 2013-05-15"]
    #expect(try earned(reconciled(day, rows, evidence: programme + work)) == expected)
  }

  /// In work from 1 August 2012: 26 weeks on 29 January 2013. £100 claimed in May 2013 instead: 2012/13
  /// keeps the £800 that it showed and 2013/14 loses £700.
  @Test(
    "Less was claimed in the next year",
    arguments: [("2013-03-31", [800.0, 0, 0, 0]), ("2013-05-31", [800, -700, 0, 0])])
  func lessLater(day: String, expected: [Double]) throws {
    let rows = ["W2013-07 progress-to-work 2013-02-15 100 submitted 2013-05-15"]
    let work = "F-2,adult-1,employment,2012-08-01,,1,EV-2,2013-02-20\n"
    #expect(try earned(reconciled(day, rows, evidence: programme + work)) == expected)
  }
}
