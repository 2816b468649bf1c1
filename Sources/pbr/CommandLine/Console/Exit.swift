import PBRFiles
import PBRFindings

/// The end of a command before its work is done: the exit status, and what is said about it on
/// standard error.
struct Exit: Error, Sendable {
  let status: ExitStatus
  let findings: [Finding]
  /// Set when the command line itself is at fault; the usage of the command is shown with it.
  let usageProblem: UsageProblem?

  /// Ends with a status after saying what was found. Without findings nothing more is said:
  /// for a command that has reported everything already.
  init(_ status: ExitStatus, _ findings: [Finding] = []) {
    self.status = status
    self.findings = findings
    self.usageProblem = nil
  }

  private init(_ problem: UsageProblem) {
    status = .wrongUse
    findings = []
    usageProblem = problem
  }

  /// A file could not be read or written. A reader that has ended (`pbr … | head`) has what it
  /// wanted: nothing is said and the status is 0.
  init(_ problem: FileProblem) {
    switch problem.kind {
    case .cannotOpen: self.init(.cannotOpen, [problem.finding])
    case .invalid: self.init(.inputHasErrors, [problem.finding])
    case .cannotCreate: self.init(.cannotCreate, [problem.finding])
    case .writeFailed: self.init(.writeFailed, [problem.finding])
    case .readerGone: self.init(.done)
    }
  }

  /// The end that a thrown error means; one that no command may throw is a defect.
  init(meaning error: any Error) {
    switch error {
    case let exit as Exit: self = exit
    case let problem as FileProblem: self.init(problem)
    default: self = .defect("\(error)")
    }
  }

  /// The command line is used wrongly. The message is shown after `Error: `, the description
  /// of the option concerned after `Help:  `.
  static func wrongUse(_ message: String, help: String? = nil) -> Exit {
    Exit(UsageProblem(message: message, help: help))
  }

  /// Inputs have errors.
  static func inputHasErrors(_ findings: [Finding]) -> Exit { Exit(.inputHasErrors, findings) }

  /// Something that cannot be, unless the program itself is wrong.
  static func defect(_ message: String) -> Exit {
    Exit(
      .defect,
      [
        .error(
          "defect", message,
          remedy: "This is a defect of pbr \(Version.current), not of your files. Please report it "
            + "with the command you typed.")
      ])
  }
}

/// What is wrong with a command line.
struct UsageProblem: Sendable {
  let message: String
  let help: String?
}
