/// A day of the civil (Gregorian) calendar, without clock or time zone.
///
/// ```swift
/// if let day = CivilDate("2012-06-30") {
///   print(day)  // 30 June 2012
///   print(day.adding(days: 1), day.month)  // 1 July 2012 June 2012
/// }
/// print(CivilDate(year: 2013, month: 2, day: 29) == nil)  // true
/// ```
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970.
  public let dayNumber: Int

  /// The day so many days after 1 January 1970 (before it when negative).
  public init(dayNumber: Int) { self.dayNumber = dayNumber }

  /// A calendar day; nil when there is no such day. Years 1900 to 2200.
  public init?(year: Int, month: Int, day: Int) {
    guard YearsRead.range.contains(year), (1...12).contains(month), day >= 1,
      day <= Month(year: year, month: month).days
    else { return nil }
    self.dayNumber = CivilDate.dayNumber(year, month, day)
  }

  /// Reads `2012-06-30`. Nil for anything else, including days that do not exist.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = wholeNumber(bytes[0..<4]), let month = wholeNumber(bytes[5..<7]),
      let day = wholeNumber(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// By time.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  /// The day so many days later (earlier when negative).
  public func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

  /// Year, month 1–12 and day 1–31.
  public var components: (year: Int, month: Int, day: Int) {
    // Days are counted from 1 March of year 0 so that the leap day ends a year.
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The calendar month the day lies in.
  public var month: Month {
    let (year, month, _) = components
    return Month(year: year, month: month)
  }

  /// Whether it is the last day of its month.
  package var endsMonth: Bool { components.day == month.days }
  /// Whether only one day of its month is left after it.
  package var isLastButOne: Bool { components.day == month.days - 1 }
  /// The last month that is over when the day is: its own on the last day of a month.
  package var lastWholeMonth: Month { endsMonth ? month : month - 1 }

  /// As data files carry it: `2012-06-30`.
  public var dataText: String {
    let (year, month, day) = components
    return yearText(year) + "-" + twoDigits(month) + "-" + twoDigits(day)
  }

  /// As prose carries it: `30 June 2012`.
  public var prose: String {
    let (year, month, day) = components
    return "\(day) \(Month.names[month - 1]) \(year)"
  }

  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

/// The value of a run of decimal digits, or nil when another character is among them.
func wholeNumber(_ bytes: ArraySlice<UInt8>) -> Int? {
  var value = 0
  for byte in bytes {
    guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
    value = value * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return value
}

/// A number from 0 to 99 with both its digits.
func twoDigits(_ value: Int) -> String {
  TwoDigits.texts.indices.contains(value) ? TwoDigits.texts[value] : "\(value)"
}

/// A year as dates carry it.
func yearText(_ year: Int) -> String {
  (1000..<10_000).contains(year) ? twoDigits(year / 100) + twoDigits(year % 100) : "\(year)"
}

/// The texts of 0 to 99, made once: dates are written by the ten thousand.
private enum TwoDigits {
  static let texts = (0..<100).map { $0 < 10 ? "0\($0)" : "\($0)" }
}
