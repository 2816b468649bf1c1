import PBRFindings
import PBRProgramme
import PBRQuantities

/// Holds the keys of the journal against those of the register: a claim that stands under a key
/// which the register now spells in another way would be paid a second time.
struct JournalKeys {
  let journal: Journal
  let families: FamiliesSheet
  let form: RegisterForm
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
    for column in 0...1 { reportPrefix(column, &problems) }
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

  /// Reports numbers of the register that are claimed under another prefix than it now declares:
  /// the prefix was changed, or taken away, after the first claim. What fixes it are the keys of
  /// the journal, so a prefix that changes none of them may change.
  private func reportPrefix(_ column: Int, _ problems: inout RowProblems) {
    let changed = journal.standing.compactMap { row in
      oldPrefix(column, row.claim).map { (row: row, old: $0) }
    }
    let sum = Money.sum(
      changed.lazy.filter { !$0.row.status.freesTheResult }.map(\.row.claim.amount))
    let name = column == 0 ? "family_id" : "place_id"
    let new = column == 0 ? form.familyPrefix : form.placePrefix
    for (row, old) in changed {
      let key = column == 0 ? row.claim.family : row.claim.place
      let digits = key.dropFirst(old.count)
      let now = new.map { "reads as \(Quoted.value($0.text + digits))" } ?? "has without its prefix"
      let text = SourceText(name: file, bytes: [], firstLine: row.line)
      problems.add(
        .error(
          "prefix-changed", at: SourcePlace(text: text, range: 0..<0),
          "\(row.claim.claim) claims for \(name) \(Quoted.value(key)), which families.csv now \(now)",
          effect: "What is claimed for such keys, \(NumberText.pounds(sum)), could be claimed a "
            + "second time.",
          remedy: "A prefix stays as it is once there are claims: write in register.json "
            + "\"idPrefix\": {\"\(name)\": \"\(old)\"}."), group: "prefix \(column)")
    }
  }

  /// What stands before the digits of a claim's key, when the register has these digits alone and
  /// not the key; nil when it has the key, or not the digits.
  private func oldPrefix(_ column: Int, _ claim: ClaimRow) -> String? {
    let key = column == 0 ? claim.family : claim.place
    let table = column == 0 ? families.keys : families.placeKeys
    let digits = String(key.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
    guard !digits.isEmpty, digits.count < key.count, table.index(key) == nil,
      families.isTyped(digits, column)
    else { return nil }
    return String(key.dropLast(digits.count))
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
