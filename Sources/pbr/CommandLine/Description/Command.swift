/// One command of the program.
///
/// The description is its help, its part of the manual and its parser. One file a command, and
/// one line in the `subcommands` of the command above it.
protocol Command: SendableMetatype {
  static var description: CommandDescription { get }

  /// Does the work. Returning is success; an `Exit` thrown says what to report and which status
  /// to end with; any other error is a defect of the program.
  static func run(_ parsed: ParsedCommand, _ console: Console) throws
}

/// A command that only groups others, such as `pbr claims`: alone, it shows its help.
protocol CommandGroup: Command {}

/// A command line to copy, and what it does.
struct Example: Sendable {
  /// The whole line, `pbr` included.
  let command: String
  /// What it does, in a sentence.
  let says: String

  init(_ command: String, _ says: String) {
    self.command = command
    self.says = says
  }
}
