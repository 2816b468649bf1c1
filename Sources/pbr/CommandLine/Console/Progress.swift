import Dispatch
import PBRFiles
import Synchronization

/// One line on standard error that says how far a command has come, while a person waits before a
/// screen: from the first second on, and gone before anything else is said. Where standard error
/// is no screen there is none.
final class Progress: Sendable {
  private struct State {
    var what = "working"
    var isShown = false
    var isOver = false
  }

  private let state = Mutex(State())
  private let write: @Sendable (String) -> Void
  private let watched = DispatchSemaphore(value: 0)
  private let name: String

  /// How long nothing is said, and how long a line stands, in milliseconds.
  private let patience: Int
  private static let pace = 200

  /// - Parameters:
  ///   - name: the command, as the line begins with it.
  ///   - patience: for how many milliseconds nothing is said.
  ///   - write: takes what the screen is to show.
  init(_ name: String, patience: Int = 1000, write: @escaping @Sendable (String) -> Void) {
    self.name = name
    self.patience = patience
    self.write = write
  }

  /// Begins to look; ends with `stop`.
  func start() {
    WorkDone.watch(true)
    let begun = DispatchTime.now()
    DispatchQueue(label: "progress").async { [self] in
      var wait = patience
      while watched.wait(timeout: .now() + .milliseconds(wait)) == .timedOut {
        wait = Progress.pace
        let seconds =
          (DispatchTime.now().uptimeNanoseconds - begun.uptimeNanoseconds) / 1_000_000_000
        show(seconds: Int(seconds))
      }
    }
  }

  /// Says what is being done from here on.
  func step(_ what: String) { state.withLock { $0.what = what } }

  /// Takes the line away; it comes again when the command still goes on.
  func clear() {
    state.withLock { state in
      if state.isShown { write(Progress.erasing) }
      state.isShown = false
    }
  }

  /// Takes the line away for good.
  func stop() {
    watched.signal()
    WorkDone.watch(false)
    state.withLock { state in
      if state.isShown { write(Progress.erasing) }
      state.isShown = false
      state.isOver = true
    }
  }

  private static let erasing = "\r\u{1B}[K"

  private func show(seconds: Int) {
    let share = WorkDone.share
    state.withLock { state in
      guard !state.isOver else { return }
      write(Progress.erasing + Progress.line(name, state.what, share, seconds: seconds))
      state.isShown = true
    }
  }

  /// The line: `pbr simulate: working out draws, 43%, 3 s`.
  static func line(_ name: String, _ what: String, _ share: WorkDone.Share?, seconds: Int) -> String
  {
    let part = share.map { ", \($0.done * 100 / max(1, $0.parts))%" } ?? ""
    return "\(name): \(what)\(part), \(seconds) s"
  }
}
