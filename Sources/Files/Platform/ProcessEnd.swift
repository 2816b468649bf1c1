import Glibc

/// The end of the program.
public enum ProcessEnd {
  /// Ends the program at once with an exit status. Output must have been flushed.
  public static func exit(with status: Int32) -> Never { Glibc.exit(status) }
}
