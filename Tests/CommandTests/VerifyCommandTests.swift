import Foundation
import PBRFiles
import Testing

@testable import pbr

/// Whether the long forms of the tests are asked for: `PBR_THOROUGH=1 swift test`.
let isThorough = ProcessInfo.processInfo.environment["PBR_THOROUGH"] != nil

/// `pbr verify`: saved runs come out again, and whatever is changed in them is found.
@Suite("Verifying runs")
struct VerifyCommandTests {
  private let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    .appending(path: "pbr-verify-\(UUID().uuidString)").path

  /// Every figure of the two runs that are checked in, from the folder in which they were made.
  @Test(
    "Runs in Reports/ verify",
    arguments: isThorough ? ["halton-2012/run", "halton-2012/report"] : ["halton-2012/run"])
  func reports(name: String) throws {
    let answer = ran(["verify", "Reports/\(name)"])
    #expect(answer.status == 0, "\(answer)")
    #expect(answer.output.hasPrefix("verified: "), "\(answer)")
    #expect(answer.messages == "")
  }

  /// One bit of one byte, at places drawn by a fixed seed over outputs, plan and inputs in turn. The
  /// run is of few draws, so that it is worked again quickly.
  @Test(
    "Each single-byte change is found, and named by its file: 50 where thoroughness is asked for")
  func changes() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let plan = folder + "/plans/halton-2012.json"
    try FileManager.default.createDirectory(
      atPath: folder + "/plans", withIntermediateDirectories: true)
    for name in ["halton-2012.json", "assumptions"] {
      try FileManager.default.copyItem(
        atPath: "Scenarios/\(name)", toPath: folder + "/plans/\(name)")
    }
    let run = folder + "/run"
    #expect(ran(["simulate", plan, "--draws", "2", "--out", run]).status == 0)
    #expect(ran(["verify", run]).output.hasPrefix("verified: 10 outputs, 3 inputs"))
    let outputs = try FileManager.default.contentsOfDirectory(atPath: run).filter {
      $0 != "run.json"
    }.sorted()
    #expect(outputs.count == 10 && outputs.contains("plan.json"))
    let inputs = ["halton-2012.json", "assumptions/cautious.json"].map { "\(folder)/plans/\($0)" }
    let files = outputs.map { "\(run)/\($0)" } + inputs + [run + "/plan.json", run + "/plan.json"]
    var seed: UInt64 = 17
    for change in 0..<(isThorough ? 50 : 6) {
      let file = files[change % files.count]
      let url = URL(filePath: file)
      let before = try Data(contentsOf: url)
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let at = Int(seed >> 33) % before.count
      var changed = before
      changed[at] ^= UInt8(1 << (seed >> 61 & 3))
      try changed.write(to: url)
      let answer = ran(["verify", run])
      #expect(answer.status == 65, "byte \(at) of \(file): \(answer)")
      let name = file.hasPrefix(run) ? String(file.dropFirst(run.count + 1)) : file
      #expect(answer.output.contains("\(name): "), "byte \(at) of \(file): \(answer)")
      try before.write(to: url)
    }
    #expect(ran(["verify", run]).status == 0)
  }

  /// In a copy of the run one figure is written otherwise: the answer names file, row, column and
  /// both values.
  @Test("A figure that was changed is told with what it was and is")
  func figure() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.copyItem(atPath: "Reports/halton-2012/run", toPath: folder)
    let url = URL(filePath: folder + "/cashflow.csv")
    let text = try String(contentsOf: url, encoding: .utf8)
    #expect(text.contains("2012-06,cost:keyworkers,-4350.00\r\n"))
    try text.replacing("2012-06,cost:keyworkers,-4350.00", with: "2012-06,cost:keyworkers,-4250.00")
      .write(to: url, atomically: true, encoding: .utf8)
    let answer = ran(["verify", folder])
    #expect(
      answer.output
        == "cashflow.csv: amount_gbp of 2012-06, cost:keyworkers: was -4250.00, is -4350.00\n")
    #expect(answer.messages == "1 difference: this is not the run as it was made.\n")
    #expect(answer.status == 65)
  }

  @Test(
    "Reading the plan of a run gives the same figures and the same fingerprint, whatever was laid over",
    arguments: [
      [], ["--set", "cohorts.2013-14.funded=-10%", "--as-of", "2013-07-31"],
      ["--set", "assumptions.leaving.perMonth=", "--set", "cohorts.2014-15.families=90"],
    ])
  func plan(changes: [String]) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let scenario = "Scenarios/halton-2012.json+Scenarios/assumptions/national-pace.json"
    let words = ["simulate", scenario, "--draws", "2", "--out", folder + "/a"] + changes
    #expect(ran(words).status == 0)
    let again =
      ["simulate", folder + "/a/plan.json", "--draws", "2", "--out", folder + "/b"]
      + (changes.contains("--as-of") ? ["--as-of", "2013-07-31"] : [])
    let answer = ran(again)
    #expect(answer.status == 0, "\(answer)")
    for name in [
      "projection", "claim-schedule", "cashflow", "caseload", "distribution", "figures",
      "assumptions", "checks",
    ] {
      let pair = try ["a", "b"].map {
        try Data(contentsOf: URL(filePath: "\(folder)/\($0)/\(name).csv"))
      }
      #expect(pair[0] == pair[1], "\(name)")
    }
    #expect(try fingerprint("a") == fingerprint("b"))
    #expect(ran(["verify", folder + "/a"]).status == 0)
  }

  @Test("What is not a whole run of this version is refused, and an input that is gone is said")
  func refused() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let manager = FileManager.default
    try manager.createDirectory(atPath: folder + "/none", withIntermediateDirectories: true)
    let none = ran(["verify", folder + "/none"])
    #expect(none.status == 66)
    #expect(
      none.messages == """
        \(folder)/none: error[not-a-run]: there is no run here: run.json is not there
          Name a folder that pbr wrote with --out.

        """)
    try manager.copyItem(atPath: "Reports/halton-2012/run", toPath: folder + "/half")
    let record = URL(filePath: folder + "/half/run.json")
    let text = try String(contentsOf: record, encoding: .utf8)
    try manager.removeItem(at: record)
    let half = ran(["verify", folder + "/half"])
    #expect(half.status == 65)
    #expect(
      half.messages == """
        \(folder)/half: error[run-half]: this run is not whole: it has plan.json, but no run.json
          Without it nobody can say what the run was made of.
          Make the run again, or take run.json from where the folder was copied.

        """)
    try text.replacing("\"pbr\": \"1.0.0\"", with: "\"pbr\": \"99.1.0\"").write(
      to: record, atomically: true, encoding: .utf8)
    let newer = ran(["verify", folder + "/half"])
    #expect(newer.status == 65)
    #expect(
      newer.messages.contains(
        "error[run-newer]: this run was made by pbr 99.1.0, and this is pbr \(Version.current)"))
    try "{\"pbr\": 1}".write(to: record, atomically: true, encoding: .utf8)
    #expect(
      ran(["verify", folder + "/half"]).messages.contains(
        "error[not-a-run]: this is not the record of a run"))
    try text.replacing("Scenarios/halton-2012.json", with: "nowhere/lost.json").write(
      to: record, atomically: true, encoding: .utf8)
    let lost = ran(["verify", folder + "/half"])
    #expect(lost.status == 0, "\(lost)")
    #expect(
      lost.messages
        == "Not found, and so not checked: nowhere/lost.json. Name their folder with --inputs.\n")
    // An older version wrote no plan.json.
    let old = text.replacing(
      /,?\s*\{\s*"name": "plan.json",\s*"sha256": "[0-9a-f]*"\s*\}/, with: "")
    try old.write(to: record, atomically: true, encoding: .utf8)
    let older = ran(["verify", folder + "/half"])
    #expect(older.status == 0, "\(older)")
    #expect(
      older.messages.hasPrefix("This run has no plan.json, as it was made by an older version"))
  }

  private func fingerprint(_ run: String) throws -> String {
    let text = try String(contentsOfFile: "\(folder)/\(run)/run.json", encoding: .utf8)
    return String(text.split(separator: "\n").first { $0.contains("fingerprint") } ?? "")
  }
}
