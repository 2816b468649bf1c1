import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities

extension Scheme {
  /// When a claim window more would close: as long after the last as that is after the one
  /// before it; a year after a single one.
  var nextClosing: CivilDate? {
    guard let last = windows.last else { return nil }
    let before = windows.dropLast().last?.closes.month ?? last.closes.month - 12
    let month = last.closes.month + max(1, last.closes.month - before)
    // Windows that close with their month go on doing so.
    let atEnd = last.closes.endsMonth
    let day = atEnd ? month.days : min(last.closes.components.day, month.days)
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
        title: "A claim window more", step: "1 window, closing \(closes.dataText)", move: .window)
    ]
  }
}
