package import PBRFindings
import PBRProgramme
package import PBRQuantities
package import PBRRegister

/// A claim of the journal worked out again, from the register as it is now and what had been
/// claimed before: what internal audit does by hand for a sample.
package struct ClaimAgain: Sendable {
  package let claim: String
  /// The day of the assessment, and the window.
  package let asOf: CivilDate
  package let window: String
  /// How many results come out as they were claimed.
  package let alike: Int
  /// One finding for each result that does not, and for each that could have been claimed and
  /// was not.
  package let findings: [Finding]

  /// Nil when the journal has no claim of that name, or the scheme has not its window.
  package init?(_ claim: String, of register: Register) {
    guard let start = register.journal.rows.firstIndex(where: { $0.claim.claim == claim }) else {
      return nil
    }
    let first = register.journal.rows[start]
    let rows = register.journal.rows[start...].filter {
      $0.claim.claim == claim && $0.status == .submitted
    }
    var before = register
    before.journal = Journal(register.journal.rows[..<start])
    self.claim = claim
    asOf = first.on
    window = first.claim.window
    let assessment = Assessment(before, asOf: asOf, window: window, withLaterClaims: true)
    guard let current = assessment.window, current.id == window else { return nil }
    var now: [ClaimKey: ClaimRow] = [:]
    var order: [ClaimKey] = []
    for row in assessment.rows(claim: claim, window: current) {
      now[row.key] = row
      order.append(row.key)
    }
    var alike = 0
    var findings: [Finding] = []
    for row in rows {
      // A place may have another name by now; its family has the result all the same.
      let renamed = order.first {
        now[$0]?.family == row.claim.family && now[$0]?.result == row.claim.result
      }
      let again =
        now.removeValue(forKey: row.claim.key)
        ?? renamed.flatMap { now.removeValue(forKey: $0) }
      if let again, ClaimAgain.isAlike(row.claim, again, assessment) {
        alike += 1
      } else {
        findings.append(
          ClaimAgain.differs(
            row, again, assessment, RegisterFiles.path("claims.csv", in: before.folder))
        )
      }
    }
    for key in order {
      if let row = now[key] { findings.append(ClaimAgain.notClaimed(row)) }
    }
    self.alike = alike
    self.findings = findings
  }

  /// Whether a claimed row comes out again. It keeps the day of achievement that was claimed, where
  /// that is a day of the run on which its tests are met.
  private static func isAlike(
    _ row: ClaimRow, _ again: ClaimRow, _ assessment: Assessment
  ) -> Bool {
    if again == row { return true }
    guard let family = assessment.register.index(of: row),
      let to = assessment.standings(of: family).first(where: {
        assessment.scheme.results[$0.result].id == row.result
      })?.assessedTo, again.achieved <= row.achieved, row.achieved <= to
    else { return false }
    return again.achieved(on: row.achieved) == row
  }

  private static func differs(
    _ row: JournalRow, _ again: ClaimRow?, _ assessment: Assessment, _ file: String
  ) -> Finding {
    let place = SourcePlace(
      text: SourceText(name: file, bytes: [], firstLine: row.line), range: 0..<0)
    let name = "\(row.claim.result) of \(row.claim.family) in \(row.claim.place)"
    guard let again else {
      return .error(
        "claim-not-met", at: place,
        "\(name) was claimed, but cannot be by the register as it is now: "
          + assessment.standing(of: row.claim),
        effect: "\(NumberText.pounds(row.claim.amount)) is not borne out.",
        remedy: "See pbr claims explain for \(row.claim.family).")
    }
    let changes = zip(ClaimRow.columns, zip(row.claim.texts, again.texts)).filter {
      $0.1.0 != $0.1.1
    }.map { "\($0.0) \(Quoted.plain($0.1.0)), now \(Quoted.plain($0.1.1))" }
    return .error(
      "claim-differs", at: place,
      "\(name) was claimed with other values: \(changes.joined(separator: "; "))",
      remedy: "See pbr claims explain for \(row.claim.family).")
  }

  private static func notClaimed(_ row: ClaimRow) -> Finding {
    .warning(
      "claim-left-out",
      "\(row.result) of \(row.family) in \(row.place) could have been claimed and was not: "
        + NumberText.pounds(row.amount),
      remedy: "If it still can, it is in pbr claims list.")
  }
}

extension Assessment {
  /// Where a claimed result stands here, in words: `not-met reduction:asb`.
  func standing(of row: ClaimRow) -> String {
    guard let family = register.index(of: row),
      let standing = standings(of: family).first(where: {
        scheme.results[$0.result].id == row.result
      })
    else { return "the family or the result is not there any more" }
    return "\(standing.state.rawValue) \(reasonText(standing))"
  }
}
