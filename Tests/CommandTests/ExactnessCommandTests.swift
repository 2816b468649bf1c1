import Foundation
import Testing

@testable import pbr

/// A tariff in pence, whose amounts are too many to be told apart: every file is written, and the
/// bound is said.
@Suite struct ExactnessCommandTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "pbr-exactness-\(ProcessInfo.processInfo.processIdentifier)")

  private func run(_ words: [String]) -> (output: String, messages: String, status: ExitStatus) {
    let output = Memory()
    let messages = Memory()
    let console = Console(output: output, messages: messages, surroundings: .init())
    let status = CommandTree(root: Root.self).run(words, on: console)
    return (output.text, messages.text, status)
  }

  private static let scheme = """
    { "scheme": "pence", "title": "Pence", "attachmentEnds": "2013-03-31",
      "attachment": { "fee": { "2012-13": 0 } },
      "results": [ { "id": "a", "title": "A", "pays": { "2012-13": 333.33 } },
                   { "id": "b", "title": "B", "pays": { "2012-13": 800 } } ],
      "claimWindows": [ { "id": "W1", "closes": "2013-12-31" } ] }
    """
  private static let plan = """
    { "pbr": 1, "title": "Pence", "scheme": "scheme.json",
      "cohorts": [ { "id": "c", "families": 60,
        "attach": { "from": "2012-06", "to": "2012-06" } } ],
      "assumptions": { "results": { "a": { "rate": 0.5, "months": { "fixed": 6 } },
                                    "b": { "rate": 0.2, "months": { "fixed": 6 } } } } }
    """

  /// The mean is 60 × (0.5 × £333.33 + 0.2 × £800) = £19,599.90; the variance
  /// 60 × (0.5 × 333.33² + 0.2 × 800² − 326.665²), its root £2,147.25.
  @Test func written() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Self.scheme.write(
      to: folder.appending(path: "scheme.json"), atomically: false, encoding: .utf8)
    let plan = folder.appending(path: "plan.json")
    try Self.plan.write(to: plan, atomically: false, encoding: .utf8)
    let out = folder.appending(path: "run")
    let simulated = run([
      "simulate", plan.path(), "--out", out.path(), "--budget", "20000", "--format", "markdown",
    ])
    #expect(simulated.status == .done)
    #expect(
      simulated.output.contains(
        """
        Percentiles are within £8 of the exact ones and are printed to no more digits than that; \
        means and standard deviations are exact. The amounts that can be paid are too many to be \
        told apart.
        """))
    #expect(simulated.output.contains("short of £20,000 with a probability of 58%;"))
    let data = try String(contentsOf: out.appending(path: "distribution.csv"), encoding: .utf8)
    #expect(data.contains("results,programme,19599.90,2147.25,"))
    let report = run(["report", plan.path(), "--out", folder.appending(path: "report").path()])
    #expect(report.status == .done)
    let page = try String(
      contentsOf: folder.appending(path: "report/report.md"), encoding: .utf8)
    #expect(page.contains("Percentiles are within £8 of the exact ones"))
    #expect(page.contains("How far it can differ"))
  }
}
