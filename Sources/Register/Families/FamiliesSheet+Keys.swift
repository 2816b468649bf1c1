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
  mutating func key(
    _ column: Int, required: Bool, prefix: KeyPrefix?, _ reader: inout RowReader
  ) -> String {
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
    return reader.identifier(column, required: required, prefix: prefix)
  }

  /// The bytes of a key: those of its cell, unless a prefix was put before them.
  func bytes(
    of key: String, _ column: Int, _ prefix: KeyPrefix?, _ reader: RowReader
  ) -> ([UInt8], Range<Int>) {
    let cell = key.isEmpty ? 0..<0 : reader.field(column)?.range ?? 0..<0
    guard prefix != nil, key.utf8.count != cell.count else { return (reader.rows.bytes, cell) }
    return (Array(key.utf8), 0..<key.utf8.count)
  }

  /// What results of a family outside funded places are claimed under, where the scheme pays for
  /// them: its own key, or that of the family it follows.
  mutating func ownPlace(
    of id: String, _ home: Int, _ replaced: String, _ reader: RowReader
  ) -> Int? {
    guard claimsOutside, !id.isEmpty else { return nil }
    let followed = replaced.isEmpty ? nil : keys.index(replaced)
    for earlier in [home, followed].compactMap(\.self) where earlier < families.count {
      if let place = families[earlier].place, outside.contains(place) { return place }
    }
    let (bytes, key) = bytes(of: id, 0, reader.form.familyPrefix, reader)
    let hash = KeyHash(bytes.span, key)
    // A funded place of this name is told of when all is read.
    placeKeys.append(bytes.span, key, hash, isTwin: placeKeys.index(bytes.span, key, hash) != nil)
    placeIDs.append(id)
    placeLines.append(reader.rows.line)
    outside.insert(placeIDs.count - 1)
    return placeIDs.count - 1
  }

  /// Keeps what was typed as a number alone, which another prefix would make another key.
  mutating func noteBare(_ reader: RowReader) {
    let bytes = reader.rows.bytes
    for (column, prefix) in [(0, reader.form.familyPrefix), (1, reader.form.placePrefix)] {
      guard let range = reader.field(column)?.range, KeyPrefix.isBare(bytes.span, range) else {
        continue
      }
      if prefix == nil {
        bareWithoutPrefix[column, default: []].insert(String(decoding: bytes[range], as: UTF8.self))
      } else if column == 1 {
        barePlaces.append(bytes.span, range)
      }
    }
  }

  /// Whether a number was typed for a family (column 0) or a place (1).
  func isTyped(_ number: String, _ column: Int) -> Bool {
    (column == 0 ? typed : barePlaces).index(number) != nil
      || bareWithoutPrefix[column]?.contains(number) ?? false
  }

  /// By place the day on which it was first filled.
  var firstDays: [String: Int32] {
    var days: [String: Int32] = [:]
    for family in families {
      guard let place = family.place, let attached = family.attached else { continue }
      let day = Int32(clamping: attached.dayNumber)
      days[placeIDs[place]] = min(days[placeIDs[place]] ?? day, day)
    }
    return days
  }

  /// The families as evidence and members name them: as they were typed.
  var lookup: WordTable { typed.count > 0 ? typed : keys }

  /// Reports a key that most likely means another one.
  func reportAlike(
    _ column: Int, _ key: String, _ other: String, _ line: Int, _ difference: String,
    _ reader: inout RowReader
  ) {
    reader.problems.add(
      alike(
        column, key, other, line, difference, named: reader.name(column), at: reader.place(column)),
      group: "\(column)")
  }

  private func alike(
    _ column: Int, _ key: String, _ other: String, _ line: Int, _ difference: String,
    named name: String, at place: SourcePlace
  ) -> Finding {
    let most = scheme.maximumPerPlace.map { ": up to \(NumberText.pounds($0)) a place" } ?? ""
    return .error(
      "key-alike", at: place,
      "\(name) \(Quoted.value(key)) differs from "
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
            named: FamiliesSheet.layout.columns[key.column], at: key.place), group: "\(key.column)")
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
