public import Documents
public import Quantities

/// A change of what has become of claimed results: new rows of the journal, never an edit.
public struct StatusChange: Sendable {
  public let claim: String
  /// The place, or nil for all places of the claim.
  public let place: String?
  public let status: ClaimStatus
  public let on: CivilDate
  /// Why, kept with the row; needed for a withdrawal.
  public let reason: String?

  public init(
    claim: String, place: String? = nil, status: ClaimStatus, on: CivilDate,
    reason: String? = nil
  ) {
    self.claim = claim
    self.place = place
    self.status = status
    self.on = on
    self.reason = reason
  }

  /// The rows it adds, or why it cannot be made.
  public func rows(in journal: Journal) -> (rows: [JournalRow], findings: [Finding]) {
    let all = journal.standing.filter { $0.claim.claim == claim }
    guard !all.isEmpty else {
      let names = Set(journal.rows.map(\.claim.claim)).sorted()
      return (
        [],
        [
          .error(
            "unknown-claim", "there is no claim \(Quoted.value(claim)) in the journal",
            remedy: Nearest.match(claim, among: names).map { "Did you mean \($0)?" })
        ]
      )
    }
    let meant = all.filter { place == nil || $0.claim.place == place }
    guard !meant.isEmpty else {
      return (
        [],
        [
          .error(
            "unknown-place",
            "\(claim) claims nothing for the place \(Quoted.value(place ?? ""))",
            remedy: Nearest.match(place ?? "", among: all.map(\.claim.place)).map {
              "Did you mean \($0)?"
            })
        ]
      )
    }
    if let problem = reasonProblem { return ([], [problem]) }
    let open = meant.filter { $0.status.next.contains(status) }
    // Of a whole claim, places that are settled already stay as they are.
    let refused =
      place == nil && !open.isEmpty
      ? []
      : meant.filter { row in
        !row.status.next.contains(status)
      }
    if let row = refused.first {
      return (
        [],
        [
          .error(
            "status-order",
            "\(row.claim.result) of \(row.claim.place) in \(claim) is \(row.status.rawValue); "
              + "\(status.rawValue) cannot follow",
            remedy: row.status.next.isEmpty
              ? "Nothing follows \(row.status.rawValue)."
              : "Possible: \(row.status.next.map(\.rawValue).joined(separator: ", ")).")
        ]
      )
    }
    if let row = open.first(where: { on < $0.on }) {
      return (
        [],
        [
          .error(
            "status-date",
            "\(on.prose) is before \(row.on.prose), when the claim became \(row.status.rawValue)",
            remedy: "Give the day on which it happened.")
        ]
      )
    }
    return (open.map { row($0) }, [])
  }

  private var reasonProblem: Finding? {
    guard let reason, reason.contains(where: { $0 != " " }) else {
      return status == .withdrawn
        ? .error(
          "reason-missing", "a withdrawal needs a reason",
          remedy: "Say why: --reason \"one child was permanently excluded\".") : nil
    }
    let bytes = Array(reason.utf8)
    if let kind = PersonalData.cell(bytes.span, 0..<bytes.count) {
      return .error(
        "personal-data", "the reason holds what looks like \(kind)",
        remedy: "Name families by their key.")
    }
    return nil
  }

  private func row(_ before: JournalRow) -> JournalRow {
    let old = before.claim
    let words = reason.map { text in
      ["reason: " + String(text.map { $0 == "|" || $0.isNewline ? "/" : $0 })]
    }
    let claim = ClaimRow(
      claim: old.claim, scheme: old.scheme, window: old.window, place: old.place,
      family: old.family, cohort: old.cohort, attached: old.attached, result: old.result,
      achieved: old.achieved, rateYear: old.rateYear, amount: old.amount,
      evidence: words ?? old.evidence)
    return JournalRow(claim: claim, status: status, on: on, chain: "", line: 0)
  }

  /// Reads the journal of a register, makes the change and writes it, under the journal's
  /// lock.
  ///
  /// - Throws: when the journal is locked by another, or cannot be written.
  public func record(_ inputs: RegisterInputs) throws(FileProblem) -> (
    rows: [JournalRow], findings: [Finding]
  ) {
    let file = try JournalFile(in: inputs.folder)
    let reading = inputs.read()
    guard let register = reading.register else { return ([], reading.findings) }
    let (rows, problems) = self.rows(in: register.journal)
    guard problems.isEmpty, !rows.isEmpty else { return ([], reading.findings + problems) }
    _ = try file.append(rows, to: register.journal)
    return (rows, reading.findings)
  }
}
