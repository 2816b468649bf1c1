public import PBRFindings
public import PBRProgramme
public import PBRRegister

extension StatusChange {
  /// The rows it adds to a journal, or why it cannot be made.
  ///
  /// - Parameter scheme: the rules by which a new amount is judged.
  public func rows(
    in journal: Journal, scheme: Scheme
  ) -> (rows: [JournalRow], findings: [Finding]) {
    let (meant, unknown) = meant(in: journal)
    if let unknown { return ([], [unknown]) }
    let open = meant.filter { $0.status.next.contains(status) }
    if let problem = reasonProblem ?? orderProblem(meant, open) ?? dateProblem(open) {
      return ([], [problem])
    }
    if let amount {
      guard open.count == 1, let row = open.first else { return ([], [severalResults(open)]) }
      let change = AmountChange(row: row, amount: amount, journal: journal, scheme: scheme)
      if let problem = change.problem { return ([], [problem]) }
    }
    return (open.map { row(after: $0) }, [])
  }

  /// The claimed results that are meant, each at its latest row; or why there are none.
  private func meant(in journal: Journal) -> ([JournalRow], Finding?) {
    let all = journal.standing.filter { $0.claim.claim == claim }
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
    for row in there where !results.contains(row.claim.result) { results.append(row.claim.result) }
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
  public static func unknown(claim: String, among names: [String]) -> Finding {
    let near = Nearest.match(claim, among: names)
    return .error(
      "unknown-claim", "there is no claim \(Quoted.value(claim)) in the journal",
      remedy: near.map { "Did you mean \($0)?" }
        ?? (names.isEmpty
          ? "Nothing has been claimed yet." : "Claims: \(names.joined(separator: ", "))."))
  }

  private func row(after before: JournalRow) -> JournalRow {
    JournalRow(
      claim: before.claim.with(amount: amount ?? before.claim.amount, reason: plainReason),
      status: status, on: on, chain: "", line: 0)
  }
}
