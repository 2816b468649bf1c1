import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities

/// A key with letters that only look like plain ones.
struct DisguisedKey {
  let column: Int
  let key: String
  /// The key in plain letters.
  let plain: String
  let place: SourcePlace
}

extension FamiliesSheet {
  /// A key of the register; one with letters of another alphabet that look like plain ones is kept
  /// until every key is known.
  mutating func key(_ column: Int, required: Bool, _ reader: inout RowReader) -> String {
    let bytes = reader.rows.bytes
    if let field = reader.field(column), !EdgeSpace.isThere(bytes.span, field.range),
      bytes[field.range].contains(where: { $0 > 0x7F })
    {
      let text = reader.rows.text(reader.sheet.positions[column])
      if let plain = KeyLikeness.plain(text) {
        disguised.append(
          DisguisedKey(column: column, key: text, plain: plain, place: reader.place(column)))
        return ""
      }
    }
    return reader.identifier(column, required: required)
  }

  /// Reports a key that most likely means another one.
  func reportAlike(
    _ column: Int, _ key: String, _ other: String, _ line: Int, _ difference: String,
    _ reader: inout RowReader
  ) {
    reader.problems.add(
      alike(column, key, other, line, difference, at: reader.place(column)), group: "\(column)")
  }

  private func alike(
    _ column: Int, _ key: String, _ other: String, _ line: Int, _ difference: String,
    at place: SourcePlace
  ) -> Finding {
    let most = scheme.maximumPerPlace.map { ": up to \(NumberText.pounds($0)) a place" } ?? ""
    return .error(
      "key-alike", at: place,
      "\(FamiliesSheet.layout.columns[column]) \(Quoted.value(key)) differs from "
        + "\(Quoted.value(other)) on line \(line) only in \(difference)",
      effect: column == 0
        ? "One family could be claimed for twice\(most)."
        : "One place could be paid for twice\(most).",
      remedy:
        "Write one \(column == 0 ? "family" : "place") the same way everywhere; give another a "
        + "key that differs in more than that.")
  }

  /// What is wrong with keys in letters of other alphabets, when all keys are known.
  func disguisedKeys() -> RowProblems {
    var problems = RowProblems()
    for key in disguised {
      let table = key.column == 0 ? keys : placeKeys
      let found = table.index(key.plain) ?? table.alike(key.plain)?.word
      if let found {
        problems.add(
          alike(
            key.column, key.key, key.column == 0 ? families[found].id : placeIDs[found],
            key.column == 0 ? families[found].line : placeLines[found], "letters that look alike",
            at: key.place), group: "\(key.column)")
      } else {
        problems.add(
          .error(
            "bad-identifier", at: key.place,
            "\(FamiliesSheet.layout.columns[key.column]) \(Quoted.value(key.key)) has letters that "
              + "only look like those of \(Quoted.value(key.plain))",
            remedy: "Type it again in plain letters."), group: "disguised \(key.column)")
      }
    }
    return problems
  }
}
