import PBRCommitteeReports
import PBRFiles
import PBRFindings
import PBRQuantities
import PBRRuns

/// `--published`: the public report of a register that readers have beside the new one.
enum PublishedBefore {
  /// - Throws: wrong use without a register or for officers; when the folder holds no such report, or
  ///   one of a day that is not earlier.
  static func edition(
    _ parsed: ParsedCommand, _ audience: Audience, asOf: CivilDate?
  ) throws -> EarlierEdition? {
    guard let folder = parsed.value("published") else { return nil }
    guard parsed.isGiven("register"), let asOf else {
      throw Exit.wrongUse(
        "Missing expected option '--register <folder>'",
        help: "--published says what was told of a register before.")
    }
    guard audience == .public else {
      throw Exit.wrongUse(
        "'--published' is for '--audience public'", help: "Officers see every figure.")
    }
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    let log = FindingLog()
    let record = SavedRun.read(
      try Files.read(base + SavedRun.fileName), version: Version.current, into: log)
    guard let record, !log.hasErrors else { throw Exit(.inputHasErrors, log.findings) }
    guard record.command == "report", !record.values("audience").contains("officer"),
      let day = record.values("as-of").last.flatMap(CivilDate.init),
      record.wrote("data/claims-position.csv")
    else {
      throw refusal(
        "not-published", folder, "this is not a public report with a register",
        "Name the folder that pbr report --register --out wrote for the public.")
    }
    guard day < asOf else {
      throw refusal(
        "published-later", folder,
        "this report is of \(day.dataText), which is not before \(asOf.dataText)",
        "Name the report that was published before this one.")
    }
    let edition = EarlierEdition.read(
      try Files.read(base + "data/claims-position.csv"), asOf: day, into: log)
    guard let edition else { throw Exit(.inputHasErrors, log.findings) }
    return edition
  }

  private static func refusal(
    _ code: String, _ folder: String, _ message: String, _ remedy: String
  ) -> Exit {
    Exit(
      .inputHasErrors,
      [
        .error(
          code, file: folder, message,
          effect: "Nothing was written: what was told before would not be counted.", remedy: remedy)
      ])
  }
}
