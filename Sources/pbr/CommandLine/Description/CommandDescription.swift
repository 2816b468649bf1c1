/// Everything that is to be said about a command, said once.
struct CommandDescription: Sendable {
  /// The words after `pbr`: `simulate`, or `claims list` for a command inside another. Empty
  /// for the program itself.
  let name: String
  /// What it does, in one sentence.
  let abstract: String
  /// Lines to copy; shown first.
  let examples: [Example]
  /// More to know, in paragraphs separated by an empty line.
  let discussion: String?
  /// In their order on the command line; only the last may repeat.
  let arguments: [ArgumentDescription]
  /// Its own options; those of every command are added to them.
  let options: [OptionDescription]
  let subcommands: [any Command.Type]
  /// Hidden commands work and are not listed.
  let isHidden: Bool

  init(
    name: String, abstract: String, examples: [Example] = [], discussion: String? = nil,
    arguments: [ArgumentDescription] = [], options: [OptionDescription] = [],
    subcommands: [any Command.Type] = [], isHidden: Bool = false
  ) {
    self.name = name
    self.abstract = abstract
    self.examples = examples
    self.discussion = discussion
    self.arguments = arguments
    self.options = options
    self.subcommands = subcommands
    self.isHidden = isHidden
  }

  /// The name as it is typed: `pbr claims list`.
  var fullName: String { name.isEmpty ? "pbr" : "pbr \(name)" }

  /// The last word of the name.
  var lastWord: String { name.split(separator: " ").last.map(String.init) ?? "pbr" }

  /// Its own options and those of every command.
  var allOptions: [OptionDescription] { options + OptionDescription.ofEveryCommand }

  /// The subcommands that are listed.
  var listedSubcommands: [CommandDescription] {
    subcommands.map { $0.description }.filter { !$0.isHidden }
  }

  /// The option that a long name (without dashes, with `no-` before an inversible one) means.
  func option(long name: String) -> OptionDescription? {
    allOptions.first { $0.spellings.contains("--" + name) }
  }

  func option(short letter: Character) -> OptionDescription? {
    allOptions.first { $0.short == letter }
  }
}
