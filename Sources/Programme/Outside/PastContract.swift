import PBRFindings

/// A contract that has been paid by results, and what was paid as a share of its first published
/// plan.
package struct PastContract: Sendable, Hashable {
  package let name: String
  /// Payments as a share of the plan to the same month, 12, 24 and 36 months after the first; what
  /// is not known is left out.
  package let after: [Int: Double]
  /// The same up to the last month of which anything is known.
  package let toDate: Double?

  /// The ages at which the share is told, in months, the lowest first.
  package static let ages = [12, 24, 36]
}

/// What a plan's own range is set beside.
package enum OutsideView: Sendable {
  /// The contracts built in.
  case builtIn
  /// A table of the plan's own.
  case named(PastContracts)
  case none

  package var contracts: PastContracts? {
    switch self {
    case .builtIn: .builtIn
    case .named(let contracts): contracts
    case .none: nil
    }
  }
}

/// Contracts that were paid by results.
package struct PastContracts: Sendable {
  package let contracts: [PastContract]
  /// Where they come from, in words.
  package let source: String

  /// The 28 contracts of the Life Chances Fund.
  package static let builtIn: PastContracts = {
    let text = SourceText(
      name: "outcomes-contracts.csv (built in)", bytes: PackageResources.outcomes_contracts_csv)
    return PastContracts(
      contracts: read(text, into: FindingLog()),
      source: "28 contracts of the Life Chances Fund; INDIGO Impact Bond Dataset, Government "
        + "Outcomes Lab, University of Oxford, 20 May 2025: first published plans of outcome "
        + "payments and payments made")
  }()
}
