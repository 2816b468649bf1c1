import PBRFindings
import PBRProgramme
import PBRQuantities
import PBRReporting

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
    let rows = BuiltInSchemes.ids.compactMap { id -> Row? in
      guard let scheme = Plan.readScheme(id, files: PlanInput.files).scheme else { return nil }
      let most = scheme.maximumPerPlace.map { Cell.text(NumberText.pounds($0)) } ?? .notApplicable
      return .line(
        id,
        [
          .text(scheme.title), .text("\(scheme.results.count)"), .text("\(scheme.windows.count)"),
          most,
        ])
    }
    let table = Table(
      id: "schemes",
      columns: [
        .label("Scheme"), Column("Title", id: "title", .left), Column("Results", id: "results"),
        Column("Windows", id: "windows"), Column("Most a place", id: "maximum"),
      ], rows: rows)
    let report = Report(
      title: "Schemes", headline: "\(rows.count) schemes are built in.",
      sections: [ReportSection(id: "schemes", title: "", blocks: [.table(table)])])
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
