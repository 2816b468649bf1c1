import PBRFindings

/// A published result to hold an appraisal against.
package struct ReferenceCase: Sendable, Hashable {
  /// `evaluation-2019-fiscal` …
  package let id: String
  package let title: String
  /// What is valued: `fiscal`, `economic`, `gross fiscal` (nothing taken off for what would have
  /// happened anyway) or `persistence`.
  package let value: String
  /// Benefit per £1 of delivery cost: as published, or from the two amounts.
  package let benefitPerPound: Double?
  /// Pounds, for each of what `per` names.
  package let benefit: Double?
  package let cost: Double?
  package let per: String
  /// Whether families were compared with others who did not take part.
  package let hasCounterfactual: Bool
  package let source: String
  package let note: String

  /// The share of the benefit that would have to come anyway for it to equal the cost.
  package var breakEvenDeadweight: Double? {
    guard let benefit, let cost, benefit > 0 else { return nil }
    return 1 - cost / benefit
  }

  /// The case whose ratio is the limit of what is plausible for fiscal benefit per £1.
  static let fiscalEvaluation = "evaluation-2019-fiscal"

  static func read(_ text: SourceText, into log: FindingLog) -> [ReferenceCase] {
    let table = NamedColumns(text, into: log)
    return table.rows.map { row in
      let benefit = table.number(row, "benefit_gbp")
      let cost = table.number(row, "cost_gbp")
      var ratio = table.number(row, "benefit_per_pound")
      if ratio == nil, let benefit, let cost, cost > 0 { ratio = benefit / cost }
      return ReferenceCase(
        id: table.text(row, "case"), title: table.text(row, "title"),
        value: table.text(row, "value"), benefitPerPound: ratio, benefit: benefit, cost: cost,
        per: table.text(row, "per"),
        hasCounterfactual: table.text(row, "counterfactual") == "yes",
        source: table.text(row, "source"), note: table.text(row, "note"))
    }
  }
}
