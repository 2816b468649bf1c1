import PBRFiles
import PBRFindings
import PBRProgramme
package import PBRQuantities

/// Measures that are taken from a programme's register, by the names that `"from"` gives them: what is
/// known of each, and its values, so that nothing has to be typed (monitoring.md 4).
package struct ProgrammeSource {
  /// A measure that can be asked for.
  package struct Known {
    /// Its keys as a scorecard would write them: title, unit, better, numerator …
    package let keys: [(key: String, text: String)]
    /// Those that are numbers: decimals.
    package let numbers: [(key: String, text: String)]
    /// The target of a year where the scorecard gives none: what the plan has by the day.
    package let target: (year: String, value: String)?

    package init(
      keys: [(key: String, text: String)], numbers: [(key: String, text: String)] = [],
      target: (year: String, value: String)?
    ) {
      (self.keys, self.numbers, self.target) = (keys, numbers, target)
    }
  }

  /// A value on a day: its parts, or the value alone.
  package struct Row {
    package let day: CivilDate
    package let numerator: String
    package let denominator: String
    package let value: String
    /// What else is known of it.
    package let taken: TakenFigure

    package init(
      day: CivilDate, numerator: String, denominator: String, value: String, taken: TakenFigure
    ) {
      (self.day, self.numerator, self.denominator, self.value) = (
        day, numerator, denominator, value
      )
      self.taken = taken
    }
  }

  /// The names that can be asked for.
  package let names: [String]
  /// What is known of a measure, and its rows, with the days that a measure of days is of.
  package let taken: (_ name: String, _ days: Int?) -> (known: Known, rows: [Row])?

  package init(
    names: [String],
    taken: @escaping (_ name: String, _ days: Int?) -> (known: Known, rows: [Row])?
  ) {
    (self.names, self.taken) = (names, taken)
  }
}

/// The measures of a scorecard that come from a programme.
struct ProgrammeRows {
  private(set) var rows: [(id: String, rows: [ProgrammeSource.Row])] = []
  /// The ids of measures whose target is the plan's.
  private var planned: Set<String> = []
  let log: FindingLog
  /// What to do where there is no register.
  let remedy: String?

  init(log: FindingLog, remedy: String? = nil) { (self.log, self.remedy) = (log, remedy) }

  /// The document with what is known of each such measure written out where it is left out.
  mutating func completed(_ document: JSONValue, by source: ProgrammeSource?) -> JSONValue {
    guard var object = document.object, let items = object["measures"]?.array,
      let place = object["measures"]?.place
    else { return document }
    var all: [JSONValue] = []
    // What cannot be taken is said once: nothing else is missed of it.
    for item in items { if let whole = measure(item, by: source) { all.append(whole) } }
    object["measures"] = JSONValue(.array(all), at: place)
    return JSONValue(.object(object), at: document.place)
  }

  /// The measure with what is known of it; nil where it cannot be taken, which is reported.
  private mutating func measure(_ item: JSONValue, by source: ProgrammeSource?) -> JSONValue? {
    guard var object = item.object, let from = object["from"] else { return item }
    guard let name = from.string else {
      log.add(
        .error(
          "wrong-type", at: from.place,
          "from must be a text in quotation marks, not "
            + from.kindInWords))
      return nil
    }
    guard let source else {
      log.add(
        .error(
          "from-without-register", at: from.place,
          "\(Quoted.value(name)) is taken from a register of families, and none is given",
          remedy: remedy ?? "Add --register FOLDER and --as-of DATE; the register names its plan."))
      return nil
    }
    let days = object["days"]?.number.flatMap { Int($0) }
    if let given = object["days"], days == nil || !(1...365).contains(days ?? 0) {
      log.add(
        .error(
          "wrong-value", at: given.place, "days is \(given.shown), but must lie from 1 to 365"))
      return nil
    }
    guard let taken = source.taken(name, days) else {
      log.add(
        .error(
          "unknown-measure", at: from.place,
          "the programme has no measure \(Quoted.value(name))",
          remedy: Nearest.match(name, among: source.names).map { "Did you mean \"\($0)\"?" }
            ?? "It has \(source.names.joined(separator: ", "))."))
      return nil
    }
    for (key, text) in taken.known.keys where object[key] == nil {
      object[key] = JSONValue(.string(text), at: from.place)
    }
    for (key, text) in taken.known.numbers where object[key] == nil {
      object[key] = JSONValue(written: text, at: from.place)
    }
    if object["targets"] == nil, let target = taken.known.target {
      var year = JSONObject()
      year["target"] = JSONValue(written: target.value, at: from.place)
      var years = JSONObject()
      years[target.year] = JSONValue(.object(year), at: from.place)
      object["targets"] = JSONValue(.object(years), at: from.place)
      if let id = object["id"]?.string { planned.insert(id) }
    }
    if let id = object["id"]?.string { rows.append((id, taken.rows)) }
    return JSONValue(.object(object), at: item.place)
  }

  /// The measures, with targets marked that are the plan's and were worked out.
  func marked(_ measures: [Measure]) -> [Measure] {
    measures.map { measure in
      guard planned.contains(measure.id) else { return measure }
      var measure = measure
      for at in measure.targets.indices { measure.targets[at].isWorkedOut = true }
      return measure
    }
  }

  /// Observations of a measure with what else the register knows of them.
  func completed(_ observations: [Observation], of measure: Measure) -> [Observation] {
    guard let own = rows.first(where: { $0.id == measure.id })?.rows else { return observations }
    let known = Dictionary(own.map { ($0.day, $0.taken) }, uniquingKeysWith: { $1 })
    return observations.map { observation in
      var observation = observation
      observation.taken = known[observation.period.ends]
      return observation
    }
  }

  /// The rows as a sheet; nil where no measure comes from a programme.
  var sheet: SourceText? {
    guard !rows.isEmpty else { return nil }
    var text = "measure,period_end,numerator,denominator,value,flag\n"
    for (id, rows) in rows {
      for row in rows {
        let isNone = row.value.isEmpty && row.denominator.isEmpty
        text +=
          "\(id),\(row.day.dataText),\(row.numerator),\(row.denominator),\(row.value),"
          + (isNone ? "none" : "") + "\n"
      }
    }
    return SourceText(name: "(the programme's register)", text)
  }
}
