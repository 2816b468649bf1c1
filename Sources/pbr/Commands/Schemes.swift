import PBRFiles
import PBRFindings
import PBRProgramme
import PBRReporting
import PBRRewards
import PBRStatements

/// `pbr schemes`: the payer's rules that are built in.
enum Schemes: Command {
  static let description = CommandDescription(
    name: "schemes",
    abstract: "List the schemes that are built in.",
    examples: [
      Example("pbr schemes", "List them."),
      Example(
        "pbr schemes show troubled-families-2012 > my-scheme.json",
        "Save one, to be edited into rules of your own."),
    ],
    subcommands: [SchemesShow.self])

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    let schemes = BuiltInSchemes.ids.compactMap {
      SchemeReading($0, files: PlanInput.files).scheme
    }
    let report = SchemesStatement(schemes).report
    try console.write(TextWriter(width: console.reportWidth).text(report))
    console.say("Next: pbr check \(BuiltInSchemes.ids[0]), to read its rules in sentences.")
  }
}

/// `pbr schemes show`: one of them as JSON.
enum SchemesShow: Command {
  /// The rules of a file, with what they extend laid under them; they have to be right.
  private static func file(_ path: String, _ console: Console) throws -> [UInt8] {
    let files = PlanInput.files.keeping(path)
    if RewardRules.isOne(path, files: files) {
      let reading = RewardSchemeReading(path, files: files)
      guard let document = reading.document, reading.scheme != nil else {
        throw Exit(reading.unopened ? .cannotOpen : .inputHasErrors, reading.findings)
      }
      console.report(reading.findings)
      return JSONOutput(document).bytes
    }
    let reading = SchemeReading(path, files: files)
    guard let scheme = reading.scheme else {
      throw Exit(reading.unopened ? .cannotOpen : .inputHasErrors, reading.findings)
    }
    console.report(reading.findings)
    return JSONOutput(scheme.source).bytes
  }

  static let description = CommandDescription(
    name: "schemes show",
    abstract: "Print a built-in scheme as JSON, ready to be saved and edited.",
    examples: [
      Example("pbr schemes show troubled-families-2012", "Every figure with its source."),
      Example("pbr schemes show my-scheme.json", "Rules of your own, with what they extend."),
    ],
    arguments: [
      ArgumentDescription(
        "scheme", "Its id, or a file of rules; a reward's, too.", form: .text)
    ])

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    let id = try parsed.required("scheme")
    if let text = BuiltInSchemes.text(id) { return try console.write(text.bytes) }
    guard id.hasSuffix(".json") else {
      let nearest = Nearest.match(id, among: BuiltInSchemes.ids).map { "Did you mean '\($0)'?" }
      throw Exit.wrongUse(
        "There is no scheme '\(Quoted.plain(id))'",
        help: nearest ?? "pbr schemes lists them; a file of rules ends in .json.")
    }
    try console.write(try file(id, console))
  }
}
