extension CommandTree {
  /// The commands that a manual explains: all that are listed, and `help`.
  var explained: [CommandDescription] { listed.dropFirst() + [HelpCommand.description] }
}
