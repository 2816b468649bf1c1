import PBRFindings
import PBRProgramme
import PBRQuantities
import PBRRegister

/// Whether the amounts of a change can be.
///
/// A claim is at most what the scheme pays for the result, and with the fee and the other results
/// of the place at most the place's maximum (model.md section 5). What is paid is at most what is
/// left of the claim, what is clawed back at most what has been paid.
extension StatusChange {
  func amountProblem(
    _ account: ClaimAccount, _ journal: Journal, _ prices: ClaimPrices
  ) -> Finding? {
    switch status {
    case .amended: return amendment(account, journal, prices)
    case .paid:
      if let problem = partProblem(account, most: account.left, "left of the claim", "over-claim") {
        return problem
      }
      guard account.status == .rejected || account.status == .clawedBack else { return nil }
      let standing =
        account.status == .rejected
        ? account.claimed : account.paid.plus(amount ?? account.left)
      return claimedAgain(account, journal)
        ?? maximumProblem(account, max(account.claimed, standing), journal, prices)
    case .clawedBack:
      return partProblem(account, most: account.paid, "that has been paid", "over-paid")
    default: return nil
    }
  }

  /// Whether the part that is paid or clawed back is none, or more than there is.
  private func partProblem(
    _ account: ClaimAccount, most: Money, _ what: String, _ code: String
  ) -> Finding? {
    guard let amount else { return nil }
    let name = StatusChange.name(account)
    if amount <= .zero {
      return .error(
        "amount-zero", "\(NumberText.pounds(amount)) of \(name) cannot be \(status.rawValue)",
        remedy: "Give pounds and pence above nought: --amount 300.00.")
    }
    guard amount > most else { return nil }
    let excess = amount.less(most)
    return .error(
      code,
      "\(NumberText.pounds(amount)) is more than the \(NumberText.pounds(most)) \(what): \(name)",
      effect: "\(NumberText.pounds(excess)) more than there is.",
      remedy: "Give at most \(most.dataText)"
        + (status == .paid ? "; a claim is made higher with pbr claims amend." : "."))
  }

  private func amendment(
    _ account: ClaimAccount, _ journal: Journal, _ prices: ClaimPrices
  ) -> Finding? {
    let scheme = prices.scheme
    guard let amount else { return nil }
    let claim = account.claim
    let name = StatusChange.name(account)
    guard claim.scheme == scheme.id, let price = prices.price(of: account, in: journal) else {
      return .error(
        "other-scheme", "\(name) was claimed under the scheme \(Quoted.value(claim.scheme))",
        remedy: "Name that scheme with --scheme, so that the amount can be checked.")
    }
    if amount <= .zero {
      return .error(
        "amount-zero", "\(name) cannot be amended to \(NumberText.pounds(amount))",
        remedy: "A result that pays nothing is withdrawn: --withdraw.")
    }
    if amount == account.claimed, account.status != .clawedBack {
      return .error(
        "nothing-changes", "\(name) stands at \(NumberText.pounds(amount)) already",
        remedy: "Give the new amount.")
    }
    if amount > price.amount {
      let how =
        price.number.map { "as its claim number \(NumberText.grouped($0))" }
        ?? (scheme.result(claim.result)?.price.isDated ?? false
          ? "in a window that closes on \(scheme.closes(claim).prose)"
          : "at the rate of \(claim.rateYear.prose)")
      guard price.amount > .zero else {
        return .error(
          "over-rate", "the scheme pays nothing for \(claim.result) \(how)",
          remedy: "Leave it as it is, or take it back: --withdraw.")
      }
      return .error(
        "over-rate",
        "\(NumberText.pounds(amount)) is more than \(NumberText.pounds(price.amount)), which the "
          + "scheme pays for \(claim.result) \(how)",
        remedy: "Give at most that.")
    }
    return maximumProblem(account, amount, journal, prices)
  }

  /// Whether the place would be paid more than its maximum when a result stands at an amount.
  func maximumProblem(
    _ account: ClaimAccount, _ amount: Money, _ journal: Journal, _ prices: ClaimPrices
  ) -> Finding? {
    let (claim, scheme) = (account.claim, prices.scheme)
    guard claim.scheme == scheme.id else { return nil }
    if let problem = contractProblem(account, amount, journal, prices) { return problem }
    guard let maximum = scheme.maximumPerPlace,
      scheme.resultsRate == .attachmentYear || scheme.attachment.fee.isEmpty
    else { return nil }
    let fee = scheme.attachment.fee[claim.rateYear] ?? .zero
    let others = journal.paid(for: claim.place, scheme: scheme.id).less(account.standing)
    guard Money.sum([others, amount, fee]) <= maximum else {
      let most = max(.zero, maximum.less(fee).less(others))
      return .error(
        "over-maximum",
        "\(claim.place) would be paid more than the maximum of \(NumberText.pounds(maximum)): "
          + (scheme.attachment.fee.isEmpty ? "" : "\(NumberText.pounds(fee)) fee, ")
          + "\(NumberText.pounds(others)) for other results and " + NumberText.pounds(amount),
        remedy: "At most \(NumberText.pounds(most)) is left for \(claim.result).")
    }
    return nil
  }

  /// Whether the contract would pay more than its maximum when a result stands at an amount.
  private func contractProblem(
    _ account: ClaimAccount, _ amount: Money, _ journal: Journal, _ prices: ClaimPrices
  ) -> Finding? {
    guard amount > account.standing, let left = prices.left(for: account, in: journal),
      amount > left
    else { return nil }
    return .error(
      "over-contract",
      "the contract would pay more than its maximum if \(StatusChange.name(account)) stood at "
        + NumberText.pounds(amount),
      remedy: "At most \(NumberText.pounds(left)) is left for it.")
  }

  /// Whether the result has been claimed again since, so that this claim cannot stand as well.
  func claimedAgain(_ account: ClaimAccount, _ journal: Journal) -> Finding? {
    guard account.isFree,
      let other = journal.accounts.first(where: {
        !$0.isFree && $0.claim.place == account.claim.place
          && $0.claim.result == account.claim.result && $0.claim.claim != account.claim.claim
      })
    else { return nil }
    return .error(
      "claimed-again",
      "\(account.claim.result) of \(account.claim.place) has been claimed again since, in "
        + other.claim.claim,
      effect: "\(NumberText.pounds(account.claimed)) would be paid a second time.",
      remedy: "Record it for \(other.claim.claim), or withdraw that claim first.")
  }
}
