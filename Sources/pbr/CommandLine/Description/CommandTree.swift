/// All commands, reached from the program itself.
struct CommandTree: Sendable {
  let root: any Command.Type

  /// Every listed command with those inside it, in the order of the help.
  var listed: [CommandDescription] { CommandTree.listed(root.description) }

  private static func listed(_ command: CommandDescription) -> [CommandDescription] {
    [command] + command.listedSubcommands.flatMap(listed)
  }

  /// The listed commands that have an option of their own of that long name.
  func commands(withOption name: String) -> [CommandDescription] {
    listed.filter { command in
      command.options.contains { !$0.isHidden && $0.spellings.contains("--" + name) }
    }
  }

  /// Where the first words of a command line lead.
  struct Route {
    var command: any Command.Type
    /// What is left for the command to read.
    var rest: [String]
    /// Whether `help` stood among the words.
    var wantsHelp = false
    /// A word that is no subcommand where one is expected; nothing after it has been read.
    var unknown: String?
  }

  /// Follows the names of commands. Options of every command may stand before them.
  func route(_ words: [String]) -> Route {
    var route = Route(command: root, rest: [])
    var rest = words[...]
    let leading = Set(OptionDescription.ofEveryCommand.flatMap { $0.spellings })
    while !route.command.description.subcommands.isEmpty, let word = rest.first {
      if leading.contains(word) {
        route.rest.append(word)
      } else if OptionDescription.isOption(word) {
        break
      } else if let next = subcommand(word, of: route.command) {
        route.command = next
      } else if word == "help" {
        route.wantsHelp = true
      } else {
        route.unknown = word
        break
      }
      rest.removeFirst()
    }
    route.rest += rest
    return route
  }

  private func subcommand(_ word: String, of command: any Command.Type) -> (any Command.Type)? {
    command.description.subcommands.first { $0.description.lastWord == word }
  }
}
