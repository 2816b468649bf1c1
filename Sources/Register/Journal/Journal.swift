/// The claims already made, as `claims.csv` holds them: rows are added and never changed.
package struct Journal: Sendable {
  package private(set) var rows: [JournalRow] = []
  /// The chain value after the last row; empty for an empty journal.
  package private(set) var lastChain: String = ""
  /// The running chain value of every row, also of those that carry none.
  package private(set) var chainValues: [String] = []
  /// What became of every claimed result, in the order in which they were first claimed.
  package private(set) var accounts: [ClaimAccount] = []
  /// By claimed result, its place in `accounts`.
  private var places: [ClaimKey: Int] = [:]
  /// By place, the claimed results.
  private var byPlace: [String: [Int]] = [:]

  package init() {}

  /// A journal of rows, their chain values worked out.
  package init(_ rows: some Sequence<JournalRow>) {
    for row in rows { append(row) }
  }

  /// The results claimed for a place that stand: not rejected, not withdrawn.
  package func claimed(_ place: String) -> [JournalRow] {
    latest(of: place).filter { !$0.status.freesTheResult }
  }

  /// Where each result stands that was ever claimed for a place.
  func latest(of place: String) -> [JournalRow] {
    (byPlace[place] ?? []).map { standing(accounts[$0]) }
  }

  /// Adds a row in memory, its chain value worked out.
  package mutating func append(_ row: JournalRow) {
    append(row, chain: row.chainValue(after: lastChain))
  }

  /// Adds a row whose chain value is known.
  mutating func append(_ row: JournalRow, chain: String) {
    lastChain = chain
    chainValues.append(chain)
    if let at = places[row.claim.key] {
      accounts[at].add(row, at: rows.count, chain: chain)
    } else {
      places[row.claim.key] = accounts.count
      byPlace[row.claim.place, default: []].append(accounts.count)
      var account = ClaimAccount(row, at: rows.count, chain: chain)
      // Its claim may be left out of the rows of a day.
      account.add(row, at: rows.count, chain: chain)
      accounts.append(account)
    }
    rows.append(row)
  }

  /// Where every claimed result stands, in the order in which they were first claimed: its last
  /// row, with the status and the amount that stand after it.
  package var standing: [JournalRow] { accounts.map { standing($0) } }

  /// Where a claimed result stands.
  package func standing(_ account: ClaimAccount) -> JournalRow {
    let row = rows[account.last]
    return JournalRow(
      claim: row.claim.at(account.standing), status: account.status, on: row.on,
      chain: row.chain, line: row.line)
  }

  /// What became of a claimed result.
  package func account(_ key: ClaimKey) -> ClaimAccount? { places[key].map { accounts[$0] } }

  /// The row whose amount stands for a claimed result: its last.
  package func lastRow(of account: ClaimAccount) -> JournalRow { rows[account.last] }

  /// Whether a claim of this name was ever made.
  package func contains(claim: String) -> Bool { rows.contains { $0.claim.claim == claim } }
}
