import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities

/// `measures.csv` and `targets.csv` as the list of measures they stand for: one object a row, each
/// value at the cell it was read from.
enum MeasureSheet {
  static let layout = SheetLayout(
    required: ["id", "title", "unit", "better", "period"],
    optional: [
      "ref", "group", "definition", "numerator", "denominator", "per", "rows", "year", "decimals",
      "owner", "source", "status", "direction", "tolerance", "counts", "proxy", "rated",
      "range_from", "range_to",
    ], name: "measures")

  static let targetLayout = SheetLayout(
    required: ["measure", "year", "target"],
    optional: ["minimum", "limit_better", "limit_worse"]
      + [PeriodKind.quarter, .month, .term].flatMap { kind in
        (1...12).compactMap {
          PlaceName.place(PlaceName.text(kind, $0) ?? "", kind) == nil
            ? nil : PlaceName.text(kind, $0)
        }
      } + ["profile", "note", "source"], name: "targets")

  /// The list of measures; empty when a sheet cannot be read, which is reported.
  static func list(_ text: SourceText, targets: SourceText?, into log: FindingLog) -> [JSONValue] {
    let targets = targets.map { read(targets: $0, into: log) } ?? [:]
    var rows = CSVRows(text)
    guard let columns = layout.header(&rows, into: log) else { return [] }
    var cells = SheetCells(rows, columns, order: .ymd, into: log)
    var items: [JSONValue] = []
    var known: Set<String> = []
    while cells.next() {
      let id = cells.text("id")
      known.insert(id)
      items.append(measure(cells, targets: targets[id]?.values ?? []))
    }
    for (id, target) in targets.sorted(by: { $0.key < $1.key }) where !known.contains(id) {
      log.add(
        .error(
          "unknown-measure", at: target.place, "there is no measure \(Quoted.value(id))",
          remedy: Nearest.match(id, among: known.sorted()).map { "Did you mean \($0)?" }))
    }
    return items
  }

  private static func measure(_ cells: SheetCells, targets: [JSONMember]) -> JSONValue {
    var members: [JSONMember] = []
    func add(_ key: String, _ value: JSONValue) {
      members.append(JSONMember(key: key, keyPlace: value.place, value: value))
    }
    for key in layout.columns where key != "range_from" && key != "range_to" {
      guard let value = value(key, in: cells) else { continue }
      add(key, key == "rows" ? rows(value) : key == "direction" ? list(value) : value)
    }
    let ends = [("from", "range_from"), ("to", "range_to")].compactMap { key, heading in
      value(heading, in: cells).map { JSONMember(key: key, keyPlace: $0.place, value: $0) }
    }
    if let first = ends.first {
      add("range", JSONValue(.object(JSONObject(ends)), at: first.keyPlace))
    }
    if let first = targets.first {
      add("targets", JSONValue(.object(JSONObject(targets)), at: first.keyPlace))
    }
    return JSONValue(.object(JSONObject(members)), at: cells.place("id"))
  }

  /// A cell as JSON: a number where it is one, true or false where it says so, else a text.
  private static func value(_ key: String, in cells: SheetCells) -> JSONValue? {
    let text = cells.text(key)
    guard !text.isEmpty else { return nil }
    let place = cells.place(key)
    let isNumber = ["per", "decimals", "tolerance", "range_from", "range_to"].contains(key)
    if isNumber, WrittenNumber(text) != nil { return JSONValue(.number(text), at: place) }
    if ["proxy", "rated"].contains(key), ["true", "false"].contains(text.lowercased()) {
      return JSONValue(.boolean(text.lowercased() == "true"), at: place)
    }
    return JSONValue(.string(text), at: place)
  }

  /// `12` or `12 months` as the last so many months.
  private static func rows(_ value: JSONValue) -> JSONValue {
    guard let text = value.string, let number = text.split(separator: " ").first,
      Int(number) != nil
    else { return value }
    let months = JSONMember(
      key: "months", keyPlace: value.place,
      value: JSONValue(.number(String(number)), at: value.place))
    return JSONValue(.object(JSONObject([months])), at: value.place)
  }

  /// `year-ago|last-year` as a list.
  private static func list(_ value: JSONValue) -> JSONValue {
    guard let text = value.string, text.contains("|") else { return value }
    return JSONValue(
      .array(text.split(separator: "|").map { JSONValue(.string(String($0)), at: value.place) }),
      at: value.place)
  }

  /// The targets of each measure by year, as members of its `targets`.
  private static func read(
    targets text: SourceText, into log: FindingLog
  ) -> [String: (place: SourcePlace, values: [JSONMember])] {
    var rows = CSVRows(text)
    guard let columns = targetLayout.header(&rows, into: log) else { return [:] }
    var cells = SheetCells(rows, columns, order: .ymd, into: log)
    var targets: [String: (place: SourcePlace, values: [JSONMember])] = [:]
    while cells.next() {
      let id = cells.text("measure")
      let year = JSONMember(
        key: cells.text("year"), keyPlace: cells.place("year"), value: target(cells))
      if targets[id]?.values.contains(where: { $0.key == year.key }) ?? false {
        log.add(
          .error(
            "duplicate-target", at: cells.place("year"),
            "\(Quoted.plain(id)) has two targets of \(Quoted.plain(year.key))",
            remedy: "Delete one of the rows."))
        continue
      }
      targets[id, default: (cells.place("measure"), [])].values.append(year)
    }
    return targets
  }

  private static func target(_ cells: SheetCells) -> JSONValue {
    func number(_ heading: String, as key: String) -> JSONMember? {
      guard let written = cells.number(heading) else { return nil }
      let place = cells.place(heading)
      let text = written.value.text(decimals: written.decimals)
      return JSONMember(key: key, keyPlace: place, value: JSONValue(.number(text), at: place))
    }
    func object(_ key: String, _ members: [JSONMember]) -> JSONMember? {
      members.first.map {
        JSONMember(
          key: key, keyPlace: $0.keyPlace,
          value: JSONValue(.object(JSONObject(members)), at: $0.keyPlace))
      }
    }
    func words(_ key: String) -> JSONMember? {
      let text = cells.text(key)
      let place = cells.place(key)
      return text.isEmpty
        ? nil : JSONMember(key: key, keyPlace: place, value: JSONValue(.string(text), at: place))
    }
    let places = targetLayout.optional.filter { $0.utf8.count < 4 }.compactMap {
      number($0, as: $0)
    }
    let limits = [
      number("limit_better", as: "better"), number("limit_worse", as: "worse"),
    ].compactMap(\.self)
    let members = [
      number("target", as: "target"), number("minimum", as: "minimum"),
      object("limits", limits), object("profile", places) ?? words("profile"), words("note"),
      words("source"),
    ].compactMap(\.self)
    return JSONValue(.object(JSONObject(members)), at: cells.place("year"))
  }
}
