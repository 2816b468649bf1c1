package import PBRQuantities

/// Days as numbers since 1 January 1970, as evidence carries them.
package enum Day {
  /// The same day of the month so many months later, or the last day of that month.
  static func adding(months: Int, to day: Int32) -> Int32 {
    let (year, month, dayOfMonth) = CivilDate(dayNumber: Int(day)).components
    let target = Month(year: year, month: month) + months
    let last = min(dayOfMonth, target.days)
    let date = CivilDate(year: target.year, month: target.monthOfYear, day: last)
    return Int32(clamping: date?.dayNumber ?? Int(day))
  }

  /// The last day of the period of so many months that begins on a day: the day before the day
  /// of the same number so many months on, or the end of that month where it has no such day.
  /// From 31 October six months last to 30 April, from 1 October to 31 March.
  package static func end(of months: Int, from day: Int32) -> Int32 {
    let (year, month, dayOfMonth) = CivilDate(dayNumber: Int(day)).components
    let target = Month(year: year, month: month) + months
    let isShort = dayOfMonth > 28 && dayOfMonth > target.days
    let date = CivilDate(
      year: target.year, month: target.monthOfYear, day: isShort ? target.days : dayOfMonth)
    let last = Int32(clamping: date?.dayNumber ?? Int(day))
    return isShort ? last : last - 1
  }

  /// The first and the last day of the so many calendar months before the month of a day.
  static func wholeMonths(_ months: Int, before day: Int32) -> (from: Int32, to: Int32) {
    let first = firstOfMonth(day)
    return (adding(months: -months, to: first), first - 1)
  }

  /// The 1st of the month of a day.
  static func firstOfMonth(_ day: Int32) -> Int32 {
    day - Int32(CivilDate(dayNumber: Int(day)).components.day) + 1
  }

  /// Whether a period is made of whole calendar months.
  static func isWholeMonths(_ from: Int32, _ to: Int32) -> Bool {
    to < Int32.max && firstOfMonth(from) == from && firstOfMonth(to + 1) == to + 1
  }
}

extension CivilDate {
  package init(_ day: Int32) { self.init(dayNumber: Int(day)) }
  package var day: Int32 { Int32(clamping: dayNumber) }
}
