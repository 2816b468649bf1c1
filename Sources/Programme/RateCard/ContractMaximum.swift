import PBRFiles
import PBRFindings
package import PBRQuantities

/// The most that a contract pays for results; attachment fees do not count.
package enum ContractMaximum: Sendable, Hashable {
  /// Over the whole contract.
  case whole(Money)
  /// By the financial year in which a window's claims are paid; what one year cannot pay is not
  /// paid later.
  case perYear([FinancialYear: Money])

  /// The most for all years together.
  package var total: Money {
    switch self {
    case .whole(let money): money
    case .perYear(let years): Money(pence: years.values.reduce(0) { $0 + $1.pence })
    }
  }
}

extension ContractMaximum {
  /// What `contract` of a scheme says; nil when there is none.
  /// - Parameter isCard: whether the scheme has strands.
  static func read(in scheme: FieldReader, isCard: Bool) -> ContractMaximum? {
    guard let fields = scheme.object("contract") else { return nil }
    if !isCard {
      fields.report(
        .error(
          "contract-strands", at: fields.opening,
          "the contract has a maximum, but the scheme has no strands",
          remedy: "Restate its results as strands (main results one strand, each add-on another), "
            + "or give a result prices by number with volume."))
    }
    let maximum = fields.money("maximum")
    let years = fields.byYear("perYear", unit: .gbp, Conversion.money)
    fields.reportEmpty("perYear", years?.isEmpty ?? false, "the contract pays in no year")
    _ = fields.provenance()
    fields.finish()
    let both = fields.object["maximum"] != nil && fields.object["perYear"] != nil
    if both {
      fields.report(
        .error(
          "two-maxima", at: fields.opening,
          "the contract has two maxima, one for the whole contract and one for each year",
          remedy: "Leave maximum or perYear out."))
      return nil
    }
    if fields.object.members.isEmpty {
      fields.report(
        .error(
          "missing-key", at: fields.opening, "contract.maximum is missing",
          remedy: "Add it: \"maximum\": 2629000; or by year: \"perYear\": {\"2018-19\": 900000}."))
    }
    if let maximum { return .whole(maximum.value) }
    guard let years, !years.isEmpty else { return nil }
    return .perYear(Dictionary(years.map { ($0.year, $0.figure.value) }) { first, _ in first })
  }
}
