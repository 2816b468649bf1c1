/// Whatever the bytes, reading them as a plan or as rules ends with the plan or with an error,
/// and every message can be made. What can be read is worked out when it is small. Run by
/// `fuzz.sh`; a zero byte parts a plan from the rules it is read with.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzScenario(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let parts = Array(UnsafeBufferPointer(start: start, count: count)).split(
    separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
  let texts = parts.map { Array($0) }
  let files = InputFiles { name in
    switch name {
    case "plan.json": .text(SourceText(name: name, bytes: texts[0]))
    case "rules.json" where texts.count > 1: .text(SourceText(name: name, bytes: texts[1]))
    default: .problem(.error("file-missing", file: name, "there is no such file"))
    }
  }
  let settings = texts.count > 2 ? [String(decoding: texts[2], as: UTF8.self)] : []
  let reading = ScenarioReading("plan.json", settings: settings, files: files)
  for finding in reading.findings { precondition(!finding.text.isEmpty) }
  let failed = reading.findings.contains { $0.severity == .error }
  precondition((reading.scenario == nil) == failed)
  guard let scenario = reading.scenario, scenario.cohorts.count <= 5 else { return 0 }
  let projection = Projection(scenario)
  for check in projection.checks {
    precondition(check.passed, "\(check.name) \(check.expected) \(check.actual)")
  }
  precondition(projection.figures().allSatisfy(\.value.isFinite))
  return 0
}
