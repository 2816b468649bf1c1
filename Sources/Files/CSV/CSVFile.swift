import PBRFindings
import Synchronization

/// A CSV file that is read block by block, so that its size does not matter. Several threads
/// may take blocks at once: each block holds whole rows and knows its place in the order.
package final class CSVFile: Sendable {
  /// Rows of the file, and which block of it they are, from 0.
  package struct Block: Sendable {
    package var rows: CSVRows
    package let number: Int
  }

  /// A row of more bytes than this means that a quotation mark was not closed.
  static let longestRow = 1 << 20

  private struct State: ~Copyable {
    var file: Descriptor
    /// The beginning of a row that the block before did not hold whole.
    var rest: [UInt8] = []
    var line = 1
    var number = 0
    var ended = false
    /// How many bytes have been read.
    var position = 0
    /// Size and times when it was opened: they tell whether it was written to since.
    let changed: [Int]
    /// The checksum of the bytes read so far, and their number, where it is asked for.
    var sum: SHA256?
    var bytes = 0

    init(file: consuming Descriptor, changed: [Int], sum: SHA256?) {
      self.file = file
      self.changed = changed
      self.sum = sum
    }

    mutating func take(_ read: ArraySlice<UInt8>) {
      sum?.update(read)
      bytes += read.count
    }
  }

  package let name: String
  /// The size of the file in bytes when it was opened.
  package let size: Int
  private let blockSize: Int
  private let state: Mutex<State>

  /// - Parameter summing: whether a checksum of its bytes is worked out as they are read.
  /// - Throws: as `Files.read`.
  package init(
    opening path: String, blockSize: Int = 1 << 20, summing: Bool = false
  ) throws(FileProblem) {
    name = path
    self.blockSize = max(64, blockSize)
    do throws(SystemProblem) {
      let file = try Descriptor(opening: path, for: .reading)
      let status = try file.status()
      if status.kind == .folder { throw .isFolder }
      // A pipe would be waited for, perhaps for ever and under a lock, and cannot be read again.
      if status.kind != .file { throw .noFile }
      size = status.size
      state = Mutex(State(file: file, changed: status.changed, sum: summing ? SHA256() : nil))
    } catch {
      throw FileProblem(
        error == .noFile ? .invalid : .cannotOpen, Files.unreadable(path, error))
    }
  }

  /// The next block; nil at the end.
  package func next() throws(FileProblem) -> Block? {
    var block: Block?
    return try advance(&block) ? block : nil
  }

  /// Puts the next block in the place of one that is no longer needed, and reads it into that
  /// one's bytes; false at the end.
  package func advance(_ block: inout Block?) throws(FileProblem) -> Bool {
    var buffer = block?.rows.takeBytes() ?? []
    block = nil
    block = try locked { state throws(SystemProblem) in try self.next(in: &state, &buffer) }
    return block != nil
  }

  /// Goes back to the beginning of the file, which must be as it was when it was opened.
  ///
  /// - Throws: `invalid` with the code `file-changed` when it has been written to since.
  package func rewind() throws(FileProblem) {
    let isSame = try locked { state throws(SystemProblem) in
      try state.file.rewind()
      state.rest = []
      state.line = 1
      state.number = 0
      state.ended = false
      state.position = 0
      if state.sum != nil { state.sum = SHA256() }
      state.bytes = 0
      return try state.file.status().changed == state.changed
    }
    if !isSame { throw changed }
  }

  /// Makes sure that the file is still as it was when it was opened.
  ///
  /// - Throws: `invalid` with the code `file-changed` when it is not.
  package func checkUnchanged() throws(FileProblem) {
    let isSame = try locked { state throws(SystemProblem) in
      try state.file.status().changed == state.changed
    }
    if !isSame { throw changed }
  }

  /// The number of bytes and their SHA-256 in small hexadecimal digits; what is left of the file
  /// is read for it. Nil when it was not asked for.
  package func checksum() throws(FileProblem) -> (bytes: Int, sha256: String)? {
    try locked { state throws(SystemProblem) in
      guard state.sum != nil else { return nil }
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = try state.file.fill(&buffer, from: 0)
        state.take(buffer[..<count])
        if count < buffer.count { break }
      }
      state.ended = true
      return state.sum.map { (state.bytes, $0.hex()) }
    }
  }

  private var changed: FileProblem {
    FileProblem(
      .invalid,
      .error(
        "file-changed", file: name, "the file was changed while it was read",
        remedy: "Wait until it is saved, and run the command again."))
  }

  private func locked<Value: Sendable>(
    _ body: (inout State) throws(SystemProblem) -> Value
  ) throws(FileProblem) -> Value {
    let done: Result<Value, SystemProblem> = state.withLock { state in
      do throws(SystemProblem) { return .success(try body(&state)) } catch {
        return .failure(error)
      }
    }
    switch done {
    case .success(let value): return value
    case .failure(let problem): throw FileProblem(.cannotOpen, Files.unreadable(name, problem))
    }
  }

  private func next(
    in state: inout State, _ buffer: inout [UInt8]
  ) throws(SystemProblem) -> Block? {
    if state.ended { return nil }
    let held = state.rest.count
    // No more than what is left and one, which tells the end; more where the file has grown since.
    let left = size - state.position
    let wanted = held + ((0..<blockSize).contains(left) ? left + 1 : blockSize)
    if buffer.count != wanted { buffer = [UInt8](repeating: 0, count: wanted) }
    buffer.replaceSubrange(0..<held, with: state.rest)
    let count = held + (try state.file.fill(&buffer, from: held))
    state.position += count - held
    if state.sum != nil { state.take(buffer[held..<count]) }
    var isCut = false
    let start = state.number == 0 && buffer[..<count].starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var limit = count
    if count < wanted {
      state.ended = true
      state.rest = []
    } else if let cut = Bytes.lastRowEnd(in: buffer, count: count) {
      limit = cut
      state.rest = Array(buffer[cut..<count])
    } else if count < CSVFile.longestRow {
      // A row longer than a block: the next read goes on where this one stopped.
      state.rest = Array(buffer[..<count])
      buffer = []
      return try next(in: &state, &buffer)
    } else {
      state.ended = true
      isCut = true
    }
    defer {
      state.number += 1
      state.line += Bytes.lineEnds(in: buffer, limit)
    }
    let rows = CSVRows(
      bytes: buffer, limit: limit, start: start, firstLine: state.line, name: name, isCut: isCut)
    return Block(rows: rows, number: state.number)
  }
}
