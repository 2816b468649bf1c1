import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities

extension StandingBands {
  /// The bands that a scorecard names or declares; the built-in ones where it does not.
  static func read(in fields: FieldReader) -> StandingBands {
    guard let value = fields.field("bands") else { return builtIn("thirds") }
    if value.string != nil {
      return builtIn(fields.choice("bands", among: names) ?? "thirds")
    }
    let bands = fields.list("bands").enumerated().compactMap { index, item in
      FieldReader(item, path: ["bands", "\(index + 1)"], in: fields.context).flatMap(Band.read)
    }
    return StandingBands(bands)
  }

  /// The names of the built-in bands.
  static var names: [String] { table?.members.map(\.key) ?? [] }

  private static var table: JSONObject? {
    JSONParser.parse(BuiltInBands.text, into: FindingLog())?.object
  }

  /// Built-in bands by their name; none for an unknown one, which a test excludes.
  static func builtIn(_ name: String) -> StandingBands {
    let context = ReadingContext(log: FindingLog())
    let items = table?[name]?.array ?? []
    return StandingBands(
      items.compactMap { FieldReader($0, path: [name], in: context).flatMap(Band.read) })
  }
}

extension StandingBands.Band {
  fileprivate static func read(_ reader: FieldReader) -> StandingBands.Band? {
    _ = reader.required("id", expected: "\"id\": \"worst-quarter\"")
    let id = reader.plainText("id")
    let word = reader.plainText("word")
    func limit(_ key: String) -> Fraction? {
      reader.figure(key, unit: .share, recorded: false) { value -> Conversion<Fraction> in
        if let number = value.number.flatMap({ WrittenNumber($0) }) { return .read(number.value) }
        let parts = (value.string ?? "").split(separator: "/").compactMap { Int($0) }
        if parts.count == 2, let share = Fraction(parts[0], over: parts[1]) { return .read(share) }
        return .refused("must be a share, not \(value.shown)", remedy: "Write \"1/4\" or 0.25.")
      }?.value
    }
    let (upTo, from) = (limit("upTo"), limit("from"))
    reader.finish()
    return id.map { StandingBands.Band(id: $0, word: word ?? $0, upTo: upTo, from: from) }
  }
}
