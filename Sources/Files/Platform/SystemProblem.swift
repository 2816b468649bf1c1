import Glibc

/// Makes a call of the system again for as long as a signal interrupts it.
func uninterrupted(_ call: () -> Int32) -> Int32 {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}

/// Why the operating system refused something: the number of the error, and what it means.
struct SystemProblem: Error, Equatable {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  /// The error of the call that has just failed.
  static var last: SystemProblem { SystemProblem(errno) }

  static let missing = SystemProblem(ENOENT)
  static let exists = SystemProblem(EEXIST)
  static let isFolder = SystemProblem(EISDIR)
  static let throughFile = SystemProblem(ENOTDIR)
  static let closedPipe = SystemProblem(EPIPE)
  static let loop = SystemProblem(ELOOP)
  /// Not the system's own numbers: something else than a file where only a file will do; a pipe
  /// that nobody writes to.
  static let noFile = SystemProblem(-1)
  static let nobodyWrites = SystemProblem(-2)
  static let busy = SystemProblem(EBUSY)
  static let invalid = SystemProblem(EINVAL)

  /// A full sentence part in the user's words for the errors people meet, the system's own
  /// words for the others: `the disk is full`.
  var text: String {
    switch number {
    case ENOENT: "there is no such file or folder"
    case ENOTDIR: "part of the path is a file, not a folder"
    case EISDIR: "it is a folder"
    case EACCES, EPERM: "permission is refused"
    case EROFS: "the disk can only be read"
    case ENOSPC: "the disk is full"
    case EDQUOT: "your disk quota is used up"
    case EFBIG: "the file would be larger than is allowed"
    case ENAMETOOLONG: "the name is too long"
    case ELOOP: "its links lead round in a circle"
    case EMFILE, ENFILE: "too many files are open"
    case EBADF: "it is closed"
    case EPIPE: "the program that read it has ended"
    case EIO: "the disk reports an error"
    case EEXIST: "it exists already"
    case SystemProblem.noFile.number: "it is not a file"
    case SystemProblem.nobodyWrites.number: "it is a pipe, and nobody writes to it"
    case EBUSY: "it is replaced again and again by another program"
    case EINVAL: "the name cannot be used"
    default: unsafe String(cString: strerror(number))
    }
  }

  /// Whether a link cannot be made because this kind of disk has none.
  var meansNoLinks: Bool {
    [EPERM, ENOTSUP, EOPNOTSUPP, EMLINK, ENOSYS, EXDEV, EACCES].contains(number)
  }
}
