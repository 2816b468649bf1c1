import PBRFindings

extension RegisterForm {
  /// What a reader of the files has to know to read them as they were read: headings of the
  /// council's own, and numbers that have a prefix put before them. Empty when there is nothing.
  package var words: [String] {
    let files = RegisterFile.allCases.compactMap { file -> String? in
      guard let map = headings[file.name], !map.entries.isEmpty else { return nil }
      let named = map.entries.map { entry in
        entry.column.map { "\(Quoted.value(entry.heading)) is \($0)" }
          ?? "\(Quoted.value(entry.heading)) is not read"
      }
      return "Headings of \(file.name) in the council's words: \(named.joined(separator: ", "))"
    }
    let prefixes = [("families", familyPrefix), ("places", placePrefix)].compactMap {
      whose, prefix in
      prefix.map { "Numbers alone, of \(whose): \($0.text) is put before them" }
    }
    return files + prefixes
  }
}
