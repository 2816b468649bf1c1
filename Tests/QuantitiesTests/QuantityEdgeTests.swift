import Testing

@testable import PBRQuantities

/// Pence, places, years before the first and the ends of months.
@Suite("Quantities at their edges")
struct QuantityEdgeTests {
  @Test("Money to the penny, in data and in prose")
  func money() {
    let texts: [(Int64, String, String)] = [
      (1, "0.01", "£0.01"), (9, "0.09", "£0.09"), (10, "0.10", "£0.10"), (11, "0.11", "£0.11"),
      (50, "0.50", "£0.50"), (99, "0.99", "£0.99"), (100, "1.00", "£1"), (150, "1.50", "£1.50"),
      (-50, "-0.50", "-£0.50"), (-110, "-1.10", "-£1.10"), (99_999, "999.99", "£999.99"),
      (100_000, "1000.00", "£1,000"), (100_001, "1000.01", "£1,000.01"),
    ]
    for (pence, data, prose) in texts {
      let money = Money(pence: pence)
      #expect(money.dataText == data && NumberText.pounds(money) == prose)
    }
    #expect(Money(pence: 100) < Money(pence: 101) && !(Money(pence: 100) < Money(pence: 100)))
    #expect(Money(pence: .max - 1).adding(Money(pence: 1))?.pence == .max)
    #expect(Money(pence: .min + 1).subtracting(Money(pence: 1))?.pence == .min)
    #expect(Money(pence: -7).multiplied(by: 3)?.pence == -21)
  }

  /// More than fifteen places cannot be asked for; what does not fit 18 digits keeps its own form.
  @Test("Decimals of many places")
  func places() {
    #expect(NumberText.fixed(0.5, places: 16) == "0.500000000000000")
    #expect(NumberText.fixed(0.5, places: 15) == "0.500000000000000")
    #expect(NumberText.fixed(2.5, places: -1) == "3")
    #expect(NumberText.fixed(8e18, places: 0) == "8000000000000000000")
    #expect(
      NumberText.fixed(9e18, places: 0) == "9e+18" && NumberText.fixed(1e30, places: 2) == "1e+30")
    #expect(NumberText.grouped(-1234.5, places: 0) == "-1,235")
    #expect(NumberText.percent(0.005, places: 0) == "1%" && NumberText.percent(-0.0004) == "0.0%")
  }

  /// The last month that has wholly ended: the month itself on its last day only.
  @Test(
    "The last whole month",
    arguments: [
      ("2012-06-30", "2012-06"), ("2012-06-29", "2012-05"), ("2012-07-01", "2012-06"),
      ("2012-02-29", "2012-02"), ("2012-02-28", "2012-01"), ("2013-02-28", "2013-02"),
      ("2013-01-01", "2012-12"), ("2012-12-31", "2012-12"),
    ])
  func wholeMonths(day: String, month: String) {
    #expect(CivilDate(day)?.lastWholeMonth.dataText == month)
  }

  /// December of the year before 0 and the months beside it; quarters begin in April, July,
  /// October and January.
  @Test("Months before the first year, and the ends of a financial year")
  func months() {
    let years: [(Int, Int, Int)] = [
      (0, 0, 1), (11, 0, 12), (12, 1, 1), (-1, -1, 12), (-12, -1, 1), (-13, -2, 12),
    ]
    for (index, year, month) in years {
      #expect(Month(index: index).year == year && Month(index: index).monthOfYear == month)
    }
    let march = Month(year: 2013, month: 3)
    #expect(march.financialYear.startYear == 2012 && (march + 1).financialYear.startYear == 2013)
    #expect(FinancialYear(startYear: 2013) - FinancialYear(startYear: 2011) == 2)
    #expect((FinancialYear(startYear: 2013) - 1).startYear == 2012)
    #expect(CivilDate("2012-02-28")?.adding(days: 2).dataText == "2012-03-01")
    #expect(CivilDate("2012-03-01")?.adding(days: -1).dataText == "2012-02-29")
  }

  /// A half goes up: half of 1, 3 and 5 places; three quarters of 2 are 1.5.
  @Test("Shares of whole numbers are rounded half up")
  func shares() {
    #expect([1, 2, 3, 5].map { Ratio(1, over: 2).rounded(of: $0) } == [1, 1, 2, 3])
    #expect(Ratio(3, over: 4).rounded(of: 2) == 2 && Ratio(1, over: 3).rounded(of: 1) == 0)
    #expect(Ratio(2, over: 3).rounded(of: 1) == 1 && Ratio(4, over: 0).denominator == 1)
  }
}
