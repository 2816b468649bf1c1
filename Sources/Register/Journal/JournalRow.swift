import PBRFiles
package import PBRProgramme
package import PBRQuantities

/// What has become of a claimed result.
package enum ClaimStatus: String, Sendable, CaseIterable {
  case submitted, paid, rejected, amended, withdrawn
  case clawedBack = "clawed-back"
  /// Takes back a row that was entered by mistake.
  case reversed

  /// Whether the result can be claimed again.
  package var freesTheResult: Bool { self == .rejected || self == .withdrawn }
}

/// One claimed result: a row of the claim file.
package struct ClaimRow: Sendable, Hashable {
  package let claim: String
  package let scheme: String
  package let window: String
  package let place: String
  package let family: String
  package let cohort: String
  package let attached: CivilDate
  package let result: String
  package let achieved: CivilDate
  /// The year whose rate was paid.
  package let rateYear: FinancialYear
  package let amount: Money
  package let evidence: [String]

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

  /// The row with another day of achievement.
  package func achieved(on day: CivilDate) -> ClaimRow {
    ClaimRow(
      claim: claim, scheme: scheme, window: window, place: place, family: family, cohort: cohort,
      attached: attached, result: result, achieved: day, rateYear: rateYear, amount: amount,
      evidence: evidence)
  }

  package static let columns = ClaimColumn.allCases.map(\.rawValue)

  /// The cells as the claim file carries them.
  package var texts: [String] {
    [
      claim, scheme, window, place, family, cohort, attached.dataText, result,
      achieved.dataText, rateYear.dataText, amount.dataText, evidence.joined(separator: "|"),
    ]
  }

  /// The row with another amount and the marks of a new row of the journal among its references;
  /// those of an earlier row go.
  package func with(
    amount: Money, reason: String? = nil, takingBack chain: String? = nil, by who: String? = nil
  ) -> ClaimRow {
    let marks: [(String, String?)] = [
      (ClaimRow.chainMark, chain), (ClaimRow.personMark, who), (ClaimRow.reasonMark, reason),
    ]
    return with(
      amount: amount,
      evidence: references + marks.compactMap { mark, text in text.map { mark + $0 } })
  }

  /// The same claim at another amount.
  func at(_ amount: Money) -> ClaimRow { with(amount: amount, evidence: evidence) }

  private func with(amount: Money, evidence: [String]) -> ClaimRow {
    ClaimRow(
      claim: claim, scheme: scheme, window: window, place: place, family: family, cohort: cohort,
      attached: attached, result: result, achieved: achieved, rateYear: rateYear, amount: amount,
      evidence: evidence)
  }

  /// The references of evidence, without what else a row of the journal says of itself.
  package var references: [String] {
    evidence.filter { text in
      ![ClaimRow.reasonMark, ClaimRow.chainMark, ClaimRow.personMark].contains {
        text.hasPrefix($0)
      }
    }
  }

  /// Why the row was added, where its references say so.
  package var reason: String? { mark(ClaimRow.reasonMark) }
  /// The chain value of the row that it takes back.
  package var takesBack: String? { mark(ClaimRow.chainMark) }
  /// Who took a row back.
  package var person: String? { mark(ClaimRow.personMark) }

  private func mark(_ mark: String) -> String? {
    evidence.last { $0.hasPrefix(mark) }.map { String($0.dropFirst(mark.count)) }
  }

  private static let reasonMark = "reason: "
  private static let chainMark = "takes back: "
  private static let personMark = "by: "

  /// What tells one claimed result from every other.
  package var key: ClaimKey { ClaimKey(claim: claim, place: place, result: result) }
}

package struct ClaimKey: Hashable, Sendable {
  let claim: String
  let place: String
  let result: String
}

/// One row of the journal: a claimed result and what became of it on a day.
package struct JournalRow: Sendable, Hashable {
  package let claim: ClaimRow
  package let status: ClaimStatus
  package let on: CivilDate
  /// The chain value written in the row; empty in rows that were kept elsewhere.
  package let chain: String
  /// The line of `claims.csv`; 0 for a row that is not written yet.
  package let line: Int

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

extension Scheme {
  /// Whether a claim is of a family outside funded places: it then stands under the family's own key.
  package func isOutsidePlaces(_ claim: ClaimRow) -> Bool {
    claimsOutsidePlaces && claim.place == claim.family
  }
}
