package import PBRFindings
package import PBRRegister

extension Journal {
  /// What comparing the journal with a chain value shows.
  package enum Comparison: Sendable, Equatable {
    /// The value is that of the last row: nothing was changed, nothing was added.
    case unchanged(rows: Int)
    /// Everything up to this row is as it was; rows were added after it.
    case extended(rows: Int, added: Int)
    /// No row has this value: rows were changed or taken out since.
    case different
  }

  /// Compares the journal with the chain value that a certificate prints.
  package func compare(with anchor: String) -> Comparison {
    let anchor = anchor.lowercased()
    guard let at = chainValues.firstIndex(of: anchor) else { return .different }
    let added = chainValues.count - 1 - at
    return added == 0 ? .unchanged(rows: at + 1) : .extended(rows: at + 1, added: added)
  }

  /// The finding when the journal does not hold a chain value.
  package static func differs(from anchor: String, in folder: String) -> Finding {
    .error(
      "journal-anchor", file: RegisterFiles.path("claims.csv", in: folder),
      "no row has the chain value \(Quoted.value(anchor))",
      effect: "Rows that were there when the value was printed have been changed or taken out.",
      remedy: "Compare with the copy of claims.csv kept with the certificate.")
  }
}
