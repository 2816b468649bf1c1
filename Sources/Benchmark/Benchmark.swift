import Foundation

/// `swift run -c release pbr-benchmark`: whole-process times as ratios to a reference measured
/// in the same run, so that the machine's speed cancels out.
@main struct Benchmark {
  static func main() throws {
    let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let pbr = folder.appendingPathComponent("pbr").path
    guard FileManager.default.isExecutableFile(atPath: pbr) else {
      print("Build pbr first: swift build -c release")
      exit(66)
    }
    let halton = [pbr, "simulate", "Scenarios/halton-2012.json"]
    let nothing = Timed("a program that does nothing", ["/bin/true"])
    let comparisons = [
      Comparison(Timed("pbr --version", [pbr, "--version"]), to: nothing),
      Comparison(Timed("simulate Halton", halton), to: nothing),
      Comparison(
        Timed("simulate England", [pbr, "simulate", "Scenarios/england-2012.json"]),
        to: Timed("simulate Halton", halton), atMost: 2),
    ]
    for comparison in comparisons { try comparison.run(rounds: 40) }
  }
}

/// A command line to be timed.
struct Timed {
  let name: String
  let words: [String]

  init(_ name: String, _ words: [String]) {
    self.name = name
    self.words = words
  }

  /// Milliseconds of one run of the whole process.
  func milliseconds() throws -> Double {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let clock = ContinuousClock()
    let start = clock.now
    try process.run()
    process.waitUntilExit()
    let elapsed = clock.now - start
    guard process.terminationStatus == 0 else {
      throw CocoaError(.executableLoad, userInfo: [NSLocalizedDescriptionKey: "\(name) failed"])
    }
    let parts = elapsed.components
    return Double(parts.seconds) * 1000 + Double(parts.attoseconds) / 1e15
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
    let verdict = limit.map { mine / theirs <= $0 ? ", within \($0)" : ", ABOVE \($0)" } ?? ""
    print(
      String(
        format: "%@: %.1f ms, %.2f times %@ (%.1f ms)%@", subject.name, mine, mine / theirs,
        reference.name, theirs, verdict))
  }
}
