import PBRFindings

/// Standard output: results, buffered, with every write checked.
///
/// `print` loses its text on a full disk and still ends with status 0; this does not. Call
/// `flush` at the end: it is the last moment at which failure can be reported (what is left in
/// the buffer when the value goes out of use is written without a check).
///
/// When the reader has ended (`pbr … | head`) the error is `readerGone`, whose exit status is
/// 0. That needs `Terminal.reportFailedWrites()` at the start of the program; without it the
/// system ends the program silently.
package struct StandardOutput: ~Copyable {
  private var buffer: [UInt8] = []
  private var failed = false
  private let number: Int32

  package init() { self.init(writingTo: 1) }

  /// Another open stream in place of standard output.
  init(writingTo number: Int32) { self.number = number }

  deinit {
    if !failed, !buffer.isEmpty { try? Descriptor.write(buffer[...], to: number) }
  }

  package mutating func write(_ text: String) throws(FileProblem) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= 1 << 16 { try flush() }
  }

  package mutating func write(_ bytes: [UInt8]) throws(FileProblem) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Hands everything to the system.
  ///
  /// - Throws: `writeFailed` with the code `standard-output`; `readerGone`.
  package mutating func flush() throws(FileProblem) {
    guard !buffer.isEmpty else { return }
    let bytes = buffer
    buffer.removeAll(keepingCapacity: true)
    do throws(SystemProblem) {
      try Descriptor.write(bytes[...], to: number)
    } catch {
      failed = true
      if error == .closedPipe { throw .readerGone }
      throw FileProblem(
        .writeFailed,
        .error("standard-output", "standard output cannot be written: \(error.text)"))
    }
  }
}

extension FileProblem {
  /// The program that read our output has ended.
  static var readerGone: FileProblem {
    FileProblem(.readerGone, .note("reader-gone", "the program that read the output has ended"))
  }
}

/// Standard error: messages and progress, written at once. When nobody can be told, nothing can
/// be done about it, so failure is not reported.
package struct StandardError: Sendable {
  package init() {}

  package func write(_ text: String) {
    try? Descriptor.write(Array(text.utf8)[...], to: 2)
  }
}
