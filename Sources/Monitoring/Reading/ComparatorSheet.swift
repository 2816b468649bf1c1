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

  private struct Key: Hashable {
    let measure: Int
    let end: CivilDate
    let group: String
  }

  init(_ measures: [Measure], area: String, order: SheetDateOrder, into log: FindingLog) {
    self.measures = measures
    self.area = Array(area.utf8)
    self.order = order
    self.log = log
    names = MeasureNames(measures)
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
      let value = AreaValue(numerator, over: denominator)
    else { return false }
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
    let at = place(measure, end, cells)
    guard let area = cells.field("area") else {
      if let average = cells.number("value", percent: measures[measure].unit == .percent) {
        groups[at].published = average
      }
      groups[at].printedBand = cells.text("printed_band")
      return
    }
    guard let value = value(cells, measures[measure]) else { return }
    let isOwn =
      area.range.count == self.area.count
      && cells.rows.bytes[area.range].elementsEqual(self.area)
    if isOwn { groups[at].own = value } else { groups[at].others.append(value) }
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
  /// are empty or wrong.
  private func value(_ cells: SheetCells, _ measure: Measure) -> AreaValue? {
    if let numerator = decimal(cells, "numerator"), let denominator = decimal(cells, "denominator"),
      denominator.digits > 0
    {
      return AreaValue(numerator, over: denominator)
    }
    if let value = decimal(cells, "value") { return AreaValue(value) }
    guard cells.field("value") != nil else { return nil }
    // What is no plain decimal is read, or reported, the long way.
    return cells.number("value", percent: measure.unit == .percent)
      .flatMap { ExactDecimal($0.value.text(decimals: $0.decimals)) }.flatMap { AreaValue($0) }
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

/// A decimal of at most 15 digits, read from bytes without making a text of them.
struct PlainDecimal {
  let digits: Int64
  /// How many of them stand after the point, 0 to 15.
  let scale: Int

  init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var at = range.lowerBound
    let isNegative = at < range.upperBound && bytes[at] == UInt8(ascii: "-")
    if isNegative { at += 1 }
    guard at < range.upperBound, range.upperBound - at <= 16 else { return nil }
    var digits: Int64 = 0
    var point: Int?
    var count = 0
    while at < range.upperBound {
      let byte = bytes[at]
      if byte == UInt8(ascii: "."), point == nil, count > 0 {
        point = at
      } else {
        let digit = Int64(byte) - 48
        guard digit >= 0, digit <= 9 else { return nil }
        digits = digits * 10 + digit
        count += 1
      }
      at += 1
    }
    guard count > 0, count <= 15 else { return nil }
    self.digits = isNegative ? -digits : digits
    scale = point.map { range.upperBound - $0 - 1 } ?? 0
  }
}

extension AreaValue {
  private static let powers: [Int64] = (0...15).map { power in
    (0..<power).reduce(Int64(1)) { value, _ in value * 10 }
  }

  /// A value as given.
  init(_ value: PlainDecimal) {
    self.init(
      numerator: value.digits, denominator: AreaValue.powers[value.scale], isParts: false)
  }

  /// The same for a decimal that was read the long way; nil for one too long to keep.
  init?(_ value: ExactDecimal) {
    guard value.scale <= 15 else { return nil }
    self.init(numerator: value.digits, denominator: AreaValue.powers[value.scale], isParts: false)
  }

  /// Parts; nil for parts too long to keep.
  init?(_ numerator: PlainDecimal, over denominator: PlainDecimal) {
    let scale = max(numerator.scale, denominator.scale)
    let (top, high) = numerator.digits.multipliedReportingOverflow(
      by: AreaValue.powers[scale - numerator.scale])
    let (bottom, low) = denominator.digits.multipliedReportingOverflow(
      by: AreaValue.powers[scale - denominator.scale])
    guard !high, !low else { return nil }
    self.init(numerator: top, denominator: bottom, isParts: true)
  }
}
