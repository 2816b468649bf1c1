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
  /// Who is attached, for sentences and headings.
  public let unit: AttachedUnit
  /// The ladders of a rate card; empty in a scheme that pays a place at most one main result.
  public let strands: [Strand]
  /// In the order of the file.
  public let results: [ResultRule]
  /// In the order of their closing dates.
  public let windows: [ClaimWindow]
  /// On what families are identified; nil when the rules do not say.
  public let criteria: Criteria?
  /// The most that the contract pays for results; nil when it does not say.
  public let contract: ContractMaximum?
  /// Who pays which part; nil when the rules do not say.
  public let payers: Payers?
  /// The rules that say better what these say; nil when there are none.
  public let replacedBy: Replacement?
  /// Every figure of the rules, with where it comes from.
  public let figures: [InputRecord]
  /// The rules as they were read, overlays applied.
  public let source: JSONValue

  /// The results that exclude each other: a place earns at most one of them.
  public var mainResults: [ResultRule] { results.filter { !$0.isAddOn } }

  /// Whether results are steps of ladders.
  public var isRateCard: Bool { !strands.isEmpty }

  public func result(_ id: String) -> ResultRule? { results.first { $0.id == id } }
}

extension Scheme {
  /// Rules that say better what others say, and why.
  public struct Replacement: Sendable, Hashable {
    public let scheme: String
    public let why: String?
  }
}

/// Attachment fees by the financial year in which a place is attached (model.md section 3).
public struct AttachmentFees: Sendable {
  public let fee: [FinancialYear: Money]
  /// The day on which a year's fees are paid in one sum; absent years are paid month by month.
  public let paid: [FinancialYear: CivilDate]
  /// Tiers of performance on which a year's fees depend, the highest first.
  public let gates: [FeeGate]
  /// Whether the rules speak of attachment at all; a rate card may not.
  public let isGiven: Bool

  /// No fee in any year.
  static let none = AttachmentFees(fee: [:], paid: [:], gates: [], isGiven: false)

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
  /// What it pays; for prices by number the dearest of them.
  public let price: ResultPrice
  /// Prices by number, where the contract has them.
  public let volume: Volume?
  /// Its place on a ladder; nil in a scheme without strands.
  public let step: LadderStep?
  /// The tests that show it, all of which must pass; empty when the rules state none.
  public let tests: [EvidenceTest]
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
