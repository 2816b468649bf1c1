import PBRChance
import PBRProgramme
import PBRQuantities

/// The months of an invented family as days, spread by its number.
struct InventedDays {
  let attached: CivilDate
  let left: CivilDate?
  private let number: Int
  private let scheme: Scheme

  /// Who leaves does so before the middle of a month, and who replaces somebody comes after it,
  /// so that the two can share a month. All have come by the 26th, so that every day of theirs
  /// is found in every month.
  init(_ history: FamilyHistory, scheme: Scheme) {
    number = history.number
    self.scheme = scheme
    let spread = number &* 7
    var day = history.replaces == nil ? 2 + spread % 25 : 15 + spread % 12
    let end = scheme.attachmentEnds
    if history.started == end.month { day = min(day, end.components.day) }
    attached = InventedDays.day(day, of: history.started)
    left = history.left.map { InventedDays.day(2 + spread % 12, of: $0) }
  }

  /// A day of a month on which something happens: after attachment, and after a window that
  /// closes in the midst of the month, which does not take the results of that month.
  func event(in month: Month) -> CivilDate {
    var day = 2 + number &* 11 % 20
    if month == attached.month { day = max(day, attached.components.day + 1) }
    for window in scheme.windows where window.closes.month == month && !window.closes.endsMonth {
      day = max(day, window.closes.components.day + 1)
    }
    return InventedDays.day(day, of: month)
  }

  static func day(_ day: Int, of month: Month) -> CivilDate {
    CivilDate(year: month.year, month: month.monthOfYear, day: max(1, min(day, month.days)))
      ?? CivilDate(dayNumber: 0)
  }
}
