import Foundation
import PBRProgramme
import PBRProjection
import ProjectionSamples
import Testing

@Suite("Figures of a second program that follows every fate of a family")
struct EveryFateTests {
  /// Eight plans that come with the program, and two that go where they do not: two gates, one of
  /// them missed; every form of months, shifted; two add-ons; a maximum that binds; audit, payment
  /// and leaving by cohort; the rate of the claim's year; every form of costs and grants.
  @Test("Every figure of ten plans, to a hundredth of a penny")
  func figures() throws {
    let files = try ExpectedFigures.files()
    let all = try ExpectedFigures.all()
    #expect(all.count == 10)
    #expect(all.allSatisfy { $0.values.count > 70 })
    for expected in all {
      let projection = try project(expected.path, files)
      #expect(expected.differences(from: projection) == [], "\(expected.path)")
    }
  }

  /// A comparison that nothing can fail proves nothing: what is a little otherwise in the plan or in
  /// the rules is told.
  @Test(
    "The least of changes is seen",
    arguments: [
      (
        "halton-2012.json", "assumptions.results.employment.rate=0.07001",
        "results.employment.amount"
      ),
      ("halton-2012.json", "assumptions.leaving.perMonth=0.01001", "caseload.peak"),
      ("edge.json", "assumptions.replacement.months=1", "claims.F.count"),
      ("edge.json", "cohorts.b.assumptions.auditMonths=1", "cohorts.b.results"),
      ("edge.json", "costs.office.to=2014-02", "costs.council"),
    ])
  func changed(path: String, setting: String, figure: String) throws {
    let expected = try #require(try ExpectedFigures.all().first { $0.path == path })
    let projection = try project(path, ExpectedFigures.files(), settings: [setting])
    #expect(expected.differences(from: projection).contains { $0.hasPrefix("\(figure): ") })
  }

  /// £500.50 for a job becomes £500.51.
  @Test("A penny in the rules is seen")
  func penny() throws {
    var files = try ExpectedFigures.files()
    let rules = try #require(files["edge-rules.json"])
    files["edge-rules.json"] = rules.replacing("500.50", with: "500.51")
    let expected = try #require(try ExpectedFigures.all().first { $0.path == "edge.json" })
    let projection = try project("edge.json", files)
    #expect(
      expected.differences(from: projection).contains { $0.hasPrefix("results.job.amount: ") })
  }

  /// Runs where `PBR_PYTHON` names an interpreter, as contributing.md tells; over a minute.
  @Test(
    "The committed table is what the second program prints",
    .enabled(if: ProcessInfo.processInfo.environment["PBR_PYTHON"] != nil))
  func printed() throws {
    let process = Process()
    let printed = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      ProcessInfo.processInfo.environment["PBR_PYTHON"] ?? "",
      ExpectedFigures.folder.appending(path: "every-fate.py").path,
    ]
    process.standardOutput = printed
    try process.run()
    let bytes = try printed.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let (new, old) = (
      lines(String(decoding: bytes, as: UTF8.self)), lines(try ExpectedFigures.printed())
    )
    #expect(new.filter { !old.contains($0) } == [])
    #expect(new.count == old.count)
  }

  private func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }
}
