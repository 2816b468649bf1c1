import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities
import PBRRuns

/// `pbr verify`: whether a saved run is what it was, and comes out again.
enum Verify: Command {
  static let description = CommandDescription(
    name: "verify",
    abstract: "Check a saved run: its files against run.json, its figures worked again.",
    examples: [
      Example("pbr verify run", "The run that pbr simulate --out run has written."),
      Example(
        "pbr verify march --inputs /archive/2013", "Look for the plan's files there, too."),
      Example(
        "pbr verify july --register register", "A run with a register of families needs it again."),
    ],
    discussion: """
      Every output, and every input that is still there, is checked against run.json; then the run \
      is worked again from plan.json and every figure compared. The answer is "verified", or each \
      difference: which file, which figure, what it was and what it is. The exit status is 65 when \
      anything differs.

      Inputs are looked for as typed, beside the run, in the folder of start and in --inputs. One \
      that is not found is said, and is no difference.

      A run of an older version has no plan.json: its plan is then read from its inputs, and only \
      figures.csv is compared. Of a scorecard or a region, which hold no plan, the files are checked.
      """,
    arguments: [
      ArgumentDescription("run", "The folder of a run or a report.", form: .folder)
    ],
    options: [
      .repeating(
        "inputs", placeholder: "folder", "Where else to look for the inputs. May be given often.",
        form: .folder),
      .value(
        "register", placeholder: "folder", "The register that the run was made with.",
        form: .folder),
    ])

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    let folder = try parsed.required("run")
    let run = try record(folder)
    let register = parsed.value("register")
    let needsRegister = !run.values("register").isEmpty && run.wrote(ResolvedPlan.fileName)
    if needsRegister, register == nil {
      throw Exit.wrongUse(
        "Missing expected option '--register <folder>'",
        help: "This run was made with a register of families, which it does not hold.")
    }
    let files = RunFolder(run, in: folder) { try? Files.read($0) }
    let inputs = files.inputs(parsed.values("inputs"), register: register)
    let again = try workedAgain(files, parsed, needsRegister ? register : nil, console)
    // A data file that differs in a figure is told by its figures.
    let told = Set(again.differences.map(\.file))
    let differences =
      files.changedOutputs.filter { !told.contains($0.file) } + again.differences
      + inputs.differences
    let noted = inputs.missing.filter { register != nil || !run.isOfRegister(named: $0) }
    if !noted.isEmpty {
      console.say(
        "Not found, and so not checked: \(noted.map { Quoted.plain($0) }.joined(separator: ", ")). "
          + "Name their folder with --inputs.")
    }
    guard differences.isEmpty else {
      for difference in differences.prefix(100) { try console.writeLine(difference.text) }
      if differences.count > 100 {
        try console.writeLine("and \(NumberText.grouped(differences.count - 100)) more.")
      }
      console.say(
        "\(Noun("difference").counted(differences.count)): this is not the run as it was made.")
      throw Exit(.inputHasErrors)
    }
    try console.writeLine(
      "verified: \(Noun("output").counted(run.outputs.count)), "
        + "\(Noun("input").counted(inputs.checked)) and "
        + "\(Noun("figure").counted(again.figures)) worked again; fingerprint \(run.fingerprint.prefix(12))"
    )
  }

  /// The record of the run, or what the folder is instead.
  private static func record(_ folder: String) throws -> SavedRun {
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    let source: SourceText
    do throws(FileProblem) {
      source = try Files.read(base + SavedRun.fileName)
    } catch let problem {
      let parts = [ResolvedPlan.fileName, "figures.csv", "projection.csv", "data/figures.csv"]
      guard let part = parts.first(where: { (try? Files.read(base + $0)) != nil }) else {
        throw Exit(
          .cannotOpen,
          [
            .error(
              "not-a-run", file: folder,
              "there is no run here: run.json "
                + (problem.finding.code == "file-missing" ? "is not there" : "cannot be read"),
              remedy: "Name a folder that pbr wrote with --out.")
          ])
      }
      throw Exit.inputHasErrors([
        .error(
          "run-half", file: folder, "this run is not whole: it has \(part), but no run.json",
          effect: "Without it nobody can say what the run was made of.",
          remedy: "Make the run again, or take run.json from where the folder was copied.")
      ])
    }
    let log = FindingLog()
    guard let run = SavedRun.read(source, version: Version.current, into: log) else {
      throw Exit.inputHasErrors(log.findings)
    }
    return run
  }

  private typealias Again = (differences: [RunDifference], figures: Int)

  private static func workedAgain(
    _ files: RunFolder, _ parsed: ParsedCommand, _ register: String?, _ console: Console
  ) throws -> Again {
    let run = files.run
    guard run.wrote(ResolvedPlan.fileName) else { return try figuresOnly(files, console) }
    guard let text = files.output(ResolvedPlan.fileName) else { return ([], 0) }
    if let again = try RewardVerify.again(text, files, parsed, console) { return again }
    let reading = ScenarioReading(
      text.name, files: InputFiles { $0 == text.name ? .text(text) : PlanInput.files.outcome($0) },
      playing: run.command == "simulate")
    guard let scenario = reading.scenario else {
      let first = reading.findings.first { $0.severity == .error }
      return (
        [
          RunDifference(
            file: ResolvedPlan.fileName, was: "a plan",
            now: first.map { "not one: \($0.message)" } ?? "not one")
        ], 0
      )
    }
    var differences: [RunDifference] = []
    let sum = ResolvedPlan(scenario, open: PlanInput.text).sum
    if sum != run.plan {
      differences.append(
        RunDifference(
          file: ResolvedPlan.fileName, what: "what the plan says",
          was: String(run.plan.prefix(12)), now: String(sum.prefix(12))))
    }
    if run.remadeFingerprint != run.fingerprint {
      differences.append(
        RunDifference(
          file: SavedRun.fileName, what: "fingerprint",
          was: Quoted.plain(String(run.fingerprint.prefix(12))),
          now: String(run.remadeFingerprint.prefix(12))))
    }
    let again = WorkedAgain(
      run: run, scenario: scenario, path: text.name, register: register, console: console)
    var figures = 0
    for (name, table) in try again.tables() where run.wrote(name) {
      guard let saved = files.output(name) else { continue }
      let compared = TableComparison(name, saved: saved.bytes, workedAgain: table)
      figures += compared.figures
      differences += compared.differences
    }
    return (differences, figures)
  }

  /// A run without its plan: the plan is read from the inputs, where they are still there.
  private static func figuresOnly(_ files: RunFolder, _ console: Console) throws -> Again {
    let run = files.run
    let names = run.inputs.map(\.name).filter {
      $0.hasSuffix(".json") && !run.isOfRegister(named: $0)
    }
    let inside = run.command == "report" ? "data/" : ""
    guard run.wrote("\(inside)figures.csv"), let saved = files.output("\(inside)figures.csv") else {
      console.say("This run holds no plan, so its files were checked and no figure worked again.")
      return ([], 0)
    }
    console.say(
      "This run has no plan.json, as it was made by an older version or for the public: only "
        + "figures.csv is worked again, from the files of its plan.")
    let reading = names.first.map {
      ScenarioReading($0, settings: run.values("set"), files: PlanInput.files)
    }
    guard let scenario = reading?.scenario else {
      console.say("The plan could not be read, so no figure was worked again.")
      return ([], 0)
    }
    let again = try WorkedAgain(
      run: run, scenario: scenario, path: names[0], register: nil, console: console
    ).tables()
    guard let table = again.first(where: { $0.file == "\(inside)figures.csv" })?.table else {
      return ([], 0)
    }
    let compared = TableComparison("\(inside)figures.csv", saved: saved.bytes, workedAgain: table)
    return (compared.differences, compared.figures)
  }
}
