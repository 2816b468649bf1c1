/// What the program tells the shell that started it, by the conventions of `sysexits.h`.
enum ExitStatus: Int32, Sendable, CaseIterable {
  /// The work is done; warnings do not change that.
  case done = 0
  /// The command line is used wrongly: a word is unknown, missing or too many.
  case wrongUse = 64
  /// An input has errors, or a check failed.
  case inputHasErrors = 65
  /// An input cannot be opened.
  case cannotOpen = 66
  /// A defect of `pbr` itself.
  case defect = 70
  /// An output exists and may not be replaced, or cannot be created.
  case cannotCreate = 73
  /// Writing failed.
  case writeFailed = 74

  /// What it means, for the manual.
  var meaning: String {
    switch self {
    case .done: "Done. Warnings do not change the exit status."
    case .wrongUse: "The command line is used wrongly."
    case .inputHasErrors: "An input has errors, or a check failed."
    case .cannotOpen: "An input cannot be opened."
    case .defect: "A defect of pbr itself. Please report it."
    case .cannotCreate: "An output exists and may not be replaced, or cannot be created."
    case .writeFailed: "Writing failed, the disk being full for instance."
    }
  }
}
