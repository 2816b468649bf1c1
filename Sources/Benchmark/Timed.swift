import Foundation

/// A command line to be timed.
struct Timed {
  let name: String
  let words: [String]
  /// Whether the time of all processors counts, and not the time that passes.
  let isProcessorTime: Bool

  init(_ name: String, _ words: [String], processorTime: Bool = false) {
    self.name = name
    self.words = words
    isProcessorTime = processorTime
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
    let passed = Double(parts.seconds) * 1000 + Double(parts.attoseconds) / 1e15
    let seconds = Double(usage.ru_utime.tv_sec) + Double(usage.ru_stime.tv_sec)
    let microseconds = Double(usage.ru_utime.tv_usec) + Double(usage.ru_stime.tv_usec)
    let worked = seconds * 1000 + microseconds / 1000
    return (isProcessorTime ? worked : passed, Double(usage.ru_maxrss) / 1024)
  }

  func milliseconds() throws -> Double { try measured().milliseconds }
}

/// Two commands run in turn, so that the machine's speed cancels out; the ratio is the median of
/// the ratios pair by pair.
struct Comparison {
  let subject: Timed
  let reference: Timed
  /// What the ratio must stay below, where there is such a figure.
  let limit: Double?

  init(_ subject: Timed, to reference: Timed, atMost limit: Double? = nil) {
    self.subject = subject
    self.reference = reference
    self.limit = limit
  }

  /// Prints the ratio. One above its limit is measured twice more, since a machine does other
  /// things as well: it counts as missed when all three are above.
  func run(rounds: Int, into results: Results) throws {
    var best: (own: Double, other: Double, ratio: Double)?
    for attempt in 1...3 {
      let measured = try measure(rounds: rounds)
      if best == nil || measured.ratio < best?.ratio ?? 0 { best = measured }
      guard let limit, measured.ratio > limit, attempt < 3 else { break }
    }
    guard let best else { return }
    let holds = limit.map { best.ratio <= $0 } ?? true
    let verdict = limit.map { (holds ? ", within " : ", ABOVE ") + String(format: "%.2f", $0) }
    let line = String(
      format: "%@: %.1f ms, %.2f times %@ (%.1f ms)%@", subject.name, best.own, best.ratio,
      reference.name, best.other, verdict ?? "")
    results.say(line, holds: holds)
  }

  private func measure(rounds: Int) throws -> (own: Double, other: Double, ratio: Double) {
    var own: [Double] = []
    var other: [Double] = []
    for _ in 0..<max(rounds, 3) {
      own.append(try subject.milliseconds())
      other.append(try reference.milliseconds())
    }
    let ratios = zip(own, other).map { $0 / max($1, 1e-6) }
    return (median(own), median(other), median(ratios))
  }

  private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}

/// The most memory of one command, in megabytes.
struct Memory {
  let subject: Timed
  let limit: Double

  func run(into results: Results) throws {
    let megabytes = try subject.measured().megabytes
    let holds = megabytes <= limit
    results.say(
      String(
        format: "%@: %.0f MB, %@ %.0f MB", subject.name, megabytes, holds ? "within" : "ABOVE",
        limit),
      holds: holds)
  }
}

/// What was measured, and whether every limit holds.
final class Results {
  private(set) var misses: [String] = []

  func say(_ line: String, holds: Bool = true) {
    print(line)
    if !holds { misses.append(line) }
  }

  /// The exit status: 1 when a limit was missed.
  var status: Int32 {
    for miss in misses { print("Missed: \(miss)") }
    return misses.isEmpty ? 0 : 1
  }
}
