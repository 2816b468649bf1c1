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
  /// The rows that are looked at.
  private(set) var resting = RestingRows()

  init(_ assessment: Assessment) { self.assessment = assessment }

  mutating func findings() -> [Finding] {
    let claimed = claimedReferences
    let suspects = SharedReferences(assessment).suspects(
      claimed: Set(claimed.keys.map { RestingEvidence.hash($0) }))
    let others = claimed.values.contains { !SharedEvidence.others($0).isEmpty }
    guard !suspects.isEmpty || others else { return [] }
    // Only now the rows themselves are needed, of the families that share a reference.
    let wanted = suspects.union(
      claimed.values.joined().compactMap { register.index(of: $0.claim) })
    let kept = register.evidence(of: wanted)
    resting = rows(of: suspects, kept)
    var problems = RowProblems()
    among(resting.rows, &problems)
    withClaimed(claimed, kept, &problems)
    return problems.findings
  }

  /// The rows that results of some families which can be claimed rest on, in full; without those of
  /// returns that cover many families.
  private func rows(of families: Set<Int>, _ kept: KeptEvidence) -> RestingRows {
    var rows = RestingRows()
    let batches = register.settings.batches
    let terms = register.terms.map { TermDays($0) }
    for family in families.sorted() {
      guard
        let evidence = FamilyEvidence(
          register, kept, family: family, on: assessment.asOf, terms: terms)
      else { continue }
      for standing in assessment.standings(of: family) where standing.state == .claimable {
        for at in evidence.restsOn(assessment.rules.rules[standing.result]) {
          let item = evidence.items[at]
          let reference = RestingEvidence.folded(kept.reference(of: item))
          guard !reference.isEmpty, !batches.contains(reference) else { continue }
          rows.add(item, for: family, standing.result, kept.references.span)
        }
      }
    }
    return rows
  }

  private func place(_ row: RestingRows.Row) -> Int? {
    register.families[Int(row.family)].place
  }

  /// Rows that results of two places rest on.
  private func among(_ rows: [RestingRows.Row], _ problems: inout RowProblems) {
    var size = 16
    while size < rows.count * 2 { size *= 2 }
    // By reference, and by the whole row, the first that was met.
    var byReference = [Int32](repeating: -1, count: size)
    var byRow = byReference
    var twins: [(RestingRows.Row, RestingRows.Row)] = []
    for (number, row) in rows.enumerated() {
      let hash = resting.hash(row)
      let twin = first(rows, number, resting.hash(row, of: hash), &byRow) {
        resting.isReferenceShared($0, row) && resting.isOne($0, row)
      }
      let fellow = first(rows, number, hash, &byReference) { resting.isReferenceShared($0, row) }
      if let twin {
        if place(twin) != place(row) { twins.append((twin, row)) }
      } else if let fellow, place(fellow) != place(row) {
        problems.add(warning(fellow, row), group: "")
      }
    }
    let references = twins.map { resting.reference($1).trimmed }.eachOnce
    for (twin, row) in twins { problems.add(refusal(twin, row, of: references), group: "") }
  }

  /// The first row that is alike; the row at hand is kept where there is none.
  private func first(
    _ rows: [RestingRows.Row], _ number: Int, _ hash: UInt64, _ table: inout [Int32],
    _ isAlike: (RestingRows.Row) -> Bool
  ) -> RestingRows.Row? {
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
  private func withClaimed(
    _ claimed: [String: [JournalRow]], _ kept: KeptEvidence, _ problems: inout RowProblems
  ) {
    var pairs: [(row: RestingRows.Row, reference: String, claim: JournalRow)] = []
    for row in resting.rows {
      guard let others = claimed[RestingEvidence.folded(resting.reference(row))] else { continue }
      let own = place(row).map { register.places[$0].id }
      for other in others
      where other.claim.place != own && other.claim.family != register.families[Int(row.family)].id
      {
        pairs.append((row, resting.reference(row).trimmed, other))
      }
    }
    let shared = claimed.filter { !SharedEvidence.others($1).isEmpty }.sorted { $0.key < $1.key }
    guard !pairs.isEmpty || !shared.isEmpty else { return }
    let evidence = ClaimedEvidence(register: register, kept: kept)
    var refused: [(row: RestingRows.Row, reference: String, claim: JournalRow)] = []
    for (row, reference, claim) in pairs {
      let items = evidence.items(of: claim, reference)
      if items.isEmpty || items.contains(where: { resting.isOne(row, $0) }) {
        refused.append((row, reference, claim))
      } else {
        problems.add(warning(row, reference, claim), group: "")
      }
    }
    let references = refused.map(\.reference).eachOnce
    for (row, reference, claim) in refused {
      problems.add(refusal(row, reference, claim, of: references), group: "claimed")
    }
    for (reference, rows) in shared {
      guard let first = rows.first else { continue }
      let items = evidence.items(of: first, reference)
      for other in SharedEvidence.others(rows) {
        let theirs = evidence.items(of: other, reference)
        let isOne = items.contains { item in theirs.contains { $0.isOne(with: item) } }
        guard isOne || items.isEmpty != theirs.isEmpty else { continue }
        let name = first.claim.references.first { RestingEvidence.folded($0) == reference }
        problems.add(refusal(first, other, name ?? reference), group: "both claimed")
      }
    }
  }

  /// By reference, in small letters, the claimed rows that stand and rest on it.
  private var claimedReferences: [String: [JournalRow]] {
    let batches = register.settings.batches
    var claimed: [String: [JournalRow]] = [:]
    for row in register.journal.standing
    where !row.status.freesTheResult && row.claim.scheme == assessment.scheme.id {
      for reference in row.claim.references.map({ RestingEvidence.folded($0) })
      where !batches.contains(reference) {
        claimed[reference, default: []].append(row)
      }
    }
    return claimed
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

  /// The items with a reference of the family that was claimed for; none when it is gone.
  func items(of row: JournalRow, _ reference: String) -> [EvidenceItem] {
    register.index(of: row.claim).map {
      register.items(of: $0, in: kept, reference: reference)
    } ?? []
  }
}

extension [String] {
  /// Each text once, in the order in which it first comes.
  fileprivate var eachOnce: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
