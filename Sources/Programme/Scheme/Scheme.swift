public import PBRFiles
public import PBRQuantities

/// The payer's rules: what is paid for attaching a family, what for each result, until when,
/// and in which windows results can be claimed.
public struct Scheme: Sendable {
  /// Which year's results rate applies to a place (model.md section 5).
  public enum ResultsRate: String, Sendable, CaseIterable {
    /// The year of the place's attachment month, whoever holds the place later.
    case attachmentYear = "attachment-year"
    /// The year of the claim window's closing date.
    case claimYear = "claim-year"
  }

  public let id: String
  public let title: String
  public let publisher: String?
  /// The first day on which families can be attached, where the scheme names one.
  public let starts: CivilDate?
  /// The last day on which a family can be attached.
  public let attachmentEnds: CivilDate
  /// The share of families that is funded: five in six in phase 1.
  public let fundedShare: Ratio?
  /// The most that is ever paid for a place, fee and results together.
  public let maximumPerPlace: Money?
  public let resultsRate: ResultsRate
  public let attachment: AttachmentFees
  /// In the order of the file.
  public let results: [ResultRule]
  /// In the order of their closing dates.
  public let windows: [ClaimWindow]
  /// On what families are identified; nil when the rules do not say.
  public let criteria: Criteria?
  /// Every figure of the rules, with where it comes from.
  public let figures: [InputRecord]
  /// The rules as they were read, overlays applied.
  public let source: JSONValue

  /// The results that exclude each other: a place earns at most one of them.
  public var mainResults: [ResultRule] { results.filter { !$0.isAddOn } }

  public func result(_ id: String) -> ResultRule? { results.first { $0.id == id } }
}

/// Attachment fees by the financial year in which a place is attached (model.md section 3).
public struct AttachmentFees: Sendable {
  public let fee: [FinancialYear: Money]
  /// The day on which a year's fees are paid in one sum; absent years are paid month by month.
  public let paid: [FinancialYear: CivilDate]
  /// Tiers of performance on which a year's fees depend, the highest first.
  public let gates: [FeeGate]

  /// The tiers of one year, the highest first.
  public func gates(of year: FinancialYear) -> [FeeGate] { gates.filter { $0.year == year } }
}

/// A result that is paid for.
public struct ResultRule: Sendable {
  public let id: String
  public let title: String
  /// Paid beside a main result, at most once a place.
  public let isAddOn: Bool
  /// The results an add-on cannot be paid with.
  public let notWith: [String]
  /// The amount by year; which year counts is `Scheme.resultsRate`.
  public let pays: [FinancialYear: Money]
  /// The tests that show it, all of which must pass; empty when the rules state none.
  public let tests: [EvidenceTest]

  /// The amount for a year; a year after the last with a rate pays that last rate.
  public func amount(in year: FinancialYear) -> Money {
    if let money = pays[year] { return money }
    guard let last = pays.keys.max(), year > last else { return .zero }
    return pays[last] ?? .zero
  }
}

/// A period at whose end results are claimed.
public struct ClaimWindow: Sendable, Hashable {
  public let id: String
  public let closes: CivilDate

  /// The last month that has wholly ended when the window closes (model.md section 1).
  public var cutOff: Month { closes.lastWholeMonth }

  public init(id: String, closes: CivilDate) {
    self.id = id
    self.closes = closes
  }
}
