import PBRQuantities

/// Stocks with what came in and went out: `251 + 75 − 104 = 222 ✓` (monitoring.md 3.12).
struct FlowLines {
  let results: ScorecardResults

  private let withheld: WithheldPoints

  init(_ results: ScorecardResults, _ withheld: WithheldPoints) {
    self.results = results
    self.withheld = withheld
  }

  /// One for every stock among these measures whose last change is known.
  func lines(of members: [MeasureResult]) -> [String] {
    results.scorecard.flows.compactMap { flow in
      let stock = results.measures[flow.stock]
      let all = ([flow.stock] + flow.inflows + flow.outflows).map { results.measures[$0].measure }
      guard !all.contains(where: withheld.touches) else { return nil }
      guard members.contains(where: { $0.measure.id == stock.measure.id }),
        let last = stock.history.points.last, let end = last.value?.value,
        let before = stock.history.points.dropLast().last(where: { $0.value != nil }),
        let start = before.value?.value
      else { return nil }
      let ins = flow.inflows.map {
        change(results.measures[$0], from: before.period, to: last.period)
      }
      let outs = flow.outflows.map {
        change(results.measures[$0], from: before.period, to: last.period)
      }
      guard !ins.contains(where: { $0 == nil }), !outs.contains(where: { $0 == nil }) else {
        return nil
      }
      let sum = ins.compactMap(\.self).sum - outs.compactMap(\.self).sum
      let text = ValueText(unit: stock.measure.unit)
      func written(_ value: Fraction) -> String { text.value(value, stock.measure.decimals) }
      let parts =
        ins.compactMap(\.self).map { " + \(written($0))" }
        + outs.compactMap(\.self).map { " − \(written($0))" }
      let holds = start + sum == end
      return "\(stock.measure.title): \(written(start))\(parts.joined()) = "
        + written(start + sum) + (holds ? " ✓" : ", not \(written(end))")
    }
  }

  /// What a measure came to between the ends of two periods of the stock.
  private func change(
    _ result: MeasureResult, from earlier: Period, to later: Period
  ) -> Fraction? {
    guard let last = result.history.point(ending: later.ends)?.toDate?.value else { return nil }
    if result.measure.rows == .ever {
      return result.history.point(ending: earlier.ends)?.toDate.map { last - $0.value }
    }
    guard earlier.year != later.year else {
      return result.history.point(ending: earlier.ends)?.toDate.map { last - $0.value }
    }
    // From the end of the year before, the year to date is all of it.
    return earlier.endsYear && earlier.year == later.year.adding(-1) ? last : nil
  }
}
