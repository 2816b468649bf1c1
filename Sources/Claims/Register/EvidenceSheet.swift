import Documents

/// Reads the rows of one block of `evidence.csv`; blocks are read side by side.
struct EvidenceSheet: Sendable {
  static let layout = Sheet.Layout(columns: [
    "family_id", "subject", "measure", "from", "to", "value", "reference", "verified_on",
  ])

  let families: FamilyTable
  let measures: [[UInt8]]
  /// By measure, whether its items are spells or events, whose `to` may be empty.
  let mayStayOpen: [Bool]

  /// What a block holds.
  struct Part: Sendable {
    var items: [EvidenceItem] = []
    var references: [UInt8] = []
    var problems = RowProblems()
  }

  func read(_ reader: inout RowReader) -> Part {
    var part = Part()
    var last: Int32?
    while reader.next() {
      let bytes = reader.rows.bytes
      if let item = readRow(&reader, bytes.span, &last, &part.references) {
        part.items.append(item)
      }
    }
    part.problems = reader.problems
    return part
  }

  private func readRow(
    _ reader: inout RowReader, _ bytes: Span<UInt8>, _ last: inout Int32?,
    _ references: inout [UInt8]
  ) -> EvidenceItem? {
    let family = readFamily(&reader, bytes, &last)
    let subject = reader.field(1).flatMap { Subject(bytes, $0.range) } ?? reader.subject(1)
    let measure = readMeasure(&reader, bytes)
    let from = readDate(&reader, bytes, 3)
    var to = readDate(&reader, bytes, 4)
    let value = readValue(&reader, bytes)
    let verified = readDate(&reader, bytes, 7)
    let length = readReference(&reader, bytes, isVerified: verified != EvidenceItem.open)
    guard let family, let subject, let measure, let from, let value, let verified, let length,
      to != nil
    else { return nil }
    if from == EvidenceItem.open {
      reader.requireFilled(3)
      return nil
    }
    if to == EvidenceItem.open, !mayStayOpen[measure] {
      reader.report(
        "open-item", 4, "to is empty, but \(text(measure)) is counted over a period that ends",
        remedy: "Give the last day of the period.")
      return nil
    }
    if let end = to, end < from {
      reader.report(
        "to-before-from", 4, "the period ends before it begins",
        remedy: "Correct one of the two dates.")
      to = nil
    }
    if verified < from {
      reader.report(
        "verified-early", 7, "the item was verified before its period began",
        remedy: "Correct verified_on.")
    }
    guard let to else { return nil }
    let start = references.count
    if length > 0, let field = reader.field(6) {
      for at in field.range { references.append(bytes[at]) }
    }
    return EvidenceItem(
      family: family, from: from, to: to, verified: verified, value: value,
      line: Int32(clamping: reader.rows.line), reference: UInt32(clamping: start),
      subject: subject, measure: UInt8(measure), referenceLength: UInt8(length))
  }

  private func text(_ measure: Int) -> String {
    String(decoding: measures[measure], as: UTF8.self)
  }

  private func readFamily(
    _ reader: inout RowReader, _ bytes: Span<UInt8>, _ last: inout Int32?
  ) -> Int32? {
    guard let field = reader.field(0) else {
      reader.requireFilled(0)
      return nil
    }
    if let last, families.matches(last, bytes, field.range) { return last }
    last = families.family(bytes, field.range)
    if last == nil { _ = reader.family(0, in: [:]) }
    return last
  }

  private func readMeasure(_ reader: inout RowReader, _ bytes: Span<UInt8>) -> Int? {
    guard let field = reader.field(2) else {
      reader.requireFilled(2)
      return nil
    }
    let start = field.range.lowerBound
    search: for (number, name) in measures.enumerated() where name.count == field.range.count {
      for offset in 0..<name.count where name[offset] != bytes[start + offset] {
        continue search
      }
      return number
    }
    let name = reader.text(2)
    let known = measures.map { String(decoding: $0, as: UTF8.self) }
    reader.report(
      "unknown-measure", 2, "the scheme has no measure \(Quoted.value(name))",
      remedy: Nearest.match(name, among: known).map { "Did you mean \($0)?" }
        ?? "Measures of this scheme: \(known.joined(separator: ", ")).")
    return nil
  }

  /// A day; `open` for an empty cell; nil when wrong and reported.
  private func readDate(_ reader: inout RowReader, _ bytes: Span<UInt8>, _ column: Int) -> Int32? {
    guard let field = reader.field(column) else { return EvidenceItem.open }
    switch DateCell(bytes, field.range, order: reader.order) {
    case .day(let day): return day
    case let other:
      reader.reportDate(column, other)
      return nil
    }
  }

  /// Ten-thousandths; `unknown` for an empty cell; nil when wrong and reported.
  private func readValue(_ reader: inout RowReader, _ bytes: Span<UInt8>) -> Int32? {
    guard let field = reader.field(5) else { return EvidenceItem.unknown }
    var whole: Int32 = 0
    var fraction: Int32 = 0
    var unit = EvidenceItem.unit
    var afterPoint = false
    var digits = 0
    for at in field.range {
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
    if text.hasPrefix("#") {
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

  /// The length of the reference; nil when it is wrong and reported.
  private func readReference(
    _ reader: inout RowReader, _ bytes: Span<UInt8>, isVerified: Bool
  ) -> Int? {
    guard let field = reader.field(6) else {
      if isVerified {
        reader.report(
          "empty-cell", 6, "reference is empty though the item is verified",
          remedy: "Say where the evidence is filed; internal audit will ask for it.")
        return nil
      }
      return 0
    }
    if reader.reportPersonal(6, bytes, field.range) { return nil }
    let first = bytes[field.range.lowerBound]
    var isSafe =
      field.range.count <= 60 && first != UInt8(ascii: "=") && first != UInt8(ascii: "+")
      && first != UInt8(ascii: "-") && first != UInt8(ascii: "@")
    for at in field.range {
      let byte = bytes[at]
      if byte < 0x20 || byte > 0x7E || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "\"")
        || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "#")
      {
        isSafe = false
      }
    }
    if isSafe { return field.range.count }
    reader.report(
      "bad-reference", 6, "reference \(Quoted.value(reader.text(6))) cannot be used",
      remedy: "Use letters, digits, spaces and - _ . / : such as EV-0042-1, at most 60.")
    return nil
  }
}
