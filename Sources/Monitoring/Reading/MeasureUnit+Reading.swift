import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities

extension MeasureUnit {
  /// How many decimals are printed where the measure does not say (monitoring.md 2.1).
  var usualDecimals: Int {
    switch self {
    case .number, .days, .grade: 0
    case .percent, .rate, .mean, .pounds, .points, .percentChange: 1
    }
  }

  /// The words for units, as files have them.
  static let names = [
    "percent", "rate", "mean", "number", "pounds", "days", "points", "percent-change", "grade",
  ]

  static func read(in fields: FieldReader) -> MeasureUnit? {
    let name = fields.choice("unit", among: names)
    let per = fields.figure("per", unit: .none) { Conversion.written($0) }
    let grades = readGrades(fields)
    switch name {
    case "percent": return .percent
    case "rate": return rate(per, fields)
    case "mean": return .mean
    case "number": return .number
    case "pounds": return .pounds
    case "days": return .days
    case "points": return .points
    case "percent-change": return .percentChange
    case "grade":
      if grades == nil {
        _ = fields.required("grades", expected: "\"grades\": {\"4\": \"outstanding\", …}")
      }
      return grades.map { .grade($0) }
    default: return nil
    }
  }

  private static func rate(_ per: Figure<WrittenNumber>?, _ fields: FieldReader) -> MeasureUnit? {
    guard let per else {
      if fields.field("per") == nil { _ = fields.required("per", expected: "\"per\": 10000") }
      return nil
    }
    guard per.value.value > .zero else {
      fields.report(
        .error(
          "wrong-value", at: per.place, "\(FieldPath.text(per.path)) must be above 0",
          remedy: "Write for how many the rate is: 1000, 10000."))
      return nil
    }
    return .rate(per: per.value.value)
  }

  private static func readGrades(_ fields: FieldReader) -> [Int: String]? {
    guard let reader = fields.object("grades") else { return nil }
    var grades: [Int: String] = [:]
    for member in reader.object.members {
      guard let words = reader.plainText(member.key) else { continue }
      guard let grade = Int(member.key), (0...100).contains(grade) else {
        reader.report(
          .error(
            "wrong-value", at: member.keyPlace,
            "a grade is a whole number, not "
              + Quoted.value(member.key), remedy: "Write \"4\": \"outstanding\"."))
        continue
      }
      grades[grade] = words
    }
    reader.finish()
    return grades
  }
}

extension Better {
  static func read(in fields: FieldReader) -> Better? {
    let word = fields.choice("better", among: ["bigger", "smaller", "range", "none"])
    let range = fields.object("range")
    func end(_ key: String) -> Figure<WrittenNumber>? {
      _ = range?.required(key, expected: "\"\(key)\": 10")
      return range?.figure(key, unit: .none) { Conversion.written($0) }
    }
    let (from, to) = (end("from"), end("to"))
    range?.finish()
    switch word {
    case "bigger": return .bigger
    case "smaller": return .smaller
    case "none": return Better.none
    case "range":
      guard range != nil else {
        if fields.field("range") == nil {
          _ = fields.required("range", expected: "\"range\": {\"from\": 10, \"to\": 15}")
        }
        return nil
      }
      guard let from, let to else { return nil }
      guard from.value.value <= to.value.value else {
        fields.report(
          .error(
            "range-order", at: to.place,
            "\(FieldPath.text(to.path)) is below \(FieldPath.text(from.path))",
            remedy: "Give the smaller end first."))
        return nil
      }
      return .range(from: from.value.value, to: to.value.value)
    default: return nil
    }
  }
}

extension RowsCover {
  static func read(in fields: FieldReader) -> RowsCover {
    guard let value = fields.field("rows") else { return .period }
    guard value.string == nil else {
      return switch fields.choice("rows", among: ["period", "to-date", "ever"]) {
      case "to-date": .toDate
      case "ever": .ever
      default: .period
      }
    }
    guard let reader = fields.object("rows") else { return .period }
    _ = reader.required("months", expected: "\"months\": 12")
    let months = reader.whole("months", in: 1...240, unit: .months)
    reader.finish()
    return months.map { .months($0.value) } ?? .period
  }
}
