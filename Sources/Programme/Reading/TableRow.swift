import PBRFiles
import PBRFindings
import PBRQuantities

/// One row of a table of assumptions against the figure that it is about.
struct TableRow {
  let cells: [String: AssumptionsTable.Cell]
  let figure: InputRecord
  let line: Int

  private static let provenance = ["source", "status", "quality", "impact", "owner"]

  /// What stands in the plan under a column now.
  private func standing(_ column: String) -> String {
    switch column {
    case "value": figure.value
    case "low": figure.low
    case "high": figure.high
    case "source": figure.provenance.source ?? ""
    case "status": figure.provenance.status?.rawValue ?? ""
    case "quality": figure.provenance.quality ?? ""
    case "impact": figure.provenance.impact ?? ""
    default: figure.provenance.owner ?? ""
    }
  }

  /// The cell of a column when it says something else than what stands there.
  private func changed(_ column: String) -> AssumptionsTable.Cell? {
    guard let cell = cells[column] else { return nil }
    let old = standing(column)
    if cell.clears { return old.isEmpty ? nil : cell }
    if cell.text == old { return nil }
    guard ["value", "low", "high"].contains(column) else { return cell }
    if let before = Double(old), let now = TableRow.number(cell.text).flatMap({ Double($0) }),
      before == now
    {
      return nil
    }
    if TableRow.date(cell.text, figure.unit) == old { return nil }
    return cell
  }

  func lay(over plan: inout JSONValue, into log: FindingLog) {
    let columns = ["value", "low", "high"] + TableRow.provenance
    let changes = columns.compactMap { column in changed(column).map { (column, $0) } }
    guard let first = changes.first else { return }
    guard let path = FieldPath.parts(figure.path) else { return }
    if path.first == "scheme", plan.object?["scheme"]?.object == nil {
      log.add(
        .error(
          "table-scheme", at: first.1.place,
          "row \(line), column \(first.0): \(figure.path) is a figure of the payer's rules",
          remedy:
            "Change it in a scheme file of your own, or lay the table over the plan.json of a "
            + "run."))
      return
    }
    if let value = changed("value"), value.clears {
      plan.remove(at: path)
      return
    }
    let new = wrapped(plan.value(at: path), Dictionary(uniqueKeysWithValues: changes), into: log)
    plan.add(new, at: path)
  }

  /// The figure with what the row changes.
  private func wrapped(
    _ old: JSONValue?, _ changes: [String: AssumptionsTable.Cell], into log: FindingLog
  ) -> JSONValue {
    let place = changes.values.first?.place ?? cells["path"]?.place
    let inner = old?.object?["value"] ?? old
    var members = old?.object?["value"] == nil ? JSONObject() : old?.object ?? JSONObject()
    let at = place ?? SourcePlace(text: SourceText(name: "", ""), range: 0..<0)
    members["value"] = inner ?? JSONValue(written: figure.value, at: at)
    if let cell = changes["value"] {
      let owned = ["low", "high", "distribution", "source", "status", "stillValidOn"]
      let dropped = owned.contains { members[$0] != nil }
      let inherits = figure.provenance.source != nil && members["source"] == nil
      for key in owned { members[key] = nil }
      members["value"] = value(cell, inner)
      if inherits, changes["source"] == nil {
        // What the objects around it say is of the old value, too.
        members["source"] = JSONValue(
          .string(Provenance.noneFound), at: cell.place)
        members["status"] = JSONValue(.string("assumed"), at: cell.place)
      }
      if dropped, changes["source"] == nil {
        log.add(
          .note(
            "table-dropped", at: cell.place,
            "row \(line), column value: \(figure.path) \(figure.value) → \(cell.text); range, source "
              + "and status of the old value are dropped",
            remedy: "Give them in the same row to keep some."))
      }
    }
    let ends = ["low", "high"].compactMap { changes[$0] }
    if ends.contains(where: \.clears) {
      for key in ["low", "high", "distribution"] { members[key] = nil }
    } else if !ends.isEmpty {
      for key in ["low", "high"] {
        if let cell = changes[key] ?? cells[key] {
          members[key] = JSONValue(
            written: TableRow.number(cell.text) ?? cell.text, at: cell.place)
        }
      }
    }
    for key in TableRow.provenance {
      guard let cell = changes[key] else { continue }
      members[key] = cell.clears ? nil : JSONValue(.string(cell.text), at: cell.place)
    }
    return JSONValue(.object(members), at: at)
  }

