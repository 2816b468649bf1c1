import PBRFiles
import PBRFindings
import PBRQuantities

extension Finding {
  /// What is said of a date, when other dates of the file can be read in some orders only: an
  /// order that one of them disproves is not offered, and of two nothing is.
  func knowing(_ orders: Set<String>) -> Finding {
    guard code == "date-order" || code == "ambiguous-date", let only = orders.first else {
      return self
    }
    let remedy: String
    if orders.count > 1 {
      remedy =
        "Some dates of this file have the day first and some the month: no order fits all. "
        + "Write them year, month, day: 2012-06-04."
    } else if code == "ambiguous-date" {
      let impossible = only == "dmy" ? "mdy" : "dmy"
      remedy =
        "Another date of this file makes \(impossible) impossible. Declare the order of all "
        + "dates in register.json, \"dateOrder\": \"\(only)\", if they are all written so; else "
        + "write year, month, day: 2012-06-04."
    } else {
      return self
    }
    return Finding(
      severity, code, at: place, file: file, message, effect: effect, remedy: remedy)
  }
}

extension RowReader {
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
    let group = sheet.columns[column]
    let isCounted =
      switch cell {
      case .day: true
      case .ambiguous: isOnlyCounted("ambiguous-date", column)
      case .only(let only): isOnlyCounted("date-order", column, group: group + only.rawValue)
      case .shortYear: isOnlyCounted("short-year", column)
      case .serial: isOnlyCounted("wrong-date", column, group: group + " serial")
      case .wrong where hasEdgeSpace(column):
        isOnlyCounted("wrong-date", column, group: group + " space")
      case .wrong: isOnlyCounted("wrong-date", column)
      }
    if isCounted { return }
    let text = text(column)
    let name = sheet.names[column]
    switch cell {
    case .day: break
    case .ambiguous:
      let parts = text.split { "/.-".contains($0) }.map { $0.count < 2 ? "0\($0)" : "\($0)" }
      let ways =
        parts.count == 3
        ? ["\(parts[2])-\(parts[1])-\(parts[0])", "\(parts[2])-\(parts[0])-\(parts[1])"]
        : ["2012-06-04"]
      let isOneDay = ways.first == ways.last && parts.count == 3
      let both = isOneDay ? ways[0] : ways.joined(separator: " or ")
      report(
        "ambiguous-date", column,
        "\(name) \(Quoted.value(text)) "
          + (isOneDay ? "is in an order that nobody declared" : "could be read two ways"),
        remedy: "Write \(both), or declare the order of all dates in register.json: "
          + "\"dateOrder\": \"dmy\" if the day comes first, \"mdy\" if the month does.")
    case .only(let only):
      let said =
        order == .iso
        ? "can only be read with \(only.words)"
        : "is impossible with \(order.words), which is declared (\(order.rawValue)); it can only be "
          + "read with \(only.words)"
      let parts = text.split { "/.-".contains($0) }.map { $0.count < 2 ? "0\($0)" : "\($0)" }
      let (month, day) = only == .mdy ? (parts[0], parts[1]) : (parts[1], parts[0])
      report(
        "date-order", column, "\(name) \(Quoted.value(text)) \(said)",
        remedy: "Declare the order of all dates in register.json, \"dateOrder\": "
          + "\"\(only.rawValue)\", if they are all written so; else write \(parts[2])-\(month)-\(day).",
        group: group + only.rawValue)
    case .shortYear:
      report(
        "short-year", column, "\(name) \(Quoted.value(text)) has a year of two digits",
        remedy: "Show dates with four-digit years in the spreadsheet and save again.")
    case .serial:
      report(
        "wrong-date", column,
        "\(name) \(Quoted.value(text)) is a spreadsheet's day number, not a date",
        remedy: "Format the column as dates and save again.", group: group + " serial")
    case .wrong where hasEdgeSpace(column):
      report(
        "wrong-date", column,
        "\(name) \(Quoted.value(text)) has a space before or after it, perhaps one that cannot "
          + "be seen", remedy: "Take it away.", group: group + " space")
    case .wrong where YearsRead.beyond(text) != nil:
      report(
        "wrong-date", column,
        "\(name) is \(Quoted.value(text)), \(YearsRead.beyond(text) ?? "")",
        remedy: YearsRead.remedy)
    case .wrong:
      report(
        "wrong-date", column, "\(name) \(Quoted.value(text)) is not a date",
        remedy: "Write year, month, day: 2012-06-04.")
    }
  }

  private func hasEdgeSpace(_ column: Int) -> Bool {
    guard let field = field(column) else { return false }
    let bytes = rows.bytes
    return EdgeSpace.isThere(bytes.span, field.range)
  }
}
