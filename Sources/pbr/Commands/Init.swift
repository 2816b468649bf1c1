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
        "pbr init --scheme-skeleton", "Rules of your own to begin with: a rate card of two strands."
      ),
      Example(
        "pbr init --scheme scheme.json --families 100",
        "A plan by rules of your own; --register writes a register by them."),
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
        "scheme", placeholder: "scheme",
        "The payer's rules for a plan or a register of your own: a built-in id or a file.",
        form: .file),
      .flag("scheme-skeleton", "Rules of your own to begin with, scheme.json."),
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

  /// What can be written, each by the option that asks for it; one of them alone.
  private static let kinds = ["assumptions", "example", "scheme-skeleton", "scorecard", "register"]

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    let asked = kinds.filter { parsed.isGiven($0) }
    if let kind = asked.first {
      let details = kind == "register" ? ["families", "funded"] : ["scheme", "families", "funded"]
      if let other = (asked.dropFirst() + details.filter { parsed.isGiven($0) }).first {
        throw Exit.wrongUse("'--\(kind)' and '--\(other)' exclude each other")
      }
    }
    let files: [OutputFile]
    switch asked.first {
    case "assumptions":
      let (scenario, _) = try PlanInput.scenario(
        parsed.value("assumptions") ?? "", settings: [], console)
      files = [AssumptionsSheet.file(scenario)]
    case "example":
      files = [
        OutputFile(name: "halton-2012.json", bytes: PackageResources.halton_2012_json),
        OutputFile(name: "assumptions/cautious.json", bytes: PackageResources.cautious_json),
        OutputFile(
          name: "assumptions/national-pace.json", bytes: PackageResources.national_pace_json),
      ]
    case "scheme-skeleton":
      files = [OutputFile(name: "scheme.json", bytes: PackageResources.scheme_skeleton_json)]
    case "scorecard":
      files = NewScorecard.files.map {
        OutputFile(name: "scorecard/\($0.name)", bytes: $0.bytes)
      }
    case "register":
      files = try register(parsed.value("scheme") ?? BuiltInSchemes.ids[0], parsed)
    default:
      guard let name = parsed.value("scheme") else {
        throw Exit.wrongUse(
          "Say what to write: '--example halton', '--scheme <scheme>', '--scheme-skeleton', "
            + "'--register', '--scorecard' or '--assumptions <plan>'")
      }
      files = [try plan(name, parsed)]
    }
    let folder = parsed.value("out") ?? "."
    let written = try OutputFolder.write(files, into: folder, replacing: parsed.flag("force"))
    let names = written.map { Quoted.plain($0.hasPrefix("./") ? String($0.dropFirst(2)) : $0) }
    try console.writeLine("Wrote \(names.joined(separator: ", ")).")
    if let path = parsed.value("assumptions") {
      return console.say("Next: edit it, then pbr simulate \(Quoted.plain(path))+\(names[0])")
    }
    if parsed.flag("scorecard") { return console.say("Next: pbr scorecard \(names[0])") }
    if parsed.flag("scheme-skeleton") {
      return console.say(
        "Next: put your rules in their place, then pbr check \(names[0]), and pbr init --scheme "
          + "\(names[0]) --families 100")
    }
    guard parsed.flag("register") else { return console.say("Next: pbr simulate \(names[0])") }
    console.say("Next: read \(names.last ?? "README.md"), then put your families in \(names[0])")
  }

  private static func plan(_ name: String, _ parsed: ParsedCommand) throws(Exit) -> OutputFile {
    guard let families = parsed.wholeNumber("families") else {
      throw Exit.wrongUse(
        "Missing expected argument '--families <number>'", help: "How many families you work with.")
    }
    let rules = try NamedScheme(name)
    let scheme = rules.scheme
    let funded =
      parsed.wholeNumber("funded") ?? scheme.fundedShare?.rounded(of: families) ?? families
    guard funded <= families else {
      throw Exit.wrongUse(
        "There cannot be more funded places (\(funded)) than families (\(families))")
    }
    let plan = NewPlan(
      scheme: scheme, named: try rules.named(from: parsed.value("out") ?? "."), families: families,
      funded: funded)
    return OutputFile(name: "\(scheme.id)-plan.json", plan.text)
  }

  private static func register(
    _ name: String, _ parsed: ParsedCommand
  ) throws(Exit) -> [OutputFile] {
    let rules = try NamedScheme(name)
    let place = try rules.named(from: "\(parsed.value("out") ?? ".")/register")
    return NewRegister(scheme: rules.scheme, named: place).files.map {
      OutputFile(name: "register/\($0.name)", bytes: $0.bytes)
    }
  }
}
