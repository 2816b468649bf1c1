/// A script that lets a shell complete the commands, options and values of `pbr`.
struct CompletionScript {
  enum Shell: String, CaseIterable, Sendable { case bash, zsh, fish }

  let tree: CommandTree

  init(_ tree: CommandTree) { self.tree = tree }

  func text(for shell: Shell) -> String {
    switch shell {
    case .bash: bash
    case .zsh: zsh
    case .fish: fish
    }
  }

  /// A command as the shells see it.
  struct Entry {
    let description: CommandDescription

    /// What `pbr` is followed by; empty for the program itself.
    var name: String { description.name }
    var options: [OptionDescription] { description.allOptions.filter { !$0.isHidden } }

    /// The words that may follow: subcommands, or the choices of an argument.
    var words: [(word: String, says: String)] {
      var words = description.listedSubcommands.map { (word: $0.lastWord, says: $0.abstract) }
      if name.isEmpty { words.append(("help", HelpCommand.description.abstract)) }
      for argument in description.arguments {
        if case .choice(let choices) = argument.form { words += choices.map { ($0, "") } }
      }
      return words
    }

    var takesFiles: Bool { description.arguments.contains { $0.form == .file } }
    var takesFolders: Bool { description.arguments.contains { $0.form == .folder } }
  }

  /// The program and every command, `help` included.
  var entries: [Entry] { ([tree.root.description] + tree.explained).map(Entry.init) }

  /// Text as one word of a shell script.
  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }

  /// The options of a command that take a value, as patterns of a `case`: `'simulate:--out'`.
  static func patterns(_ entry: Entry, _ option: OptionDescription) -> String {
    option.spellings.map { quoted("\(entry.name):\($0)") }.joined(separator: "|")
  }
}
