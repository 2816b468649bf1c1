extension CommandTree {
  /// Runs a command line, words after `pbr`, and says how it ended. Everything that can go
  /// wrong has been said on standard error when this returns.
  func run(_ words: [String], on console: Console) -> ExitStatus {
    let route = route(words)
    var status = ExitStatus.done
    do {
      try perform(route, on: console)
    } catch {
      let exit = Exit(meaning: error)
      tell(exit, of: route.command.description, on: console)
      status = exit.status
    }
    do throws(Exit) {
      try console.flush()
    } catch {
      if status != error.status { console.report(error.findings) }
      if status == .done { status = error.status }
    }
    return status
  }

  private func perform(_ route: Route, on console: Console) throws {
    let description = route.command.description
    if let word = route.unknown { throw unknownSubcommand(word, of: description) }
    let options = route.rest.prefix { $0 != "--" }
    if route.wantsHelp || options.contains("--help") || options.contains("-h") {
      return try console.write(HelpText(description, width: console.width).text)
    }
    if options.contains("--version") { return try console.writeLine(Version.current) }
    var parser = OptionParser(description, route.rest, in: self)
    let parsed = try parser.parse()
    // `-qh`: help among bundled flags.
    if parsed.flag("help") {
      return try console.write(HelpText(description, width: console.width).text)
    }
    var console = console
    console.colourChoice = parsed.choice("color")
    let progress = console.surroundings.progress.map {
      Progress(description.fullName, write: $0)
    }
    console.progress = progress
    progress?.start()
    defer { progress?.stop() }
    try route.command.run(parsed, console)
  }

  /// Says why a command ended, on standard error.
  private func tell(_ exit: Exit, of command: CommandDescription, on console: Console) {
    console.report(exit.findings)
    guard let problem = exit.usageProblem else { return }
    var lines = ["Error: \(problem.message)"]
    if let help = problem.help { lines.append("Help:  \(help)") }
    lines.append(UsageText(command).text(after: "Usage: ", width: console.width))
    lines.append("  See '\(command.fullName) --help' for more information.")
    console.say(lines.joined(separator: "\n"))
  }
}
