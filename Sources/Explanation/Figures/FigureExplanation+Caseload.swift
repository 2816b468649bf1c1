import PBRProgramme
import PBRProjection
import PBRQuantities

extension FigureExplanation {
  /// Families active at the end of a month.
  func caseload(_ month: Int) -> ExplainedNode {
    let name = axis.first + month
    return sum(
      "caseload:\(name.dataText)", "Families active in \(name.prose)", projection.caseload[month],
      .families, section: 6
    ) { [self] in
      scenario.cohorts.indices.map { cohort in
        sum(
          "caseload:\(name.dataText):\(cohort)",
          "Families of cohort \(title(cohort)) active in \(name.prose)",
          projection.cohorts[cohort].active[month], .families, section: 6
        ) { [self] in activeRows(cohort, month) }
      }
    }
  }

  /// Of those that started in each month as many as are still there and in support.
  private func activeRows(_ cohort: Int, _ month: Int) -> [ExplainedNode] {
    let support = scenario.cohorts[cohort].assumptions.supportMonths
    let first = max(0, month - max(1, support) + 1)
    guard support > 0, first <= month else { return [] }
    return (first...month).flatMap { start in
      ledgers[cohort].indices.filter { ledgers[cohort][$0].started[start] != 0 }.map { index in
        let stay = staying(cohort, month - start)
        return ExplainedNode(
          "active:\(cohort):\(index):\(start):\(month)",
          "Those that started in \((axis.first + start).prose)"
            + (ledgers[cohort][index].year == nil ? ", outside funded places" : ""),
          ledgers[cohort][index].started[start] * stay.value, .families, .product, section: 6
        ) { [self] in [started(cohort, index, start), stay] }
      }
    }
  }

  /// Families that start in a month, in places and outside.
  func starting(_ month: Int) -> ExplainedNode {
    let name = axis.first + month
    return sum(
      "starting:\(month)", "Families that start in \(name.prose)",
      projection.cohorts.reduce(0) { $0 + $1.started[month] }, .families, section: 6
    ) { [self] in
      scenario.cohorts.indices.flatMap { cohort in
        ledgers[cohort].indices.map { started(cohort, $0, month) }
      }
    }
  }

  func caseloadFigure(_ parts: [String]) -> ExplainedNode? {
    let load = projection.caseload
    let peak = load.firstPeak ?? 0
    switch parts.dropFirst().joined(separator: ".") {
    case "peak":
      return ExplainedNode(
        "caseload.peak", "The most families active at the end of a month", load[peak], .families,
        .greatest, section: 8
      ) { [self] in axis.months.indices.map { caseload($0) } }
    case "peak.month":
      return ExplainedNode(
        "caseload.peak.month", "The first month with the most families active", Double(peak),
        .month, text: (axis.first + peak).dataText, .firstGreatest, section: 8
      ) { [self] in axis.months.indices.map { caseload($0) } }
    case "capacity":
      guard let capacity = scenario.capacity else { return nil }
      return ExplainedNode(
        "caseload.capacity", "Families that can be active at once", capacity.families, .families,
        .product, section: 8
      ) { [self] in
        [
          input(["capacity", "keyworkers"], "Keyworkers", capacity.keyworkers.value, .keyworkers),
          input(["capacity", "caseload"], "Families each can carry", capacity.caseload.value),
          input(
            ["capacity", "availability"], "Share of time at work", capacity.availability.value,
            .share),
        ]
      }
    default: return nil
    }
  }
}
