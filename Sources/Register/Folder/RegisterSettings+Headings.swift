import PBRFiles
import PBRFindings
import PBRProgramme

extension RegisterSettings {
  /// How the files of the register are written.
  ///
  /// - Parameter dateOrder: the order of dates, where the command line says it.
  package func form(dateOrder: DateOrder? = nil) -> RegisterForm {
    var form = RegisterForm(order: dateOrder ?? self.dateOrder)
    form.headings = headings
    form.familyPrefix = prefixes["family_id"]
    form.placePrefix = prefixes["place_id"]
    return form
  }

  /// Reads `columns`: by file, each heading with the column it stands for, or null.
  mutating func readHeadings(_ fields: FieldReader) {
    guard let files = fields.object("columns") else { return }
    let names = RegisterFile.allCases.map(\.name)
    for member in files.object.members {
      guard let file = RegisterFile.allCases.first(where: { $0.name == member.key }) else {
        files.pass(member.key)
        files.report(RegisterSettings.unknownFile(member, names))
        continue
      }
      guard let map = files.object(member.key) else { continue }
      let errors = files.context.log.errors
      let read = RegisterSettings.map(map, of: file)
      if files.context.log.errors == errors { headings[file.name] = read }
    }
    files.finish()
  }

  private static func unknownFile(_ member: JSONMember, _ names: [String]) -> Finding {
    if member.key == "claims.csv" {
      return .error(
        "unknown-file", at: member.keyPlace,
        "the headings of claims.csv are pbr's own and cannot be mapped", remedy: "Take it out.")
    }
    return .error(
      "unknown-file", at: member.keyPlace,
      "a register has no file \(Quoted.value(member.key)) whose headings could be mapped",
      remedy: Nearest.match(member.key, among: names).map { "Did you mean \"\($0)\"?" }
        ?? "Its files are \(names.joined(separator: ", ")).")
  }

  private static func map(_ fields: FieldReader, of file: RegisterFile) -> HeadingMap {
    var map = HeadingMap()
    for member in fields.object.members {
      let value = fields.field(member.key)
      let heading = member.key.trimmed
      if let problem = problem(with: heading, member, in: map) {
        fields.report(problem)
        continue
      }
      guard let value else {
        map.add(HeadingMap.Entry(heading: heading, column: nil, place: member.keyPlace))
        continue
      }
      guard let column = value.string else {
        fields.report(
          .error(
            "wrong-type", at: value.place,
            "\(Quoted.value(heading)) must be the name of a column or null, not "
              + value.kindInWords))
        continue
      }
      if let problem = self.problem(with: column, of: file, for: heading, value, in: map) {
        fields.report(problem)
        continue
      }
      map.add(HeadingMap.Entry(heading: heading, column: column, place: member.keyPlace))
    }
    fields.finish()
    return map
  }

  private static func problem(
    with heading: String, _ member: JSONMember, in map: HeadingMap
  ) -> Finding? {
    if heading.isEmpty {
      return .error(
        "heading-empty", at: member.keyPlace, "a heading in \"columns\" is empty",
        remedy: "Write it as it stands in the first line of the file.")
    }
    if let kind = PersonalData.column(heading) {
      return .error(
        "personal-data", at: member.keyPlace,
        "the column \(Quoted.value(heading)) looks like personal data (\(kind))",
        remedy: "Delete it here and in the file: the register needs no personal data.")
    }
    guard map.entry(heading) != nil else { return nil }
    return .error(
      "heading-twice", at: member.keyPlace,
      "the heading \(Quoted.value(heading)) is there twice", remedy: "Keep one.")
  }

  private static func problem(
    with column: String, of file: RegisterFile, for heading: String, _ value: JSONValue,
    in map: HeadingMap
  ) -> Finding? {
    guard file.columns.contains(column) else {
      let likely = HeadingSynonyms.column(column, in: file.layout, free: file.columns)
      return .error(
        "unknown-column", at: value.place,
        "\(file.name) has no column \(Quoted.value(column))",
        remedy: likely.map { "Did you mean \"\($0)\"?" }
          ?? "Its columns are \(file.columns.joined(separator: ", ")); null passes a heading over.")
    }
    guard let other = map.heading(of: column) else { return nil }
    return .error(
      "column-twice", at: value.place,
      "the column \(column) is named twice: for \(Quoted.value(other)) and for "
        + Quoted.value(heading),
      remedy: "One heading stands for one column; null passes the other over.")
  }

  /// Reads `idPrefix`: what is put before numbers that stand for families and places.
  mutating func readPrefixes(_ fields: FieldReader) {
    guard let reader = fields.object("idPrefix") else { return }
    for key in ["family_id", "place_id"] {
      guard let value = reader.field(key), let text = reader.plainText(key) else { continue }
      if let problem = KeyPrefix.problem(text) {
        reader.report(
          .error(
            "bad-prefix", at: value.place, "the prefix \(Quoted.value(text)) \(problem)",
            remedy: "Write a letter or two and a hyphen, such as \"F-\"."))
      } else {
        prefixes[key] = KeyPrefix(text)
      }
    }
    reader.finish()
  }
}
