extension OptionParser {
  /// Whether there are enough arguments and not too many, each of its form.
  func checkArguments() throws(Exit) {
    let count = parsed.arguments.count
    if let last = command.arguments.last, last.repeats {
      // As many as there are.
    } else if count > command.arguments.count {
      throw unexpected(parsed.arguments[command.arguments.count...])
    }
    for (position, argument) in command.arguments.enumerated() {
      if position >= count {
        guard argument.isRequired else { continue }
        throw .wrongUse(
          "Missing expected argument '\(argument.synopsis)'",
          help: "\(argument.label)  \(argument.help)")
      }
      let last = argument.repeats ? count - 1 : position
      for value in parsed.arguments[position...last] { try check(value, argument) }
    }
    for option in command.options where option.isRequired && parsed.given[option.long] == nil {
      let label = option.named("--\(option.long)")
      throw .wrongUse(
        "Missing expected argument '\(label)'", help: "\(label)  \(option.help)")
    }
  }

  private func check(_ value: String, _ argument: ArgumentDescription) throws(Exit) {
    guard let advice = argument.form.advice(on: value) else { return }
    throw .wrongUse(
      "The value '\(Shown.word(value))' is invalid for '\(argument.label)'. \(advice)",
      help: "\(argument.label)  \(argument.help)")
  }

  private func unexpected(_ words: ArraySlice<String>) -> Exit {
    let shown = words.prefix(5).map { "'\(Shown.word($0))'" }.joined(separator: ", ")
    let more = words.count > 5 ? " …" : ""
    return .wrongUse(
      words.count == 1
        ? "Unexpected argument \(shown)"
        : "\(words.count) unexpected arguments: \(shown)\(more)")
  }
}
