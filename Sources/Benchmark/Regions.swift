import Foundation

/// Chance at any size: a nation whose rates are not known, a region of many councils, tariffs in
/// pence. `PBR_EARLIER` may name an earlier build of `pbr`, to be compared with in the same run.
enum Regions {
  private static let england = [
    "simulate", "Scenarios/england-2012.json+Scenarios/assumptions/cautious.json", "--uncertainty",
    "--draws", "200",
  ]
  private static let halton = ["simulate", "Scenarios/halton-2012.json", "--draws"]

  static func compare(_ pbr: String, _ isShort: Bool, _ results: Results) throws {
    let rounds = isShort ? 3 : 7
    let one = Timed("200 draws of Halton", [pbr] + halton + ["200"])
    let nation = Timed("200 draws of England, five unknowns", [pbr] + england)
    try Comparison(nation, to: one, atMost: 16).run(rounds: rounds, into: results)
    try Memory(subject: nation, limit: 150).run(into: results)
    try Longest(subject: nation, seconds: 2).run(rounds: rounds, into: results)
    let folder = try councils(isShort ? 30 : 150)
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .map { folder.appendingPathComponent($0).path }
    let region = Timed(
      "a region of \(paths.count) councils, 200 draws, processor time", [pbr, "region"] + paths,
      processorTime: true)
    try Comparison(
      region, to: Timed(one.name, one.words, processorTime: true), atMost: isShort ? 16 : 60
    ).run(rounds: rounds, into: results)
    try Memory(subject: region, limit: 200).run(into: results)
    let pence = folder.appendingPathComponent("pence.json")
    try Data(fineScheme.utf8).write(to: folder.appendingPathComponent("pence-scheme.json"))
    try Data(finePlan.utf8).write(to: pence)
    try Comparison(
      Timed("200 draws with tariffs in pence", [pbr, "simulate", pence.path, "--draws", "200"]),
      to: one, atMost: 30
    ).run(rounds: rounds, into: results)
    try beside(earlier: pbr, region, rounds, results)
  }

  private static func beside(
    earlier pbr: String, _ region: Timed, _ rounds: Int, _ results: Results
  ) throws {
    guard let earlier = ProcessInfo.processInfo.environment["PBR_EARLIER"] else {
      print("Skipped the ratios to an earlier build: PBR_EARLIER is not set.")
      return
    }
    try Comparison(
      Timed("10,000 draws of Halton", [pbr] + halton + ["10000"]),
      to: Timed("the earlier build", [earlier] + halton + ["10000"]), atMost: 0.3
    ).run(rounds: min(rounds, 3), into: results)
    try Comparison(
      region,
      to: Timed(
        "200 draws of Halton by the earlier build", [earlier] + halton + ["200"],
        processorTime: true), atMost: 20
    ).run(rounds: rounds, into: results)
  }

  /// A folder of councils of Halton's size, each with a few families more or fewer.
  private static func councils(_ count: Int) throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("pbr-benchmark-region-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let base = FileManager.default.currentDirectoryPath
    for number in 0..<count {
      let families = [120 + 6 * (number % 9), 120 + 6 * (number % 7), 84 + 6 * (number % 5)]
      let years =
        [("2012-13", "2012-06", "2013-03"), ("2013-14", "2013-04", "2014-03")]
        + [("2014-15", "2014-04", "2014-09")]
      let cohorts = zip(years, families).map { year, families in
        "{ \"id\": \"\(year.0)\", \"families\": \(families), \"funded\": \(families * 5 / 6), "
          + "\"attach\": { \"from\": \"\(year.1)\", \"to\": \"\(year.2)\" } }"
      }
      let text = """
        { "pbr": 1, "extends": "\(base)/Scenarios/assumptions/cautious.json",
          "title": "Council \(number)", "scheme": "troubled-families-2012",
          "cohorts": [ \(cohorts.joined(separator: ", ")) ] }
        """
      try Data(text.utf8).write(to: folder.appendingPathComponent("council-\(number).json"))
    }
    return folder
  }

  /// Halton with tariffs that have no round part in common.
  private static var finePlan: String {
    let base = FileManager.default.currentDirectoryPath
    return """
      { "extends": "\(base)/Scenarios/halton-2012.json", "expect": [],
        "scheme": "pence-scheme.json" }
      """
  }

  private static let fineScheme = """
    { "extends": "troubled-families-2012", "results": [ { "id": "crime-education",
      "pays": { "2012-13": 699.97, "2013-14": 1500.02, "2014-15": 2300.07 } } ] }
    """
}

/// The longest that a command may take, in seconds: the shortest of some rounds counts, since a
/// machine does other things as well.
struct Longest {
  let subject: Timed
  let seconds: Double

  func run(rounds: Int, into results: Results) throws {
    var best = Double.infinity
    for _ in 0..<rounds { best = min(best, try subject.milliseconds() / 1000) }
    let holds = best <= seconds
    results.say(
      String(
        format: "%@: %.2f s, %@ %.2f s", subject.name, best, holds ? "within" : "ABOVE", seconds),
      holds: holds)
  }
}
