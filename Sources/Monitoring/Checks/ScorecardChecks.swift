package import PBRFindings

/// What a careful reader would ask of a scorecard (monitoring.md 6), in the order of that table.
/// Errors stop a run; a poor status is none.
package enum ScorecardChecks {
  /// What definitions and rows say by themselves, before anything is worked out.
  static func ofFiles(_ card: Scorecard) -> [Finding] {
    var findings = NumberStyle.findings(card)
    findings += UnknownGrade.findings(card)
    findings += YearMissing.findings(card)
    findings += DefinitionMissing.findings(card)
    findings += PartAboveWhole.findings(card)
    findings += NegativePart.findings(card)
    findings += DuplicateDefinition.findings(card)
    findings += RatioMismatch.findings(card)
    findings += SwappedParts.findings(card)
    findings += UnitWords.findings(card)
    findings += StaleYear.findings(card)
    findings += DoubleNegative.findings(card)
    return findings
  }

  /// What shows once everything is worked out; none of these is an error.
  package static func findings(_ results: ScorecardResults) -> [Finding] {
    var findings = SumMismatch.findings(results)
    findings += StockFlow.findings(results)
    findings += BandsOrder.findings(results)
    findings += CumulativeFalls.findings(results)
    findings += ToDateAboveYear.findings(results)
    findings += ChangeMismatch.findings(results)
    findings += StatusContradicts.findings(results)
    findings += StatusWithoutLimits.findings(results)
    findings += DeclaredDiffers.findings(results)
    findings += CommentMissing.findings(results)
    findings += TargetEqualsValue.findings(results)
    findings += TargetEasier.findings(results)
    findings += RepeatedValue.findings(results)
    findings += StaleValue.findings(results)
    findings += ComparatorPeriod.findings(results)
    findings += RankClash.findings(results)
    findings += SignDiffers.findings(results)
    findings += DenominatorJump.findings(results)
    return findings
  }
}
