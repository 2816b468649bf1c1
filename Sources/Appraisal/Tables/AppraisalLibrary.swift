import PBRFindings

/// Everything an appraisal looks up, each figure with its source: the built-in tables, or a
/// scenario's own in their place.
package struct AppraisalLibrary: Sendable {
  package internal(set) var unitCosts: UnitCostLibrary
  package internal(set) var prices: PriceSeries
  package internal(set) var optimism: OptimismTable
  package let measures: Measures
  package let referenceCases: [ReferenceCase]
  package let agencies: AgencyNames
  let overlaps: [Overlap]
  /// Codes whose amount is wholly or mainly a benefit payment.
  let benefitPayments: [String]

  /// The tables as they are built in.
  package static let builtIn = AppraisalLibrary(into: FindingLog())

  init(into log: FindingLog) {
    let names = AgencyNames(BuiltInTable.agencies.text, into: log)
    agencies = names
    unitCosts = UnitCostLibrary(
      parts: CostPart.read(BuiltInTable.parts.text, into: log), names: names)
    unitCosts.add(BuiltInTable.unitCosts.text, into: log)
    prices =
      PriceSeries.read(BuiltInTable.gdpDeflator.text, into: log) ?? PriceSeries(entries: [])
    optimism =
      OptimismTable.read(BuiltInTable.optimism.text, into: log) ?? OptimismTable(grades: [])
    measures = Measures(BuiltInTable.measures.text, into: log)
    referenceCases = ReferenceCase.read(BuiltInTable.referenceCases.text, into: log)
    overlaps = Overlap.read(BuiltInTable.overlaps.text, into: log)
    let payments = NamedColumns(BuiltInTable.benefitPayments.text, into: log)
    benefitPayments = payments.rows.map { payments.text($0, "code") }
  }

  /// The published ratio above which a result is called implausible.
  var highestPlausible: ReferenceCase? {
    referenceCases.first { $0.id == ReferenceCase.fiscalEvaluation }
  }
}
