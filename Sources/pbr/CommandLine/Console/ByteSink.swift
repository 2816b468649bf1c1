/// Where a command's bytes go: a stream of the system, or memory in a test.
protocol ByteSink: AnyObject {
  /// - Throws: the end of the program when nothing more can be written.
  func write(_ bytes: [UInt8]) throws(Exit)

  /// Hands everything written so far to the reader.
  func flush() throws(Exit)
}
