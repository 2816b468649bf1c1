import PBRFiles
import PBRFindings
import PBRQuantities

/// A contract with a maximum for each year names one for every year in which claims are paid, and
/// the same number of months passes to every payment.
enum ContractYears {
  static func findings(_ cohorts: [Cohort], _ scheme: Scheme, _ fields: FieldReader) -> [Finding] {
    guard case .perYear(let years) = scheme.contract, let first = cohorts.first else { return [] }
    let months = first.assumptions.paymentMonths
    if let other = cohorts.first(where: { $0.assumptions.paymentMonths != months }) {
      return [
        .error(
          "contract-months", at: other.place,
          "claims of cohort \(other.id) are paid after \(other.assumptions.paymentMonths) months, "
            + "those of \(first.id) after \(months), but the contract has a maximum for each year",
          remedy: "Give paymentMonths once, for all cohorts.")
      ]
    }
    let missing = scheme.windows.first {
      years[($0.closes.month + months).financialYear] == nil
    }
    guard let missing else { return [] }
    let paid = missing.closes.month + months
    return [
      .error(
        "contract-year", at: fields.object["scheme"]?.place,
        "claims of the window \(missing.id) are paid in \(paid.prose), but contract.perYear has no "
          + "amount for \(paid.financialYear.prose)",
        remedy: "Add \"\(paid.financialYear.dataText)\" to contract.perYear, 0 if nothing is paid.")
    ]
  }
}
