import PBRFiles
import PBRFindings
import PBRMonitoring
import PBRProgramme

/// Reading the scorecard that a command works on.
enum ScorecardInput {
  /// Documents are held whole; comparators are read block by block, of whatever size.
  static func files(documents: InputFiles = PlanInput.files) -> ScorecardFiles {
    ScorecardFiles(documents) { path in
      do throws(FileProblem) { return .file(try CSVFile(opening: path, summing: true)) } catch {
        return .problem(error.finding)
      }
    }
  }

  /// The scorecard of a path; errors end the command.
  static func scorecard(
    _ path: String, _ parsed: ParsedCommand, _ console: Console
  ) throws(Exit) -> (Scorecard, ScorecardReading) {
    try refusePlan(path)
    let reading = ScorecardReading(
      path, settings: parsed.values("set"),
      order: parsed.value("date-order").flatMap(SheetDateOrder.init(rawValue:)),
      period: parsed.value("period"), files: files())
    guard let card = reading.scorecard else {
      throw Exit(reading.unopened ? .cannotOpen : .inputHasErrors, reading.findings)
    }
    return (card, reading)
  }

  /// A plan or rules in place of a scorecard are told as such.
  private static func refusePlan(_ path: String) throws(Exit) {
    guard path != "-", path.hasSuffix(".json"), !path.contains("+") else { return }
    let kind = DocumentKind.of(path, files: PlanInput.files)
    guard kind != .scorecard, case .text(let text) = PlanInput.files.outcome(path),
      let object = JSONParser.parse(text, into: FindingLog())?.object, object["extends"] == nil,
      object["cohorts"] != nil || kind == .scheme
    else { return }
    throw Exit.inputHasErrors([
      .error(
        "not-scorecard", file: path,
        kind == .scheme
          ? "this file holds a payer's rules, not measures"
          : "this file holds a plan, not measures",
        remedy: "Name a scorecard; pbr init --scorecard writes one to start from.")
    ])
  }
}
