import Glibc

/// The end of the program.
package enum ProcessEnd {
  /// Ends the program at once with an exit status. Output must have been flushed.
  package static func exit(with status: Int32) -> Never { Glibc.exit(status) }
}
