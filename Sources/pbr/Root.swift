/// `pbr` itself: every command of the program, and what a newcomer sees.
enum Root: Command {
  static let description = CommandDescription(
    name: "",
    abstract: "Plan, check and account for payment-by-results programmes.",
    examples: [
      Example("pbr init --example halton", "Write the example scenario, halton-2012.json."),
      Example("pbr simulate halton-2012.json", "Print what comes in, when, and what is at risk."),
      Example("pbr check halton-2012.json", "Look for errors only."),
    ],
    options: [
      .value(
        "generate-completion-script", placeholder: "shell",
        "Print a script that lets the shell complete commands and options.",
        form: .choice(CompletionScript.Shell.allCases.map { $0.rawValue }))
    ],
    subcommands: [
      Simulate.self, ReportCommand.self, SensitivityCommand.self, LeversCommand.self,
      ExplainCommand.self,
      Breakeven.self, Compare.self, DiffCommand.self, Region.self, Deadlines.self, Appraise.self,
      ScorecardCommand.self, ClaimsCommands.self, Synthesise.self, Check.self, Verify.self,
      Schemes.self, SchemaCommand.self, Units.self, Init.self, SelfTestCommand.self,
      HelpCommand.self,
    ])

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    if let name = parsed.value("generate-completion-script"),
      let shell = CompletionScript.Shell(rawValue: name)
    {
      return try console.write(CompletionScript(parsed.tree).text(for: shell))
    }
    var lines = [description.abstract, "", "To begin, copy these lines:", ""]
    for example in description.examples {
      lines.append("  \(example.command)")
      lines += Wrapping.lines(example.says, width: console.width, indent: 6)
    }
    lines += ["", "All commands: pbr --help. One of them: pbr help simulate."]
    try console.writeLine(lines.joined(separator: "\n"))
  }
}
