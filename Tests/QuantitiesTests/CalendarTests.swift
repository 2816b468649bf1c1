import Testing

@testable import PBRQuantities

@Suite("Days, months, financial years")
struct CalendarTests {
  /// Days whose numbers were worked with another program.
  static let days: [(text: String, number: Int, prose: String)] = [
    ("1900-01-01", -25567, "1 January 1900"),
    ("1900-02-28", -25509, "28 February 1900"),
    ("1900-03-01", -25508, "1 March 1900"),
    ("1969-12-31", -1, "31 December 1969"),
    ("1970-01-01", 0, "1 January 1970"),
    ("1999-12-31", 10956, "31 December 1999"),
    ("2000-02-29", 11016, "29 February 2000"),
    ("2012-02-29", 15399, "29 February 2012"),
    ("2012-03-31", 15430, "31 March 2012"),
    ("2012-04-01", 15431, "1 April 2012"),
    ("2015-05-01", 16556, "1 May 2015"),
    ("2100-02-28", 47540, "28 February 2100"),
    ("2100-03-01", 47541, "1 March 2100"),
    ("2200-12-31", 84370, "31 December 2200"),
  ]

  static let noDays = [
    "", "2012-02-30", "2013-02-29", "1900-02-29", "2100-02-29", "2012-13-01", "2012-00-01",
    "2012-01-00", "2012-04-31", "1899-12-31", "2201-01-01", "2012-1-01", "12-01-2012",
    "01/04/2012", "2012-04-01 ", "2012-04-1x", "+012-04-01", "2012-0４-01", "２012-04-01",
  ]

  @Test("Days are read, counted and written; days that do not exist are not")
  func days() {
    for row in Self.days {
      let day = CivilDate(row.text)
      #expect(day?.dayNumber == row.number && day?.dataText == row.text)
      #expect(day?.prose == row.prose)
    }
    for text in Self.noDays { #expect(CivilDate(text) == nil, "\(text)") }
  }

  /// A calendar kept as on a wall, one day after the other, against the arithmetic.
  @Test("Every day from 1900 to 2200")
  func everyDay() {
    var (year, month, day, number) = (1900, 1, 1, -25567)
    var wrong = 0
    while year <= 2200 {
      let leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
      let date = CivilDate(dayNumber: number)
      if date.components != (year, month, day) { wrong += 1 }
      if CivilDate(year: year, month: month, day: day) != date { wrong += 1 }
      if date.endsMonth != (day == length) || date.month != Month(year: year, month: month) {
        wrong += 1
      }
      number += 1
      day += 1
      if day > length { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect(wrong == 0)
    #expect(number == -25567 + 109_938)
  }

  static let months: [(text: String, days: Int, year: String, quarter: Int, prose: String)] = [
    ("2012-03", 31, "2011-12", 4, "March 2012"),
    ("2012-04", 30, "2012-13", 1, "April 2012"),
    ("2012-06", 30, "2012-13", 1, "June 2012"),
    ("2012-07", 31, "2012-13", 2, "July 2012"),
    ("2012-09", 30, "2012-13", 2, "September 2012"),
    ("2012-10", 31, "2012-13", 3, "October 2012"),
    ("2012-12", 31, "2012-13", 3, "December 2012"),
    ("2013-01", 31, "2012-13", 4, "January 2013"),
    ("2013-02", 28, "2012-13", 4, "February 2013"),
    ("2016-02", 29, "2015-16", 4, "February 2016"),
    ("1999-12", 31, "1999-00", 3, "December 1999"),
  ]

  @Test("Months, their quarters and financial years")
  func months() {
    for row in Self.months {
      let month = Month(row.text)
      #expect(month?.dataText == row.text && month?.days == row.days)
      #expect(month?.financialYear.dataText == row.year && month?.prose == row.prose)
      #expect(month?.quarterOfFinancialYear == row.quarter)
      #expect(month?.lastDay?.dataText == "\(row.text)-\(row.days)")
    }
    for text in ["", "2012", "2012-13", "2012-00", "2012/06", "1899-12", "2012-6", "2012-06-01"] {
      #expect(Month(text) == nil, "\(text)")
    }
    let june = Month(year: 2012, month: 6)
    #expect((june + 21).dataText == "2014-03" && (june - 6).dataText == "2011-12")
    #expect(Month(year: 2015, month: 5) - june == 35 && june < june + 1)
    #expect(Month(index: -1).monthOfYear == 12 && Month(index: -1).year == -1)
  }

  @Test("Financial years")
  func financialYears() {
    let year = FinancialYear("2012-13")
    #expect(year?.firstMonth.dataText == "2012-04" && year?.lastMonth.dataText == "2013-03")
    #expect((1...4).map { year?.firstMonth(ofQuarter: $0).monthOfYear } == [4, 7, 10, 1])
    #expect(year?.prose == "2012/13" && year.map { $0 + 87 }?.dataText == "2099-00")
    #expect(FinancialYear("1999-00")?.startYear == 1999)
    for text in ["", "2012-14", "2012-12", "2012/13", "2012-2013", "12-13", "2012-1x", "1899-00"] {
      #expect(FinancialYear(text) == nil, "\(text)")
    }
  }
}
