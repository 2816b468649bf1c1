package import PBRQuantities
package import PBRRegister

/// Where one claim stands: what was claimed, what has become of it, what it comes to now.
package struct ClaimTotals: Sendable {
  package let claim: String
  /// How many results were claimed, and what has become of them.
  package let counts: ClaimCounts
  /// What they came to when they were claimed.
  package let claimed: Money

  /// In one line: `2013-W2: 18 results, £9,100. Now £8,300: 17 paid, 1 withdrawn.`
  package var text: String {
    let now = ClaimOutcome.allCases.compactMap { outcome -> String? in
      let count = counts.results[outcome, default: 0]
      return count > 0 ? "\(NumberText.grouped(count)) \(outcome.words)" : nil
    }
    let all = counts.made
    let isPart = counts.paid != .zero && counts.paid != counts.standing
    return "\(claim): \(Noun.result.counted(all)), "
      + "\(NumberText.pounds(claimed)). Now \(NumberText.pounds(counts.standing))"
      + (isPart ? ", \(NumberText.pounds(counts.paid)) of it paid" : "") + ": "
      + now.joined(separator: ", ") + "."
  }
}

extension Journal {
  /// Where each claim stands, in the order in which they were made.
  package var claimTotals: [ClaimTotals] {
    var order: [String] = []
    var groups: [String: [ClaimAccount]] = [:]
    for account in accounts {
      if groups[account.claim.claim] == nil { order.append(account.claim.claim) }
      groups[account.claim.claim, default: []].append(account)
    }
    return order.map { claim in
      let group = groups[claim] ?? []
      return ClaimTotals(
        claim: claim, counts: ClaimCounts(group),
        claimed: Money.sum(group.map(\.claim.amount)))
    }
  }
}
