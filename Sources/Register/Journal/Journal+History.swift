package import PBRQuantities

/// One row of the journal with what it did: what is told of a claimed result, row by row.
package struct ClaimEvent: Sendable {
  package let row: JournalRow
  /// The running chain value of the row, which names it.
  package let chain: String
  /// The row that it takes back.
  package let takesBack: JournalRow?
  /// Whether a later row takes it back.
  package internal(set) var isTakenBack = false
  /// What changed hands on its day: below zero what the payer took back.
  package let moved: Money
  /// What the result stands at after it.
  package let standing: Money
}

extension Journal {
  /// Every row with what it did, in the order of the journal.
  package var events: [ClaimEvent] {
    var journal = Journal()
    var events: [ClaimEvent] = []
    var byChain: [String: Int] = [:]
    for (row, chain) in zip(rows, chainValues) {
      let before = journal.account(row.claim.key)
      journal.append(row, chain: chain)
      guard let account = journal.account(row.claim.key) else { continue }
      var takesBack: JournalRow?
      if row.status == .reversed, let named = row.claim.takesBack, let at = byChain[named] {
        takesBack = events[at].row
        events[at].isTakenBack = true
      }
      byChain[chain] = events.count
      events.append(
        ClaimEvent(
          row: row, chain: chain, takesBack: takesBack,
          moved: account.paid.less(before?.paid ?? .zero), standing: account.standing))
    }
    return events
  }
}

extension ClaimEvent {
  /// What the row says, without whose result it is: `paid on 20 March 2013, £700 (late)`.
  package var words: String {
    let reason = row.claim.reason.map { " (\($0))" } ?? ""
    guard row.status == .reversed else {
      return "\(row.status.rawValue) on \(row.on.prose), \(NumberText.pounds(row.claim.amount))"
        + reason
    }
    let what =
      takesBack.map { "\($0.status.rawValue) of \($0.on.prose)" } ?? "an earlier row"
    return
      "had its row \(what), \(NumberText.pounds(row.claim.amount)), taken back on \(row.on.prose)"
      + (row.claim.person.map { " by \($0)" } ?? "") + reason
  }
}
