import PBRFiles
import PBRFindings
import PBRQuantities

/// Claim windows that follow a rule: every month, quarter or year from a first to a last day.
enum WindowRule {
  /// The closing days, numbered from the first: the day of the first, whole months later; a day
  /// that a month lacks is its last.
  static func day(_ number: Int, first: CivilDate, months: Int) -> CivilDate? {
    let month = first.month + number * months
    return CivilDate(
      year: month.year, month: month.monthOfYear, day: min(first.components.day, month.days))
  }

  static func read(in scheme: FieldReader) -> [ClaimWindow] {
    guard let fields = scheme.object("claimWindows") else { return [] }
    _ = fields.required("every", expected: "\"every\": \"quarter\"")
    _ = fields.required("first", expected: "\"first\": \"2018-03-31\"")
    _ = fields.required("last", expected: "\"last\": \"2021-03-31\"")
    let every = fields.choice("every", among: ["month", "quarter", "year"])
    let first = fields.date("first")
    let last = fields.date("last")
    _ = fields.provenance()
    fields.finish()
    let firstPlace = first?.place
    guard let every, let first = first?.value, let last else { return [] }
    let months = every == "month" ? 1 : every == "quarter" ? 3 : 12
    guard last.value >= first else {
      fields.report(
        .error(
          "window-rule", at: last.place,
          "the last claim window closes on \(last.value.prose), before the first on "
            + first.prose, remedy: "Check first and last; they may have changed places."))
      return []
    }
    var windows: [ClaimWindow] = []
    for number in 0...mostWindows {
      guard let closes = day(number, first: first, months: months), closes <= last.value else {
        break
      }
      windows.append(ClaimWindow(id: "W\(closes.month.dataText)", closes: closes))
    }
    guard windows.count <= mostWindows else {
      fields.report(
        .error(
          "window-rule", at: last.place,
          "a window every \(every) from \(first.prose) to \(last.value.prose) makes more than "
            + "\(mostWindows) windows", remedy: "Check the years of first and last."))
      return []
    }
    guard windows.last?.closes == last.value else {
      let before = windows.last?.closes.dataText ?? first.dataText
      let after = day(windows.count, first: first, months: months)?.dataText
      fields.report(
        .error(
          "window-rule", at: last.place,
          "\(last.value.dataText) is not a step of the rule: a window every \(every) from "
            + first.dataText,
          remedy: "The nearest steps are \(before)\(after.map { " and \($0)" } ?? "")."))
      return []
    }
    let early = windows.map(\.closes).filter(\.isLastButOne)
    if !early.isEmpty {
      fields.report(
        WindowEnds.finding(
          early, of: windows.count, at: firstPlace,
          remedy: remedy(windows.map(\.closes), months: months)))
    }
    return windows
  }

  /// How to have every window close at the end of its month: by a first day that is the last of a
  /// month that has as many days as any of the others. It may lie some steps before the first window,
  /// which is then one more.
  /// - Parameter days: of the windows, in order.
  private static func remedy(_ days: [CivilDate], months: Int) -> String {
    let list = "list the windows one by one"
    let starts = (0...mostSteps).lazy.compactMap { steps -> (steps: Int, day: CivilDate)? in
      guard let start = (days[0].month - steps * months).lastDay else { return nil }
      let isEnd = days.indices.allSatisfy {
        day($0 + steps, first: start, months: months) == days[$0].month.lastDay
      }
      return isEnd ? (steps, start) : nil
    }
    guard let start = starts.first, let last = days.last, let end = last.month.lastDay else {
      return "If whole months were meant, \(list)."
    }
    let keys =
      "\"first\": \"\(start.day.dataText)\""
      + (end == last ? "" : " and \"last\": \"\(end.dataText)\"")
    guard start.steps > 0 else { return "Write \(keys) if whole months were meant." }
    return "If whole months were meant, \(list), or write \(keys), which puts "
      + "\(Noun("window").counted(start.steps)) before the first."
  }

  /// So far back a first day is sought: a year of months, and the leap year before.
  private static let mostSteps = 12

  /// Fifty years of months.
  private static let mostWindows = 600
}
