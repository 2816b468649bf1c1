import Foundation

/// A scorecard of any size in a folder: `pbr-benchmark scorecard MEASURES MONTHS AREAS FOLDER`. Every
/// measure is a percentage by month with its parts, and every area has it too; the same size gives the
/// same bytes. 200 measures, 60 months and 150 areas are 1,800,000 rows of comparators in 70 MB.
enum MadeScorecard {
  /// The first month is April 2008.
  private static let firstYear = 2008

  /// Writes the files; an error when they cannot be written.
  static func write(measures: Int, months: Int, areas: Int, into folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try card(measures, months).write(
      toFile: folder + "/card.json", atomically: true, encoding: .utf8)
    var state: UInt64 = 2010
    func below(_ limit: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % limit)
    }
    var (own, others) = (
      "measure,period_end,numerator,denominator,value,flag,as_at\n",
      "measure,period_end,group,area,numerator,denominator,value\n"
    )
    own.reserveCapacity(measures * months * 32)
    others.reserveCapacity(measures * months * areas * 42)
    for measure in 1...measures {
      for month in 0..<months {
        let day = end(month)
        let of = 200 + below(800)
        own += "m\(measure),\(day),\(of / 3 + below(UInt64(of / 3))),\(of),,,\n"
        for area in 1...areas {
          let of = 200 + below(800)
          others += "m\(measure),\(day),england,A\(area),\(of / 3 + below(UInt64(of / 3))),\(of),\n"
        }
      }
    }
    try own.write(toFile: folder + "/rows.csv", atomically: true, encoding: .utf8)
    try others.write(toFile: folder + "/areas.csv", atomically: true, encoding: .utf8)
  }

  private static func card(_ measures: Int, _ months: Int) -> String {
    let list = (1...measures).map { measure in
      """
      {"id": "m\(measure)", "title": "Measure \(measure)", "numerator": "Done \(measure)", \
      "denominator": "All", "unit": "percent", "better": "\(measure % 3 == 0 ? "smaller" : "bigger")", \
      "period": "month", "targets": {"2012-13": {"target": 50}}}
      """
    }
    return """
      {"pbr": 1, "scorecard": "made", "title": "Made", "area": "Own", "period": "\(end(months - 1))",
      "observations": "rows.csv", "comparators": "areas.csv", "measures": [
      \(list.joined(separator: ",\n"))]}
      """
  }

  /// The last day of a month counted from the first.
  private static func end(_ month: Int) -> String {
    let (year, at) = (firstYear + (month + 3) / 12, (month + 3) % 12)
    let days = [31, year % 4 == 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][at]
    return "\(year)-\(at < 9 ? "0" : "")\(at + 1)-\(days)"
  }
}

/// `pbr scorecard` on a large scorecard, beside a program in pandas that reads the same files and forms
/// the same ranks and values to date. The environment variable `PBR_PANDAS_REFERENCE` names it
/// (Tests/Reference/scorecard-pandas.py); without it, or without pandas, what rests on it is skipped.
enum Scorecards {
  static func compare(_ pbr: String, _ isShort: Bool, _ results: Results) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/pbr-scorecard-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let areas = isShort ? 30 : 150
    try MadeScorecard.write(measures: 200, months: 60, areas: areas, into: folder)
    let own = Timed(
      "a scorecard of 200 measures, 60 months, \(areas) areas",
      [pbr, "scorecard", folder + "/card.json", "--format", "csv"])
    try Memory(subject: own, limit: isShort ? 120 : 400).run(into: results)
    guard let path = ProcessInfo.processInfo.environment["PBR_PANDAS_REFERENCE"] else {
      print("Skipped the ratio to pandas: PBR_PANDAS_REFERENCE is not set.")
      return
    }
    let pandas = Timed("pandas", ["/usr/bin/env", "python3", path, folder])
    guard (try? pandas.milliseconds()) != nil else {
      print("Skipped the ratio to pandas: python3 with pandas could not run it.")
      return
    }
    try Comparison(own, to: pandas, atMost: 0.25).run(rounds: isShort ? 3 : 5, into: results)
  }
}
