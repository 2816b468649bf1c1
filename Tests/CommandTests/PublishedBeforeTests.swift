import Foundation
import Testing

/// `pbr report --published`: what readers have already.
@Suite("A report after another")
struct PublishedBeforeTests {
  private let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    .appending(path: "pbr-published-\(UUID().uuidString)").path

  private func report(_ day: String, _ more: [String]) -> (
    status: Int32, output: String, messages: String
  ) {
    ran(
      ["report", "Scenarios/halton-2012.json", "--draws", "100", "--as-of", day] + more)
  }

  @Test("It counts what was told, and refuses what is no earlier public report")
  func refusals() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let register = ["--register", "Scenarios/register-halton"]
    func out(_ name: String) -> [String] { ["--out", "\(folder)/\(name)"] }
    let before = ["--published", "\(folder)/june"]
    try #require(report("2013-06-30", register + out("june")).status == 0)
    let next = report("2013-07-31", register + out("july") + before)
    #expect(next.status == 0, "\(next.messages)")
    let record = try String(contentsOfFile: "\(folder)/july/run.json", encoding: .utf8)
    #expect(record.contains("--published"))
    let officer = ["--audience", "officer"]
    try #require(report("2013-05-31", register + out("officer") + officer).status == 0)
    let cases: [(run: [String], day: String, status: Int32, says: String)] = [
      (out("x") + before, "2013-07-31", 64, "'--register <folder>'"),
      (register + out("x") + before + officer, "2013-07-31", 64, "for '--audience public'"),
      (register + out("x") + before, "2013-06-30", 65, "error[published-later]"),
      (
        register + out("x") + ["--published", "\(folder)/officer"], "2013-07-31", 65,
        "error[not-published]"
      ),
      (
        register + out("x") + ["--published", "\(folder)/none"], "2013-07-31", 66,
        "error[file-missing]"
      ),
    ]
    for item in cases {
      let found = report(item.day, item.run)
      #expect(found.status == item.status && found.messages.contains(item.says), "\(found)")
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/x"))
    }
  }
}
