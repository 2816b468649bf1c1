import PBRFiles
import PBRFindings
import PBRQuantities

/// The comparators file (monitoring.md 2.3), read block by block, since it has a row for every area.
struct ComparatorSheet {
  static let layout = SheetLayout(
    required: ["measure", "period_end", "group", "area"],
    optional: ["numerator", "denominator", "value", "printed_band", "reference"],
    name: "comparators")

  private let measures: [Measure]
  private let area: [UInt8]
  private let order: SheetDateOrder
  private let log: FindingLog
  private var names: MeasureNames
  private var columns: SheetColumns?
  private(set) var groups: [ComparatorGroup] = []
  private var places: [Key: Int] = [:]
  /// The group of the row before, which most rows share.
  private var last: (measure: Int, end: CivilDate, name: [UInt8], at: Int)?
  /// The same as bytes, by which rows like the one before are read without looking anything up.
  private var alike: Alike?
  /// The group of the row that was read last; nil where it could not be told.
  private var placed: Int?
  /// The areas of each group that have had a row.
  private var areas = AreasOfGroups()

  private struct Key: Hashable {
    let measure: Int
    let end: CivilDate
    let group: String
  }

  init(
    _ measures: [Measure], area: String, order: SheetDateOrder,
    passingOver others: Set<String> = [], into log: FindingLog
  ) {
    self.measures = measures
    self.area = Array(area.utf8)
    self.order = order
    self.log = log
    names = MeasureNames(measures, passingOver: others)
  }

  /// Reads the rows of a block; the first block begins with the header.
  /// - Returns: false when the header is wrong, which is reported.
  mutating func read(_ block: CSVRows) -> Bool {
    var rows = block
    if columns == nil {
      guard let header = ComparatorSheet.layout.header(&rows, into: log) else { return false }
      columns = header
    }
    guard let columns else { return false }
    var cells = SheetCells(rows, columns, order: order, into: log)
    let positions = Positions(columns)
    while cells.next() {
      if let positions, readAlike(cells, positions) { continue }
      placed = nil
      row(cells)
      alike = placed.flatMap { at in positions.map { Alike(cells.rows, $0, at: at) } }
    }
    return true
  }

  /// Where the columns stand that rows of areas are read by.
  private struct Positions {
    let measure, end, group, area, numerator, denominator: Int

    init?(_ columns: SheetColumns) {
      guard let measure = columns.positions["measure"], let end = columns.positions["period_end"],
        let group = columns.positions["group"], let area = columns.positions["area"],
        let numerator = columns.positions["numerator"],
        let denominator = columns.positions["denominator"]
      else { return nil }
      (self.measure, self.end, self.group) = (measure, end, group)
      (self.area, self.numerator, self.denominator) = (area, numerator, denominator)
    }
  }

  /// The cells that say to which group a row belongs.
  private struct Alike {
    let measure, end, group: [UInt8]
    let at: Int

    init(_ rows: CSVRows, _ positions: Positions, at: Int) {
      measure = Array(rows.bytes[rows[positions.measure].range])
      end = Array(rows.bytes[rows[positions.end].range])
      group = Array(rows.bytes[rows[positions.group].range])
      self.at = at
    }
  }

  /// Reads a row of the same measure, day and group as the one before, of another area and with plain
  /// parts, as most are; false for any other.
  private mutating func readAlike(_ cells: SheetCells, _ positions: Positions) -> Bool {
    guard let alike else { return false }
    let (rows, bytes) = (cells.rows, cells.rows.bytes.span)
    guard bytes.holds(alike.measure, rows[positions.measure].range),
      bytes.holds(alike.end, rows[positions.end].range),
      bytes.holds(alike.group, rows[positions.group].range)
    else { return false }
    let (area, top) = (rows[positions.area], rows[positions.numerator])
    let bottom = rows[positions.denominator]
    guard !area.isEmpty, !bytes.holds(self.area, area.range), !area.hasDoubledMarks,
      !top.hasDoubledMarks, !bottom.hasDoubledMarks,
      let numerator = PlainDecimal(bytes, top.range),
      let denominator = PlainDecimal(bytes, bottom.range), denominator.digits > 0,
      numerator.digits >= 0, let value = AreaValue(numerator, over: denominator)
    else { return false }
    guard areas.insert(bytes, area.range, into: alike.at) else {
      reportTwice(cells, alike.at)
      return true
    }
    groups[alike.at].others.append(value)
    return true
  }

