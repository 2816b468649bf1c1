package import PBRFindings

/// Why a file could not be read or written. It stops the work; what is wrong *inside* a file
/// is a `Finding` and does not.
package struct FileProblem: Error, Sendable {
  /// What kind of failure, which decides the exit status.
  package enum Kind: Sendable {
    /// An input cannot be opened or read: status 66.
    case cannotOpen
    /// An input can be opened and is of no use, being too large: status 65.
    case invalid
    /// An output exists and may not be replaced, or cannot be created: status 73.
    case cannotCreate
    /// Writing failed, the disk being full: status 74.
    case writeFailed
    /// The program that read our output has ended (`pbr … | head`). It has what it wanted:
    /// status 0, and nothing to say.
    case readerGone
  }

  package let kind: Kind
  package let finding: Finding

  package init(_ kind: Kind, _ finding: Finding) {
    self.kind = kind
    self.finding = finding
  }

  /// The exit status by the conventions of `sysexits.h`.
  package var exitStatus: Int32 {
    switch kind {
    case .cannotOpen: 66
    case .invalid: 65
    case .cannotCreate: 73
    case .writeFailed: 74
    case .readerGone: 0
    }
  }

  /// A system call on an output failed while `doing` ("writing", "creating").
  static func output(_ path: String, _ problem: SystemProblem, creating: Bool) -> FileProblem {
    let doing = creating ? "cannot be created" : "cannot be written"
    return FileProblem(
      creating ? .cannotCreate : .writeFailed,
      .error(
        creating ? "output-create" : "output-write", file: path, "\(doing): \(problem.text)",
        remedy: creating ? nil : "Nothing was replaced: every file is as it was before."))
  }
}
