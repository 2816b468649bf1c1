import PBRQuantities
import PBRReporting

extension PageRow {
  init(_ result: MeasureResult, day: CivilDate, _ withheld: WithheldPoints) {
    let (measure, shown) = (result.measure, result.shown)
    let text = ValueText(unit: measure.unit)
    let decimals = result.decimals
    let sign = WithheldPoints.sign
    let isHidden =
      shown.map { $0.value != nil && withheld.holds(measure, $0.period.ends) } ?? false
    let isBeforeHidden = result.direction.earlier.map { withheld.holds(measure, $0.ends) } ?? false
    id = measure.id
    title = measure.title + (measure.isProxy ? " (proxy)" : "")
    flag = PageRow.flag(result.restsOn)
    before =
      result.direction.before.map { isBeforeHidden ? sign : text.value($0.value, decimals) } ?? "–"
    now = isHidden ? sign : result.now.map { text.value($0.value, decimals) } ?? "–"
    target = PageRow.target(result, text)
    printed = shown?.row.stated?.status.map(\.sign) ?? ""
    status = result.status.status.sign
    progress =
      result.status.status == .notRated
      ? "" : "\(result.status.status.sign) \(result.status.word)"
    chance = isHidden ? sign : result.forecast?.yearEnd.targetChance.map(ChanceText.percent) ?? "–"
    direction =
      (isHidden || isBeforeHidden) && result.direction.change != nil
      ? "\(result.direction.arrow) \(sign)" : result.direction.words(text, decimals)
    period = shown.flatMap { $0.period.ends == day ? nil : $0.period.label } ?? ""
    details =
      withheld.touches(measure)
      ? []
      : RowDetails(result: result, text: text, decimals: decimals).lines
        + (withheld.holdsEarlier(measure) ? [] : RestatedLines(result: result, text: text).lines)
  }

  private static func flag(_ flag: Observation.Flag?) -> String {
    switch flag {
    case .provisional: "(P)"
    case .estimate: "(E)"
    default: ""
    }
  }

  /// What the row is judged by, as it was written: a range from its lower to its upper end.
  private static func target(_ result: MeasureResult, _ text: ValueText) -> String {
    if case .range(let from, let to) = result.measure.better {
      let low = result.measure.unit == .pounds ? text.shortest(from) : ValueText.plain(from)
      return "\(low)–\(text.shortest(to))"
    }
    return result.judgedAgainst.map(text.written) ?? ""
  }
}

extension MeasureResult {
  /// What Now rests on that is not final: an estimate, or a provisional figure, of the period shown or
  /// of one before it that the year so far is made of (monitoring.md 3.11).
  var restsOn: Observation.Flag? {
    guard let shown else { return nil }
    let isSummed =
      measure.rows == .period && (history.year == .sum || history.year == .ratio)
      && now?.value == toDate?.value
    let flags =
      isSummed && toDate != nil
      ? history.points.filter {
        $0.period.year == shown.period.year && $0.period.ends <= shown.period.ends
          && $0.value != nil
      }.compactMap(\.row.flag)
      : [shown.row.flag].compactMap(\.self)
    return flags.contains(.estimate) ? .estimate : flags.contains(.provisional) ? .provisional : nil
  }

  /// What stands as Now, which is what the arrow compares: the value to date; of `previous` by period
  /// the period's own.
  var now: MeasuredValue? {
    let isOwn = direction.rule == .previous && measure.rows == .period && direction.change != nil
    return isOwn ? value : toDate ?? value
  }
}

extension Status {
  /// ★, ● or ▲; empty for what is not rated.
  var sign: String { Rating(rawValue: rawValue)?.symbol ?? "" }
}
