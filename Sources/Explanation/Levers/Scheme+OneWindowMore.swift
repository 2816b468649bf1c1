import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities

extension Scheme {
  /// When a claim window more would close: as long after the last as that is after the one
  /// before it; a year after a single one. Whole months where both close on the same day of a month
  /// or with it, else as many days.
  var nextClosing: CivilDate? {
    guard let last = windows.last?.closes else { return nil }
    let before = windows.dropLast().last?.closes
    let goesByMonths =
      before.map {
        $0.components.day == last.components.day || $0.endsMonth && last.endsMonth
      } ?? true
    if !goesByMonths, let before {
      return last.adding(days: last.dayNumber - before.dayNumber)
    }
    let month = last.month + (before.map { last.month - $0.month } ?? 12)
    // Windows that close with their month go on doing so.
    let day = last.endsMonth ? month.days : min(last.components.day, month.days)
    return CivilDate(year: month.year, month: month.monthOfYear, day: day)
  }

  /// The rules with that window; nil when they cannot be read with it.
  var withOneWindowMore: Scheme? {
    guard let closes = nextClosing, let given = windowItems else { return nil }
    var id = "W\(closes.month.dataText)"
    while windows.contains(where: { $0.id == id }) { id += "-2" }
    let window = Scheme.item(ClaimWindow(id: id, closes: closes), at: given.place)
    let log = FindingLog()
    let scheme = Scheme.read(
      source(withWindows: given.items + [window], at: given.place), into: log)
    return log.hasErrors ? nil : scheme
  }
}

extension Scenario {
  /// A claim window after the last.
  var windowSteps: [LeverStep] {
    guard let closes = scheme.nextClosing else { return [] }
    return [
      LeverStep(
        title: "A claim window more", step: "1 window, closing \(closes.prose)", move: .window)
    ]
  }
}
