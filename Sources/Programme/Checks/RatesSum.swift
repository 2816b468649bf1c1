import PBRFindings
import PBRQuantities

/// A family has at most one main result: the rates of a cohort's main results sum to at most
/// 1, also at the high ends of their ranges. Reported at each rate of the sum.
enum RatesSum {
  static func findings(_ cohorts: [Cohort], _ scheme: Scheme) -> [Finding] {
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
}
