/// The manual page `pbr(1)`, in the man macros of roff, of every listed command.
struct ManualPage {
  let tree: CommandTree

  init(_ tree: CommandTree) { self.tree = tree }

  var text: String {
    let root = tree.root.description
    var lines = [
      ".TH PBR 1 \"\" \"pbr \(Version.current)\" \"User Commands\"", ".SH NAME",
      "pbr \\- " + ManualPage.escaped(ManualPage.withoutStop(root.abstract)), ".SH SYNOPSIS",
      ".B " + ManualPage.escaped("pbr"), "\\fIsubcommand\\fR [\\fIoptions\\fR]",
    ]
    if let discussion = root.discussion {
      lines += [".SH DESCRIPTION"] + paragraphs(discussion)
    }
    lines += examples(root)
    lines.append(".SH COMMANDS")
    for command in tree.explained { lines += section(command) }
    lines += [".SH OPTIONS"] + root.options.filter { !$0.isHidden }.flatMap(option)
    lines += [".SS For every command"] + OptionDescription.ofEveryCommand.flatMap(option)
    lines.append(".SH EXIT STATUS")
    for status in ExitStatus.allCases { lines += entry("\(status.rawValue)", status.meaning) }
    lines.append(".SH ENVIRONMENT")
    lines += entry("COLUMNS", "The width to lay text out for, instead of that of the screen.")
    lines += entry("NO_COLOR", "When set and not empty, nothing is coloured.")
    lines += entry("TERM", "When it is dumb, nothing is coloured.")
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ command: CommandDescription) -> [String] {
    var lines = [".SS \"\(ManualPage.escaped(command.fullName))\""]
    lines += paragraphs(command.abstract)
    lines += [".PP", "Usage:", ManualPage.line(UsageText(command).text)]
    if let discussion = command.discussion { lines += [".PP"] + paragraphs(discussion) }
    for argument in command.arguments { lines += entry(argument.label, argument.helpWithValues) }
    lines += command.options.filter { !$0.isHidden }.flatMap(option)
    return lines + examples(command)
  }

  private func examples(_ command: CommandDescription) -> [String] {
    guard !command.examples.isEmpty else { return [] }
    let heading = command.name.isEmpty ? [".SH EXAMPLES"] : [".PP", "Examples:"]
    return heading + command.examples.flatMap { entry($0.command, $0.says) }
  }

  private func option(_ option: OptionDescription) -> [String] {
    entry(option.label, option.helpWithValues)
  }

  private func entry(_ label: String, _ says: String) -> [String] {
    [".TP", "\\fB\(ManualPage.escaped(label))\\fR", ManualPage.line(says)]
  }

  private func paragraphs(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.isEmpty ? ".PP" : ManualPage.line(String($0))
    }
  }

  private static func withoutStop(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  /// A line of text that roff does not take for a request.
  private static func line(_ text: String) -> String {
    let shown = escaped(text)
    return shown.hasPrefix(".") ? "\\&" + shown : shown
  }

  /// Text in which every character stands for itself: hyphens that can be copied, characters
  /// beyond ASCII by their number, so that the page needs no encoding.
  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": out += "\\(rs"
      case "-": out += "\\-"
      case "'": out += "\\(aq"
      case "`": out += "\\(ga"
      case "^": out += "\\(ha"
      case "~": out += "\\(ti"
      case "\"": out += "\\(dq"
      case _ where scalar.isASCII: out.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        out += "\\[u\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)]"
      }
    }
    return out
  }
}
