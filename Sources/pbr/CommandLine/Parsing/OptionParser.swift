/// Reads the words after a command's name. Options and arguments may stand in any order; after
/// `--` every word is an argument; `-` is an argument or a value.
struct OptionParser {
  /// How often an option can be given that may be given several times.
  static let mostTimes = 200

  let command: CommandDescription
  let tree: CommandTree
  var words: ArraySlice<String>
  var parsed: ParsedCommand
  /// How the options that may stand only once were first given.
  var first: [String: String] = [:]

  init(_ command: CommandDescription, _ words: some Collection<String>, in tree: CommandTree) {
    self.command = command
    self.tree = tree
    self.words = Array(words)[...]
    parsed = ParsedCommand(description: command, tree: tree)
  }

  /// Reads everything.
  ///
  /// - Throws: `wrongUse` with the first thing that is wrong, unknown words before missing ones.
  mutating func parse() throws(Exit) -> ParsedCommand {
    while let word = words.popFirst() {
      if word == "--" {
        parsed.arguments += words
        break
      }
      if OptionDescription.isOption(word) {
        if word.hasPrefix("--") { try readLong(word) } else { try readShort(word) }
      } else {
        parsed.arguments.append(word)
      }
    }
    try checkArguments()
    return parsed
  }

  private mutating func readLong(_ word: String) throws(Exit) {
    let name = String(word.dropFirst(2).prefix { $0 != "=" })
    guard let option = command.option(long: name) else { throw unknown("--" + name) }
    let joined = word.firstIndex(of: "=").map { String(word[word.index(after: $0)...]) }
    try read(option, as: "--" + name, joined)
  }

  /// `-q`, `-d 5`, `-d=5`, or several flags as `-qf`, of which the last may take a value.
  private mutating func readShort(_ word: String) throws(Exit) {
    let letters = word.dropFirst().prefix { $0 != "=" }
    let joined = word.firstIndex(of: "=").map { String(word[word.index(after: $0)...]) }
    guard !letters.isEmpty, !OptionDescription.isDashed(word) else { throw unknown(word) }
    for (index, letter) in letters.enumerated() {
      let isLast = index == letters.count - 1
      guard let option = command.option(short: letter) else {
        throw unknown(index == 0 && letters.count > 1 ? "-\(letters)" : "-\(letter)")
      }
      if option.form != nil, !isLast { throw unknown("-\(letters)", missing: option) }
      try read(option, as: "-\(letter)", isLast ? joined : nil)
    }
  }

  private mutating func read(
    _ option: OptionDescription, as spelling: String, _ joined: String?
  ) throws(Exit) {
    guard case .value(_, let form, let repeats) = option.kind else {
      if let joined { throw .wrongUse(noValueWanted(spelling, joined)) }
      return try set(option, as: spelling)
    }
    let value: String
    if let joined {
      value = joined
    } else if let next = words.first, !OptionDescription.isOption(next), next != "--" {
      value = next
      words.removeFirst()
    } else {
      throw missingValue(option, spelling)
    }
    guard !value.isEmpty else { throw missingValue(option, spelling) }
    if let advice = form.advice(on: value) { throw invalid(value, option, spelling, advice) }
    if !repeats, let before = parsed.given[option.long]?.first {
      throw twice(option, before, value)
    }
    parsed.given[option.long, default: []].append(value)
    if let given = parsed.given[option.long]?.count, given > OptionParser.mostTimes {
      throw .wrongUse(
        "Option '\(spelling)' can be given at most \(OptionParser.mostTimes) times",
        help: "Put the values in a file that extends this one: {\"extends\": \"plan.json\", …}.")
    }
  }

  private mutating func set(_ option: OptionDescription, as spelling: String) throws(Exit) {
    if let before = first[option.long], case .inversible = option.kind, before != spelling {
      throw .wrongUse(
        "Value to be set with flag '\(spelling)' had already been set with flag '\(before)'")
    }
    first[option.long] = spelling
    parsed.flags[option.long] = !spelling.hasPrefix("--no-") || option.long.hasPrefix("no-")
  }
}
