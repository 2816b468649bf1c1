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
  /// Every month in which the scheme allows an attachment, from the scenario's first.
  package let months: [AttachmentReward]
  /// For each result that the cohort can achieve, the last month of attachment from which it can
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
    let family = FamilyReward(cohort.assumptions, scheme: scheme)
    self.cohort = cohort.id
    months = (0...(last - first)).map { offset in
      let month = first + offset
      let fee = scheme.attachment.fee[month.financialYear] ?? .zero
      return AttachmentReward(
        month: month, fee: fee.pounds, results: family.expected(from: month, fee: fee))
    }
    let cutOff = scheme.windows.map(\.cutOff).max()
    lastMonths = cohort.assumptions.results.compactMap { result in
      guard result.rate.value > 0,
        let soonest = result.time.probabilities.firstIndex(where: { $0 > 0 })
      else { return nil }
      let latest = cutOff.map { $0 - cohort.assumptions.auditMonths - soonest }
      return LastMonth(
        result: result.result,
        month: latest.flatMap { $0 < first ? nil : min($0, last) })
    }
  }
}

extension Appraisal {
  /// The rewards of each cohort, in the order of the scenario.
  package var attachmentSchedules: [AttachmentSchedule] {
    projection.scenario.cohorts.map { AttachmentSchedule($0, in: projection.scenario) }
  }
}
