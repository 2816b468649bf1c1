import PBRProgramme
import PBRQuantities

extension Projection {
  /// For each result the last month in which a family can be attached and the result still be
  /// claimed in the last window, at the fastest time and at the usual one. Cohorts of which other
  /// times are assumed have their own.
  var lastAttachments: [Deadline] {
    guard let last = scheme.windows.last else { return [] }
    return scheme.results.indices.flatMap { result in
      let groups = cohortsByTime(result)
      return groups.flatMap { group in
        deadlines(result, of: group.first, named: groups.count > 1 ? group.ids : nil, last)
      }
    }
  }

  /// Cohorts of which the same times and months of audit are assumed.
  private func cohortsByTime(_ result: Int) -> [(first: Int, ids: String)] {
    var groups: [(first: Int, ids: String, times: [[Double]], audit: Int)] = []
    let steps = scheme.steps(to: result)
    for (index, cohort) in scenario.cohorts.enumerated() {
      let times = steps.map { cohort.assumptions.results[$0].time.probabilities }
      let audit = cohort.assumptions.auditMonths
      guard cohort.funded > 0,
        steps.allSatisfy({ cohort.assumptions.results[$0].rate.value > 0 })
      else { continue }
      if let known = groups.firstIndex(where: { $0.times == times && $0.audit == audit }) {
        groups[known].ids += ", \(cohort.id)"
      } else {
        groups.append((index, cohort.id, times, audit))
      }
    }
    return groups.map { ($0.first, $0.ids) }
  }

  private func deadlines(
    _ result: Int, of cohort: Int, named ids: String?, _ last: ClaimWindow
  ) -> [Deadline] {
    let assumptions = scenario.cohorts[cohort].assumptions
    var (fastest, usual) = (0, 0)
    for step in scheme.steps(to: result) {
      let time = assumptions.results[step].time
      guard let least = time.probabilities.firstIndex(where: { $0 > 0 }), let most = time.usual
      else { return [] }
      fastest += least
      usual += most
    }
    return [("fastest", fastest), ("usual", usual)].compactMap { word, months in
      let free = last.cutOff - months - assumptions.auditMonths
      let month = min(free, scheme.attachmentEnds.month)
      guard let day = month.lastDay, let value = valueOfMonth(month, cohort, result) else {
        return nil
      }
      let rule = scheme.results[result]
      return Deadline(
        .lastAttachment, id: [rule.id, word, ids].compactMap(\.self).joined(separator: ":"),
        on: min(day, scheme.attachmentEnds),
        "Attach for \(rule.title), \(word) (\(Noun.month.counted(months)))"
          + (ids.map { ", \($0)" } ?? ""),
        amount: value)
    }
  }

  /// What a place attached in a month is expected to earn of a result, less what one attached a
  /// month later is; one attached after the end of attachment earns nothing.
  private func valueOfMonth(_ month: Month, _ cohort: Int, _ result: Int) -> Double? {
    guard axis.index(month) != nil else { return nil }
    return expected(attachedIn: month, cohort, result)
      - expected(attachedIn: month + 1, cohort, result)
  }

  private func expected(attachedIn month: Month, _ index: Int, _ result: Int) -> Double {
    guard month <= scheme.attachmentEnds.month, let start = axis.index(month) else { return 0 }
    let assumptions = scenario.cohorts[index].assumptions
    let timing = ClaimTiming(scheme: scheme, auditMonths: assumptions.auditMonths, axis: axis)
    let year = month.financialYear
    let fee = scheme.attachment.fee[year] ?? .zero
    let payment = PlaceChain.Payment(
      amounts: scheme.results.map { timing.amounts($0, scheme: scheme, placeYear: year) },
      timing: timing, ceiling: scheme.maximumPerPlace.map { max(0, $0.pence - fee.pence) })
    var attached = axis.list
    attached[start] = 1
    let flows = ResultChain(assumptions, scheme: scheme, axis: axis, payment: payment)
      .flows(attached: attached)
    return flows.earned[result].reduce(0, +)
  }
}

extension TimeToResult {
  /// The usual time: the mode as the plan gives it, rounded up to whole months as times are, or
  /// else the first of the most likely months.
  var usual: Int? {
    if case .triangular(_, let mode, _) = shape {
      return max(0, Int((mode + (shift?.value ?? 0)).rounded(.up)))
    }
    let times = probabilities
    return times.max().flatMap { times.firstIndex(of: $0) }
  }
}
