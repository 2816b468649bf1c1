import PBRFiles
import Synchronization

/// Reads the blocks of a file, as many at once as there are processors, and puts what they come
/// to together in the order of the file: the outcome does not depend on their number.
enum SideBySide {
  fileprivate struct Gathering<Part: Sendable, Whole: Sendable>: Sendable {
    var whole: Whole
    var waiting: [Int: Part] = [:]
    var next = 0
    /// No more blocks are wanted, or none can be had.
    var isOver = false
    var problem: FileProblem?
  }

  /// - Parameters:
  ///   - first: the first block, where its header has been read.
  ///   - whole: what the parts are added to; given away, so that it need not be copied.
  ///   - part: reads one block, at the same time as others are read.
  ///   - add: adds a block's part to the whole, one at a time and in order; false when the rest
  ///     of the file is not wanted.
  static func read<Part: Sendable, Whole: Sendable>(
    _ file: CSVFile, from first: CSVFile.Block?, into whole: consuming Whole,
    part: @Sendable (CSVRows) -> Part, add: @Sendable (inout Whole, Part) -> Bool
  ) throws(FileProblem) -> Whole {
    let gathering = Mutex(Gathering<Part, Whole>(whole: whole))
    let start = Mutex<CSVFile.Block?>(first)
    // A screen is told by bytes how far the reading has come.
    let isCounted = WorkDone.begin(file.size)
    defer { if isCounted { WorkDone.end() } }
    _ = Parallel.map(8) { _ in
      var block: CSVFile.Block?
      start.withLock { swap(&block, &$0) }
      do throws(FileProblem) {
        if block == nil { _ = try file.advance(&block) }
        while let done = block.map({ ($0.number, part($0.rows)) }) {
          if isCounted { WorkDone.finish(block?.rows.limit ?? 0) }
          let isOver = gathering.withLock { state in
            state.add(done.1, number: done.0, add)
            return state.isOver
          }
          if isOver { break }
          // Nothing else holds the bytes any more, so the next block is read into them.
          _ = try file.advance(&block)
        }
      } catch {
        let problem = error
        gathering.withLock { state in
          state.problem = state.problem ?? problem
          state.isOver = true
        }
      }
    }
    if let problem = gathering.withLock({ $0.problem }) { throw problem }
    return gathering.withLock { $0.whole }
  }
}

extension SideBySide.Gathering {
  /// Keeps a part until those before it are there, and then adds it.
  fileprivate mutating func add(
    _ part: Part, number: Int, _ add: (inout Whole, Part) -> Bool
  ) {
    waiting[number] = part
    while !isOver, let part = waiting.removeValue(forKey: next) {
      if !add(&whole, part) { isOver = true }
      next += 1
    }
  }
}
