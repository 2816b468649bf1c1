extension EvidenceAssessor {
  /// A result for one family by its evidence alone.
  static func decide(
    _ evidence: FamilyEvidence, _ tests: [EvidenceRules.Rule], _ empty: Standing
  ) -> Standing {
    var seen: TestTrace? = TestTrace(onlyItems: true)
    return decide(evidence, tests, empty, &seen)
  }

  /// - Parameter seen: what the tests look at, and how they stand; empty before.
  static func decide(
    _ evidence: FamilyEvidence, _ tests: [EvidenceRules.Rule], _ empty: Standing,
    _ seen: inout TestTrace?
  ) -> Standing {
    var standing = empty
    var worst: Verdict.Kind = .notApplicable
    // Whether every test that lacks evidence has been passed by evidence that is only too old.
    var onlyOld = true
    // Whether no test could have been met before, and the day of the last to be met.
    var isFirst = true
    var since = Int32.min
    var to = Int32.min
    for (number, rule) in tests.enumerated() {
      let verdict = evidence.verdict(rule, &seen)
      seen?.verdicts.append(verdict)
      isFirst = isFirst && verdict.isFirst
      if verdict.kind == .passed {
        since = max(since, verdict.day ?? .min)
        to = max(to, verdict.to ?? .min)
      }
      if verdict.kind == .missing { onlyOld = onlyOld && verdict.hasGrownOld }
      let rank = EvidenceAssessor.rank(verdict.kind)
      if rank > EvidenceAssessor.rank(worst) || (number == 0) {
        worst = verdict.kind
        standing.test = number
        standing.reason = verdict.reason
        standing.subject = verdict.subject
        standing.day = verdict.day
      } else if rank == EvidenceAssessor.rank(worst) {
        switch verdict.kind {
        case .notYet where standing.day != nil && (verdict.day ?? .max) > standing.day ?? .min:
          standing.test = number
          standing.reason = verdict.reason
          standing.day = verdict.day
        case .notApplicable
        where standing.reason == .notIdentified && verdict.reason != .notIdentified:
          // Of a family that was identified on one of them, that test decides.
          standing.test = number
          standing.reason = verdict.reason
          standing.subject = verdict.subject
        default: break
        }
      }
    }
    switch worst {
    case .passed:
      standing.state = .claimable
      standing.test = nil
      standing.reason = .met
      if isFirst {
        standing.day = since
        standing.assessed = to
      } else {
        let achieved = evidence.achieved(tests, seen?.verdicts ?? [])
        standing.day = achieved?.day ?? standing.day
        standing.assessed = achieved?.to
      }
    case .failed: standing.state = .notMet
    case .notYet: standing.state = .notYet
    case .missing:
      standing.state = .evidenceMissing
      guard onlyOld, let achieved = evidence.achieved(tests, seen?.verdicts ?? []) else { break }
      standing.reason = .outOfDate
      standing.day = achieved.day
      standing.assessed = achieved.to
    case .notApplicable: standing.state = .notApplicable
    }
    return standing
  }

  /// Which of several tests decides: one that fails, then one that is not over, then one whose
  /// evidence is missing, then those that are met.
  private static func rank(_ kind: Verdict.Kind) -> Int {
    switch kind {
    case .notApplicable: 0
    case .passed: 1
    case .missing: 2
    case .notYet: 3
    case .failed: 4
    }
  }
}
