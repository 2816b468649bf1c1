import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities

/// What a scorecard says for all its measures.
struct MeasureDefaults {
  var status: String?
  var direction: [DirectionRule] = []
  /// The names of its status rules.
  var rules: [String] = []
  /// The ids of its groups.
  var groups: [String] = []

  static func read(in fields: FieldReader, rules: [String], groups: [String]) -> MeasureDefaults {
    var defaults = MeasureDefaults(rules: rules, groups: groups)
    guard let reader = fields.object("defaults") else { return defaults }
    defaults.status = reader.choice("status", among: rules)
    defaults.direction = DirectionRule.readAll(in: reader) ?? []
    reader.finish()
    return defaults
  }
}

extension DirectionRule {
  /// One rule or a list of them; nil when it is left out.
  static func readAll(in reader: FieldReader) -> [DirectionRule]? {
    guard let value = reader.field("direction") else { return nil }
    let words = allCases.map(\.rawValue)
    guard value.string == nil else {
      return reader.choice("direction", among: words).flatMap(DirectionRule.init(rawValue:))
        .map { [$0] } ?? []
    }
    return reader.list("direction").compactMap { item in
      let rule = reader.figure(
        item, path: reader.path + ["direction"], unit: .rule, recorded: false
      ) { value -> Conversion<DirectionRule> in
        if let rule = value.string.flatMap(DirectionRule.init(rawValue:)) { return .read(rule) }
        return .refused(
          "cannot be \(value.shown)",
          remedy: value.string.flatMap { Nearest.match($0, among: words) }.map {
            "Did you mean \"\($0)\"?"
          } ?? "One of: \(words.joined(separator: ", ")).")
      }
      return rule?.value
    }
  }
}

extension Measure {
  /// The measures of a scorecard, in its order.
  static func readAll(_ items: [JSONValue], _ defaults: MeasureDefaults, in fields: FieldReader)
    -> [Measure]
  {
    items.enumerated().compactMap { index, item in
      let name = item.object?["id"]?.string ?? "\(index + 1)"
      return FieldReader(item, path: ["measures", name], in: fields.context)
        .flatMap { read($0, defaults) }
    }
  }

  static func read(_ fields: FieldReader, _ defaults: MeasureDefaults) -> Measure? {
    for (key, expected) in [
      ("id", "\"id\": \"ni-059\""), ("title", "\"title\": \"…\""),
      ("unit", "\"unit\": \"percent\""), ("better", "\"better\": \"bigger\""),
      ("period", "\"period\": \"quarter\""),
    ] { _ = fields.required(key, expected: expected) }
    for key in ["from", "days"] { _ = fields.field(key) }
    let id = fields.plainText("id").flatMap { Identifier.checked($0, in: fields, key: "id") }
    let unit = MeasureUnit.read(in: fields)
    let better = Better.read(in: fields)
    let period = fields.choice("period", among: PeriodKind.allCases.map(\.rawValue))
      .flatMap(PeriodKind.init(rawValue:))
    let rows = RowsCover.read(in: fields)
    let year = fields.choice("year", among: YearOfRows.allCases.map(\.rawValue))
      .flatMap(YearOfRows.init(rawValue:))
    if let year, rows != .period { reportYear(year, rows, fields) }
    let targets = YearTarget.readAll(in: fields, period: period ?? .financialYear)
    let rated = isRated(fields)
    let counts = fields.choice("counts", among: Counted.allCases.map(\.rawValue))
      .flatMap(Counted.init(rawValue:))
    let tolerance = fields.figure("tolerance", unit: .none) { Conversion.notNegative($0) }
    let decimals = fields.whole("decimals", in: 0...6, unit: .none)
    let words = Words(fields)
    let status = fields.choice("status", among: defaults.rules) ?? defaults.status
    let direction = DirectionRule.readAll(in: fields) ?? defaults.direction
    let (baseline, breaks) = (Baseline.read(in: fields), SeriesBreak.readAll(in: fields))
    let declared = DeclaredStatus.read(in: fields)
    let isProxy = fields.flag("proxy")
    let group = fields.plainText("group") ?? ""
    checkGroup(group, defaults, fields)
    fields.finish()
    guard let id, let unit, let better, let period, let title = words.title else { return nil }
    return Measure(
      id: id, ref: words.ref, group: group, title: title, definition: words.definition,
      numerator: words.numerator, denominator: words.denominator, unit: unit, better: better,
      period: period, rows: rows, year: year, targets: targets, status: status,
      direction: direction, tolerance: tolerance?.value.value ?? .zero, baseline: baseline,
      breaks: breaks, declared: declared, counts: counts ?? .things, isProxy: isProxy,
      isRated: rated, decimals: decimals?.value ?? unit.usualDecimals, owner: words.owner,
      source: words.source, written: fields.value)
  }

  /// A measure is rated unless it says that it is not.
  private static func isRated(_ fields: FieldReader) -> Bool {
    fields.field("rated") == nil || fields.flag("rated")
  }

  /// How periods make a year, of rows that have come to it already.
  private static func reportYear(_ year: YearOfRows, _ rows: RowsCover, _ fields: FieldReader) {
    guard
      let value = fields.object.members.first(where: { $0.key == "year" })?.value,
      fields.object["from"] == nil
    else { return }
    fields.report(
      .error(
        "year-with-rows", at: value.place,
        "\(fields.path.joined(separator: ".")).year is \"\(year.rawValue)\", and its rows are "
          + "\(rows.dataText): each of them stands for itself",
        remedy: "Delete \"year\"; if each row covers its own period alone, delete \"rows\"."))
  }

  private static func checkGroup(
    _ group: String, _ defaults: MeasureDefaults, _ fields: FieldReader
  ) {
    guard !group.isEmpty, !defaults.groups.contains(group),
      let value = fields.object.members.first(
        where: { $0.key == "group" })?.value
    else { return }
    fields.report(
      .error(
        "unknown-group", at: value.place,
        "the scorecard has no group \(Quoted.value(group))",
        remedy: Nearest.match(group, among: defaults.groups).map { "Did you mean \"\($0)\"?" }
          ?? "Add it to \"groups\": {\"id\": \(Quoted.value(group)), \"title\": \"…\"}."))
  }

  /// What a measure says of itself in words.
  private struct Words {
    let title: String?
    let ref, definition, numerator, denominator, owner, source: String

    init(_ fields: FieldReader) {
      title = fields.text("title")
      ref = fields.text("ref") ?? ""
      definition = fields.text("definition") ?? ""
      numerator = fields.text("numerator") ?? ""
      denominator = fields.text("denominator") ?? ""
      owner = fields.plainText("owner") ?? ""
      source = fields.plainText("source") ?? ""
    }
  }
}
