import PBRFiles
import PBRFindings
import PBRMonitoring
import PBRProgramme
import PBRQuantities

/// Reads the targets of a plan, and their values from its scorecard where it has one.
struct TargetReader {
  let log: FindingLog
  /// Nil where the rules have errors; targets are then read all the same, and what is wrong told.
  let scheme: RewardScheme?
  let results: ScorecardResults?

  func target(
    _ item: JSONValue, path: [String], isPart: Bool = false, _ fields: FieldReader
  ) -> RewardPlan.Target? {
    guard let reader = FieldReader(item, path: path, in: fields.context) else { return nil }
    for (key, example) in [("measure", "\"ni-099\""), ("without", "37.4"), ("with", "50")] {
      _ = reader.required(key, expected: "\"\(key)\": \(example)")
    }
    let any = Fraction(-1_000_000_000)...Fraction(1_000_000_000)
    let measure = reader.plainText("measure")
    let without = reader.exact("without", in: any)
    let with = reader.exact("with", in: any)
    let weight = reader.exact("weight", in: .zero...Fraction(1_000_000)) ?? .one
    let ends = reader.date("ends")?.value ?? scheme?.ends
    let given = reader.exact("actual", in: any)
    let range = reader.assumption(
      "range", in: -1e9...1e9, means: "a value of the measure", unit: .none)
    let cases = reader.object("cases").flatMap { CasesField($0) }
    let interim = reader.object("interim").flatMap { reader -> (Fraction, CivilDate)? in
      _ = reader.required("level", expected: "\"level\": 42")
      _ = reader.required("on", expected: "\"on\": \"2004-03-31\"")
      let (level, on) = (reader.exact("level", in: any), reader.date("on")?.value)
      reader.finish()
      return level.flatMap { level in on.map { (level, $0) } }
    }
    let parts =
      isPart
      ? []
      : reader.list("parts").enumerated().compactMap { index, item in
        target(
          item, path: path + ["parts", item.object?["measure"]?.string ?? "\(index + 1)"],
          isPart: true, fields)
      }
    _ = reader.provenance()
    reader.finish()
    guard let measure, let without, let with else { return nil }
    if interim != nil, results == nil {
      log.add(
        .error(
          "interim-unknown", at: item.object?["interim"]?.place,
          "whether the interim level was reached is read from a scorecard, and there is none",
          remedy: "Name the scorecard of the measure, or take \"interim\" away."))
    }
    let known = results?.measures.first { $0.measure.id == measure }
    if results != nil, known == nil {
      let ids = results?.measures.map(\.measure.id) ?? []
      log.add(
        .error(
          "unknown-measure", at: item.object?["measure"]?.place,
          "the scorecard has no measure \(Quoted.value(measure))",
          remedy: Nearest.match(measure, among: ids).map { "Did you mean \"\($0)\"?" }))
    }
    check(without, with, known?.measure.better, item)
    let ways = ["actual", "range", "cases", "parts"].filter { item.object?[$0] != nil }
    if ways.count > 1 {
      log.add(
        .error(
          "value-twice", at: item.object?[ways[1]]?.place,
          "\(FieldPath.text(path)) gives both \(ways[0]) and \(ways[1]), which say the same thing",
          remedy: "Leave one of them out: \"actual\" is what is known, the others what may come."))
    }
    if interim != nil, parts.contains(where: { $0.reachedInterim != nil }) {
      log.add(
        .error(
          "interim-twice", at: item.object?["interim"]?.place,
          "\(FieldPath.text(path)) and its parts have interim levels, and the part on account would "
            + "be paid twice", remedy: "Give the levels to the parts, or one to the whole."))
    }
    // A period that is over and has no value yet is not known: an older one is not taken for it.
    let point = ends.flatMap { end in known?.history.points.last { $0.period.ends <= end } }
    if let given, let point { reportActual(given, point, item, path) }
    let reached = interim.map { level, on -> Bool in
      let at = known?.history.points.last { $0.period.ends <= on }?.toDate?.value
      return at.map { with > without ? $0 >= level : $0 <= level } ?? false
    }
    let isRising = with > without
    let prospect: RewardPlan.Prospect
    let isRead = given == nil && range == nil && cases == nil
    if let given {
      prospect = .known(given, oneMore: nil)
    } else if let range {
      prospect = range.range == nil ? .known(range.mean, oneMore: nil) : .range(range)
    } else if let values = cases?.values(isRising: isRising) {
      prospect = .values(values)
    } else {
      prospect = read(point, of: known?.history, by: ends, isRising: isRising)
    }
    return RewardPlan.Target(
      measure: measure, title: known?.measure.title ?? measure, without: without, with: with,
      weight: weight, reachedInterim: reached, prospect: prospect,
      flag: isRead ? point?.row.flag : nil, periodEnds: isRead ? point?.period.ends : nil,
      parts: parts, place: item.place)
  }

  /// A figure of the plan's own beside another one of the scorecard.
  private func reportActual(
    _ given: Fraction, _ point: SeriesPoint, _ item: JSONValue, _ path: [String]
  ) {
    guard let value = point.toDate?.value, value != given else { return }
    log.add(
      .warning(
        "actual-differs", at: item.object?["actual"]?.place,
        "\(FieldPath.text(path)).actual is \(given.text()), and the scorecard has \(value.text()) "
          + "in \(point.period.label)",
        effect: "The plan's own figure is used.",
        remedy: "Leave \"actual\" out, or correct the row of the scorecard."))
  }

  /// The value of the scorecard: what its year may come to while it is not over, else the value to
  /// date, and what one more case would make of it.
  private func read(
    _ point: SeriesPoint?, of history: MeasureHistory?, by end: CivilDate?, isRising: Bool
  ) -> RewardPlan.Prospect {
    guard let point, let history, let end, let now = point.toDate else { return .unknown }
    if let values = history.finalValues(after: point, by: end, rising: isRising) {
      return .values(values)
    }
    let measure = history.measure
    var oneMore: Fraction?
    let step = Fraction(isRising ? 1 : -1)
    if let (numerator, denominator) = now.counts {
      let next = min(max(Fraction(numerator) + step, .zero), Fraction(denominator))
      oneMore = (measure.unit.scale * next).divided(by: Fraction(denominator))
    } else if measure.unit == .number, measure.counts != .episodes, now.value.whole != nil {
      oneMore = now.value + step
    }
    return .known(now.value, oneMore: oneMore)
  }

  /// The stretch lies beyond what would happen anyway, on the good side.
  private func check(
    _ without: Fraction, _ with: Fraction, _ better: Better?, _ item: JSONValue
  ) {
    let isWrongSide =
      switch better {
      case .bigger: with < without
      case .smaller: with > without
      default: false
      }
    guard with == without || isWrongSide else { return }
    let side =
      switch better {
      case .bigger: " (bigger is better)"
      case .smaller: " (smaller is better)"
      default: ""
      }
    log.add(
      .error(
        "no-stretch", at: item.object?["with"]?.place,
        "from \(without.text()) to \(with.text()) there is no stretch",
        remedy: "Set \"with\" beyond \"without\"\(side), or leave the target out."))
  }
}
