import PBRFiles
public import PBRQuantities

/// What has become of a claimed result.
public enum ClaimStatus: String, Sendable, CaseIterable {
  case submitted, paid, rejected, amended, withdrawn
  case clawedBack = "clawed-back"

  /// Whether the result can be claimed again.
  public var freesTheResult: Bool { self == .rejected || self == .withdrawn }

  /// What may come after it.
  package var next: [ClaimStatus] {
    switch self {
    case .submitted, .amended: [.paid, .rejected, .amended, .withdrawn]
    case .paid: [.amended, .withdrawn, .clawedBack]
    case .rejected, .withdrawn, .clawedBack: []
    }
  }
}

/// One claimed result: a row of the claim file.
public struct ClaimRow: Sendable, Hashable {
  public let claim: String
  public let scheme: String
  public let window: String
  public let place: String
  public let family: String
  public let cohort: String
  public let attached: CivilDate
  public let result: String
  public let achieved: CivilDate
  /// The year whose rate was paid.
  public let rateYear: FinancialYear
  public let amount: Money
  public let evidence: [String]

  package init(
    claim: String, scheme: String, window: String, place: String, family: String, cohort: String,
    attached: CivilDate, result: String, achieved: CivilDate, rateYear: FinancialYear,
    amount: Money, evidence: [String]
  ) {
    self.claim = claim
    self.scheme = scheme
    self.window = window
    self.place = place
    self.family = family
    self.cohort = cohort
    self.attached = attached
    self.result = result
    self.achieved = achieved
    self.rateYear = rateYear
    self.amount = amount
    self.evidence = evidence
  }

  public static let columns = [
    "claim_id", "scheme", "window", "place_id", "family_id", "cohort", "attached_on", "result",
    "achieved_on", "rate_year", "amount_gbp", "evidence_refs",
  ]

  /// The cells as the claim file carries them.
  package var texts: [String] {
    [
      claim, scheme, window, place, family, cohort, attached.dataText, result,
      achieved.dataText, rateYear.dataText, amount.dataText, evidence.joined(separator: "|"),
    ]
  }

  /// The row with another amount and a reason among its references; an earlier reason goes.
  package func with(amount: Money, reason: String?) -> ClaimRow {
    let kept = evidence.filter { !$0.hasPrefix(ClaimRow.reasonMark) }
    let said = reason.map { [ClaimRow.reasonMark + $0] } ?? []
    return ClaimRow(
      claim: claim, scheme: scheme, window: window, place: place, family: family, cohort: cohort,
      attached: attached, result: result, achieved: achieved, rateYear: rateYear, amount: amount,
      evidence: kept + said)
  }

  /// Why the row was added, where its references say so.
  package var reason: String? {
    evidence.last { $0.hasPrefix(ClaimRow.reasonMark) }.map {
      String($0.dropFirst(ClaimRow.reasonMark.count))
    }
  }

  /// The references without a reason.
  package var references: [String] { evidence.filter { !$0.hasPrefix(ClaimRow.reasonMark) } }

  private static let reasonMark = "reason: "

  /// What tells one claimed result from every other.
  package var key: ClaimKey { ClaimKey(claim: claim, place: place, result: result) }
}

package struct ClaimKey: Hashable, Sendable {
  let claim: String
  let place: String
  let result: String
}

/// One row of the journal: a claimed result and what became of it on a day.
public struct JournalRow: Sendable, Hashable {
  public let claim: ClaimRow
  public let status: ClaimStatus
  public let on: CivilDate
  /// The chain value written in the row; empty in rows that were kept elsewhere.
  public let chain: String
  /// The line of `claims.csv`; 0 for a row that is not written yet.
  public let line: Int

  package init(
    claim: ClaimRow, status: ClaimStatus, on: CivilDate, chain: String, line: Int
  ) {
    self.claim = claim
    self.status = status
    self.on = on
    self.chain = chain
    self.line = line
  }

  package static let columns = ClaimRow.columns + ["status", "status_on", "chain"]

  /// The chain value of this row after another: the SHA-256 of that value and of this row's
  /// typed cells, so that a row cannot be changed, moved or taken out unseen, while saving the
  /// file in a spreadsheet changes nothing.
  func chainValue(after previous: String) -> String {
    let cells = claim.texts + [status.rawValue, on.dataText]
    let text = previous + "\u{1E}" + cells.joined(separator: "\u{1F}")
    return SHA256.hex(of: Array(text.utf8))
  }

  /// The cells as the journal carries them.
  package func texts(chain: String) -> [String] {
    claim.texts + [status.rawValue, on.dataText, chain]
  }
}