  private mutating func row(_ cells: SheetCells) {
    guard let measure = names.index(cells) else { return }
    guard let end = cells.date("period_end") else {
      if cells.field("period_end") == nil {
        log.add(
          .error(
            "empty-cell", at: cells.place("period_end"), "period_end is empty",
            remedy: "Write the last day of the publisher's period."))
      }
      return
    }
    guard cells.field("group") != nil else {
      log.add(
        .error(
          "empty-cell", at: cells.place("group"), "group is empty",
          remedy: "Write the name of the group that the areas are of: england, metropolitan."))
      return
    }
    let at = place(measure, end, cells)
    guard let area = cells.field("area") else { return average(cells, measures[measure], at) }
    guard areas.insert(cells.rows.bytes.span, area.range, into: at) else {
      return reportTwice(cells, at)
    }
    guard let value = value(cells, measures[measure]) else { return }
    let isOwn =
      area.range.count == self.area.count
      && cells.rows.bytes[area.range].elementsEqual(self.area)
    if isOwn { groups[at].own = value } else { groups[at].others.append(value) }
  }

  /// The published average of a group, from a row without an area.
  private mutating func average(_ cells: SheetCells, _ measure: Measure, _ at: Int) {
    if let average = cells.number("value", percent: measure.unit == .percent) {
      if groups[at].published != nil { reportTwice(cells, at) }
      groups[at].published = average
    }
    groups[at].printedBand = cells.text("printed_band")
  }

  private func reportTwice(_ cells: SheetCells, _ at: Int) {
    let (group, area) = (groups[at], cells.text("area"))
    let name = area.isEmpty ? "a published average" : "a row of \(Quoted.plain(area))"
    log.add(
      .error(
        "duplicate-area", at: cells.place(area.isEmpty ? "value" : "area"),
        "the group \(Quoted.plain(group.group)) of \(measures[group.measure].id) has \(name) on "
          + "\(group.periodEnd.dataText) twice",
        effect: "It would count as two areas, or one of the two would be lost.",
        remedy: "Delete one of the rows."))
  }

  /// The group of a row; it is made when it is the first.
  private mutating func place(_ measure: Int, _ end: CivilDate, _ cells: SheetCells) -> Int {
    let name = cells.field("group").map { cells.rows.bytes[$0.range] } ?? []
    if let last, last.measure == measure, last.end == end, name.elementsEqual(last.name) {
      placed = last.at
      return last.at
    }
    let key = Key(measure: measure, end: end, group: cells.text("group"))
    let at: Int
    if let known = places[key] {
      at = known
    } else {
      at = groups.count
      places[key] = at
      groups.append(
        ComparatorGroup(
          measure: measure, periodEnd: end, group: key.group,
          file: cells.rows.hiddenPlace.text.name,
          line: cells.rows.line))
    }
    last = (measure, end, Array(name), at)
    placed = at
    return at
  }

  /// The value of an area: its parts where it has them, else the value as given; nil where the cells
  /// are empty, or wrong, which is reported.
  private func value(_ cells: SheetCells, _ measure: Measure) -> AreaValue? {
    let (top, bottom) = (decimal(cells, "numerator"), decimal(cells, "denominator"))
    if let top, top.digits < 0, measure.unit.isRatio, measure.unit != .mean {
      reportNegative("numerator", cells)
      return nil
    }
    if let top, let bottom, bottom.digits > 0 { return AreaValue(top, over: bottom) }
    if let value = decimal(cells, "value") { return AreaValue(value) }
    guard cells.field("value") != nil else {
      reportParts(cells, top, bottom)
      return nil
    }
    // What is no plain decimal is read, or reported, the long way.
    return cells.number("value", percent: measure.unit == .percent)
      .flatMap { ExactDecimal($0.value.text(decimals: $0.decimals)) }.flatMap { AreaValue($0) }
  }

  /// Parts that make no value, where there is no other: a denominator of 0 is an area without cases.
  private func reportParts(_ cells: SheetCells, _ top: PlainDecimal?, _ bottom: PlainDecimal?) {
    for heading in ["numerator", "denominator"] where cells.field(heading) != nil {
      if cells.number(heading) == nil { return }
    }
    if let bottom, bottom.digits < 0 { reportNegative("denominator", cells) }
    guard (top == nil) != (bottom == nil) else { return }
    let (there, missing) = top == nil ? ("denominator", "numerator") : ("numerator", "denominator")
    log.add(
      .error(
        "no-value", at: cells.place(missing), "an area has a \(there) and no \(missing)",
        effect: "It could not be compared.",
        remedy: "Write the \(missing) or the value, or leave the row out."))
  }

  private func reportNegative(_ heading: String, _ cells: SheetCells) {
    log.add(
      .error(
        "negative-part", at: cells.place(heading), "the \(heading) is below 0",
        remedy: "Correct it, or leave the row out."))
  }

  /// A plain decimal; nil for anything else, also an empty cell.
  private func decimal(_ cells: SheetCells, _ heading: String) -> PlainDecimal? {
    guard let field = cells.field(heading), !field.hasDoubledMarks else { return nil }
    return PlainDecimal(cells.rows.bytes.span, field.range)
  }
}

extension Span<UInt8> {
  /// Whether bytes stand at a range.
  fileprivate func holds(_ other: [UInt8], _ range: Range<Int>) -> Bool {
    guard other.count == range.count else { return false }
    for offset in other.indices where other[offset] != self[range.lowerBound + offset] {
      return false
    }
    return true
  }
}
