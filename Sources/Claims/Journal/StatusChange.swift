public import PBRFiles
public import PBRFindings
public import PBRQuantities
public import PBRRegister

/// A change of what has become of claimed results: new rows of the journal, never an edit.
public struct StatusChange: Sendable {
  public let claim: String
  /// The place, or nil for all places of the claim.
  public let place: String?
  /// The result, or nil for all results of the claim there.
  public let result: String?
  public let status: ClaimStatus
  /// The new amount of one result, for an amendment; nil leaves the amount.
  public let amount: Money?
  public let on: CivilDate
  /// Why, kept with the row; needed for a withdrawal and an amendment.
  public let reason: String?

  public init(
    claim: String, place: String? = nil, result: String? = nil, status: ClaimStatus,
    amount: Money? = nil, on: CivilDate, reason: String? = nil
  ) {
    self.claim = claim
    self.place = place
    self.result = result
    self.status = status
    self.amount = amount
    self.on = on
    self.reason = reason
  }

  /// Reads the journal of a register, makes the change and writes it, under the journal's
  /// lock.
  ///
  /// - Throws: when the journal is locked by another, or cannot be written.
  public func record(_ inputs: RegisterInputs) throws(FileProblem) -> (
    rows: [JournalRow], findings: [Finding]
  ) {
    let file = try JournalFile(in: inputs.folder, order: inputs.order)
    let reading = inputs.read()
    guard let register = reading.register else { return ([], reading.findings) }
    let (rows, problems) = self.rows(in: register.journal, scheme: register.scheme)
    guard problems.isEmpty, !rows.isEmpty else { return ([], reading.findings + problems) }
    _ = try file.append(rows, to: register.journal, by: register.scheme)
    return (rows, reading.findings)
  }
}
