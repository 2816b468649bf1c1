import PBRFindings
import PBRProgramme
import PBRQuantities

/// Holds the keys of the journal against those of the register: a claim that stands under a key
/// which the register now spells in another way would be paid a second time.
struct JournalKeys {
  let journal: Journal
  let families: FamiliesSheet
  /// The path of `claims.csv`.
  let file: String

  var problems: RowProblems {
    var problems = RowProblems()
    var told: Set<String> = []
    for row in journal.standing where !row.status.freesTheResult {
      let family = other(row.claim.family, families.keys).map {
        (families.families[$0.word].id, families.families[$0.word].line, $0.difference)
      }
      let place = other(row.claim.place, families.placeKeys).map {
        (families.placeIDs[$0.word], families.placeLines[$0.word], $0.difference)
      }
      for (column, key, found) in [
        ("family_id", row.claim.family, family), ("place_id", row.claim.place, place),
      ] {
        guard let found, told.insert("\(column) \(key)").inserted else { continue }
        problems.add(finding(row, column, key, found), group: column)
      }
    }
    return problems
  }

  /// A key of the register that most likely means one of the journal which it does not have.
  private func other(
    _ key: String, _ table: WordTable
  ) -> (word: Int, difference: String)? {
    if table.index(key) != nil { return nil }
    if let found = table.alike(key) { return found }
    guard let plain = KeyLikeness.plain(key), let word = table.index(plain) else { return nil }
    return (word, "letters that look alike")
  }

  private func finding(
    _ row: JournalRow, _ column: String, _ key: String,
    _ found: (key: String, line: Int, difference: String)
  ) -> Finding {
    let own = journal.standing.filter { other in
      !other.status.freesTheResult
        && (column == "family_id" ? other.claim.family : other.claim.place) == key
    }
    let sum = Money.sum(own.map(\.claim.amount))
    let text = SourceText(name: file, bytes: [], firstLine: row.line)
    return .error(
      "key-alike", at: SourcePlace(text: text, range: 0..<0),
      "\(row.claim.claim) claims for \(column) \(Quoted.value(key)), which differs from "
        + "\(Quoted.value(found.key)) on line \(found.line) of families.csv only in "
        + found.difference,
      effect: "What it claims, \(NumberText.pounds(sum)), could be claimed a second time.",
      remedy: "Write \(Quoted.plain(key)) in families.csv, and wherever the register names it.")
  }
}
