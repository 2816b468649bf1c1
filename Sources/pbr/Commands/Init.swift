import PBRFiles
import PBRFindings
import PBRInvention
import PBRMonitoring
import PBRProgramme
import PBRQuantities
import PBRRuns

/// `pbr init`: files to start from.
enum Init: Command {
  static let description = CommandDescription(
    name: "init",
    abstract: "Write files to start from: an example, a plan, a register or a scorecard.",
    examples: [
      Example("pbr init --example halton", "The plan of a real council, with its assumptions."),
      Example(
        "pbr init --scheme troubled-families-2012 --families 540 --funded 450",
        "A plan of your own, spread evenly over the scheme's years."),
      Example(
        "pbr init --register --scheme troubled-families-2012",
        "A register of families: headings, an example row and what each column means."),
      Example(
        "pbr init --assumptions halton-2012.json",
        "A table of the plan's figures, assumptions.csv, to edit in a spreadsheet."),
      Example(
        "pbr init --scorecard", "Measures with their observations, and what each column means."),
    ],
    discussion: """
      Nothing that is already there is replaced without --force. The rates and times of a new \
      plan are placeholders, marked as assumed: put your own in their place.

      A table of assumptions is laid over its plan by naming both, plan.json+assumptions.csv. An \
      empty cell changes nothing, and - clears. A value that changes drops its range, source and \
      status unless its row changes them, too.
      """,
    options: [
      .value("example", placeholder: "name", "An example.", form: .choice(["halton"])),
      .value(
        "scheme", placeholder: "id", "A built-in scheme, for a plan or a register of your own.",
        form: .choice(BuiltInSchemes.ids)),
      .flag("register", "A register of families, in the folder register."),
      .flag("scorecard", "Measures kept in a spreadsheet, in the folder scorecard."),
      .value(
        "assumptions", placeholder: "plan", "A table of the figures of a plan, assumptions.csv.",
        form: .file),
      .value(
        "families", placeholder: "number", "Families worked with.",
        form: .wholeNumber(1...10_000_000)),
      .value(
        "funded", placeholder: "number",
        "Funded places among them. (default: the scheme's share)",
        form: .wholeNumber(0...10_000_000)),
      .value(
        "out", short: "o", placeholder: "folder", "Where to write.", form: .folder, default: "."),
      .flag("force", "Replace files that are already there."),
    ])

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    let files: [OutputFile]
    if let path = parsed.value("assumptions") {
      if let other = ["example", "register", "scorecard", "scheme", "families", "funded"].first(
        where: {
          parsed.isGiven($0)
        })
      {
        throw Exit.wrongUse("'--assumptions' and '--\(other)' exclude each other")
      }
      let (scenario, _) = try PlanInput.scenario(path, settings: [], console)
      files = [AssumptionsSheet.file(scenario)]
    } else if parsed.value("example") != nil {
      if let other = ["register", "scorecard", "scheme", "families", "funded"].first(where: {
        parsed.isGiven($0)
      }) {
        throw Exit.wrongUse("'--example' and '--\(other)' exclude each other")
      }
      files = [
        OutputFile(name: "halton-2012.json", bytes: PackageResources.halton_2012_json),
        OutputFile(name: "assumptions/cautious.json", bytes: PackageResources.cautious_json),
        OutputFile(
          name: "assumptions/national-pace.json", bytes: PackageResources.national_pace_json),
      ]
    } else if parsed.flag("scorecard") {
      if let other = ["register", "scheme", "families", "funded"].first(where: {
        parsed.isGiven($0)
      }) {
        throw Exit.wrongUse("'--scorecard' and '--\(other)' exclude each other")
      }
      files = NewScorecard.files.map {
        OutputFile(name: "scorecard/\($0.name)", bytes: $0.bytes)
      }
    } else if parsed.flag("register") {
      if let other = ["families", "funded"].first(where: { parsed.isGiven($0) }) {
        throw Exit.wrongUse("'--register' and '--\(other)' exclude each other")
      }
      files = try register(parsed.value("scheme") ?? BuiltInSchemes.ids[0])
    } else if let id = parsed.value("scheme") {
      files = [try plan(id, parsed)]
    } else {
      throw Exit.wrongUse(
        "Say what to write: '--example halton', '--scheme <id>', '--register', '--scorecard' or "
          + "'--assumptions <plan>'")
    }
    let folder = parsed.value("out") ?? "."
    let written = try OutputFolder.write(files, into: folder, replacing: parsed.flag("force"))
    let names = written.map { Quoted.plain($0.hasPrefix("./") ? String($0.dropFirst(2)) : $0) }
    try console.writeLine("Wrote \(names.joined(separator: ", ")).")
    if let path = parsed.value("assumptions") {
      return console.say("Next: edit it, then pbr simulate \(Quoted.plain(path))+\(names[0])")
    }
    if parsed.flag("scorecard") { return console.say("Next: pbr scorecard \(names[0])") }
    guard parsed.flag("register") else { return console.say("Next: pbr simulate \(names[0])") }
    console.say("Next: read \(names.last ?? "README.md"), then put your families in \(names[0])")
  }

  private static func plan(_ id: String, _ parsed: ParsedCommand) throws(Exit) -> OutputFile {
    guard let families = parsed.wholeNumber("families") else {
      throw Exit.wrongUse(
        "Missing expected argument '--families <number>'", help: "How many families you work with.")
    }
    let scheme = try scheme(id)
    let funded =
      parsed.wholeNumber("funded") ?? scheme.fundedShare?.rounded(of: families) ?? families
    guard funded <= families else {
      throw Exit.wrongUse(
        "There cannot be more funded places (\(funded)) than families (\(families))")
    }
    let text = NewPlan(scheme: scheme, families: families, funded: funded).text
    return OutputFile(name: "\(id)-plan.json", text)
  }

  private static func register(_ id: String) throws(Exit) -> [OutputFile] {
    NewRegister(scheme: try scheme(id)).files.map {
      OutputFile(name: "register/\($0.name)", bytes: $0.bytes)
    }
  }

  private static func scheme(_ id: String) throws(Exit) -> Scheme {
    guard let scheme = SchemeReading(id, files: PlanInput.files).scheme else {
      throw Exit.defect("the built-in scheme \(id) cannot be read")
    }
    return scheme
  }
}
