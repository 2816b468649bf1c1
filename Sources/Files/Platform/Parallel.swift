import Dispatch

/// Which processors work; the results are the same.
package enum Processors: Sendable { case one, all }

/// Work that can be shared among processors, because each part depends on its number alone.
package enum Parallel {
  /// The results of a function for 0, 1, … in that order, whichever processor found them.
  package static func map<Part: Sendable>(
    _ count: Int, on processors: Processors = .all, _ part: @Sendable (Int) -> Part
  ) -> [Part] {
    let isCounted = WorkDone.begin(count)
    defer { if isCounted { WorkDone.end() } }
    guard processors == .all, count > 1 else {
      return (0..<count).map { index in
        defer { if isCounted { WorkDone.finish() } }
        return part(index)
      }
    }
    var parts = [Part?](repeating: nil, count: count)
    unsafe parts.withUnsafeMutableBufferPointer { buffer in
      // Each index is written once, by the one call that has its number.
      nonisolated(unsafe) let slots = unsafe buffer
      DispatchQueue.concurrentPerform(iterations: count) { index in
        let result = part(index)
        if isCounted { WorkDone.finish() }
        unsafe slots[index] = result
      }
    }
    return parts.compactMap { $0 }
  }
}
