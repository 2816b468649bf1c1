package import PBRFindings
package import PBRProgramme
import PBRQuantities
package import PBRRegister

extension StatusChange {
  /// The rows it adds to a journal, or why it cannot be made.
  ///
  /// - Parameters:
  ///   - scheme: the rules by which amounts are judged.
  ///   - plan: what prices depend on beside the rules.
  package func rows(
    in journal: Journal, scheme: Scheme, plan: PlanNumbers = PlanNumbers()
  ) -> Outcome {
    let prices = ClaimPrices(scheme: scheme, plan: plan)
    if status == .reversed { return takeBack(in: journal, prices) }
    let (meant, unknown) = meant(in: journal)
    if let unknown { return Outcome(findings: [unknown]) }
    let able = meant.filter(canFollow)
    // Of a whole claim a rejection is never undone in passing.
    let isWhole = place == nil && result == nil
    let rejected = able.filter { $0.status == .rejected }
    let willing =
      isWhole && rejected.count < meant.count ? able.filter { $0.status != .rejected } : able
    let open = isWhole ? willing.filter { on >= journal.lastRow(of: $0).on } : willing
    if let problem = reasonProblem(open) ?? orderProblem(meant, willing, journal)
      ?? dateProblem(open.isEmpty ? willing : open, journal)
    {
      return Outcome(findings: [problem])
    }
    if amount != nil, open.count != 1 { return Outcome(findings: [severalResults(open)]) }
    for account in open {
      if let problem = amountProblem(account, journal, prices) {
        return Outcome(findings: [problem])
      }
    }
    if let problem = open.compactMap({ repetition(of: $0, journal) }).first {
      return Outcome(findings: [problem])
    }
    let added = Set(open.map(\.claim.key))
    return Outcome(
      rows: open.map { row(after: $0, journal) },
      kept: meant.filter { !added.contains($0.claim.key) }.map { journal.standing($0) })
  }

  /// Whether the new status can follow, and does something.
  private func canFollow(_ account: ClaimAccount) -> Bool {
    account.next.contains(status)
      && !(status == .paid && account.left == .zero
        && (account.claimed > .zero || account.status == .paid))
  }

  /// The claimed results that are meant; or why there are none.
  func meant(in journal: Journal) -> ([ClaimAccount], Finding?) {
    let all = journal.accounts.filter { $0.claim.claim == claim }
    guard !all.isEmpty else {
      let names = Set(journal.rows.map(\.claim.claim)).sorted()
      return ([], StatusChange.unknown(claim: claim, among: names))
    }
    let there = all.filter { place == nil || $0.claim.place == place }
    guard !there.isEmpty else {
      let near = Nearest.match(place ?? "", among: all.map(\.claim.place))
      return (
        [],
        .error(
          "unknown-place",
          "\(claim) claims nothing for the place \(Quoted.value(place ?? ""))",
          remedy: near.map { "Did you mean \($0)?" })
      )
    }
    let meant = there.filter { result == nil || $0.claim.result == result }
    guard meant.isEmpty else { return (meant, nil) }
    var results: [String] = []
    for one in there where !results.contains(one.claim.result) { results.append(one.claim.result) }
    return (
      [],
      .error(
        "unknown-result",
        "\(claim) claims no result \(Quoted.value(result ?? ""))"
          + (place.map { " for \($0)" } ?? ""),
        remedy: "It claims: \(results.joined(separator: ", ")).")
    )
  }

  /// The finding when the journal has no claim of a name.
  package static func unknown(claim: String, among names: [String]) -> Finding {
    let near = Nearest.match(claim, among: names)
    return .error(
      "unknown-claim", "there is no claim \(Quoted.value(claim)) in the journal",
      remedy: near.map { "Did you mean \($0)?" }
        ?? (names.isEmpty
          ? "Nothing has been claimed yet." : "Claims: \(names.joined(separator: ", "))."))
  }

  private func row(after account: ClaimAccount, _ journal: Journal) -> JournalRow {
    let whole: Money =
      switch status {
      case .paid: account.paid == .zero ? account.claimed : account.left
      case .clawedBack: account.paid
      default: account.claimed
      }
    return JournalRow(
      claim: journal.lastRow(of: account).claim.with(amount: amount ?? whole, reason: plainReason),
      status: status, on: on, chain: "", line: 0)
  }
}
