package import PBRProgramme
import PBRQuantities

extension MonthAxis {
  /// The months in which anything of a scenario can happen: from the first attachment, payment
  /// or cost to the last result, payment, support or cost.
  package init(_ scenario: Scenario) {
    let scheme = scenario.scheme
    let attached = scenario.cohorts.flatMap(\.attachments).map(\.month)
    let years = Set(attached.map(\.financialYear))
    var first = attached
    var last = attached
    for year in years {
      if let paid = scheme.attachment.paid[year] {
        first.append(paid.month)
        last.append(paid.month)
      }
      if !scheme.attachment.gates(of: year).isEmpty {
        first.append(year.firstMonth)
        last.append(year.lastMonth)
      }
    }
    let lastAttached = attached.max() ?? scheme.attachmentEnds.month
    let lastClose = scheme.windows.last?.closes.month ?? lastAttached
    for cohort in scenario.cohorts {
      let assumptions = cohort.assumptions
      let replaced = assumptions.leaving.value > 0 && assumptions.replacementShare.value > 0
      let lastStart =
        replaced ? max(lastAttached, scheme.attachmentEnds.month) : lastAttached
      let longest =
        scheme.isRateCard
        ? Ladders(assumptions, scheme: scheme).span
        : assumptions.results.map { result in
          result.rate.value > 0 ? result.time.probabilities.count - 1 : 0
        }.max()
      last.append(lastStart + max(longest ?? 0, assumptions.supportMonths))
      last.append(lastClose + assumptions.paymentMonths)
    }
    for span in scenario.costs.map(\.incidence.span) + scenario.grants.map(\.incidence.span) {
      if let span {
        first.append(span.first)
        last.append(span.last)
      }
    }
    let from = first.min() ?? scheme.attachmentEnds.month
    let to = max(last.max() ?? from, from)
    self.init(first: from, count: to - from + 1)
  }
}
