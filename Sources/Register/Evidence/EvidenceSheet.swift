import PBRFiles
import PBRFindings

/// Reads the rows of one block of `evidence.csv`; blocks are read side by side.
struct EvidenceSheet: Sendable {
  static let layout = Sheet.Layout(
    file: "evidence.csv",
    columns: [
      "family_id", "subject", "measure", "from", "to", "value", "reference", "verified_on",
    ])

  let families: WordTable
  let measures: [String]
  let measureTable: WordTable
  /// By measure, whether its items are spells or events, whose `to` may be empty.
  let mayStayOpen: [Bool]
  /// By family, whether its rows are wanted; nil when all of them are. Every row is checked.
  var wanted: [Bool]?
  /// What was verified after this day does not count as known.
  var latestDay = EvidenceItem.open - 1
  let plain = PlainRow.Tables()

  init(families: WordTable, _ rules: EvidenceRules) {
    self.families = families
    measures = rules.measures
    measureTable = WordTable(rules.measures)
    mayStayOpen = rules.mayStayOpen
  }

  /// What a block holds.
  struct Part: Sendable {
    var items: [EvidenceItem] = []
    /// The references, once they were taken from the bytes of the block.
    var references: [UInt8] = []
    var problems = RowProblems()
    var rows = 0
    /// Whether the rows after it cannot be told apart.
    var hasSlip = false
    /// The last day on which anything was verified; `Int32.min` when nothing was.
    var latest = Int32.min
  }

  /// The cells of a row that are read, in the order of the layout.
  private typealias Cells = [8 of Range<Int>]

  func read(_ reader: inout RowReader) -> Part {
    var part = Part()
    let bytes = reader.rows.bytes
    let span = bytes.span
    part.items.reserveCapacity(reader.rows.limit / 64)
    var last: Int32?
    var row = PlainRow(
      at: reader.rows.offset, line: reader.rows.nextLine, order: reader.order)
    let isInOrder = reader.sheet.isInOrder
    let limit = reader.rows.limit
    while true {
      if isInOrder, row.read(span, until: limit, self) {
        part.rows += 1
        keep(row.item, row.reference, &part)
        continue
      }
      reader.rows.goOn(at: row.at, line: row.line)
      guard reader.next() else { break }
      var cells = Cells(repeating: 0..<0)
      for column in 0..<8 {
        let at = reader.sheet.positions[column]
        cells[column] = at < 0 ? 0..<0 : reader.rows[at].range
      }
      if let item = readRow(&reader, span, cells, &last) { keep(item, cells[6], &part) }
      row.goOn(at: reader.rows.offset, line: reader.rows.nextLine)
    }
    part.problems = reader.problems
    part.rows += reader.read
    part.hasSlip = reader.rows.problem != nil
    return part
  }

  @inline(__always)
  private func keep(
    _ item: EvidenceItem, _ reference: Range<Int>, _ part: inout Part
  ) {
    if item.verified <= latestDay { part.latest = max(part.latest, item.verified) }
    if let wanted, !wanted[Int(item.family)] { return }
    var item = item
    item.reference = UInt32(truncatingIfNeeded: reference.lowerBound)
    part.items.append(item)
  }

  private func readRow(
    _ reader: inout RowReader, _ bytes: Span<UInt8>, _ cells: Cells, _ last: inout Int32?
  ) -> EvidenceItem? {
    let family = readFamily(&reader, bytes, cells[0], &last)
    let subject = Subject(bytes, cells[1]) ?? reader.subject(1)
    let measure = readMeasure(&reader, bytes, cells[2])
    let from = readDate(&reader, bytes, cells[3], 3)
    let to = readDate(&reader, bytes, cells[4], 4)
    let value = readValue(&reader, bytes, cells[5])
    let verified = readDate(&reader, bytes, cells[7], 7)
    let reference = readReference(
      &reader, bytes, cells[6], isVerified: verified != EvidenceItem.open)
    guard let family, let subject, let measure, let from, let to, let value, let verified,
      reference, isSound(&reader, measure, from, to, verified)
    else { return nil }
    return EvidenceItem(
      family: family, from: from, to: to, verified: verified, value: value,
      line: Int32(clamping: reader.rows.line), reference: 0,
      subject: subject, measure: UInt8(measure), referenceLength: UInt8(cells[6].count))
  }

  /// Whether the days of an item can be.
  private func isSound(
    _ reader: inout RowReader, _ measure: Int, _ from: Int32, _ to: Int32, _ verified: Int32
  ) -> Bool {
    if from == EvidenceItem.open {
      reader.requireFilled(3)
    } else if to == EvidenceItem.open, !mayStayOpen[measure] {
      reader.report(
        "open-item", 4,
        "to is empty, but \(measures[measure]) is counted over a period that ends",
        remedy: "Give the last day of the period.")
    } else if to < from {
      reader.report(
        "to-before-from", 4, "the period ends before it begins",
        remedy: "Correct one of the two dates.")
    } else if verified < from {
      reader.report(
        "verified-early", 7, "the item was verified before its period began",
        remedy: "Correct verified_on.")
    } else {
      return true
    }
    return false
  }

