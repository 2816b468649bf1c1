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
    /// The amount is not what the scheme pays, which is this.
    case amount(Money)
    /// It was claimed under another scheme.
    case scheme

    /// The code of its finding.
    var code: String {
      switch self {
      case .family: "claim-family-gone"
      case .otherPlace: "claim-place-differs"
      case .window: "claim-window-unknown"
      case .year: "claim-year-unknown"
      case .amount: "claim-amount"
      case .scheme: "claim-other-scheme"
      }
    }
  }

  let kind: Kind
  let row: JournalRow
  let place: SourcePlace

  init(_ kind: Kind, _ row: JournalRow, at place: SourcePlace) {
    self.kind = kind
    self.row = row
    self.place = place
  }
}
