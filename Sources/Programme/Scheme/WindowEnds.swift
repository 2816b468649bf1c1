import PBRFiles
import PBRFindings
import PBRQuantities

/// A window takes the results of the last month that is over when it closes. One that closes a day
/// before a month's end leaves that month to the next window, which is nearly always a slip: 28
/// February of a leap year, the 30th of a month of 31 days.
enum WindowEnds {
  /// - Parameters:
  ///   - early: the days that are the last but one of their months, at least one.
  ///   - count: how many windows there are.
  ///   - remedy: what to write instead, where the day itself stands nowhere.
  static func finding(
    _ early: [CivilDate], of count: Int, at place: SourcePlace?, remedy: String? = nil
  ) -> Finding {
    let first = early[0]
    let end = first.month.lastDay?.prose ?? first.month.prose
    let others = early.count - 1
    let also =
      others > 0
      ? ", as \(Noun("does", "do").form(others)) \(Noun("other").counted(others)) of \(count)" : ""
    return .warning(
      "window-before-month-end", at: place,
      "a claim window closes on \(first.prose), the last day but one of its month\(also)",
      effect: "It takes results achieved by the end of \(first.lastWholeMonth.prose); those of "
        + "\(first.month.prose) wait for the next window, or are not paid where there is none.",
      remedy: remedy ?? "Write \(end) if the whole month was meant.")
  }
}
