import Foundation

/// A command line to be timed.
struct Timed {
  let name: String
  let words: [String]

  init(_ name: String, _ words: [String]) {
    self.name = name
    self.words = words
  }

  /// Milliseconds of one run of the whole process, and the most memory it held, in megabytes.
  ///
  /// Spawned and waited for directly: Foundation's `Process` notices an end only every 50 ms.
  func measured() throws -> (milliseconds: Double, megabytes: Double) {
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let clock = ContinuousClock()
    let start = clock.now
    var child = pid_t()
    var status: Int32 = -1
    var usage = rusage()
    let spawned = posix_spawn(&child, words[0], &actions, nil, &arguments, environ)
    let ended = spawned == 0 ? wait4(child, &status, 0, &usage) : -1
    let elapsed = clock.now - start
    guard ended == child, status == 0 else {
      throw CocoaError(.executableLoad, userInfo: [NSLocalizedDescriptionKey: "\(name) failed"])
    }
    let parts = elapsed.components
    return (
      Double(parts.seconds) * 1000 + Double(parts.attoseconds) / 1e15,
      Double(usage.ru_maxrss) / 1024
    )
  }

  func milliseconds() throws -> Double { try measured().milliseconds }

  /// Prints the median of some runs and whether it is below a limit in milliseconds.
  func run(rounds: Int, below limit: Double) throws {
    var times: [Double] = []
    for _ in 0..<rounds { times.append(try milliseconds()) }
    times.sort()
    let median = times[rounds / 2]
    print(
      String(
        format: "%@: %.1f ms, best %.1f ms, %@ %.0f ms on this machine", name, median, times[0],
        median < limit ? "under" : "ABOVE", limit))
  }
}

/// Two commands run in turn; the ratio is of their medians.
struct Comparison {
  let subject: Timed
  let reference: Timed
  /// What the ratio is meant to stay below, where there is such a figure.
  let limit: Double?

  init(_ subject: Timed, to reference: Timed, atMost limit: Double? = nil) {
    self.subject = subject
    self.reference = reference
    self.limit = limit
  }

  func run(rounds: Int) throws {
    var own: [Double] = []
    var other: [Double] = []
    for _ in 0..<rounds {
      own.append(try subject.milliseconds())
      other.append(try reference.milliseconds())
    }
    own.sort()
    other.sort()
    let (mine, theirs) = (own[rounds / 2], other[rounds / 2])
    let verdict = limit.map {
      (mine / theirs <= $0 ? ", within " : ", ABOVE ") + String(format: "%.2f", $0)
    }
    print(
      String(
        format: "%@: %.1f ms, %.2f times %@ (%.1f ms)%@", subject.name, mine, mine / theirs,
        reference.name, theirs, verdict ?? ""))
  }
}