  /// The value of a cell as the plan would have it; of a time, beside the shift that stays.
  private func value(_ cell: AssumptionsTable.Cell, _ old: JSONValue?) -> JSONValue {
    if var time = TimeToResult.Shape.json(cell.text, at: cell.place) {
      if let shift = old?.object?["shift"] { time["shift"] = shift }
      return JSONValue(.object(time), at: cell.place)
    }
    let plain = TableRow.number(cell.text) ?? TableRow.date(cell.text, figure.unit) ?? cell.text
    return JSONValue(written: plain, at: cell.place)
  }

  /// A number as a spreadsheet shows it, `60%` being 0.6; nil for anything else.
  static func number(_ text: String) -> String? {
    if text.hasSuffix("%"), let percent = Double(text.dropLast()), percent.isFinite {
      return NumberText.shortest(percent / 100)
    }
    guard let value = Double(text), value.isFinite,
      text.allSatisfy({ !$0.isLetter || $0 == "e" || $0 == "E" })
    else { return nil }
    return JSONParser.isNumber(text) ? text : NumberText.shortest(value)
  }

  /// A month or a day as Excel and LibreOffice save those that they took for dates: `Jun-12`,
  /// `01/06/2012`, `2012-06-01`.
  static func date(_ text: String, _ unit: FigureUnit) -> String? {
    guard unit == .month || unit == .date else { return nil }
    let parts = text.split(whereSeparator: { "-/ ".contains($0) }).map(String.init)
    var day: CivilDate?
    if parts.count == 2, let year = Int(parts[1]), let month = TableRow.month(parts[0]) {
      day = CivilDate(year: year < 100 ? 2000 + year : year, month: month, day: 1)
    } else if parts.count == 3, let first = Int(parts[0]), let month = Int(parts[1]),
      let last = Int(parts[2])
    {
      day =
        parts[0].utf8.count == 4
        ? CivilDate(year: first, month: month, day: last)
        : CivilDate(year: last, month: month, day: first)
    }
    return day.map { unit == .month ? $0.month.dataText : $0.dataText }
  }

  private static func month(_ name: String) -> Int? {
    let names = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    return names.firstIndex(of: String(name.lowercased().prefix(3))).map { $0 + 1 }
  }
}

extension TimeToResult.Shape {
  /// What a cell of `assumptions.csv` says of a time, as a plan has it: `triangular 6 12 24`.
  static func json(_ text: String, at place: SourcePlace) -> JSONObject? {
    let words = text.split(separator: " ").map(String.init)
    guard let name = words.first, words.count > 1 else { return nil }
    let keys: [String]
    switch (name, words.count) {
    case ("fixed", 2): keys = ["fixed"]
    case ("triangular", 4): keys = ["min", "mode", "max"]
    case ("uniform", 3): keys = ["min", "max"]
    case ("table", _):
      let pairs = words.dropFirst().map { $0.split(separator: ":").map(String.init) }
      guard pairs.allSatisfy({ $0.count == 2 }) else { return nil }
      let table = object(pairs.map { ($0[0], $0[1]) }, at: place)
      return JSONObject([
        JSONMember(key: "table", keyPlace: place, value: JSONValue(.object(table), at: place))
      ])
    default: return nil
    }
    return object(Array(zip(keys, words.dropFirst())), at: place)
  }

  private static func object(_ pairs: [(String, String)], at place: SourcePlace) -> JSONObject {
    JSONObject(
      pairs.map {
        JSONMember(key: $0, keyPlace: place, value: JSONValue(written: $1, at: place))
      })
  }
}
