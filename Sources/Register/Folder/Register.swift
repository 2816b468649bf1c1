package import PBRFindings
public import PBRProgramme
package import PBRQuantities

/// The register of families that a council keeps, read and checked: nothing of it is here
/// unless all of it is sound.
///
/// ```swift
/// let register = try Register(folder: "Scenarios/register-halton")
/// print(register.familyCount)  // 204
/// print(register.scheme.id)  // troubled-families-2012
/// ```
public struct Register: Sendable {
  /// The folder, as the user named it.
  public let folder: String
  package let settings: RegisterSettings
  /// The payer's rules by which it is read and its claims are worked out.
  public let scheme: Scheme
  /// What the price of a claim depends on beside the scheme.
  package let plan: PlanNumbers
  /// The criteria of the scheme, in its order.
  package let criteria: [String]
  /// In the order of the file.
  package let families: [Family]
  /// In the order in which they first appear.
  package let places: [Place]
  /// In the order of their days.
  package let terms: [SchoolTerm]
  /// The claims already made.
  package var journal: Journal
  /// Claims that families.csv or the scheme does not bear out.
  let journalDoubts: [JournalDoubt]
  /// Each file that was read, in the order of reading.
  package let inputs: [InputChecksum]

  /// The measures that the scheme's tests name, in its order.
  let measures: [String]
  /// Grouped by family.
  package let members: [Member]
  package let memberStarts: [Int32]
  /// The evidence, unless the register was read for one day.
  package let evidence: KeptEvidence
  /// What the evidence came to, when the register was read for one day.
  package let decided: Decided?
  /// How its files are written.
  package let form: RegisterForm
  /// The keys of the families.
  let keys: WordTable
  /// The families as evidence names them.
  let lookup: WordTable
  /// By the first row of a family that came back, its later rows.
  let returns: [Int: [Int]]
  /// The last day on which any evidence was verified; `Int32.min` when none was.
  let lastVerified: Int32

  /// Where results stand on a day by their evidence, by family and result.
  package struct Decided: Sendable {
    package let asOf: CivilDate
    package let standings: [Standing]
    /// The rows that results achieved by then rest on.
    package let resting: RestingEvidence
    /// The families whose evidence is kept all the same.
    package let keeps: Set<Int32>
  }

  /// Whether the evidence of a family is here.
  package func keepsEvidence(of family: Int) -> Bool {
    decided.map { $0.keeps.contains(Int32(clamping: families[family].home)) } ?? true
  }

  /// Whether the evidence itself is kept: of a register read for one day, only what the evidence
  /// came to is, so that nothing can be explained or claimed from it.
  package var keepsEvidence: Bool { decided == nil }

  /// A family's place in `families`.
  package func index(of family: String) -> Int? {
    let key = Array(form.family(family).utf8)
    return keys.index(key.span, 0..<key.count).map { Int($0) }
  }

  /// The rows of a family in `families`, the first spell first: one, unless it came back.
  package func spells(of family: String) -> [Int] {
    guard let first = index(of: family) else { return [] }
    return ([first] + (returns[first] ?? [])).sorted {
      (families[$0].attached?.dayNumber ?? .max) < (families[$1].attached?.dayNumber ?? .max)
    }
  }

  /// The place in `families` of the spell that a row of the journal claims for: the one with its
  /// day of attachment, else the first.
  package func index(of claim: ClaimRow) -> Int? {
    guard let first = index(of: claim.family) else { return nil }
    return returns[first]?.first { families[$0].attached == claim.attached } ?? first
  }

  func members(of family: Int) -> ArraySlice<Member> {
    let home = families[family].home
    return members[Int(memberStarts[home])..<Int(memberStarts[home + 1])]
  }

  package func reference(of item: EvidenceItem) -> String { evidence.reference(of: item) }
}

/// A file that was read.
package struct InputChecksum: Sendable, Hashable {
  package let name: String
  package let bytes: Int
  /// The SHA-256 of the bytes that were read, in 64 small hexadecimal digits; nil when it was not
  /// asked for.
  package let sha256: String?
}

/// What reading a register brought to light.
package struct RegisterReading: Sendable {
  /// Nil when there are errors: none of it is imported.
  package let register: Register?
  package let findings: [Finding]
  /// Whether a file could not be opened.
  package let unopened: Bool
}
