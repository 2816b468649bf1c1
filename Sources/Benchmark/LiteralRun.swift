import PBRChance
import PBRFiles
import PBRFindings
import PBRProgramme

/// The benchmark programme of any size played family by family: `pbr-benchmark literal FAMILIES
/// DRAWS` is a process of its own, so that it can be timed whole beside another.
enum LiteralRun {
  /// Prints the mean of results payments and their percentiles; false when the plan is wrong.
  static func run(families: Int, draws: Int) -> Bool {
    let plan = text(families: families)
    let files = InputFiles { name in
      if name == "Scenarios/benchmark/literal.json" {
        return .text(SourceText(name: name, bytes: Array(plan.utf8)))
      }
      do throws(FileProblem) { return .text(try Files.read(name)) } catch {
        return .problem(error.finding)
      }
    }
    let reading = ScenarioReading("Scenarios/benchmark/literal.json", settings: [], files: files)
    guard let scenario = reading.scenario else {
      for finding in reading.findings { print(finding.message) }
      return false
    }
    let totals = Simulation(scenario, seed: 1, draws: draws).totals()
    let results = SampleOfDraws(totals.map { Double($0.results) / 100 })
    print(results.mean, results.percentile(0.1), results.percentile(0.5), results.percentile(0.9))
    return true
  }

  /// Prints the same of a plan as it stands, its values taken as they are; false when it is wrong.
  static func card(_ path: String, draws: Int) -> Bool {
    let reading = ScenarioReading(path, settings: [], files: .onDisk)
    guard let scenario = reading.scenario else {
      for finding in reading.findings { print(finding.message) }
      return false
    }
    let totals = Simulation(scenario, seed: 1, draws: draws, knowing: true).totals()
    let results = SampleOfDraws(totals.map { Double($0.results) / 100 })
    print(results.mean, results.percentile(0.1), results.percentile(0.5), results.percentile(0.9))
    return true
  }

  /// The programme with its families evenly over 36 months.
  private static func text(families: Int) -> String {
    var months: [String] = []
    for month in 0..<36 {
      let attached = (month + 1) * families / 36 - month * families / 36
      let number = (3 + month) % 12 + 1
      let year = 2012 + (3 + month) / 12
      if attached > 0 {
        months.append("\"\(year)-\(number < 10 ? "0" : "")\(number)\": \(attached)")
      }
    }
    return """
      { "pbr": 1, "title": "Benchmark", "scheme": "scheme.json",
        "cohorts": [ { "id": "all", "families": \(families), "funded": \(families),
          "attach": { "months": { \(months.joined(separator: ", ")) } } } ],
        "assumptions": { "results": { "result": {
          "rate": { "value": 0.675, "low": 0.60, "high": 0.75, "distribution": "uniform" },
          "months": { "min": 6, "mode": 12, "max": 24 } } } } }
      """
  }
}
