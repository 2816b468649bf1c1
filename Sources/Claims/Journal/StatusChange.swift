package import PBRFiles
package import PBRFindings
package import PBRQuantities
package import PBRRegister

/// A change of what has become of claimed results: new rows of the journal, never an edit.
package struct StatusChange: Sendable {
  package let claim: String
  /// The place, or nil for all places of the claim.
  package let place: String?
  /// The result, or nil for all results of the claim there.
  package let result: String?
  package let status: ClaimStatus
  /// Of one result: the new amount of an amendment, the part that is paid or clawed back. Nil
  /// leaves the amount, pays what is left and claws back all that has been paid.
  package let amount: Money?
  package let on: CivilDate
  /// Why, kept with the row; needed for a withdrawal, an amendment and a row taken back.
  package let reason: String?
  /// The row to be taken back, by its chain value or the beginning of it; nil takes back the
  /// last row of every result that is meant.
  package let row: String?
  /// Who takes a row back: initials or a post.
  package let person: String?

  package init(
    claim: String, place: String? = nil, result: String? = nil, status: ClaimStatus,
    amount: Money? = nil, on: CivilDate, reason: String? = nil, row: String? = nil,
    by person: String? = nil
  ) {
    self.claim = claim
    self.place = place
    self.result = result
    self.status = status
    self.amount = amount
    self.on = on
    self.reason = reason
    self.row = row
    self.person = person
  }

  /// What a change came to.
  package struct Outcome: Sendable {
    /// The rows that were added; none when it was refused.
    package var rows: [JournalRow] = []
    /// Results of the claim that stay as they were, since the change cannot follow where they
    /// stand.
    package var kept: [JournalRow] = []
    package var findings: [Finding] = []
  }

  /// Reads the journal of a register, makes the change and writes it, under the journal's
  /// lock.
  ///
  /// - Throws: when the journal is locked by another, or cannot be written.
  package func record(_ inputs: RegisterInputs) throws(FileProblem) -> Outcome {
    let file = try JournalFile(in: inputs.folder, order: inputs.form.order)
    let reading = inputs.read()
    guard let register = reading.register else { return Outcome(findings: reading.findings) }
    var outcome = rows(
      in: register.journal, scheme: register.scheme, plan: register.plan)
    if !outcome.rows.isEmpty {
      _ = try file.append(outcome.rows, to: register.journal, by: register.scheme)
    }
    outcome.findings = reading.findings + outcome.findings
    return outcome
  }
}
