import PBRFindings
import PBRQuantities
import PBRReconciliation
import PBRRegister
import PBRReporting

extension ProgrammePosition {
  /// Fees of the places filled and results claimed, in pounds, where they may be told: what the
  /// headline says.
  var knownBands: (fees: Double, results: Double?)? {
    guard published.isPublished(.totals), isShown([published.fees]) else { return nil }
    return (
      pounds(published.fees),
      isShown([published.total.claimedAmount]) ? pounds(published.total.claimedAmount) : nil
    )
  }

  /// That the register is not up to date, or does not agree with its journal: what everyone who
  /// reads the figures must know.
  var reservations: [String] {
    let old = register.staleness(on: reconciliation.asOf).map { [$0] } ?? []
    let doubts = audience == .officer ? register.doubts(.warning, by: reconciliation.asOf) : []
    return (old + doubts).map { finding in
      let message = finding.message.prefix(1).uppercased() + finding.message.dropFirst()
      return [message + ".", finding.effect].compactMap(\.self).joined(separator: " ")
        .replacing("\n", with: " ")
    }
  }
}
