import Documents
import Quantities

/// Reads the typed cells of a file's rows and collects what is wrong with them.
struct RowReader: Sendable {
  var rows: CSVRows
  let sheet: Sheet
  let order: DateOrder
  var problems = RowProblems()

  init(_ rows: CSVRows, _ sheet: Sheet, order: DateOrder) {
    self.rows = rows
    self.sheet = sheet
    self.order = order
  }

  /// Moves to the next row; cells beyond the header's are reported.
  mutating func next() -> Bool {
    guard rows.next() else {
      if let problem = rows.problem { problems.add(problem, group: "") }
      return false
    }
    if rows.count > sheet.width {
      for column in sheet.width..<rows.count where !rows[column].isEmpty {
        problems.add(
          .error(
            "row-width", at: rows.place(column: column),
            "the row has more cells than the header has columns",
            remedy: "Put a cell that holds a comma in quotation marks."), group: "")
        break
      }
    }
    return true
  }

  func field(_ column: Int) -> CSVField? {
    let at = sheet.positions[column]
    guard at >= 0 else { return nil }
    let field = rows[at]
    return field.isEmpty ? nil : field
  }

  func isEmpty(_ column: Int) -> Bool { field(column) == nil }

  /// The text of a cell without spaces around it; empty when there is none.
  func text(_ column: Int) -> String {
    guard field(column) != nil else { return "" }
    let text = rows.text(sheet.positions[column])
    return text.utf8.first == 0x20 || text.utf8.last == 0x20
      ? String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) : text
  }

  func place(_ column: Int) -> SourcePlace { rows.place(column: sheet.positions[column]) }

  mutating func report(
    _ code: String, _ column: Int, _ message: String, effect: String? = nil,
    remedy: String? = nil, group: String? = nil
  ) {
    problems.add(
      .error(code, at: place(column), message, effect: effect, remedy: remedy),
      group: group ?? sheet.columns[column])
  }

  /// Whether so many problems of a kind were met that this one is only counted, which it then is:
  /// its message need not be made.
  mutating func isOnlyCounted(_ code: String, _ column: Int, group: String? = nil) -> Bool {
    problems.addAlike(code, group: group ?? sheet.columns[column])
  }

  /// Reports a cell that has to be filled in.
  mutating func requireFilled(_ column: Int) {
    if isOnlyCounted("empty-cell", column) { return }
    report(
      "empty-cell", column, "\(sheet.columns[column]) is empty",
      remedy: "Fill it in; the row means nothing without it.")
  }
}

extension RowReader {
  /// An identifier; empty with a report when it is missing (and required) or cannot be used.
  mutating func identifier(
    _ column: Int, required: Bool, startsWithLetter: Bool = true
  ) -> String {
    guard let field = field(column) else {
      if required { requireFilled(column) }
      return ""
    }
    let bytes = rows.bytes
    if reportPersonal(column, bytes.span, field.range) { return "" }
    let problem = SafeIdentifier.problem(
      bytes.span, field.range, startsWithLetter: startsWithLetter)
    if let problem {
      report(
        "bad-identifier", column,
        "\(sheet.columns[column]) \(Quoted.value(text(column))) \(problem.problem)",
        remedy: problem.remedy, group: sheet.columns[column] + problem.problem)
      return ""
    }
    return rows.text(sheet.positions[column])
  }

  /// Whether a cell looked like personal data, which is reported without repeating it.
  mutating func reportPersonal(_ column: Int, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let kind = PersonalData.cell(bytes, range) else { return false }
    problems.add(
      .error(
        "personal-data", at: rows.hiddenPlace,
        "\(sheet.columns[column]) holds what looks like \(kind) (not repeated here)",
        remedy: "Replace it by a key that means nothing outside the council; "
          + "the register needs no personal data."),
      group: sheet.columns[column] + kind)
    return true
  }

  /// A day as its number; nil when the cell is empty, or wrong and reported.
  mutating func date(_ column: Int, required: Bool = false) -> Int32? {
    guard let field = field(column) else {
      if required { requireFilled(column) }
      return nil
    }
    let bytes = rows.bytes
    switch DateCell(bytes.span, field.range, order: order) {
    case .day(let day): return day
    case let other:
      reportDate(column, other)
      return nil
    }
  }

  mutating func reportDate(_ column: Int, _ cell: DateCell) {
    let name = sheet.columns[column]
    let isCounted =
      switch cell {
      case .day: true
      case .ambiguous: isOnlyCounted("ambiguous-date", column)
      case .shortYear: isOnlyCounted("short-year", column)
      case .serial: isOnlyCounted("wrong-date", column, group: name + " serial")
      case .wrong: isOnlyCounted("wrong-date", column)
      }
    if isCounted { return }
    let text = text(column)
    switch cell {
    case .day: break
    case .ambiguous:
      report(
        "ambiguous-date", column, "\(name) \(Quoted.value(text)) could be read two ways",
        remedy: "Write \(RowReader.dayFirst(text)) if the day comes first, or declare the order of "
          + "all dates: \"dateOrder\": \"dmy\" in register.json.")
    case .shortYear:
      report(
        "short-year", column, "\(name) \(Quoted.value(text)) has a year of two digits",
        remedy: "Show dates with four-digit years in the spreadsheet and save again.")
    case .serial:
      report(
        "wrong-date", column,
        "\(name) \(Quoted.value(text)) is a spreadsheet's day number, not a date",
        remedy: "Format the column as dates and save again.", group: name + " serial")
    case .wrong:
      report(
        "wrong-date", column, "\(name) \(Quoted.value(text)) is not a date",
        remedy: "Write year, month, day: 2012-06-04.")
    }
  }

  /// An ambiguous date as it is meant if the day comes first.
  private static func dayFirst(_ text: String) -> String {
    let parts = text.split { "/.-".contains($0) }.map { $0.count < 2 ? "0\($0)" : "\($0)" }
    return parts.count == 3 ? "\(parts[2])-\(parts[1])-\(parts[0])" : "2012-06-04"
  }

  /// A word out of a few; nil when the cell is empty, or wrong and reported.
  mutating func choice(_ column: Int, among words: [String], required: Bool) -> String? {
    let text = text(column)
    if text.isEmpty {
      if required { requireFilled(column) }
      return nil
    }
    if words.contains(text) { return text }
    if isOnlyCounted("unknown-word", column) { return nil }
    report(
      "unknown-word", column, "\(sheet.columns[column]) cannot be \(Quoted.value(text))",
      remedy: Nearest.match(text, among: words).map { "Did you mean \($0)?" }
        ?? "One of: \(words.joined(separator: ", ")).")
    return nil
  }

  /// Pounds and pence, a pound sign and commas between thousands being taken off.
  mutating func money(_ column: Int) -> Money? {
    let text = text(column)
    guard !text.isEmpty else {
      requireFilled(column)
      return nil
    }
    var bare = text.hasPrefix("£") ? String(text.dropFirst()) : text
    let groups = bare.split(separator: ".", maxSplits: 1)[0].split(
      separator: ",", omittingEmptySubsequences: false)
    if groups.count > 1, groups.dropFirst().allSatisfy({ $0.count == 3 }) {
      bare.removeAll { $0 == "," }
    }
    if let money = Money(bare), money >= .zero, money.pence <= 100_000_000_000 { return money }
    report(
      "wrong-amount", column, "\(sheet.columns[column]) \(Quoted.value(text)) is not an amount",
      remedy: "Write pounds and pence: 700.00.")
    return nil
  }
}
