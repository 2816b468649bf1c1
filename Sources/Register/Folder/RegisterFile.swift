/// The files of a register that people fill in, with their columns.
package enum RegisterFile: String, Sendable, CaseIterable {
  case families, members, evidence, terms

  /// The name of the file: `families.csv`.
  package var name: String { "\(rawValue).csv" }

  /// The columns in their usual order.
  package var columns: [String] { layout.columns }

  var layout: Sheet.Layout {
    switch self {
    case .families: FamiliesSheet.layout
    case .members: MembersSheet.layout
    case .evidence: EvidenceSheet.layout
    case .terms: TermsSheet.layout
    }
  }
}
