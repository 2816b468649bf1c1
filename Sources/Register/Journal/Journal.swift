/// The claims already made, as `claims.csv` holds them: rows are added and never changed.
public struct Journal: Sendable {
  public private(set) var rows: [JournalRow] = []
  /// The chain value after the last row; empty for an empty journal.
  public private(set) var lastChain: String = ""
  /// The running chain value of every row, also of those that carry none.
  package private(set) var chainValues: [String] = []
  /// By claimed result, the place of its latest row in `rows`.
  private(set) var latest: [ClaimKey: Int] = [:]
  /// The claimed results in the order in which they were first claimed.
  private var keys: [ClaimKey] = []

  public init() {}

  /// A journal of rows, their chain values worked out.
  package init(_ rows: some Sequence<JournalRow>) {
    for row in rows { append(row) }
  }

  /// By place, the claimed results that stand and do not free it.
  private var byPlace: [String: [ClaimKey]] = [:]

  /// The rows of a place that stand: not rejected, not withdrawn.
  package func claimed(_ place: String) -> [JournalRow] {
    latest(of: place).filter { !$0.status.freesTheResult }
  }

  /// The latest row of each result that was ever claimed for a place.
  func latest(of place: String) -> [JournalRow] {
    (byPlace[place] ?? []).compactMap { standing($0) }
  }

  /// Adds a row in memory, its chain value worked out.
  package mutating func append(_ row: JournalRow) {
    append(row, chain: row.chainValue(after: lastChain))
  }

  /// Adds a row whose chain value is known.
  mutating func append(_ row: JournalRow, chain: String) {
    lastChain = chain
    chainValues.append(chain)
    if latest[row.claim.key] == nil {
      keys.append(row.claim.key)
      byPlace[row.claim.place, default: []].append(row.claim.key)
    }
    latest[row.claim.key] = rows.count
    rows.append(row)
  }

  /// The latest row of every claimed result, in the order in which they were first claimed.
  public var standing: [JournalRow] { keys.compactMap { latest[$0].map { rows[$0] } } }

  /// The latest row of a claimed result.
  func standing(_ key: ClaimKey) -> JournalRow? { latest[key].map { rows[$0] } }

  /// Whether a claim of this name was ever made.
  public func contains(claim: String) -> Bool { rows.contains { $0.claim.claim == claim } }
}
