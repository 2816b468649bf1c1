import PBRProgramme
import PBRQuantities
import PBRRegister

/// What claims that stand in a journal could pay at most, by the rules and a plan.
struct ClaimPrices {
  let scheme: Scheme
  let plan: PlanNumbers

  /// The price of a claimed result before any maximum, and its number where that decides: the one it
  /// had when it was claimed. Nil when the scheme has no such result.
  func price(of account: ClaimAccount, in journal: Journal) -> (amount: Money, number: Int?)? {
    let claim = account.claim
    guard let rule = scheme.result(claim.result) else { return nil }
    guard rule.volume != nil, var tally = ClaimTally(scheme, plan) else {
      return (rule.amount(rateYear: claim.rateYear, closes: scheme.closes(claim)), nil)
    }
    tally.add(Journal(journal.rows.prefix { $0.claim.key != claim.key }))
    let priced = tally.price(of: claim)
    return (priced.amount, priced.number)
  }

  /// What the contract leaves for a claimed result beside all others; nil without a maximum.
  func left(for account: ClaimAccount, in journal: Journal) -> Money? {
    guard scheme.contract != nil, var tally = ClaimTally(scheme, plan) else { return nil }
    tally.add(journal)
    return tally.left(for: account.claim)?.plus(account.standing)
  }
}
