import PBRFindings
import PBRQuantities

/// A family has at most one main result: the rates of a cohort's main results sum to at most
/// 1, also at the high ends of their ranges. Reported at each rate of the sum.
enum RatesSum {
  static func findings(_ cohorts: [Cohort], _ scheme: Scheme) -> [Finding] {
    guard !scheme.isRateCard else { return steps(cohorts, scheme) }
    let mains = Set(scheme.mainResults.map(\.id))
    var findings: [Finding] = []
    for cohort in cohorts {
      let rates = cohort.assumptions.results.filter { mains.contains($0.result) }.map(\.rate)
      let sum = rates.reduce(0) { $0 + $1.value }
      let highest = rates.reduce(0) { $0 + ($1.range?.high ?? $1.value) }
      guard highest > 1 + 1e-9 else { continue }
      let atHigh = sum <= 1 + 1e-9
      let total = (atHigh ? highest : sum) * 1e6
      for rate in rates where rate.range?.high ?? rate.value > 0 {
        findings.append(
          .error(
            "rates-sum", at: rate.place,
            "the rates of the main results sum to \(NumberText.shortest(total.rounded() / 1e6))"
              + (atHigh ? " at the high ends of their ranges" : "")
              + ", but a family has at most one main result",
            remedy: "Lower them so that they sum to at most 1."))
      }
    }
    return findings
  }

  /// Of the steps that follow the same one at most one happens: their rates sum to at most 1.
  private static func steps(_ cohorts: [Cohort], _ scheme: Scheme) -> [Finding] {
    var findings: [Finding] = []
    for cohort in cohorts {
      for alternatives in scheme.alternatives {
        let rates = alternatives.map { cohort.assumptions.results[$0].rate }
        let sum = rates.reduce(0) { $0 + $1.value }
        let highest = rates.reduce(0) { $0 + ($1.range?.high ?? $1.value) }
        guard alternatives.count > 1, highest > 1 + 1e-9, let first = alternatives.first,
          let step = scheme.results[first].step
        else { continue }
        let total = ((sum <= 1 + 1e-9 ? highest : sum) * 1e6).rounded() / 1e6
        let which =
          step.after.map { "that follow \(scheme.results[$0].ruleId)" }
          ?? "that begin the strand \(scheme.strands[step.strand].id)"
        for rate in rates where rate.range?.high ?? rate.value > 0 {
          findings.append(
            .error(
              "rates-sum", at: rate.place,
              "the rates of the steps \(which) sum to \(NumberText.shortest(total))"
                + (sum <= 1 + 1e-9 ? " at the high ends of their ranges" : "")
                + ", but at most one of them happens",
              remedy: "Lower them so that they sum to at most 1."))
        }
      }
    }
    return findings
  }
}

extension Scheme {
  /// The steps of a rate card in groups of which at most one happens: those that follow the same
  /// step, and the first steps of each strand. By their places among the results.
  package var alternatives: [[Int]] {
    var groups: [[Int]] = []
    var known: [LadderStep: Int] = [:]
    for (index, rule) in results.enumerated() {
      guard let step = rule.step else { continue }
      let key = LadderStep(strand: step.strand, after: step.after, repetition: nil)
      if let group = known[key] {
        groups[group].append(index)
      } else {
        known[key] = groups.count
        groups.append([index])
      }
    }
    return groups
  }
}
