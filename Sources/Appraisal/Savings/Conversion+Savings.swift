import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities

extension Conversion where Value == Int {
  /// A whole number of months from a least one to 600.
  static func months(_ value: JSONValue, atLeast least: Int) -> Conversion {
    if let number = value.number.flatMap(ExactDecimal.init)?.whole, number < Int64(least) {
      return .refused(
        "is \(value.shown), but must be at least \(Noun.month.counted(least))",
        remedy: least == 0
          ? "Write 0 when the benefit begins with the result."
          : "Write for how many months the benefit is counted, such as 36.")
    }
    return .whole(value, in: least...600)
  }
}

extension Conversion where Value == FinancialYear {
  /// A financial year in quotation marks.
  static func year(_ value: JSONValue) -> Conversion {
    guard let text = value.string else {
      return .refused(
        "must be a financial year in quotation marks, not \(value.kindInWords)",
        remedy: "Write \"2012-13\".")
    }
    return .year(text)
  }
}

extension JSONValue {
  /// A figure of a library, as a file would give it with its source.
  static func figure(_ value: Double, source: String, at place: SourcePlace) -> JSONValue {
    let members = [
      ("value", JSONValue(.number(NumberText.shortest(value)), at: place)),
      ("source", JSONValue(.string(source), at: place)),
    ]
    return JSONValue(
      .object(
        JSONObject(members.map { JSONMember(key: $0.0, keyPlace: place, value: $0.1) })),
      at: place)
  }
}

extension Conversion where Value == Double {
  /// A share from 0 to 1.
  static func share(_ value: JSONValue, means: String) -> Conversion {
    .number(value, in: 0...1, means: means)
  }
}
