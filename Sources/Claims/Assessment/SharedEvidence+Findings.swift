import PBRFindings
import PBRProgramme
import PBRQuantities
import PBRRegister

extension SharedEvidence {
  /// Results that can be claimed for two places on one row.
  func refusal(
    _ first: RestingRows.Row, _ row: RestingRows.Row, of references: [String]
  ) -> Finding {
    .error(
      "evidence-shared", at: place(of: row),
      "\(name(row)) and \(name(first)), on line \(first.line), rest on one row of evidence: "
        + resting.reference(row).trimmed,
      effect: "One result could be paid twice: \(pounds(row)).",
      remedy: SharedEvidence.remedy(references))
  }

  /// A result that can be claimed on a row on which one of another place was claimed.
  func refusal(
    _ row: RestingRows.Row, _ reference: String, _ claim: JournalRow, of references: [String]
  ) -> Finding {
    .error(
      "evidence-shared", at: place(of: row),
      "\(name(row)) rests on \(reference), on which \(claimed(claim))",
      effect: "One result could be paid twice: \(pounds(row)).",
      remedy: SharedEvidence.remedy(references))
  }

  /// Results that were claimed for two places on one row.
  func refusal(_ first: JournalRow, _ row: JournalRow, _ reference: String) -> Finding {
    .error(
      "evidence-shared",
      at: SourcePlace(
        text: SourceText(
          name: RegisterFiles.path("claims.csv", in: assessment.register.folder), bytes: [],
          firstLine: row.line), range: 0..<0),
      "\(row.claim.claim) claims \(row.claim.result) of \(row.claim.family) on \(reference), on "
        + "which \(claimed(first))",
      effect: "One result may have been paid twice: \(NumberText.pounds(row.claim.amount)).",
      remedy: "Withdraw one of them with pbr claims amend, or name the reference among "
        + "\"batches\" of register.json if it is a return that covers many families.")
  }

  func warning(_ first: RestingRows.Row, _ row: RestingRows.Row) -> Finding {
    .warning(
      "reference-shared", at: place(of: row),
      "\(name(row)) and \(name(first)), on line \(first.line), have the reference "
        + "\(resting.reference(row).trimmed) in rows that differ",
      remedy: SharedEvidence.batch([resting.reference(row).trimmed]))
  }

  func warning(
    _ row: RestingRows.Row, _ reference: String, _ claim: JournalRow
  ) -> Finding {
    .warning(
      "reference-shared", at: place(of: row),
      "\(name(row)) rests on \(reference), on which \(claimed(claim)), in rows that differ",
      remedy: SharedEvidence.batch([reference]))
  }

  private static func remedy(_ references: [String]) -> String {
    "If it is one family, keep it under one key and one place. " + batch(references)
  }

  /// - Parameter references: of all rows that are told together, each once.
  private static func batch(_ references: [String]) -> String {
    let few = references.prefix(20)
    let names =
      few.count == 1
      ? "\(few[0]) is a return that covers"
      : "\(few.dropLast().joined(separator: ", ")) and \(few.last ?? "") are returns that cover"
    return "If \(names) many families, say so in register.json: \"batches\": "
      + "[\(few.map { Quoted.value($0) }.joined(separator: ", "))]."
      + (references.count > few.count ? " Other references are shared, too." : "")
  }

  /// `crime-education of F-0001`
  private func name(_ row: RestingRows.Row) -> String {
    let result = assessment.scheme.results[row.result].id
    return "\(result) of \(assessment.register.families[Int(row.family)].id)"
  }

  /// `2013-W1 claims employment of F-0002 (P-0002)`
  private func claimed(_ row: JournalRow) -> String {
    "\(row.claim.claim) claims \(row.claim.result) of \(row.claim.family) (\(row.claim.place))"
  }

  private func pounds(_ row: RestingRows.Row) -> String {
    let own = assessment.standings(of: Int(row.family))
    let standing = own.first { $0.result == row.result }
    return NumberText.pounds(standing?.amount ?? .zero)
  }

  private func place(of row: RestingRows.Row) -> SourcePlace {
    let path = RegisterFiles.path("evidence.csv", in: assessment.register.folder)
    return SourcePlace(
      text: SourceText(name: path, bytes: [], firstLine: Int(row.line)), range: 0..<0)
  }
}
