import PBRFindings
import PBRQuantities
import PBRRegister

extension StatusChange {
  /// The rows that take rows back: the one that is named, or the last of every result that is
  /// meant, where these are of one status and one day.
  func takeBack(in journal: Journal, _ prices: ClaimPrices) -> Outcome {
    let (meant, unknown) = meant(in: journal)
    if let problem = unknown ?? reasonProblem(meant) { return Outcome(findings: [problem]) }
    var chosen = meant.filter { $0.lastStep != nil }
    if let row {
      let named = row.lowercased()
      let found = chosen.filter { $0.lastStep?.chain.hasPrefix(named) ?? false }
      guard named.count >= 8, found.count == 1 else {
        return Outcome(findings: [notTheRow(named, journal)])
      }
      chosen = found
    }
    guard let first = chosen.first, let step = first.lastStep else {
      return Outcome(findings: [nothingToTakeBack(meant)])
    }
    if row == nil, let again = chosen.first(where: { journal.lastRow(of: $0).status == .reversed })
    {
      return Outcome(findings: [oneMore(again, journal)])
    }
    if let other = chosen.first(where: {
      $0.lastStep?.row.status != step.row.status || $0.lastStep?.row.on != step.row.on
    }) {
      return Outcome(findings: [whichRow([first, other])])
    }
    if let problem = dateProblem(chosen, journal) { return Outcome(findings: [problem]) }
    var rows: [JournalRow] = []
    for account in chosen {
      guard let step = account.lastStep else { continue }
      let row = JournalRow(
        claim: step.row.claim.with(
          amount: step.row.claim.amount, reason: plainReason, takingBack: step.chain,
          by: StatusChange.plain(person)), status: .reversed, on: on, chain: "", line: 0)
      var after = account
      after.takeBackLast()
      let problem =
        account.isFree && !after.isFree
        ? claimedAgain(account, journal) : nil
      if let problem = problem ?? maximumProblem(account, after.standing, journal, prices) {
        return Outcome(findings: [problem])
      }
      rows.append(row)
    }
    return Outcome(rows: rows)
  }

  /// Why no last row of a result has the chain value that was named.
  private func notTheRow(_ named: String, _ journal: Journal) -> Finding {
    let all = journal.events.filter { $0.chain.hasPrefix(named) && $0.row.claim.claim == claim }
    guard named.count >= 8, let event = all.first else {
      return .error(
        "unknown-row",
        named.count < 8
          ? "\(Quoted.value(named)) is too short to name a row: at least 8 signs are needed"
          : "\(claim) has no row with the chain value \(Quoted.value(named))",
        remedy: "pbr claims history REGISTER --claim \(claim) shows every row with its value.")
    }
    if all.count > 1 {
      return .error(
        "unknown-row", "\(all.count) rows of \(claim) begin with \(Quoted.value(named))",
        remedy: "Give more of the chain value.")
    }
    let what = "line \(event.row.line) of \(claim), \(event.words),"
    switch event.row.status {
    case .submitted:
      return .error(
        "row-kept", "\(what) is the claim itself and is not taken back",
        remedy: "Withdraw it: pbr claims amend REGISTER \(claim) --withdraw --place "
          + "\(event.row.claim.place) --on DATE --reason TEXT")
    case .reversed:
      return .error(
        "row-kept", "\(what) takes a row back itself",
        remedy: "Enter what holds now as a new row.")
    default:
      if event.isTakenBack {
        return .error("row-kept", "\(what) has been taken back already", remedy: nil)
      }
      let last = journal.account(event.row.claim.key)?.lastStep
      if last?.chain == event.chain {
        return .error(
          "row-kept", "\(what) is not of the place or the result that is named",
          remedy: "It is of \(event.row.claim.result) of \(event.row.claim.place).")
      }
      return .error(
        "row-kept", "\(what) has rows after it that rest on it",
        remedy: last.map {
          "Take back the last one first: --row \($0.chain.prefix(12)), "
            + "\($0.row.status.rawValue) on \($0.row.on.prose)."
        })
    }
  }

  /// The last row of a result takes one back already: most likely the command is given a second time.
  private func oneMore(_ account: ClaimAccount, _ journal: Journal) -> Finding {
    .error(
      "status-repeated",
      "the last row of \(StatusChange.name(account)) took one back on "
        + "\(journal.lastRow(of: account).on.prose)",
      effect: "Nothing was written.",
      remedy: account.lastStep.map {
        "To take back the row before that, too, \($0.row.status.rawValue) on "
          + "\($0.row.on.prose), name it: --row \($0.chain.prefix(12))"
      })
  }

  private func nothingToTakeBack(_ meant: [ClaimAccount]) -> Finding {
    .error(
      "row-kept",
      meant.count == 1
        ? "\(StatusChange.name(meant[0])) has no row but the claim itself"
        : "\(claim) has no rows but the claims themselves",
      remedy: "A claim is not taken back but withdrawn: pbr claims amend REGISTER \(claim) "
        + "--withdraw --on DATE --reason TEXT")
  }

  private func whichRow(_ accounts: [ClaimAccount]) -> Finding {
    let names = accounts.compactMap { account in
      account.lastStep.map {
        "\(StatusChange.name(account)): \($0.row.status.rawValue) on \($0.row.on.prose), "
          + "--row \($0.chain.prefix(12))"
      }
    }
    return .error(
      "which-row", "the last rows of \(claim) are not of one status and one day",
      remedy: "Name the one that is meant. \(names.joined(separator: "; ")).")
  }
}
