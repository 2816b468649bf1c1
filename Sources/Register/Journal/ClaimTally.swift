package import PBRProgramme
package import PBRQuantities

/// How many claims of each result stand, and what all of them come to: what the next claim pays
/// depends on it where the rules have prices by number or the contract a maximum.
///
/// A rejected claim frees its number and its money for the next one; what was claimed before keeps
/// its price.
package struct ClaimTally: Sendable {
  private let scheme: Scheme
  private let plan: PlanNumbers
  /// By result, and by year where claims are counted anew each year.
  private var counts: [Counted: Int] = [:]
  /// What stands claimed, by year where the contract has a maximum for each.
  private var sums: [FinancialYear?: Money] = [:]

  private struct Counted: Hashable {
    let result: Int
    let year: FinancialYear?
  }

  /// Nil where no price depends on other claims.
  package init?(_ scheme: Scheme, _ plan: PlanNumbers) {
    guard scheme.pricesDependOnClaims else { return nil }
    self.scheme = scheme
    self.plan = plan
  }

  /// Adds what stands of the claims of a journal.
  package mutating func add(_ journal: Journal) {
    for account in journal.accounts { change(account.claim, from: nil, to: account) }
  }

  /// Takes in that a claimed result stands otherwise than before.
  mutating func change(_ claim: ClaimRow, from before: ClaimAccount?, to after: ClaimAccount?) {
    guard claim.scheme == scheme.id,
      let result = scheme.results.firstIndex(where: { $0.id == claim.result })
    else { return }
    func stands(_ account: ClaimAccount?) -> Int { account.map { $0.isFree ? 0 : 1 } ?? 0 }
    add(
      result, scheme.closes(claim), stands(after) - stands(before),
      (after?.standing ?? .zero).less(before?.standing ?? .zero))
  }

  /// Adds a claim that is about to be made.
  package mutating func add(_ result: Int, in window: ClaimWindow, _ amount: Money) {
    add(result, window.closes, 1, amount)
  }

  private mutating func add(
    _ result: Int, _ closes: CivilDate, _ count: Int, _ amount: Money
  ) {
    if scheme.results[result].volume != nil {
      counts[counted(result, closes), default: 0] += count
    }
    if scheme.contract != nil {
      sums[period(closes)] = (sums[period(closes)] ?? .zero).plus(amount)
    }
  }

  /// What the next claim of a result pays by its number, or at the rate of a year, before any maximum.
  package func price(_ result: Int, rateYear: FinancialYear, in window: ClaimWindow) -> Money {
    price(result, rateYear: rateYear, closes: window.closes)
  }

  /// The number of a claim that is about to be added, and what it pays before any maximum.
  package func price(of claim: ClaimRow) -> (amount: Money, number: Int) {
    guard let result = scheme.results.firstIndex(where: { $0.id == claim.result }) else {
      return (.zero, 1)
    }
    let closes = scheme.closes(claim)
    return (
      price(result, rateYear: claim.rateYear, closes: closes),
      counts[counted(result, closes), default: 0] + 1
    )
  }

  private func price(_ result: Int, rateYear: FinancialYear, closes: CivilDate) -> Money {
    let rule = scheme.results[result]
    guard let volume = rule.volume else {
      return rule.amount(rateYear: rateYear, closes: closes)
    }
    let prices = VolumePrices(volume, plan, in: closes.month.financialYear)
    return Money(pence: prices.price(of: counts[counted(result, closes), default: 0] + 1))
  }

  /// The number that the next claim of a result has, counted from 1.
  package func number(_ result: Int, in window: ClaimWindow) -> Int {
    counts[counted(result, window.closes), default: 0] + 1
  }

  /// What the contract leaves for claims of a window; nil without a maximum.
  package func left(in window: ClaimWindow) -> Money? { left(window.closes) }

  /// What the contract leaves for a claim; nil without a maximum.
  package func left(for claim: ClaimRow) -> Money? { left(scheme.closes(claim)) }

  private func left(_ closes: CivilDate) -> Money? {
    let most: Money
    switch scheme.contract {
    case .whole(let money): most = money
    case .perYear(let years): most = period(closes).flatMap { years[$0] } ?? .zero
    case nil: return nil
    }
    return max(.zero, most.less(sums[period(closes)] ?? .zero))
  }

  private func counted(_ result: Int, _ closes: CivilDate) -> Counted {
    let isByYear = scheme.results[result].volume?.usesTarget ?? false
    return Counted(result: result, year: isByYear ? closes.month.financialYear : nil)
  }

  /// The year of the payment, where the contract has a maximum for each.
  private func period(_ closes: CivilDate) -> FinancialYear? {
    guard case .perYear? = scheme.contract else { return nil }
    return (closes.month + (plan.paymentMonths ?? 0)).financialYear
  }
}

extension Scheme {
  /// The day on which the window of a claim closes; of one that the rules do not have, the first on
  /// or after the day it was achieved.
  package func closes(_ claim: ClaimRow) -> CivilDate {
    (windows.first { $0.id == claim.window }
      ?? windows.first { $0.closes >= claim.achieved } ?? windows.last)?.closes ?? claim.achieved
  }

  /// The fee beside which results of a place claimed at the rate of a year are paid; nil when the
  /// year of the place is not known from its claims.
  package func feeBeside(_ year: FinancialYear) -> Money? {
    if attachment.fee.isEmpty { return .zero }
    return resultsRate == .attachmentYear ? attachment.fee[year] : nil
  }
}
