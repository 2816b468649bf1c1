/// The manual of every listed command as Markdown.
struct MarkdownManual {
  let tree: CommandTree

  init(_ tree: CommandTree) { self.tree = tree }

  var text: String {
    let root = tree.root.description
    var lines = ["# Commands", "", MarkdownManual.escaped(root.abstract), ""]
    if let discussion = root.discussion { lines += [MarkdownManual.escaped(discussion), ""] }
    lines += examples(root)
    for command in tree.explained { lines += section(command) }
    lines += ["## pbr alone", ""] + root.options.filter { !$0.isHidden }.map(entry)
    lines += ["", "## Options of every command", ""]
    lines += OptionDescription.ofEveryCommand.map(entry)
    lines += ["", "## Exit status", "", "| Status | Meaning |", "| ---: | --- |"]
    lines += ExitStatus.allCases.map { "| \($0.rawValue) | \($0.meaning) |" }
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ command: CommandDescription) -> [String] {
    var lines = ["## \(command.fullName)", "", MarkdownManual.escaped(command.abstract), ""]
    lines += examples(command)
    lines += ["```", UsageText(command).text(after: "", width: 96), "```", ""]
    if let discussion = command.discussion { lines += [MarkdownManual.escaped(discussion), ""] }
    let entries =
      command.arguments.map { entry($0.label, $0.helpWithValues) }
      + command.options.filter { !$0.isHidden }.map(entry)
      + command.listedSubcommands.map { entry($0.fullName, $0.abstract) }
    return lines + (entries.isEmpty ? [] : entries + [""])
  }

  private func examples(_ command: CommandDescription) -> [String] {
    command.examples.flatMap { example in
      [MarkdownManual.escaped(example.says), "", "```sh", example.command, "```", ""]
    }
  }

  private func entry(_ option: OptionDescription) -> String {
    entry(option.label, option.helpWithValues)
  }

  private func entry(_ label: String, _ says: String) -> String {
    "- `\(label)`: \(MarkdownManual.escaped(says))"
  }

  /// Text in which no character is taken for markup.
  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { out, character in
      if "\\`*_<>[]|".contains(character) { out.append("\\") }
      out.append(character)
    }
  }
}
