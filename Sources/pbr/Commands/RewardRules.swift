import PBRFiles
import PBRFindings
import PBRProgramme
import PBRReporting
import PBRRewards
import PBRStatements

/// The rules of a reward in place of a scheme with fees and results.
enum RewardRules {
  /// Whether the file of a path holds such rules.
  static func isOne(_ path: String, files: InputFiles = PlanInput.files) -> Bool {
    RewardSchemeReading.isOne(path, files: files)
  }

  /// `check` of such rules.
  static func check(
    _ path: String, _ parsed: ParsedCommand, files: InputFiles, _ console: Console
  ) throws(Exit) {
    let reading = RewardSchemeReading(path, files: files)
    guard let scheme = reading.scheme else {
      throw Exit(reading.unopened ? .cannotOpen : .inputHasErrors, reading.findings)
    }
    console.report(reading.findings)
    let writer = TextWriter(width: console.reportWidth, ascii: parsed.flag("ascii"))
    try console.write(writer.text(RewardSchemeStatement(scheme).report))
    let name = Quoted.plain(path)
    console.say("\(name): no errors. Next: name it in a plan, \"scheme\": \"\(name)\".")
  }
}
