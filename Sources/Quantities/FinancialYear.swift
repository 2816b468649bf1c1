/// A financial year, April to March: `2012-13` in data, `2012/13` in prose.
package struct FinancialYear: Hashable, Comparable, Sendable {
  /// The calendar year in which it starts.
  package let startYear: Int

  package init(startYear: Int) { self.startYear = startYear }

  /// Reads `2012-13`, the second part being the following year. Nil for anything else.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"), let year = wholeNumber(bytes[0..<4]),
      let next = wholeNumber(bytes[5..<7]), (1900...2200).contains(year),
      (year + 1) % 100 == next
    else { return nil }
    startYear = year
  }

  package static func < (left: FinancialYear, right: FinancialYear) -> Bool {
    left.startYear < right.startYear
  }
  package static func + (year: FinancialYear, count: Int) -> FinancialYear {
    FinancialYear(startYear: year.startYear + count)
  }
  package static func - (year: FinancialYear, count: Int) -> FinancialYear { year + -count }
  package static func - (left: FinancialYear, right: FinancialYear) -> Int {
    left.startYear - right.startYear
  }

  /// April.
  package var firstMonth: Month { Month(year: startYear, month: 4) }
  /// The following March.
  package var lastMonth: Month { Month(year: startYear + 1, month: 3) }
  /// First month of a quarter: 1 for April–June to 4 for January–March.
  package func firstMonth(ofQuarter quarter: Int) -> Month { firstMonth + (quarter - 1) * 3 }

  package var dataText: String { "\(startYear)-\(twoDigits((startYear + 1) % 100))" }
  package var prose: String { "\(startYear)/\(twoDigits((startYear + 1) % 100))" }
}
