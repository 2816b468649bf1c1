import PBRFindings

/// Which public body a label of a source means: `Local Authority / Housing Services` is the
/// local authority. Labels that name two bodies without saying how they share the cost are
/// `Not split`.
package struct AgencyNames: Sendable {
  /// The agency of a cost whose split is not published.
  package static let notSplit = "Not split"

  private let agencies: [String: String]

  init(_ text: SourceText, into log: FindingLog) {
    let table = NamedColumns(text, into: log)
    agencies = Dictionary(
      table.rows.map { (table.text($0, "label").lowercased(), table.text($0, "agency")) }
    ) { first, _ in first }
  }

  /// The agency of a label. A label that is not in the table is taken as it is, or, when it has
  /// the form `body / part of it`, by its body; `Multiple` in it means that no split is known.
  package func agency(_ label: String) -> String {
    if let known = agencies[label.lowercased()] { return known }
    let parts = label.split(separator: "/").map { Self.trimmed($0) }
    guard let body = parts.first, parts.count > 1 else { return label }
    let others = parts.dropFirst().compactMap { agencies[$0.lowercased()] }
    guard let known = agencies[body.lowercased()], others.allSatisfy({ $0 == known }) else {
      return Self.notSplit
    }
    return known
  }

  private static func trimmed(_ text: Substring) -> String {
    var rest = text
    while rest.first == " " { rest = rest.dropFirst() }
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest)
  }
}

/// An agency's share of a cost, 0 to 1.
package struct AgencyShare: Sendable, Hashable {
  package let agency: String
  package let share: Double
  package init(agency: String, share: Double) {
    self.agency = agency
    self.share = share
  }
}
