/// What `--help` prints: the layout of swift-argument-parser, with examples before the usage.
struct HelpText {
  let command: CommandDescription
  let width: Int

  /// Where the explanations begin.
  static let column = 26

  init(_ command: CommandDescription, width: Int) {
    self.command = command
    self.width = width
  }

  var text: String {
    var sections = [overview]
    if !command.examples.isEmpty { sections.append(examples) }
    sections.append([UsageText(command).text(after: "USAGE: ", width: width)])
    sections.append(
      list("ARGUMENTS", command.arguments.map { ($0.label, $0.helpWithValues) }))
    sections.append(
      list(
        "OPTIONS",
        command.allOptions.filter { !$0.isHidden }.map { ($0.label, $0.helpWithValues) }))
    sections.append(
      list("SUBCOMMANDS", command.listedSubcommands.map { ($0.lastWord, $0.abstract) }))
    if !command.subcommands.isEmpty {
      let words = command.name.isEmpty ? "" : " " + command.name
      sections.append(["  See 'pbr help\(words) <subcommand>' for detailed help."])
    }
    let shown = sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
    return shown.joined(separator: "\n\n") + "\n"
  }

  private var overview: [String] {
    var lines = Wrapping.lines("OVERVIEW: " + command.abstract, width: width)
    if let discussion = command.discussion {
      lines += [""] + Wrapping.lines(discussion, width: width)
    }
    return lines
  }

  private var examples: [String] {
    ["EXAMPLES:"]
      + command.examples.flatMap { example in
        ["  \(example.command)"] + Wrapping.lines(example.says, width: width, indent: 6)
      }
  }

  private func list(_ heading: String, _ entries: [(label: String, says: String)]) -> [String] {
    guard !entries.isEmpty else { return [] }
    return ["\(heading):"] + entries.flatMap { entry($0.label, $0.says) }
  }

  /// A label and its explanation beside it, or below it when the label is too long.
  private func entry(_ label: String, _ says: String) -> [String] {
    var lines = Wrapping.lines(says, width: width, indent: HelpText.column)
    let padded = "  " + label
    guard let first = lines.first else { return [padded] }
    guard padded.count < HelpText.column else { return [padded] + lines }
    lines[0] = padded + first.dropFirst(padded.count)
    return lines
  }
}
