import PBRFindings
import Testing

@testable import pbr

/// A command line and everything it answers.
struct Transcript: Sendable, CustomTestStringConvertible {
  let words: [String]
  var output = ""
  var messages = ""
  var status = ExitStatus.done
  var width = 80

  var testDescription: String { words.joined(separator: " ") }

  /// A line that is used wrongly; usage and hint are those of `simulate`.
  static func wrong(_ words: String..., says message: String) -> Transcript {
    wrong(words: words, says: message)
  }

  /// The same of words that are in a list.
  static func wrong(words: [String], says message: String) -> Transcript {
    Transcript(
      words: ["simulate"] + words, messages: message + "\n" + simulateUsage, status: .wrongUse)
  }

  /// A line that is right, and what `simulate` understood.
  static func right(_ words: String..., reads output: String) -> Transcript {
    Transcript(words: ["simulate"] + words, output: output + "\n")
  }

  static let simulateUsage = """
    Usage: pbr simulate <scenario> [<more> ...] [--draws <draws>]
           [--format <format>] [--set <path=value> ...] [--out <dir>]
           [--budget <budget>] [--as-of <as-of>] [--quiet] [--force]
           [--tint] [--no-tint]
      See 'pbr simulate --help' for more information.

    """
}

@Suite struct CommandLineTests {
  @Test(
    arguments: Transcript.understood + Transcript.misused + Transcript.helped + Transcript.ended)
  func answers(_ line: Transcript) {
    let output = Memory()
    let messages = Memory()
    var surroundings = Console.Surroundings()
    surroundings.width = line.width
    let console = Console(output: output, messages: messages, surroundings: surroundings)
    let status = CommandTree(root: Sample.self).run(line.words, on: console)
    #expect(output.text == line.output)
    #expect(messages.text == line.messages)
    #expect(status == line.status)
  }

  static let full = Exit(.writeFailed, [.error("standard-output", "is full")])

  /// A flush that fails is status 74 when all else went well; a reader that has ended is not a
  /// failure.
  @Test(arguments: [
    (["--version"], full, ExitStatus.writeFailed),
    (["broken", "quietly"], full, ExitStatus.inputHasErrors),
    (["--version"], Exit(.done), ExitStatus.done),
  ])
  func failingFlush(_ words: [String], _ failure: Exit, _ status: ExitStatus) {
    let messages = Memory()
    let console = Console(
      output: Memory(failing: failure), messages: messages, surroundings: .init())
    #expect(CommandTree(root: Sample.self).run(words, on: console) == status)
    let said = failure.status == .done ? "" : "error[standard-output]: is full\n"
    #expect(messages.text == said)
  }

  /// Colour: on a screen, unless the environment or the command line says otherwise.
  @Test(arguments: [
    (true, true, [], true), (false, true, [], false), (true, false, [], false),
    (true, true, ["--no-color"], false), (false, false, ["--color"], true),
  ])
  func colour(_ screen: Bool, _ allowed: Bool, _ words: [String], _ coloured: Bool) {
    let output = Memory()
    let surroundings = Console.Surroundings(
      outputIsTerminal: screen, messagesAreTerminal: screen, environmentAllowsColour: allowed)
    let console = Console(output: output, messages: Memory(), surroundings: surroundings)
    _ = CommandTree(root: Sample.self).run(words + ["simulate", "a"], on: console)
    #expect(output.text == "a, draws 10000\(coloured ? ", coloured" : "")\n")
  }

  /// The commands of the program describe themselves completely and without clashes.
  @Test func descriptionsAreSound() {
    for command in CommandTree(root: Root.self).listed {
      let spellings = command.allOptions.flatMap { $0.spellings }
      #expect(Set(spellings).count == spellings.count, "\(command.fullName)")
      #expect(command.abstract.hasSuffix("."), "\(command.fullName)")
      #expect(command.arguments.dropLast().allSatisfy { !$0.repeats }, "\(command.fullName)")
      for option in command.options {
        let advice = option.standard.flatMap { option.form?.advice(on: $0) }
        #expect(advice == nil, "\(command.fullName) --\(option.long)")
      }
      for child in command.subcommands {
        let above = command.name.isEmpty ? "" : command.name + " "
        #expect(child.description.name == above + child.description.lastWord)
      }
    }
  }
}
