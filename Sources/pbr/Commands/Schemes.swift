import PBRFindings
import PBRProgramme
import PBRReporting
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
  static let description = CommandDescription(
    name: "schemes show",
    abstract: "Print a built-in scheme as JSON, ready to be saved and edited.",
    examples: [
      Example("pbr schemes show troubled-families-2012", "Every figure with its source.")
    ],
    arguments: [
      ArgumentDescription("scheme", "Its id.", form: .choice(BuiltInSchemes.ids))
    ])

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    let id = try parsed.required("scheme")
    guard let text = BuiltInSchemes.text(id) else {
      throw Exit.wrongUse("There is no scheme '\(Quoted.plain(id))'")
    }
    try console.write(text.bytes)
  }
}
