public import PBRQuantities
public import PBRRegister

/// Where one claim stands: what was claimed, what has become of it, what it comes to now.
public struct ClaimTotals: Sendable, Hashable {
  public let claim: String
  /// How many results were claimed.
  public let results: Int
  /// What they came to when they were claimed.
  public let claimed: Money
  /// What they come to now: each at its latest amount, without what was rejected, withdrawn or
  /// clawed back.
  public let standing: Money
  /// How many results have each status now, in the order of the statuses; none are left out.
  public let counts: [Count]

  /// Results of one status.
  public struct Count: Sendable, Hashable {
    public let status: ClaimStatus
    public let results: Int
  }

  /// In one line: `2013-W2: 18 results, £9,100. Now £8,300: 17 paid, 1 withdrawn.`
  public var text: String {
    let now = counts.map { "\(NumberText.grouped($0.results)) \($0.status.rawValue)" }
    return "\(claim): \(NumberText.grouped(results)) result\(results == 1 ? "" : "s"), "
      + "\(NumberText.pounds(claimed)). Now \(NumberText.pounds(standing)): "
      + now.joined(separator: ", ") + "."
  }
}

extension Journal {
  /// Where each claim stands, in the order in which they were made.
  public var claimTotals: [ClaimTotals] {
    var order: [String] = []
    var first: [String: [JournalRow]] = [:]
    for row in rows where row.status == .submitted {
      if first[row.claim.claim] == nil { order.append(row.claim.claim) }
      first[row.claim.claim, default: []].append(row)
    }
    let latest = Dictionary(grouping: standing, by: \.claim.claim)
    return order.map { claim in
      let now = latest[claim] ?? []
      return ClaimTotals(
        claim: claim, results: now.count, claimed: Journal.sum(first[claim] ?? []),
        standing: Journal.sum(
          now.filter { !$0.status.freesTheResult && $0.status != .clawedBack }),
        counts: ClaimStatus.allCases.compactMap { status in
          let count = now.count { $0.status == status }
          return count > 0 ? ClaimTotals.Count(status: status, results: count) : nil
        })
    }
  }

  private static func sum(_ rows: [JournalRow]) -> Money {
    rows.reduce(Money.zero) { $0.adding($1.claim.amount) ?? $0 }
  }
}
