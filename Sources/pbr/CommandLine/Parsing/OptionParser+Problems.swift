import PBRFindings

/// Words of the command line in messages.
enum Shown {
  /// Control characters escaped, cut after 60 characters.
  static func word(_ text: String) -> String {
    let visible = Quoted.plain(text)
    return visible.count > 60 ? visible.prefix(59) + "…" : visible
  }
}

extension OptionParser {
  func missingValue(_ option: OptionDescription, _ spelling: String) -> Exit {
    .wrongUse(
      "Missing value for '\(option.named(spelling))'",
      help: "\(option.named(spelling))  \(option.help)")
  }

  func invalid(
    _ value: String, _ option: OptionDescription, _ spelling: String, _ advice: String
  ) -> Exit {
    .wrongUse(
      "The value '\(Shown.word(value))' is invalid for '\(option.named(spelling))'. \(advice)",
      help: "\(option.named(spelling))  \(option.help)")
  }

  func noValueWanted(_ spelling: String, _ value: String) -> String {
    "The option '\(spelling)' does not take any value, but '\(Shown.word(value))' was specified."
  }

  /// swift-argument-parser lets the last one win; of two numbers of draws in a long line, the
  /// one that was meant cannot be known.
  func twice(_ option: OptionDescription, _ before: String, _ value: String) -> Exit {
    let label = option.named("--\(option.long)")
    return .wrongUse(
      "The option '\(label)' was given twice, with '\(Shown.word(before))' and "
        + "'\(Shown.word(value))'. Give it once.")
  }

  /// An option that the command does not have, with the best guess at what was meant: the same
  /// word with the right dashes, an option of another command, or the nearest of its own.
  func unknown(_ word: String) -> Exit {
    let message = "Unknown option '\(Shown.word(word))'"
    let name = String(word.drop { "‐‑‒–—―−-".contains($0) }.prefix { $0 != "=" })
    if OptionDescription.isDashed(word) || !word.hasPrefix("--") {
      guard name.count > 1 || OptionDescription.isDashed(word) else { return .wrongUse(message) }
      let known = command.option(long: name) != nil
      if known { return .wrongUse("\(message). Did you mean '--\(name)', with two hyphens?") }
    }
    let owners = tree.commands(withOption: name).map { "'\($0.fullName)'" }
    if !owners.isEmpty {
      let named = owners.prefix(3).joined(separator: ", ") + (owners.count > 3 ? " and others" : "")
      return .wrongUse("\(message). It is an option of \(named).")
    }
    let names = command.allOptions.filter { !$0.isHidden }.flatMap { option in
      option.spellings.filter { $0.hasPrefix("--") }.map { String($0.dropFirst(2)) }
    }
    if let nearest = Nearest.match(name, among: names) {
      return .wrongUse("\(message). Did you mean '--\(nearest)'?")
    }
    return .wrongUse(message)
  }

  /// `-d5`: letters that are no option together, where one of them waits for a value.
  func unknown(_ word: String, missing option: OptionDescription) -> Exit {
    let message = unknown(word).usageProblem?.message ?? ""
    let spelling = option.short.map { "-\($0)" } ?? "--\(option.long)"
    return .wrongUse(
      "\(message)\n   or: Missing value for '\(option.named(spelling))' in '\(Shown.word(word))'")
  }
}
