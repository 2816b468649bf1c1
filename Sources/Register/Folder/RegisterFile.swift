/// The files of a register that people fill in, with their columns.
public enum RegisterFile: String, Sendable, CaseIterable {
  case families, members, evidence, terms

  /// The name of the file: `families.csv`.
  public var name: String { "\(rawValue).csv" }

  /// The columns in their usual order.
  public var columns: [String] {
    switch self {
    case .families: FamiliesSheet.layout.columns
    case .members: MembersSheet.layout.columns
    case .evidence: EvidenceSheet.layout.columns
    case .terms: TermsSheet.layout.columns
    }
  }
}
