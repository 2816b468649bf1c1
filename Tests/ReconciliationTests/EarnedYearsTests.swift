import ClaimsSamples
import PBRQuantities
import PBRRegister
import Testing

@testable import PBRReconciliation

/// Two places of June 2012, £3,200 of fee each. F-2 has been in work since 2 July 2012, 26 weeks on
/// 30 December: £800 for employment. A year that has ended earned the same whenever it is asked for.
@Suite("What a year that has ended earned")
struct EarnedYearsTests {
  /// Pounds earned in 2012/13, 2013/14 and 2014/15.
  /// - Parameters:
  ///   - rows: claim, result, pounds, status and day of rows of the journal.
  ///   - inWork: whether the register still has the evidence of work.
  private func earned(_ rows: [String], _ day: String, inWork: Bool = true) throws -> [Double] {
    let rows = rows.map { row in
      let cells = row.split(separator: " ")
      return TwoPlaces.row(
        "\(cells[0])", "W2013-01", "\(cells[1])", "2012-12-30", "\(cells[2])", "\(cells[3])",
        "\(cells[4])")
    }
    let found = try TwoPlaces.reconciled(
      evidence: inWork ? "F-2,adult-1,employment,2012-07-02,,1,EV-1,2013-01-10\n" : "", rows, day)
    return (2012...2014).map { found.entry(.earned, FinancialYear(startYear: $0)).actual }
  }

  /// Two fees and £800: £7,200. Rejected, it can be claimed again, from that day on; claimed again,
  /// withdrawn and paid on appeal after all, it is still £800 of 2012/13, and two places are never
  /// worth more than £8,000.
  @Test(
    "Rejected, claimed again, withdrawn and paid on appeal",
    arguments: ["2013-06-30", "2014-03-31", "2014-05-31", "2014-06-30", "2014-07-19", "2014-07-31"])
  func appeal(day: String) throws {
    let rows = [
      "C1 employment 800 submitted 2013-01-20", "C1 employment 800 rejected 2013-06-15",
      "C2 employment 800 submitted 2013-07-31", "C2 employment 800 withdrawn 2014-06-15",
      "C1 employment 800 paid 2014-07-20",
    ]
    #expect(try earned(rows, day) == [7200, 0, 0])
  }

  /// What was rejected in 2013/14 and is paid in 2014/15 could be claimed between. Without the
  /// evidence it could not, and is lost in the one year and earned in the other.
  @Test(
    "Rejected and paid a year later",
    arguments: [
      ("2014-03-31", true, [7200.0, 0, 0]), ("2014-06-30", true, [7200, 0, 0]),
      ("2014-03-31", false, [7200, -800, 0]), ("2014-06-30", false, [7200, -800, 800]),
    ])
  func later(day: String, inWork: Bool, expected: [Double]) throws {
    let rows = [
      "C1 employment 800 submitted 2013-01-20", "C1 employment 800 rejected 2013-06-15",
      "C1 employment 800 paid 2014-06-15",
    ]
    #expect(try earned(rows, day, inWork: inWork) == expected)
  }

  /// £100 for progress to work is withdrawn in May 2013 so that employment can be claimed: £100 of
  /// 2012/13 stays, and £700 more come in 2013/14.
  @Test(
    "A result that is not paid beside another takes its place on the day it was withdrawn",
    arguments: [("2013-03-31", [6500.0, 0, 0]), ("2013-05-31", [6500, 700, 0])])
  func instead(day: String, expected: [Double]) throws {
    let rows = [
      "C1 progress-to-work 100 submitted 2013-01-20",
      "C1 progress-to-work 100 withdrawn 2013-05-15",
    ]
    #expect(try earned(rows, day) == expected)
  }
}
