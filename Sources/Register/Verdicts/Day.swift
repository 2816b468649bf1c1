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

  /// The last day of the period of so many months that begins on a day.
  package static func end(of months: Int, from day: Int32) -> Int32 {
    adding(months: months, to: day) - 1
  }
}

extension CivilDate {
  package init(_ day: Int32) { self.init(dayNumber: Int(day)) }
  package var day: Int32 { Int32(clamping: dayNumber) }
}
