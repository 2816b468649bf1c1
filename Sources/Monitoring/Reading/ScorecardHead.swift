import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities

/// What stands in a scorecard's own file.
struct ScorecardHead {
  let id, title, authority, area: String
  let period: CivilDate?
  let order: SheetDateOrder
  let groups: [MeasureGroup]
  let rules: [String: StatusRule]
  let measures: [Measure]
  /// The ids of all measures as they stand, also of those that cannot be read.
  let ids: [String]

  /// Whether any of the measures has terms for periods.
  var hasTerms: Bool { measures.contains { $0.period == .term } }

  /// Measures whose rows cannot be read, for a reason that is told already: something in the measure
  /// is wrong, or nobody says when its terms end.
  func unreadable(withTerms: Bool) -> Set<String> {
    var ids = Set(ids).subtracting(measures.map(\.id))
    if !withTerms { ids.formUnion(measures.filter { $0.period == .term }.map(\.id)) }
    return ids
  }

  init(_ fields: FieldReader, measures items: [JSONValue]) {
    ScorecardHead.readVersion(fields)
    for (key, expected) in [
      ("scorecard", "\"scorecard\": \"children-2010-11\""), ("title", "\"title\": \"…\""),
      ("measures", "\"measures\": [ … ]"),
    ] { _ = fields.required(key, expected: expected) }
    id =
      fields.plainText("scorecard").flatMap {
        Identifier.checked($0, in: fields, key: "scorecard")
      } ?? ""
    title = fields.text("title") ?? ""
    authority = fields.text("authority") ?? ""
    area = fields.text("area") ?? ""
    period = fields.date("period")?.value
    order =
      fields.choice("dateOrder", among: SheetDateOrder.allCases.map(\.rawValue))
      .flatMap(SheetDateOrder.init(rawValue:)) ?? .ymd
    _ = fields.field("extends")
    groups = MeasureGroup.readAll(in: fields)
    rules = StatusRule.readAll(in: fields)
    let defaults = MeasureDefaults.read(
      in: fields, rules: rules.keys.sorted(), groups: groups.map(\.id))
    let list = fields.list("measures")
    reportDuplicates(in: list, of: "measures", fields)
    measures = Measure.readAll(list, defaults, in: fields)
    ids = list.compactMap { $0.object?["id"]?.string }
  }

  private static func readVersion(_ fields: FieldReader) {
    guard let version = fields.required("pbr", expected: "\"pbr\": 1"), version.number != "1"
    else { return }
    fields.report(
      .error(
        "version", at: version.place,
        "this program reads scorecards of version 1, not \(version.shown)",
        remedy: "Write \"pbr\": 1."))
  }
}

extension MeasureGroup {
  fileprivate static func readAll(in fields: FieldReader) -> [MeasureGroup] {
    let items = fields.list("groups")
    reportDuplicates(in: items, of: "groups", fields)
    return items.enumerated().compactMap { index, item in
      guard
        let reader = FieldReader(item, path: ["groups", "\(index + 1)"], in: fields.context)
      else { return nil }
      _ = reader.required("id", expected: "\"id\": \"outcomes\"")
      let id = reader.plainText("id").flatMap { Identifier.checked($0, in: reader, key: "id") }
      let title = reader.text("title")
      reader.finish()
      return id.map { MeasureGroup(id: $0, title: title ?? $0) }
    }
  }
}

/// The day a scorecard speaks of.
enum ScorecardDay {
  /// What was asked for, as a date or a label; else the scorecard's own day; else the end of the
  /// latest period with a row.
  static func read(
    _ asked: String?, _ own: CivilDate?, _ rows: [[Observation]], _ measures: [Measure],
    _ calendar: PeriodCalendar, in fields: FieldReader
  ) -> CivilDate? {
    if let asked {
      if let day = day(asked, calendar) { return day }
      fields.report(
        .error(
          "wrong-period", "\(Quoted.value(asked)) is neither a date nor the label of a period",
          remedy: "Write 2010-09-30, 2010-11-Q2, 2010-11-M08 or 2010-11 (the financial year)."))
      return nil
    }
    if let own { return own }
    if let last = rows.compactMap(\.last?.period.ends).max() { return last }
    fields.report(
      .error(
        "missing-key", at: fields.opening, "period is missing, and there is no observation",
        remedy: "Add it: \"period\": \"2010-09-30\"."))
    return nil
  }

  /// The day a date or a label of a period means: `2010-11` is the end of the financial year.
  static func day(_ text: String, _ calendar: PeriodCalendar) -> CivilDate? {
    if let day = CivilDate(text) { return day }
    if let year = PeriodYear(text, .financial) { return year.ends }
    if let year = PeriodYear(text, .calendar) { return year.ends }
    let parts = text.split(separator: "-").map(String.init)
    guard parts.count == 3 else { return nil }
    for kind in [PeriodKind.month, .quarter, .term] {
      guard let place = PlaceName.place(parts[2], kind),
        let year = PeriodYear("\(parts[0])-\(parts[1])", kind.years)
      else { continue }
      return calendar.period(kind, in: year, place: place)?.ends
    }
    return nil
  }
}
