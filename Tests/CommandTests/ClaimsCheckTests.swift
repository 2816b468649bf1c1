import Foundation
import Testing

@testable import pbr

/// `pbr claims check`: what it says is held against the files, counted here line by line.
@Suite("What was understood of a register")
struct ClaimsCheckTests {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A copy of the shipped register beside its plan.
  private func folder() throws -> URL {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "pbr-check-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
    for name in ["halton-2012.json", "assumptions", "register-halton"] {
      try FileManager.default.copyItem(
        at: Self.package.appending(path: "Scenarios/\(name)"), to: base.appending(path: name))
    }
    return base
  }

  /// The rows of a file without its heading, each in its cells: the file has no quotation marks.
  private func rows(_ base: URL, _ file: String) throws -> [[String]] {
    let text = try String(
      contentsOf: base.appending(path: "register-halton/\(file).csv"), encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("Rows, days, families, children and measures are those of the files")
  func counts() throws {
    let base = try folder()
    defer { try? FileManager.default.removeItem(at: base) }
    let register = base.appending(path: "register-halton").path
    let answer = ran(["claims", "check", register, "--as-of", "2013-07-31", "--format", "json"])
    #expect(answer.status == 0)
    let document = try json(answer.output)
    let files = try #require(document["files"] as? [[String: Any]])
    for name in ["families", "members", "evidence", "terms"] {
      let file = try #require(files.first { $0["file"] as? String == "\(name).csv" })
      #expect(file["rows"] as? Int == (try rows(base, name)).count, "\(name)")
    }
    let families = try rows(base, "families")
    let dates = families.flatMap { $0[4...6] }.filter { !$0.isEmpty }
    let file = try #require(files.first { $0["file"] as? String == "families.csv" })
    #expect(file["first_day"] as? String == dates.min())
    #expect(file["last_day"] as? String == dates.max())
    let counts = try #require(document["families"] as? [[String: Any]])
    func count(_ what: String, _ name: String = "") -> Int? {
      counts.first { $0["what"] as? String == what && $0["name"] as? String ?? "" == name }?[
        "count"]
        as? Int
    }
    #expect(count("families") == Set(families.map { $0[0] }).count)
    #expect(count("places") == Set(families.map { $0[1] }.filter { !$0.isEmpty }).count)
    #expect(count("left") == families.count { !$0[6].isEmpty })
    #expect(count("key", "F-") == families.count)
    #expect(count("cohort", "2012-13") == families.count { $0[2] == "2012-13" })
    let members = try rows(base, "members")
    #expect(
      count("children") == Set(members.filter { $0[2] == "child" }.map { $0[0] + $0[1] }).count)
    let evidence = try rows(base, "evidence")
    let measures = try #require(document["measures"] as? [[String: Any]])
    for measure in measures {
      let own = evidence.filter { $0[2] == measure["measure"] as? String }
      #expect(measure["rows"] as? Int == own.count)
      #expect(measure["families"] as? Int == Set(own.map { $0[0] }).count)
      #expect(measure["not_verified"] as? Int == own.count { $0[7].isEmpty })
    }
    // Every measure that the rules of 2012 ask for is told, also the two that have no evidence.
    let none = measures.filter { $0["rows"] as? Int == 0 }.compactMap { $0["measure"] as? String }
    #expect(none == ["unauthorised-absence", "fixed-term-exclusions"])
  }

  @Test("What is not known is told with what it may be, and everything else is read on")
  func broken() throws {
    let base = try folder()
    defer { try? FileManager.default.removeItem(at: base) }
    let file = base.appending(path: "register-halton/members.csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing("family_id", with: "Case number", maxReplacements: 1)
      .write(to: file, atomically: true, encoding: .utf8)
    let register = base.appending(path: "register-halton").path
    let answer = ran(["claims", "check", register])
    #expect(answer.status == 65)
    for line in [
      "1 error: nothing can be claimed until it is put right. 204 families, 161 places, 7,199 rows of",
      "members.csv   Case number    not known; it may be family_id",
      "- Cohorts: 2012-13 153, 2013-14 51",
    ] { #expect(answer.output.contains(line), "\(line)\n\(answer.output)") }
    #expect(answer.messages.contains("members.csv:1:1: error[unknown-column]"))
    let document = try json(ran(["claims", "check", register, "--format", "json"]).output)
    let problems = try #require(document["problems"] as? [[String: Any]])
    #expect(problems.map { $0["code"] as? String } == ["unknown-column"])
    #expect(problems.first?["line"] as? Int == 1)
    let markdown = ran(["claims", "check", register, "--format", "markdown"]).output
    #expect(markdown.contains("- error\\[unknown-column\\] "))
  }

  @Test("A register without families.csv, a day after the evidence, a cohort that is not planned")
  func edges() throws {
    let base = try folder()
    defer { try? FileManager.default.removeItem(at: base) }
    #expect(ran(["claims", "check", base.path]).status == 66)
    let register = base.appending(path: "register-halton").path
    let late = ran(["claims", "check", register, "--as-of", "2014-07-31"])
    #expect(late.status == 0)
    #expect(late.messages.contains("warning[register-old]"))
    let early = ran(["claims", "check", register, "--as-of", "2013-06-30"])
    #expect(early.messages.contains("note[families-later]"))
    let file = base.appending(path: "register-halton/families.csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing(",2012-13,", with: ",2011-12,").write(
      to: file, atomically: true, encoding: .utf8)
    let other = ran(["claims", "check", register])
    #expect(other.status == 0)
    // 153 of the 204 families are of 2012-13.
    #expect(
      other.messages.contains("the scenario has no cohort \"2011-12\"\n  153 families could not be")
    )
  }
}
