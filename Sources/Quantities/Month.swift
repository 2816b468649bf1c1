/// A calendar month: the step in which all flows are counted (model.md section 1).
///
/// ```swift
/// let june = Month(year: 2012, month: 6)
/// print(june)  // June 2012
/// print(june + 9, (june + 9).financialYear)  // March 2013 2012/13
/// print(Month(year: 2013, month: 7) - june)  // 13
/// print(Month("2012-06") == june, Month("2012-13") == nil)  // true true
/// ```
public struct Month: Hashable, Comparable, Sendable {
  /// Months since January of year 0.
  public let index: Int

  /// The month so many months after January of year 0.
  public init(index: Int) { self.index = index }

  /// Month 1–12 of a year; a number beyond them counts on into the years beside it, so that 13 is
  /// January of the next.
  public init(year: Int, month: Int) { index = year * 12 + month - 1 }

  /// Reads `2012-06`, years 1900 to 2200. Nil for anything else.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"),
      let year = wholeNumber(bytes[0..<4]), let month = wholeNumber(bytes[5..<7]),
      YearsRead.range.contains(year), (1...12).contains(month)
    else { return nil }
    self.init(year: year, month: month)
  }

  /// By time.
  public static func < (left: Month, right: Month) -> Bool { left.index < right.index }
  /// The month so many months later (earlier when negative).
  public static func + (month: Month, count: Int) -> Month { Month(index: month.index + count) }
  /// The month so many months earlier.
  public static func - (month: Month, count: Int) -> Month { Month(index: month.index - count) }
  /// Whole months from `right` to `left`.
  public static func - (left: Month, right: Month) -> Int { left.index - right.index }

  /// The calendar year.
  public var year: Int { index >= 0 ? index / 12 : (index - 11) / 12 }
  /// 1 for January to 12 for December.
  public var monthOfYear: Int { index - year * 12 + 1 }

  /// How many days the month has.
  public var days: Int {
    switch monthOfYear {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The last day of the month.
  public var lastDay: CivilDate? { CivilDate(year: year, month: monthOfYear, day: days) }

  /// April to March.
  public var financialYear: FinancialYear {
    FinancialYear(startYear: monthOfYear >= 4 ? year : year - 1)
  }

  /// 1 for April–June to 4 for January–March.
  public var quarterOfFinancialYear: Int { (monthOfYear + 8) % 12 / 3 + 1 }

  /// As data files carry it: `2012-06`.
  public var dataText: String { yearText(year) + "-" + twoDigits(monthOfYear) }

  /// As prose carries it: `June 2012`.
  public var prose: String { "\(Month.names[monthOfYear - 1]) \(year)" }

  static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
