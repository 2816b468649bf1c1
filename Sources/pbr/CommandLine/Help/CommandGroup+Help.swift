extension CommandGroup {
  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    try console.write(HelpText(parsed.description, width: console.width).text)
  }
}
