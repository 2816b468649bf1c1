import PBRFindings
import PBRQuantities

/// The two streams a command writes and what is known about who reads them. Results go to
/// standard output, messages to standard error. Nothing is ever asked.
struct Console {
  /// What is known about the readers.
  struct Surroundings: Sendable {
    /// Columns of the screen, 80 when there is none.
    var width = 80
    /// Whether there is a screen, or `COLUMNS` names a width.
    var widthIsKnown = false
    var outputIsTerminal = false
    var messagesAreTerminal = false
    /// False when `NO_COLOR` is set or the terminal is `dumb`.
    var environmentAllowsColour = true
    /// Takes a line that says how far a command has come; nil where nobody sees one.
    var progress: (@Sendable (String) -> Void)?
    /// The day it is; nil when that is not known.
    var today: @Sendable () -> CivilDate? = { nil }
  }

  let output: any ByteSink
  let messages: any ByteSink
  let surroundings: Surroundings
  /// `--color` or `--no-color`; nil when neither is given.
  var colourChoice: Bool?
  /// Says how far the command has come; nil where nobody sees it.
  var progress: Progress?
  /// What every output of this command has to say of the plans it rests on.
  let remarks = Remarks()
  /// The files it has read.
  let inputs = ReadInputs()

  init(output: any ByteSink, messages: any ByteSink, surroundings: Surroundings) {
    self.output = output
    self.messages = messages
    self.surroundings = surroundings
  }

  /// Columns to lay text out for, at least 40.
  var width: Int { max(40, surroundings.width) }

  /// Columns to lay reports out for: the screen's, from 60 to 120, and 100 in a file or a pipe.
  var reportWidth: Int { surroundings.widthIsKnown ? min(max(60, width), 120) : 100 }

  /// Whether results may be coloured.
  var usesColour: Bool {
    colourChoice ?? (surroundings.outputIsTerminal && surroundings.environmentAllowsColour)
  }

  /// Writes a result to standard output, as it is.
  func write(_ text: String) throws(Exit) { try write(Array(text.utf8)) }

  /// Writes a result to standard output, as it is.
  func write(_ bytes: [UInt8]) throws(Exit) {
    if surroundings.outputIsTerminal { progress?.stop() }
    try output.write(bytes)
  }

  /// Says on a screen what is being done, if it takes long.
  func step(_ what: String) { progress?.step(what) }

  /// Writes a result and ends the line.
  func writeLine(_ text: String) throws(Exit) { try write(text + "\n") }

  /// Says something on standard error, a line or several; when nobody can be told, nothing
  /// can be done about it. On a screen, results written before stand before.
  func say(_ text: String) {
    progress?.clear()
    if surroundings.outputIsTerminal, surroundings.messagesAreTerminal { try? output.flush() }
    try? messages.write(Array((text + "\n").utf8))
  }

  /// Says that what is printed holds small counts of families, which nobody may publish.
  func sayNotPublic() { say(Console.notPublic) }
  static let notPublic = "Not for publication: counts from 1 to 4 are in full."

  /// Says what was found, in its order.
  func report(_ findings: [Finding]) {
    for finding in findings { say(String(finding.text.dropLast())) }
  }

  /// Hands all results to the reader.
  func flush() throws(Exit) {
    try output.flush()
    try? messages.flush()
  }
}
