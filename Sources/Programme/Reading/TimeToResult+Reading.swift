import PBRFiles
import PBRFindings
import PBRQuantities

extension TimeToResult {
  /// The longest time a result may take: ten years.
  static let longest = 120

  /// Reads `{"fixed": 9}`, `{"min": 6, "mode": 12, "max": 24}`, `{"min": 3, "max": 8}` or
  /// `{"table": {"6": 0.25, "12": 0.75}}`, each with an optional `shift`.
  static func read(_ key: String, in parent: FieldReader) -> TimeToResult? {
    if let value = parent.object[key], value.number != nil {
      _ = parent.field(key)
      parent.report(
        .error(
          "time-form", at: value.place,
          "\(FieldPath.text(parent.path + [key])) must say whether it is always \(value.shown) months",
          remedy: "Write {\"fixed\": \(value.shown)}, or a range such as "
            + "{\"min\": 6, \"mode\": 12, \"max\": 24}."))
      return nil
    }
    guard let reader = parent.object(key) else { return nil }
    let shift = reader.assumption(
      "shift", in: -60...60, means: "a shift in months", unit: .months)
    let provenance = reader.inherited
    let shape = readShape(reader)
    reader.finish()
    guard let shape else { return nil }
    reader.context.record(
      reader.path, shape.text, unit: .months, provenance: provenance,
      place: reader.opening)
    return TimeToResult(
      name: reader.context.name(reader.path), shape: shape, shift: shift)
  }

  private static func readShape(_ reader: FieldReader) -> Shape? {
    let low = bound("min", reader)
    let mode = bound("mode", reader)
    let high = bound("max", reader)
    let fixed = reader.field("fixed").flatMap {
      Conversion<Int>.whole($0, in: 0...longest)
        .accepted(by: reader, at: $0.place, path: reader.path + ["fixed"])
    }
    let table = reader.object("table")
    let forms = [["fixed"], ["table"], ["min", "mode", "max"]]
    let given = forms.count { $0.contains { reader.object[$0] != nil } }
    guard given == 1 else {
      if given == 0, reader.misspells(forms.flatMap(\.self)) { return nil }
      reader.report(
        .error(
          "time-form", at: reader.opening,
          "\(FieldPath.text(reader.path)) must say in one way how many months a result takes",
          remedy: "Give fixed, or min and max (with mode for the most likely), or table."))
      return nil
    }
    if let fixed { return .fixed(fixed) }
    if let table { return readTable(table) }
    if reader.object["fixed"] != nil || reader.object["table"] != nil { return nil }
    guard let low, let high else {
      if reader.object[low == nil ? "min" : "max"] == nil {
        reader.report(
          .error(
            "time-form", at: reader.opening,
            "\(FieldPath.text(reader.path)) needs both min and max",
            remedy: "Write for example \"months\": {\"min\": 6, \"mode\": 12, \"max\": 24}."))
      }
      return nil
    }
    guard low <= mode ?? low, mode ?? low <= high else {
      reader.report(
        .error(
          "time-order", at: reader.opening,
          "\(FieldPath.text(reader.path)): "
            + [low, mode, high].compactMap { $0.map(NumberText.shortest) }
            .joined(separator: ", ") + " are not in order",
          remedy: "min comes first, then mode, then max."))
      return nil
    }
    if let mode { return .triangular(min: low, mode: mode, max: high) }
    guard low.rounded() == low, high.rounded() == high else {
      reader.report(
        .error(
          "time-form", at: reader.opening,
          "\(FieldPath.text(reader.path)): without a mode, min and max are whole months",
          remedy: "Write whole months, or add the most likely number of months as mode."))
      return nil
    }
    return .uniform(min: Int(low), max: Int(high))
  }

  private static func bound(_ key: String, _ reader: FieldReader) -> Double? {
    reader.field(key).flatMap {
      Conversion<Double>.number($0, in: 0...Double(longest), means: "a number of months")
        .accepted(by: reader, at: $0.place, path: reader.path + [key])
    }
  }

  private static func readTable(_ reader: FieldReader) -> Shape? {
    var table = [Double](repeating: 0, count: 1)
    for member in reader.object.members {
      _ = reader.field(member.key)
      guard let month = Int(member.key), (0...longest).contains(month), "\(month)" == member.key
      else {
        reader.report(
          .error(
            "time-month", at: member.keyPlace,
            "\(Quoted.value(member.key)) is not a whole number of months from 0 to \(longest)",
            remedy: "Write for example \"table\": {\"6\": 0.25, \"12\": 0.75}."))
        return nil
      }
      guard
        let share = Conversion<Double>.number(member.value, in: 0...1, means: "a probability")
          .accepted(by: reader, at: member.value.place, path: reader.path + [member.key])
      else { return nil }
      if month >= table.count {
        table += [Double](repeating: 0, count: month + 1 - table.count)
      }
      table[month] += share
    }
    let sum = table.reduce(0, +)
    guard (sum - 1).magnitude <= 1e-6 else {
      reader.report(
        .error(
          "time-sum", at: reader.opening,
          "the probabilities of \(FieldPath.text(reader.path)) sum to "
            + "\(NumberText.shortest((sum * 1e6).rounded() / 1e6)), not 1",
          remedy: "They say when a result comes, of those that come; whether it comes is rate."))
      return nil
    }
    return .table(table.map { $0 / sum })
  }
}

extension TimeToResult.Shape {
  /// In one cell of `assumptions.csv`.
  var text: String {
    switch self {
    case .fixed(let months): return "fixed \(months)"
    case .triangular(let low, let mode, let high):
      let parts = [low, mode, high].map(NumberText.shortest)
      return "triangular \(parts.joined(separator: " "))"
    case .uniform(let low, let high): return "uniform \(low) \(high)"
    case .table(let table):
      let parts = table.enumerated().filter { $0.element > 0 }
      return "table "
        + parts.map { "\($0.offset):\(NumberText.shortest($0.element))" }.joined(separator: " ")
    }
  }
}
