import Foundation

/// `swift run -c release pbr-benchmark`: whole-process times as ratios to a reference measured
/// in the same run, so that the machine's speed cancels out. Exit status 1 when a limit is missed.
/// With the word `short` fewer rounds and smaller registers, for every change.
///
/// The environment variable `PBR_NUMPY_REFERENCE` names a Monte Carlo of the benchmark programme
/// in Python and numpy, called with `--variant tuned --families N --draws N`; what rests on it is
/// skipped without it.
@main struct Benchmark {
  static func main() throws {
    let words = CommandLine.arguments
    if words.count == 4, words[1] == "literal", let families = Int(words[2]),
      let draws = Int(words[3])
    {
      exit(LiteralRun.run(families: families, draws: draws) ? 0 : 65)
    }
    if words.count == 4, words[1] == "card", let draws = Int(words[3]) {
      exit(LiteralRun.card(words[2], draws: draws) ? 0 : 65)
    }
    if words.count == 4, words[1] == "register", let families = Int(words[2]) {
      return try MadeRegister.write(families: families, into: words[3])
    }
    if words.count == 6, words[1] == "scorecard", let measures = Int(words[2]),
      let months = Int(words[3]), let areas = Int(words[4])
    {
      return try MadeScorecard.write(
        measures: measures, months: months, areas: areas, into: words[5])
    }
    if words.count > 2, words[1] == "read" { exit(Registers.read(Array(words[2...])) ? 0 : 66) }
    let folder = URL(fileURLWithPath: words[0]).deletingLastPathComponent()
    let pbr = folder.appendingPathComponent("pbr").path
    guard FileManager.default.isExecutableFile(atPath: pbr) else {
      print("Build pbr first: swift build -c release")
      exit(66)
    }
    let isShort = words.dropFirst().contains("short")
    let results = Results()
    try projections(pbr, isShort, results)
    try distributions(pbr, isShort, results)
    try Regions.compare(pbr, isShort, results)
    try Registers.compare(pbr, own: words[0], isShort, results)
    try Scorecards.compare(pbr, isShort, results)
    if !isShort {
      try beside(numpy: numpyReference(), pbr, own: words[0], results)
      try card(own: words[0], results)
    }
    exit(results.status)
  }

  private static func projections(_ pbr: String, _ isShort: Bool, _ results: Results) throws {
    let halton = Timed("simulate Halton", [pbr, "simulate", "Scenarios/halton-2012.json"])
    let nothing = Timed("a program that does nothing", ["/bin/true"])
    let comparisons = [
      Comparison(Timed("pbr --version", [pbr, "--version"]), to: nothing),
      Comparison(halton, to: nothing),
      Comparison(
        Timed("simulate England", [pbr, "simulate", "Scenarios/england-2012.json"]),
        to: halton, atMost: 2),
    ]
    for comparison in comparisons { try comparison.run(rounds: isShort ? 9 : 41, into: results) }
  }

  /// With one draw: the exact distribution at one value of every rate, luck alone.
  private static func distributions(_ pbr: String, _ isShort: Bool, _ results: Results) throws {
    let luck = ["--uncertainty", "--draws", "1"]
    let plain = Timed("simulate Halton", [pbr, "simulate", "Scenarios/halton-2012.json"])
    let halton = Timed(
      "exact distribution of Halton", [pbr, "simulate", "Scenarios/halton-2012.json"] + luck)
    let england = Timed(
      "exact distribution of England", [pbr, "simulate", "Scenarios/england-2012.json"] + luck)
    try Comparison(halton, to: plain, atMost: 3).run(rounds: isShort ? 9 : 21, into: results)
    try Comparison(england, to: plain, atMost: 3).run(rounds: isShort ? 9 : 21, into: results)
    let ambition = Timed(
      "exact distribution of the Ambition card, 21 steps in 8 strands",
      [pbr, "simulate", "Scenarios/ambition-2015.json"] + luck)
    try Comparison(ambition, to: halton, atMost: 5).run(rounds: isShort ? 9 : 21, into: results)
    try Memory(subject: england, limit: 60).run(into: results)
  }

  /// The path of the reference; nil, with the reason printed, when it cannot be run.
  private static func numpyReference() -> String? {
    guard let path = ProcessInfo.processInfo.environment["PBR_NUMPY_REFERENCE"] else {
      print("Skipped the ratios to numpy: PBR_NUMPY_REFERENCE is not set.")
      return nil
    }
    let trial = reference(path, families: 12, draws: 10)
    guard (try? trial.milliseconds()) != nil else {
      print("Skipped the ratios to numpy: python3 with numpy could not run PBR_NUMPY_REFERENCE.")
      return nil
    }
    return path
  }

  private static func reference(_ path: String, families: Int, draws: Int) -> Timed {
    Timed(
      "numpy, tuned",
      [
        "/usr/bin/env", "python3", path, "--variant", "tuned", "--families", "\(families)",
        "--draws", "\(draws)",
      ])
  }

  /// A rate card played person by person, beside a plain numpy version of the same card that is run
  /// with the interpreter that `PBR_PYTHON` names.
  private static func card(own: String, _ results: Results) throws {
    guard let python = ProcessInfo.processInfo.environment["PBR_PYTHON"] else {
      print("Skipped the rate card beside numpy: PBR_PYTHON is not set.")
      return
    }
    let plan = "Scenarios/ambition-2015.json"
    try Comparison(
      Timed(
        "a rate card of 406 people in 10,000 draws, processor time", [own, "card", plan, "10000"],
        processorTime: true),
      to: Timed(
        "numpy", ["/usr/bin/env", python, "Tests/Reference/card-literal.py", plan, "10000"],
        processorTime: true),
      atMost: 0.15
    ).run(rounds: 5, into: results)
  }

  private static func beside(numpy path: String?, _ pbr: String, own: String, _ results: Results)
    throws
  {
    guard let path else { return }
    let programme = [pbr, "simulate", "Scenarios/benchmark/programme.json", "--uncertainty"]
    try Comparison(
      Timed("10,000 draws of the benchmark programme", programme + ["--draws", "10000"]),
      to: reference(path, families: 375, draws: 10_000), atMost: 0.05
    ).run(rounds: 15, into: results)
    try Comparison(
      Timed("375 families played in 10,000 draws", [own, "literal", "375", "10000"]),
      to: reference(path, families: 375, draws: 10_000), atMost: 1 / 3
    ).run(rounds: 15, into: results)
    try Comparison(
      Timed("120,000 families played in 1,000 draws", [own, "literal", "120000", "1000"]),
      to: reference(path, families: 120_000, draws: 1000), atMost: 1 / 3
    ).run(rounds: 5, into: results)
  }
}
