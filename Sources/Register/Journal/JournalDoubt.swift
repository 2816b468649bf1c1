import PBRFindings
import PBRQuantities

/// A claim of the journal that families.csv or the scheme does not bear out.
struct JournalDoubt: Sendable {
  enum Kind: Sendable, Hashable {
    /// families.csv does not have the family.
    case family
    /// families.csv has the family with another place, or with none.
    case otherPlace(String?)
    /// The scheme does not have the window.
    case window
    /// The scheme has no rate for the year.
    case year
    /// The place was first filled in this year, and the claim is at the rate of another.
    case otherYear(FinancialYear)
    /// The amount is not what the scheme pays, which is this, for that reason.
    case amount(Money, PriceCut)
    /// It was claimed under another scheme.
    case scheme
    /// The step that has to come before it was claimed neither before nor with it.
    case earlier(String)

    /// The code of its finding.
    var code: String {
      switch self {
      case .family: "claim-family-gone"
      case .otherPlace: "claim-place-differs"
      case .window: "claim-window-unknown"
      case .year: "claim-year-unknown"
      case .otherYear: "claim-year-differs"
      case .amount: "claim-amount"
      case .scheme: "claim-other-scheme"
      case .earlier: "claim-earlier-step"
      }
    }
  }

  let kind: Kind
  let row: JournalRow
  let place: SourcePlace

  /// What makes the amount of a claim what it is.
  enum PriceCut: Sendable, Hashable {
    /// The rate of its year or window.
    case rate
    /// The price of its number, counted from 1.
    case number(Int)
    /// What was left of the place's maximum.
    case place
    /// What was left of the contract's maximum.
    case contract
  }

  init(_ kind: Kind, _ row: JournalRow, at place: SourcePlace) {
    self.kind = kind
    self.row = row
    self.place = place
  }
}
