import PBRFiles
import PBRQuantities

extension Console {
  /// The console of the running program.
  static func ofSystem() -> Console {
    var surroundings = Surroundings()
    surroundings.outputIsTerminal = Terminal.isTerminal(.output)
    surroundings.messagesAreTerminal = Terminal.isTerminal(.error)
    // A file or a pipe gets 80 columns wherever it is written, unless COLUMNS says otherwise.
    if surroundings.outputIsTerminal || Terminal.environment("COLUMNS") != nil {
      surroundings.width = Terminal.width() ?? 80
      surroundings.widthIsKnown = true
    }
    let noColour = Terminal.environment("NO_COLOR") ?? ""
    surroundings.environmentAllowsColour =
      noColour.isEmpty && Terminal.environment("TERM") != "dumb"
    if surroundings.messagesAreTerminal, Terminal.environment("TERM") != "dumb" {
      surroundings.progress = { StandardError().write($0) }
    }
    surroundings.today = { SystemClock.today().flatMap { CivilDate($0) } }
    return Console(
      output: StandardOutputSink(), messages: StandardErrorSink(), surroundings: surroundings)
  }
}

/// Standard output. A failure is kept and reported again by every later call, so that none of
/// them can hide it.
private final class StandardOutputSink: ByteSink {
  private var stream = StandardOutput()
  private var failure: Exit?

  func write(_ bytes: [UInt8]) throws(Exit) {
    try checked { (stream: inout StandardOutput) throws(FileProblem) in try stream.write(bytes) }
  }

  func flush() throws(Exit) {
    try checked { (stream: inout StandardOutput) throws(FileProblem) in try stream.flush() }
  }

  private func checked(
    _ work: (inout StandardOutput) throws(FileProblem) -> Void
  ) throws(Exit) {
    if let failure { throw failure }
    do throws(FileProblem) {
      try work(&stream)
    } catch {
      let exit = Exit(error)
      failure = exit
      throw exit
    }
  }
}

private final class StandardErrorSink: ByteSink {
  private let stream = StandardError()

  func write(_ bytes: [UInt8]) { stream.write(String(decoding: bytes, as: UTF8.self)) }
  func flush() {}
}
