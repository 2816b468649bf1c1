/// The one line that says how a command is typed: `pbr simulate <scenario> [--draws <draws>]`.
struct UsageText {
  /// The parts in order; a line may be broken between them.
  let parts: [String]

  init(_ command: CommandDescription) {
    guard command.subcommands.isEmpty else {
      parts = [command.fullName, "<subcommand>"]
      return
    }
    let options = command.options.filter { !$0.isHidden }
    let arguments = command.arguments.map { $0.synopsis }
    // As swift-argument-parser: more than twelve options and arguments are cut down to what is
    // required and what has a place.
    let isLong = options.count + arguments.count > 12
    let shown = isLong ? options.filter { $0.isRequired } : options
    parts =
      [command.fullName] + (isLong ? ["[<options>]"] : []) + arguments
      + shown.map { $0.synopsis }
  }

  /// The line without a heading, not broken.
  var text: String { parts.joined(separator: " ") }

  /// The line after its heading, broken between parts with the rest set in under the first.
  func text(after heading: String, width: Int) -> String {
    let margin = String(repeating: " ", count: heading.count)
    let lines = Wrapping.pieces(parts, max(20, width - heading.count))
    return heading + lines.joined(separator: "\n" + margin)
  }
}
