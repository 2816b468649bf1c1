import Glibc

/// What the program is connected to, and its environment.
package enum Terminal {
  /// The two streams a program writes.
  package enum Stream: Sendable { case output, error }

  /// Whether a person reads the stream on a screen; false for files and pipes.
  package static func isTerminal(_ stream: Stream) -> Bool {
    isatty(stream == .output ? 1 : 2) == 1
  }

  /// Columns of the screen: `COLUMNS` when it is set to a number from 20 to 1000, else what
  /// the terminal of standard output or standard error says; nil when there is none.
  package static func width() -> Int? {
    if let text = environment("COLUMNS"), let columns = Int(text), (20...1000).contains(columns) {
      return columns
    }
    for stream: Int32 in [1, 2] {
      var size = winsize()
      if unsafe ioctl(stream, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
        return Int(size.ws_col)
      }
    }
    return nil
  }

  /// A variable of the environment; nil when it is not set or is not UTF-8.
  package static func environment(_ name: String) -> String? {
    guard !name.utf8.contains(0), let value = unsafe getenv(name) else { return nil }
    return unsafe String(validatingCString: value)
  }

  /// From now on a reader that stops early (`pbr … | head`) shows as
  /// `FileProblem.Kind.readerGone` on the next write, and a file that may not grow as
  /// `writeFailed`, instead of ending the program at once, perhaps half-way through its files.
  /// To be called once, at the start.
  package static func reportFailedWrites() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
  }
}
