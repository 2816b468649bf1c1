import PBRProgramme
package import PBRQuantities
package import PBRRegister

/// What has become of a claimed result: the one way in which claims are counted.
package enum ClaimOutcome: String, Sendable, CaseIterable {
  /// Claimed, or amended, and nothing of it is paid.
  case awaiting
  /// Paid in full or in part, and not taken back.
  case paid
  /// All of what was paid has been taken back.
  case clawedBack = "clawed-back"
  case rejected
  case withdrawn

  package init(_ account: ClaimAccount) {
    switch account.status {
    case .rejected: self = .rejected
    case .withdrawn, .reversed: self = .withdrawn
    case .clawedBack: self = account.paid > .zero ? .paid : .clawedBack
    case .submitted, .paid, .amended: self = account.paid > .zero ? .paid : .awaiting
    }
  }

  /// Whether the result counts as claimed: it cannot be claimed again.
  package var isClaimed: Bool { self != .rejected && self != .withdrawn }

  /// As it stands after a number: `3 awaiting payment`.
  package var words: String {
    switch self {
    case .awaiting: "awaiting payment"
    case .paid: "paid"
    case .clawedBack: "clawed back"
    case .rejected: "rejected"
    case .withdrawn: "withdrawn"
    }
  }
}

/// Claimed results counted: how many, by what has become of them, and what they come to.
package struct ClaimCounts: Sendable, Hashable {
  package private(set) var results: [ClaimOutcome: Int] = [:]
  /// What stands claimed.
  package private(set) var standing = Money.zero
  /// What has been paid and not been taken back.
  package private(set) var paid = Money.zero

  package init(_ accounts: some Sequence<ClaimAccount>) {
    for account in accounts {
      results[ClaimOutcome(account), default: 0] += 1
      standing = standing.plus(account.standing)
      paid = paid.plus(account.paid)
    }
  }

  /// How many were ever claimed.
  package var made: Int { results.values.reduce(0, +) }
  /// How many are claimed: awaiting payment, paid, or clawed back.
  package var claimed: Int { results.reduce(0) { $1.key.isClaimed ? $0 + $1.value : $0 } }
}

extension Assessment {
  /// What was claimed under the scheme by the assessment date and what has become of it, by result
  /// in the order of the scheme and together; nil when nothing was claimed.
  package var claimCounts: (byResult: [ClaimCounts], all: ClaimCounts)? {
    let own = register.journal.through(asOf).accounts.filter { $0.claim.scheme == scheme.id }
    guard !own.isEmpty else { return nil }
    let groups = Dictionary(grouping: own, by: \.claim.result)
    return (scheme.results.map { ClaimCounts(groups[$0.id] ?? []) }, ClaimCounts(own))
  }
}
