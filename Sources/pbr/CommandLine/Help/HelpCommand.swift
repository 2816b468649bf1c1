/// `pbr help claims list`: the help of a command; also the manual of all of them.
enum HelpCommand: Command {
  static let description = CommandDescription(
    name: "help",
    abstract: "Show the help of a command.",
    examples: [
      Example("pbr help", "List all commands."),
      Example("pbr help help", "Explain one command."),
      Example("pbr help --man > pbr.1", "Make the manual page."),
    ],
    arguments: [
      ArgumentDescription("subcommand", "The words of the command.", count: .anyNumber)
    ],
    options: [
      .flag("man", "Print the manual of all commands as a manual page."),
      .flag("markdown", "Print the manual of all commands as Markdown."),
    ],
    isHidden: true)

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    if parsed.flag("man") { return try console.write(ManualPage(parsed.tree).text) }
    if parsed.flag("markdown") { return try console.write(MarkdownManual(parsed.tree).text) }
    let route = parsed.tree.route(parsed.arguments)
    let command = route.command.description
    // After a command that has no subcommands nothing can follow.
    if let word = route.unknown ?? route.rest.first {
      throw parsed.tree.unknownSubcommand(word, of: command)
    }
    try console.write(HelpText(command, width: console.width).text)
  }
}
