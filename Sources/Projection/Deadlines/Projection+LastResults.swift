package import PBRProgramme
import PBRQuantities

extension Projection {
  /// Cohorts by their months of internal audit, the fewest months first.
  private var cohortsByAudit: [(months: Int, ids: String)] {
    let planned = scenario.cohorts.filter { $0.families > 0 }
    return Set(planned.map(\.assumptions.auditMonths)).sorted().map { months in
      let ids = planned.filter { $0.assumptions.auditMonths == months }.map(\.id)
      return (months, ids.joined(separator: ", "))
    }
  }

  /// Which results a window takes: those whose audit is over by its cut-off month (model.md section
  /// 5), `results up to March 2015, once audited`; by cohort where months of audit differ.
  package func resultsTaken(by window: ClaimWindow) -> String {
    let groups = cohortsByAudit
    guard groups.contains(where: { $0.months > 0 }) else {
      return "it takes results up to \(window.cutOff.prose)"
    }
    let months = groups.map { months, ids in
      (window.cutOff - months).prose + (groups.count > 1 ? " (\(ids))" : "")
    }
    return "results up to \(months.joined(separator: " or ")), once audited"
  }

  /// Up to when results are achieved that a window takes, as a sentence goes on: `the end of March
  /// 2015, after which the plan has 1 month of internal audit`; by cohort where those months differ.
  package func lastResults(of window: ClaimWindow) -> String {
    let groups = cohortsByAudit
    let parts = groups.map { months, ids in
      "the end of \((window.cutOff - months).prose)" + (groups.count > 1 ? " (\(ids))" : "")
    }
    guard let last = parts.last else { return "the end of \(window.cutOff.prose)" }
    let before = parts.dropLast().joined(separator: ", ")
    let months = groups.map(\.months)
    guard months.contains(where: { $0 > 0 }) else { return last }
    return (before.isEmpty ? last : "\(before) or \(last)") + ", after which the plan has "
      + (months.count == 1 ? Noun.month.counted(months[0]) + " of " : "") + "internal audit"
  }
}
