/// A financial year, April to March: `2012-13` in data, `2012/13` in prose.
///
/// ```swift
/// let year = FinancialYear(startYear: 2012)
/// print(year)  // 2012/13
/// print(year.dataText)  // 2012-13
/// print(year.firstMonth, year.lastMonth)  // April 2012 March 2013
/// print(FinancialYear("2012-14") == nil)  // true
/// ```
public struct FinancialYear: Hashable, Comparable, Sendable {
  /// The calendar year in which it starts.
  public let startYear: Int

  /// The year that starts in April of a calendar year.
  public init(startYear: Int) { self.startYear = startYear }

  /// Reads `2012-13`, the second part being the following year. Nil for anything else.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"), let year = wholeNumber(bytes[0..<4]),
      let next = wholeNumber(bytes[5..<7]), YearsRead.range.contains(year),
      (year + 1) % 100 == next
    else { return nil }
    startYear = year
  }

  /// By time.
  public static func < (left: FinancialYear, right: FinancialYear) -> Bool {
    left.startYear < right.startYear
  }
  /// The year so many years later (earlier when negative).
  public static func + (year: FinancialYear, count: Int) -> FinancialYear {
    FinancialYear(startYear: year.startYear + count)
  }
  /// The year so many years earlier.
  public static func - (year: FinancialYear, count: Int) -> FinancialYear { year + -count }
  /// Whole years from `right` to `left`.
  public static func - (left: FinancialYear, right: FinancialYear) -> Int {
    left.startYear - right.startYear
  }

  /// April.
  public var firstMonth: Month { Month(year: startYear, month: 4) }
  /// The following March.
  public var lastMonth: Month { Month(year: startYear + 1, month: 3) }
  /// First month of a quarter: 1 for April–June to 4 for January–March.
  public func firstMonth(ofQuarter quarter: Int) -> Month { firstMonth + (quarter - 1) * 3 }

  /// As data files carry it: `2012-13`.
  public var dataText: String { yearText(startYear) + "-" + twoDigits((startYear + 1) % 100) }
  /// As prose carries it: `2012/13`.
  public var prose: String { "\(startYear)/\(twoDigits((startYear + 1) % 100))" }
}
