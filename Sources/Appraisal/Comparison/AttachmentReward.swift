package import PBRProgramme
import PBRProjection
package import PBRQuantities

/// What the fee schedule rewards: the money a funded place can expect from the family attached
/// to it in a month, without those that may replace it.
package struct AttachmentReward: Sendable, Hashable {
  package let month: Month
  /// The attachment fee, in pounds.
  package let fee: Double
  /// Expected results payments to the family, in pounds.
  package let results: Double
  package var total: Double { fee + results }
}

/// The rewards of one cohort's families by month of attachment.
package struct AttachmentSchedule: Sendable, Hashable {
  package let cohort: String
  /// Every month in which the scheme allows an attachment, from the scenario's first. Empty where
  /// the price of a result depends on how many are claimed: no family has an amount of its own then.
  package let months: [AttachmentReward]
  /// For each result that the cohort can achieve, of one paid again and again for the first
  /// payment, the last month of attachment from which it can
  /// still be in time for the last window, however seldom; nil when none can.
  package let lastMonths: [LastMonth]

  package struct LastMonth: Sendable, Hashable {
    package let result: String
    package let month: Month?
  }
}

extension AttachmentSchedule {
  /// Works out a cohort of a scenario.
  package init(_ cohort: Cohort, in scenario: Scenario) {
    let scheme = scenario.scheme
    let last = scheme.attachmentEnds.month
    let first = min(scenario.cohorts.flatMap(\.attachments).map(\.month).min() ?? last, last)
    let allowed =
      scheme.results.contains { $0.volume != nil } ? [] : (0...(last - first)).map { first + $0 }
    let results = scheme.expectedResults(cohort.assumptions, attachedIn: allowed)
    self.cohort = cohort.id
    months = zip(allowed, results).map { month, results in
      let fee = scheme.attachment.fee[month.financialYear] ?? .zero
      return AttachmentReward(month: month, fee: fee.pounds, results: results)
    }
    let cutOff = scheme.windows.map(\.cutOff).max()
    lastMonths = scheme.results.enumerated().compactMap { index, rule in
      guard (rule.step?.repetition?.number ?? 1) == 1,
        let soonest = scheme.soonest(index, cohort.assumptions)
      else { return nil }
      let latest = cutOff.map { $0 - cohort.assumptions.auditMonths - soonest }
      return LastMonth(
        result: rule.ruleId, month: latest.flatMap { $0 < first ? nil : min($0, last) })
    }
  }
}

extension Appraisal {
  /// The rewards of each cohort, in the order of the scenario.
  package var attachmentSchedules: [AttachmentSchedule] {
    projection.scenario.cohorts.map { AttachmentSchedule($0, in: projection.scenario) }
  }
}
