package import PBRFindings
package import PBRQuantities

/// When and for whom an amount falls due (model.md section 8). Amounts are in pounds.
package enum Incidence: Sendable {
  /// For every active family in every month.
  case perFamilyMonth(LineAmount)
  /// Once for every family of a chain, in the month in which it starts.
  case perFamily(LineAmount)
  /// For every result that a family achieves, funded or not and claimed or not, in the month in
  /// which it is achieved; in the order of the plan.
  case perResult([ResultAmount])
  /// In every month from one to another, both included.
  case perMonth(LineAmount, from: Month, to: Month)
  /// A sum for each year, a twelfth of it in each month; in the order of the years.
  case perYear([LineAmount.YearAmount])
  /// Once, in a month.
  case once(Assumption, Month)

  /// What a result costs.
  package struct ResultAmount: Sendable {
    /// The id of the result as the plan names it; of one that repeats, every payment costs this.
    package let id: String
    /// Its places among the results of the scheme.
    package let results: [Int]
    package let amount: LineAmount
  }
}

extension Incidence {
  /// The first and last month in which it can fall due; nil for lines that follow families.
  package var span: (first: Month, last: Month)? {
    switch self {
    case .perFamilyMonth, .perFamily, .perResult: return nil
    case .perMonth(_, let from, let to): return (from, to)
    case .once(_, let month): return (month, month)
    case .perYear(let years):
      guard let first = years.first?.year, let last = years.last?.year else { return nil }
      return (first.firstMonth, last.lastMonth)
    }
  }

  /// Whether it follows the families of a cohort, and does not belong to the programme.
  package var followsFamilies: Bool {
    switch self {
    case .perFamilyMonth, .perFamily, .perResult: true
    case .perMonth, .perYear, .once: false
    }
  }

  /// Whether results themselves cost something, so that more of them need not mean more net.
  package var followsResults: Bool {
    if case .perResult = self { true } else { false }
  }
}

/// A cost of delivery and who bears it.
package struct CostLine: Sendable {
  package let id: String
  package let title: String?
  package let incidence: Incidence
  /// `council`, or the name of another body whose cost does not count in the net position.
  package let paidBy: String
  package let place: SourcePlace
  package var isCouncils: Bool { paidBy == "council" }
  /// How plans name the one who delivers, where nobody of that name pays for results.
  package static let deliverers = ["council", Viewpoint.providerName]
}

/// Money received outside the tariff, such as a co-ordinator grant.
package struct GrantLine: Sendable {
  package let id: String
  package let title: String?
  package let incidence: Incidence
  /// Who receives it: the provider, or a payer of the scheme.
  package let to: String
  package let place: SourcePlace
}
