import PBRFindings

extension CommandTree {
  /// What to say of a word that is no subcommand: the nearest one, one of that name inside
  /// another, or that a file comes after a command.
  func unknownSubcommand(_ word: String, of command: CommandDescription) -> Exit {
    .wrongUse(guess(word, command))
  }

  private func guess(_ word: String, _ command: CommandDescription) -> String {
    let message = "Unknown subcommand '\(Shown.word(word))'"
    if CommandTree.looksLikeFile(word), let reader = firstReader(in: command) {
      return "\(message). A file comes after a subcommand: "
        + "'\(reader.fullName) \(Shown.word(word))'."
    }
    let names = command.listedSubcommands.map { $0.lastWord }
    if let nearest = Nearest.match(word, among: names + ["help"]) {
      return "\(message). Did you mean '\(nearest)'?"
    }
    let elsewhere = listed.filter { !$0.name.isEmpty }
    if let nearest = Nearest.match(word, among: elsewhere.map { $0.lastWord }),
      let found = elsewhere.first(where: { $0.lastWord == nearest })
    {
      return "\(message). Did you mean '\(found.fullName)'?"
    }
    return message
  }

  private static func looksLikeFile(_ word: String) -> Bool {
    word == "-" || word.contains("/") || word.contains("\\") || word.contains(".")
  }

  /// The first subcommand that takes a file.
  private func firstReader(in command: CommandDescription) -> CommandDescription? {
    command.listedSubcommands.first { $0.arguments.first?.form == .file }
  }
}
