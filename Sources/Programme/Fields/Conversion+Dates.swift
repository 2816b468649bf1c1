package import PBRFiles
import PBRFindings
package import PBRQuantities

extension Conversion {
  package static func date(_ value: JSONValue) -> Conversion where Value == CivilDate {
    guard let text = value.string else {
      return .refused(
        "must be a date in quotation marks, not \(value.kindInWords)",
        remedy: "Write \"2012-04-01\" for 1 April 2012.")
    }
    if let date = CivilDate(text) { return .read(date) }
    let parts = text.split(whereSeparator: { "/.-".contains($0) })
    if parts.count == 3, parts.allSatisfy({ Int($0) != nil }), parts[2].count == 4 {
      return .refused(
        "is \(Quoted.value(text)), which could be read two ways",
        remedy: "Write year, month, day: \"\(parts[2])-\(pad(parts[1]))-\(pad(parts[0]))\" "
          + "if the day came first.")
    }
    if let beyond = YearsRead.beyond(text) {
      return .refused("is \(Quoted.value(text)), \(beyond)", remedy: YearsRead.remedy)
    }
    return .refused(
      "is \(Quoted.value(text)), which is not a date",
      remedy: "Write \"2012-04-01\" for 1 April 2012.")
  }

  private static func pad(_ part: Substring) -> String { part.count < 2 ? "0\(part)" : "\(part)" }
}

extension Conversion {
  package static func month(_ value: JSONValue) -> Conversion where Value == Month {
    guard let text = value.string else {
      return .refused(
        "must be a month in quotation marks, not \(value.kindInWords)",
        remedy: "Write \"2012-06\" for June 2012.")
    }
    return month(text)
  }

  package static func month(_ text: String) -> Conversion where Value == Month {
    if let month = Month(text) { return .read(month) }
    if let date = CivilDate(text) {
      return .refused(
        "is \(Quoted.value(text)), a day where a month is meant",
        remedy: "Write \"\(date.month.dataText)\".")
    }
    if let meant = meant(text) {
      return .refused(
        "is \(Quoted.value(text)), which is not how a month is written",
        remedy: "Write \"\(meant.dataText)\" for \(meant.prose).")
    }
    if let beyond = YearsRead.beyond(text) {
      return .refused("is \(Quoted.value(text)), \(beyond)", remedy: YearsRead.remedy)
    }
    return .refused(
      "is \(Quoted.value(text)), which is not a month",
      remedy: "Write \"2012-06\" for June 2012.")
  }

  /// The month that `06/2012`, `2012/6`, `June 2012` or `Jun 2012` probably means.
  private static func meant(_ text: String) -> Month? {
    let parts = text.split(whereSeparator: { "/.- ".contains($0) })
    guard parts.count == 2 else { return nil }
    let (first, second) =
      parts[0].utf8.count == 4 && Int(parts[0]) != nil
      ? (parts[1], parts[0]) : (parts[0], parts[1])
    guard second.utf8.count == 4 else { return nil }
    if Int(first) != nil { return Month("\(second)-\(pad(first))") }
    guard first.count >= 3 else { return nil }
    return (1...12).lazy.compactMap { Month("\(second)-\($0 < 10 ? "0" : "")\($0)") }
      .first { $0.prose.lowercased().hasPrefix(first.lowercased()) }
  }
}

extension Conversion {
  package static func year(_ text: String) -> Conversion where Value == FinancialYear {
    if let year = FinancialYear(text) { return .read(year) }
    let parts = text.split(whereSeparator: { "/-–".contains($0) })
    if parts.count == 2, let start = Int(parts[0]), YearsRead.range.contains(start),
      let end = Int(parts[1]), end % 100 == (start + 1) % 100
    {
      return .refused(
        "is \(Quoted.value(text)); financial years are written with a hyphen and two digits",
        remedy: "Write \"\(FinancialYear(startYear: start).dataText)\".")
    }
    return .refused(
      "is \(Quoted.value(text)), which is not a financial year",
      remedy: "Write \"2012-13\" for April 2012 to March 2013.")
  }
}
