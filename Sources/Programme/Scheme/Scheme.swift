package import PBRFiles
public import PBRQuantities

/// The payer's rules: what is paid for attaching a family, what for each result, until when,
/// and in which windows results can be claimed.
public struct Scheme: Sendable {
  /// Which year's results rate applies to a place (model.md section 5).
  package enum ResultsRate: String, Sendable, CaseIterable {
    /// The year of the place's attachment month, whoever holds the place later.
    case attachmentYear = "attachment-year"
    /// The year of the claim window's closing date.
    case claimYear = "claim-year"
  }

  /// A short name, such as `troubled-families-2012`.
  public let id: String
  /// What people call it.
  public let title: String
  package let publisher: String?
  /// The first day on which families can be attached, where the scheme names one.
  package let starts: CivilDate?
  /// The last day on which a family can be attached.
  package let attachmentEnds: CivilDate
  /// The share of families that is funded: five in six in phase 1.
  package let fundedShare: Ratio?
  /// The most that is ever paid for a place, fee and results together.
  package let maximumPerPlace: Money?
  package let resultsRate: ResultsRate
  package let attachment: AttachmentFees
  /// Who is attached, for sentences and headings.
  package let unit: AttachedUnit
  /// The ladders of a rate card; empty in a scheme that pays a place at most one main result.
  package let strands: [Strand]
  /// In the order of the file.
  public let results: [ResultRule]
  /// In the order of their closing dates.
  public let windows: [ClaimWindow]
  /// On what families are identified; nil when the rules do not say.
  package let criteria: Criteria?
  /// The most that the contract pays for results; nil when it does not say.
  package let contract: ContractMaximum?
  /// Who pays which part; nil when the rules do not say.
  package let payers: Payers?
  /// The rules that say better what these say; nil when there are none.
  package let replacedBy: Replacement?
  /// Every figure of the rules, with where it comes from.
  package let figures: [InputRecord]
  /// The rules as they were read, overlays applied.
  package let source: JSONValue

  /// The results that exclude each other: a place earns at most one of them.
  package var mainResults: [ResultRule] { results.filter { !$0.isAddOn } }

  /// Whether results are steps of ladders.
  package var isRateCard: Bool { !strands.isEmpty }
  /// The strand whose steps move together under a name; nil for a name of the plan's own.
  package func strand(movingAs name: String) -> Strand? { strands.first { $0.movesAs == name } }

  package func result(_ id: String) -> ResultRule? { results.first { $0.id == id } }
}

extension Scheme {
  /// Rules that say better what others say, and why.
  package struct Replacement: Sendable, Hashable {
    package let scheme: String
    package let why: String?
  }
}

/// Attachment fees by the financial year in which a place is attached (model.md section 3).
package struct AttachmentFees: Sendable {
  package let fee: [FinancialYear: Money]
  /// The day on which a year's fees are paid in one sum; absent years are paid month by month.
  package let paid: [FinancialYear: CivilDate]
  /// Tiers of performance on which a year's fees depend, the highest first.
  package let gates: [FeeGate]
  /// Whether the rules speak of attachment at all; a rate card may not.
  package let isGiven: Bool

  /// No fee in any year.
  static let none = AttachmentFees(fee: [:], paid: [:], gates: [], isGiven: false)

  /// The tiers of one year, the highest first.
  package func gates(of year: FinancialYear) -> [FeeGate] { gates.filter { $0.year == year } }
}

/// A result that is paid for.
public struct ResultRule: Sendable {
  /// A short name, such as `crime-education`, by which plans, journals and figures name it.
  public let id: String
  /// What people call it.
  public let title: String
  /// Paid beside a main result, at most once a place.
  package let isAddOn: Bool
  /// The results an add-on cannot be paid with.
  package let notWith: [String]
  /// What it pays; for prices by number the dearest of them.
  package let price: ResultPrice
  /// Prices by number, where the contract has them.
  package let volume: Volume?
  /// Its place on a ladder; nil in a scheme without strands.
  package let step: LadderStep?
  /// The tests that show it, all of which must pass; empty when the rules state none.
  package let tests: [EvidenceTest]
}

/// A period at whose end results are claimed.
public struct ClaimWindow: Sendable, Hashable {
  /// A short name, such as `W2013-07`.
  public let id: String
  /// The last day on which results can be claimed in it.
  public let closes: CivilDate

  /// The last month that has wholly ended when the window closes (model.md section 1).
  package var cutOff: Month { closes.lastWholeMonth }

  package init(id: String, closes: CivilDate) {
    self.id = id
    self.closes = closes
  }
}
