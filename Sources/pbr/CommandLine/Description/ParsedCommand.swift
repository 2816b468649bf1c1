import PBRQuantities

/// A command line that has been read and found right: what was given for each option and
/// argument of the command.
struct ParsedCommand: Sendable {
  let description: CommandDescription
  /// All commands, for the ones that speak about others.
  let tree: CommandTree
  /// The arguments in order; as many as the description asks for.
  var arguments: [String] = []
  /// Values by the long name of their option, in the order in which they were given.
  var given: [String: [String]] = [:]
  /// Flags that were given by their long name; false for `--no-…`.
  var flags: [String: Bool] = [:]

  /// Whether a flag was given.
  func flag(_ long: String) -> Bool {
    assertDeclared(long)
    return flags[long] ?? false
  }

  /// What was chosen with an inversible flag; nil when neither form was given.
  func choice(_ long: String) -> Bool? {
    assertDeclared(long)
    return flags[long]
  }

  /// Whether the user gave the option, rather than leaving it to its default.
  func isGiven(_ long: String) -> Bool {
    assertDeclared(long)
    return given[long] != nil || flags[long] != nil
  }

  /// The value of an option: as given, or its default, or nil.
  func value(_ long: String) -> String? {
    assertDeclared(long)
    return given[long]?.last ?? description.option(long: long)?.standard
  }

  /// The values of an option that may be given many times.
  func values(_ long: String) -> [String] {
    assertDeclared(long)
    return given[long] ?? []
  }

  /// The argument of that name, of those that do not repeat.
  func argument(_ name: String) -> String? {
    let position = description.arguments.firstIndex { $0.name == name }
    assert(position != nil, "\(description.fullName) has no argument \(name)")
    guard let position, position < arguments.count else { return nil }
    return arguments[position]
  }

  /// The argument of that name, which the description requires.
  func required(_ name: String) throws(Exit) -> String {
    guard let argument = argument(name) else {
      throw .defect("'\(description.fullName)' ran without <\(name)>")
    }
    return argument
  }

  /// The value of an option of the form `wholeNumber`.
  func wholeNumber(_ long: String) -> Int? { value(long).flatMap(ValueForm.wholeNumber) }

  /// The value of an option of the form `number`.
  func number(_ long: String) -> ExactDecimal? { value(long).flatMap { ExactDecimal($0) } }

  /// The value of an option of the form `date`.
  func date(_ long: String) -> CivilDate? { value(long).flatMap { CivilDate($0) } }

  /// A misspelt name in the code of a command would read as "not given"; tests stop here.
  private func assertDeclared(_ long: String) {
    assert(
      description.allOptions.contains { $0.long == long },
      "\(description.fullName) has no option --\(long)")
  }
}
