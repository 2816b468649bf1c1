import PBRFiles
import PBRFindings
import PBRQuantities

extension SheetCells {
  /// A day; nil when the cell is empty, or wrong and reported.
  func date(_ heading: String) -> CivilDate? {
    guard let field = field(heading) else { return nil }
    if field.range.count == 10, !field.hasDoubledMarks,
      let day = CivilDate(plain: rows.bytes.span, field.start)
    {
      return day
    }
    let text = text(heading)
    if let day = CivilDate(text) { return day }
    guard let day = SheetCells.dayFirst(text) else {
      log.add(wrong(heading, text))
      return nil
    }
    if order == .dmy { return day }
    log.add(notDeclared(heading, text, day))
    return nil
  }

  /// What is wrong with a date that has the day first where nobody said so.
  private func notDeclared(_ heading: String, _ text: String, _ day: CivilDate) -> Finding {
    .error(
      "date-order", at: place(heading),
      "\(heading) \(Quoted.value(text)) has the day first",
      remedy: "Write \(day.dataText); if all dates of the file have the day first, add "
        + "\"dateOrder\": \"dmy\" to the scorecard, or --date-order dmy.")
  }

  private func wrong(_ heading: String, _ text: String) -> Finding {
    let place = place(heading)
    if text.utf8.count == 5, text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) {
      return .error(
        "wrong-date", at: place,
        "\(heading) \(Quoted.value(text)) is a spreadsheet's day number, not a date",
        remedy: "Format the column as dates and save again.")
    }
    if let year = FinancialYear(text) {
      return .error(
        "wrong-date", at: place,
        "\(heading) \(Quoted.value(text)) is a year or a month, not a date",
        remedy:
          "Write the last day of the period: \(PeriodYear(.financial, startYear: year.startYear).ends.dataText) "
          + "for the financial year \(year.dataText).")
    }
    if let month = Month(text) {
      return .error(
        "wrong-date", at: place, "\(heading) \(Quoted.value(text)) is a month, not a date",
        remedy:
          "Write the last day of the period: \((month + 1).firstDay.adding(days: -1).dataText).")
    }
    if let beyond = YearsRead.beyond(text) {
      return .error(
        "wrong-date", at: place, "\(heading) is \(Quoted.value(text)), \(beyond)",
        remedy: YearsRead.remedy)
    }
    return .error(
      "wrong-date", at: place, "\(heading) \(Quoted.value(text)) is not a date",
      remedy: "Write year, month, day: 2010-09-30.")
  }

  /// `30/09/2010`, with slashes, points or hyphens; nil for anything else.
  static func dayFirst(_ text: String) -> CivilDate? {
    let parts = text.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
    guard parts.count == 3, (1...2).contains(parts[0].utf8.count),
      (1...2).contains(parts[1].utf8.count), parts[2].utf8.count == 4,
      parts.allSatisfy({ $0.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } }),
      let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }
}

extension CivilDate {
  /// Reads `2010-09-30` among bytes, without making a text of it; nil for anything else.
  init?(plain bytes: Span<UInt8>, _ at: Int) {
    guard bytes[at + 4] == UInt8(ascii: "-"), bytes[at + 7] == UInt8(ascii: "-") else {
      return nil
    }
    var number = 0
    for offset in 0..<10 where offset != 4 && offset != 7 {
      let digit = Int(bytes[at + offset]) - 48
      guard digit >= 0, digit <= 9 else { return nil }
      number = number * 10 + digit
    }
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}