  private func readFamily(
    _ reader: inout RowReader, _ bytes: Span<UInt8>, _ cell: Range<Int>, _ last: inout Int32?
  ) -> Int32? {
    if let last, families.matches(last, bytes, cell) { return last }
    last = families.index(bytes, cell)
    if last == nil { last = reader.family(0, in: families).map { Int32(clamping: $0) } }
    return last
  }

  private func readMeasure(
    _ reader: inout RowReader, _ bytes: Span<UInt8>, _ cell: Range<Int>
  ) -> Int? {
    if let number = measureTable.index(bytes, cell) { return Int(number) }
    if cell.isEmpty {
      reader.requireFilled(2)
      return nil
    }
    if reader.isOnlyCounted("unknown-measure", 2) { return nil }
    let name = reader.text(2)
    reader.report(
      "unknown-measure", 2, "the scheme has no measure \(Quoted.value(name))",
      remedy: Nearest.match(name, among: measures).map { "Did you mean \($0)?" }
        ?? "Measures of this scheme: \(measures.joined(separator: ", ")).")
    return nil
  }

  /// A day; `open` for an empty cell; nil when wrong and reported.
  private func readDate(
    _ reader: inout RowReader, _ bytes: Span<UInt8>, _ cell: Range<Int>, _ column: Int
  ) -> Int32? {
    if cell.isEmpty { return EvidenceItem.open }
    switch DateCell(bytes, cell, order: reader.order) {
    case .day(let day): return day
    case let other:
      reader.reportDate(column, other)
      return nil
    }
  }

  /// Ten-thousandths; `unknown` for an empty cell; nil when wrong and reported.
  private func readValue(
    _ reader: inout RowReader, _ bytes: Span<UInt8>, _ cell: Range<Int>
  ) -> Int32? {
    if cell.isEmpty { return EvidenceItem.unknown }
    var whole: Int32 = 0
    var fraction: Int32 = 0
    var unit = EvidenceItem.unit
    var afterPoint = false
    var digits = 0
    for at in cell {
      if bytes[at] == UInt8(ascii: "."), !afterPoint {
        afterPoint = true
        continue
      }
      let digit = Int32(bytes[at]) - 48
      guard digit >= 0, digit <= 9 else { return wrongValue(&reader) }
      digits += 1
      if afterPoint {
        unit /= 10
        fraction += digit * unit
        if unit == 0 { return wrongValue(&reader) }
      } else {
        whole = whole * 10 + digit
        if whole > 100_000 { return wrongValue(&reader) }
      }
    }
    return digits > 0 ? whole * EvidenceItem.unit + fraction : wrongValue(&reader)
  }

  private func wrongValue(_ reader: inout RowReader) -> Int32? {
    let text = reader.text(5)
    let isError = text.hasPrefix("#")
    if reader.isOnlyCounted("wrong-number", 5, group: isError ? "value error" : nil) {
      return nil
    }
    if isError {
      reader.report(
        "wrong-number", 5, "value \(Quoted.value(text)) is a spreadsheet's error",
        remedy: "Leave the cell empty if the value is not known; an empty cell is never 0.",
        group: "value error")
    } else {
      reader.report(
        "wrong-number", 5, "value \(Quoted.value(text)) is not a number from 0 to 100,000",
        remedy: "Write plain digits, with at most four decimals: 12.5. "
          + "Leave it empty if it is not known.")
    }
    return nil
  }

  /// Whether the reference can be used; reported when not.
  private func readReference(
    _ reader: inout RowReader, _ bytes: Span<UInt8>, _ cell: Range<Int>, isVerified: Bool
  ) -> Bool {
    if cell.isEmpty {
      guard isVerified else { return true }
      reader.report(
        "empty-cell", 6, "reference is empty though the item is verified",
        remedy: "Say where the evidence is filed; internal audit will ask for it.")
      return false
    }
    if PersonalData.anywhere(bytes, cell) != nil, reader.reportPersonal(6, bytes, cell) {
      return false
    }
    let first = bytes[cell.lowerBound]
    var isSafe =
      cell.count <= 60 && first != UInt8(ascii: "=") && first != UInt8(ascii: "+")
      && first != UInt8(ascii: "-") && first != UInt8(ascii: "@")
    for at in cell {
      let byte = bytes[at]
      if byte < 0x20 || byte > 0x7E || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "\"")
        || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "#")
      {
        isSafe = false
      }
    }
    if isSafe { return true }
    if reader.isOnlyCounted("bad-reference", 6) { return false }
    let text = reader.text(6)
    reader.report(
      "bad-reference", 6, "reference \(Quoted.value(text)) cannot be used",
      remedy: "Use letters, digits, spaces and - _ . / : such as EV-0042-1, at most 60.")
    return false
  }
}
