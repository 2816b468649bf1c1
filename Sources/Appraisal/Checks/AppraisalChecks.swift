package import PBRFindings
import PBRProgramme
import PBRProjection

/// The linter: what a careful reader would ask of an appraisal. Warnings with remedies, in the
/// order in which they are read; none changes a figure.
package enum AppraisalChecks {
  package static func findings(_ appraisal: Appraisal) -> [Finding] {
    let plan = appraisal.plan
    var findings = ParentAndChild.findings(appraisal)
    findings += CountedTwice.findings(appraisal)
    findings += NoDeadweight.findings(plan)
    findings += CounterfactualAboveRate.findings(appraisal)
    findings += BeforeAndAfter.findings(plan)
    findings += SmallSample.findings(appraisal)
    findings += NoEvidence.findings(plan)
    findings += OldPrices.findings(plan)
    findings += BenefitPayments.findings(plan)
    findings += MissingSource.findings(plan)
    findings += AboveEvaluation.findings(appraisal)
    findings += NotSplit.findings(plan)
    findings += UnverifiedOptimism.findings(plan)
    findings += ForecastPrices.findings(plan)
    return findings
  }
}

/// Two savings that could count the same thing, and how they meet.
struct SavingPair {
  let first: Saving
  let second: Saving

  /// Pairs of savings in the order of the plan of which one family can have both: they apply to
  /// one cohort, and their results are the same or can be achieved together.
  static func meeting(in appraisal: Appraisal) -> [SavingPair] {
    let savings = appraisal.plan.savings
    let scenario = appraisal.projection.scenario
    return savings.indices.flatMap { one in
      savings.indices.filter { $0 > one }.compactMap { other -> SavingPair? in
        let pair = SavingPair(first: savings[one], second: savings[other])
        // A disbenefit beside a benefit offsets it.
        guard (savings[one].perFamily.value < 0) == (savings[other].perFamily.value < 0) else {
          return nil
        }
        let meet = scenario.cohorts.contains {
          pair.first.applies(to: $0.id) && pair.second.applies(to: $0.id)
        }
        return meet && pair.together(in: scenario.scheme) ? pair : nil
      }
    }
  }

  private func together(in scheme: Scheme) -> Bool {
    if first.result == second.result { return true }
    guard let one = scheme.result(first.result), let two = scheme.result(second.result) else {
      return false
    }
    if !one.isAddOn, !two.isAddOn { return false }
    return !one.notWith.contains(two.id) && !two.notWith.contains(one.id)
  }
}
