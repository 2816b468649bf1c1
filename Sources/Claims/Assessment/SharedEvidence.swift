import PBRFindings
import PBRProgramme
import PBRQuantities
import PBRRegister

/// One row of evidence that results of two families rest on: most likely one family, or one
/// place, under two keys.
///
/// Rows are one when reference, measure, days and value are the same. A reference that differing
/// rows share is only warned of, and neither when `register.json` lists it among `batches`, the
/// returns that cover many families. Results of one place may rest on one row.
struct SharedEvidence {
  let assessment: Assessment
  private var register: Register { assessment.register }
  var resting: RestingEvidence { assessment.resting }

  init(_ assessment: Assessment) { self.assessment = assessment }

  var findings: [Finding] {
    var problems = RowProblems()
    among(claimable, &problems)
    withClaimed(&problems)
    return problems.findings
  }

  /// The rows that results which can be claimed rest on.
  private var claimable: [RestingEvidence.Row] {
    let batches = register.settings.batches
    return resting.rows.filter { row in
      row.length > 0 && assessment.isClaimable(row)
        && (batches.isEmpty || !batches.contains(resting.reference(row).trimmed))
    }
  }

  private func place(_ row: RestingEvidence.Row) -> Int? {
    register.families[Int(row.family)].place
  }

  /// Rows that results of two places rest on.
  private func among(_ rows: [RestingEvidence.Row], _ problems: inout RowProblems) {
    var size = 16
    while size < rows.count * 2 { size *= 2 }
    // By reference, and by the whole row, the first that was met.
    var byReference = [Int32](repeating: -1, count: size)
    var byRow = byReference
    for (number, row) in rows.enumerated() {
      let hash = resting.hash(row)
      let twin = first(rows, number, resting.hash(row, of: hash), &byRow) {
        resting.isReferenceShared($0, row) && resting.isOne($0, row)
      }
      let fellow = first(rows, number, hash, &byReference) { resting.isReferenceShared($0, row) }
      if let twin {
        if place(twin) != place(row) { problems.add(refusal(twin, row), group: "") }
      } else if let fellow, place(fellow) != place(row) {
        problems.add(warning(fellow, row), group: "")
      }
    }
  }

  /// The first row that is alike; the row at hand is kept where there is none.
  private func first(
    _ rows: [RestingEvidence.Row], _ number: Int, _ hash: UInt64, _ table: inout [Int32],
    _ isAlike: (RestingEvidence.Row) -> Bool
  ) -> RestingEvidence.Row? {
    let mask = table.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while table[slot] >= 0 {
      let other = rows[Int(table[slot])]
      if isAlike(other) { return other }
      slot = (slot + 1) & mask
    }
    table[slot] = Int32(clamping: number)
    return nil
  }

  /// Rows that a claimed result rests on, and a result of another place.
  private func withClaimed(_ problems: inout RowProblems) {
    let batches = register.settings.batches
    var claimed: [String: [JournalRow]] = [:]
    for row in register.journal.standing
    where !row.status.freesTheResult && row.claim.scheme == assessment.scheme.id {
      for reference in row.claim.references where !batches.contains(reference) {
        claimed[reference, default: []].append(row)
      }
    }
    guard !claimed.isEmpty else { return }
    var pairs: [(row: RestingEvidence.Row, reference: String, claim: JournalRow)] = []
    for row in claimable {
      guard let others = claimed[resting.reference(row).trimmed] else { continue }
      let own = place(row).map { register.places[$0].id }
      for other in others
      where other.claim.place != own && other.claim.family != register.families[Int(row.family)].id
      {
        pairs.append((row, resting.reference(row).trimmed, other))
      }
    }
    let shared = claimed.filter { !SharedEvidence.others($1).isEmpty }.sorted { $0.key < $1.key }
    guard !pairs.isEmpty || !shared.isEmpty else { return }
    let evidence = ClaimedEvidence(register, pairs.map(\.claim) + shared.flatMap(\.value))
    for (row, reference, claim) in pairs {
      let items = evidence.items(of: claim, reference)
      if items.isEmpty || items.contains(where: { resting.isOne(row, $0) }) {
        problems.add(refusal(row, reference, claim), group: "claimed")
      } else {
        problems.add(warning(row, reference, claim), group: "")
      }
    }
    for (reference, rows) in shared {
      guard let first = rows.first else { continue }
      let items = evidence.items(of: first, reference)
      for other in SharedEvidence.others(rows) {
        let theirs = evidence.items(of: other, reference)
        let isOne = items.contains { item in theirs.contains { $0.isOne(with: item) } }
        guard isOne || items.isEmpty != theirs.isEmpty else { continue }
        problems.add(refusal(first, other, reference), group: "both claimed")
      }
    }
  }

  /// The claimed rows that are neither of the place nor of the family of the first.
  private static func others(_ rows: [JournalRow]) -> [JournalRow] {
    guard let first = rows.first?.claim else { return [] }
    return rows.filter { $0.claim.place != first.place && $0.claim.family != first.family }
  }
}

/// The evidence of families that have been claimed for.
private struct ClaimedEvidence {
  let register: Register
  let kept: KeptEvidence

  init(_ register: Register, _ rows: [JournalRow]) {
    self.register = register
    kept = register.evidence(of: Set(rows.compactMap { register.index(of: $0.claim) }))
  }

  /// The items with a reference of the family that was claimed for; none when it is gone.
  func items(of row: JournalRow, _ reference: String) -> [EvidenceItem] {
    register.index(of: row.claim).map {
      register.items(of: $0, in: kept, reference: reference)
    } ?? []
  }
}
