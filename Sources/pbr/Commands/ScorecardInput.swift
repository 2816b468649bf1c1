import PBRFiles
import PBRFindings
import PBRMonitoring
import PBRProgramme
import PBRRuns

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

  /// The scorecard of a path as it stands; errors end the command.
  ///
  /// - Parameter remedy: what to do where a measure is taken from a register and there is none.
  static func scorecard(
    _ path: String, programme: ProgrammeSource? = nil, remedy: String? = nil, _ console: Console
  ) throws(Exit) -> (Scorecard, ScorecardReading) {
    try taken(
      ScorecardReading(path, files: files(), programme: programme, remedy: remedy), console)
  }

  /// The scorecard of a path; errors end the command.
  static func scorecard(
    _ path: String, _ parsed: ParsedCommand, programme: ProgrammeSource? = nil, _ console: Console
  ) throws(Exit) -> (Scorecard, ScorecardReading) {
    let reading = ScorecardReading(
      path, settings: parsed.values("set"),
      order: parsed.value("date-order").flatMap(SheetDateOrder.init(rawValue:)),
      period: parsed.value("period"), files: files(), programme: programme)
    return try taken(reading, console)
  }

  private static func taken(
    _ reading: ScorecardReading, _ console: Console
  ) throws(Exit) -> (Scorecard, ScorecardReading) {
    guard let card = reading.scorecard else {
      throw Exit(reading.unopened ? .cannotOpen : .inputHasErrors, reading.findings)
    }
    console.inputs.add(
      reading.inputs.map { RunRecord.FileSum(name: $0.name, sha256: $0.sha256) })
    return (card, reading)
  }
}
