import PBRFiles

extension Register {
  /// The evidence of some families: what is kept, or, of a register that was assessed while it was
  /// read, their rows read once more. Empty when the file cannot be read any more.
  package func evidence(of wanted: Set<Int>) -> KeptEvidence {
    guard decided != nil else { return evidence }
    var sheet = EvidenceSheet(families: lookup, EvidenceRules(scheme))
    sheet.wanted = families.indices.map { wanted.contains($0) }
    do throws(FileProblem) {
      let file = try CSVFile(opening: RegisterFiles.path("evidence.csv", in: folder))
      return try EvidenceReading.read(file, sheet, form: form, families: families.count, nil).kept
    } catch {
      return KeptEvidence()
    }
  }

  /// The items of a family with a reference.
  package func items(
    of family: Int, in kept: KeptEvidence, reference: String
  ) -> [EvidenceItem] {
    let folded = RestingEvidence.folded(reference)
    return kept.items[kept.range(of: families[family].home)].filter {
      RestingEvidence.folded(kept.reference(of: $0)) == folded
    }
  }
}
