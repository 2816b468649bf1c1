import Synchronization

/// How far shared work has come, for whoever waits before a screen. It is counted only while
/// somebody looks.
package enum WorkDone {
  /// A piece of work that is shared, and how many of its parts are done.
  package struct Share: Sendable, Hashable {
    package let parts: Int
    package let done: Int

    package init(parts: Int, done: Int) {
      self.parts = parts
      self.done = done
    }
  }

  private static let isWatched = Atomic<Bool>(false)
  private static let parts = Atomic<Int>(0)
  private static let done = Atomic<Int>(0)

  /// Begins to count, or stops.
  package static func watch(_ on: Bool) {
    parts.store(0, ordering: .relaxed)
    done.store(0, ordering: .relaxed)
    isWatched.store(on, ordering: .relaxed)
  }

  /// What is being worked on; nil when nothing is, or nobody looks.
  package static var share: Share? {
    let all = parts.load(ordering: .relaxed)
    guard isWatched.load(ordering: .relaxed), all > 0 else { return nil }
    return Share(parts: all, done: min(all, done.load(ordering: .relaxed)))
  }

  /// Work in so many parts begins; false when its parts need not be counted. Of work within work the
  /// outer is counted.
  package static func begin(_ count: Int) -> Bool {
    guard isWatched.load(ordering: .relaxed), count > 1,
      parts.compareExchange(expected: 0, desired: count, ordering: .relaxed).exchanged
    else { return false }
    done.store(0, ordering: .relaxed)
    return true
  }

  /// So many parts of what was begun are done.
  package static func finish(_ parts: Int = 1) { done.add(parts, ordering: .relaxed) }

  /// What was begun is over.
  package static func end() { parts.store(0, ordering: .relaxed) }
}
