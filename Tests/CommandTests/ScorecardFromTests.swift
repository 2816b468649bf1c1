import Foundation
import Testing

@testable import pbr

/// A scorecard whose measures come from a register by `from`.
@Suite("A scorecard with measures of the register")
struct ScorecardFromTests {
  private func card(_ measures: String, more: String = "") throws -> (folder: String, path: String)
  {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "pbr-from-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let text =
      "{ \"pbr\": 1, \"scorecard\": \"own\", \"title\": \"Board\",\(more)\n"
      + "  \"measures\": [ \(measures) ] }\n"
    try text.write(toFile: folder + "/card.json", atomically: true, encoding: .utf8)
    return (folder, folder + "/card.json")
  }

  private let register = [
    "--register", "Scenarios/register-halton", "--as-of", "2013-07-31", "--audience", "officer",
  ]

  private func rows(_ path: String) throws -> [String: [String: String]] {
    let run = ran(["scorecard", path, "--format", "csv"] + register)
    try #require(run.status == 0, "\(run.messages)")
    let lines = run.output.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let heads = lines.first ?? []
    var found: [String: [String: String]] = [:]
    for line in lines.dropFirst() {
      found[line[0]] = Dictionary(zip(heads, line), uniquingKeysWith: { first, _ in first })
    }
    return found
  }

  /// 9 of 11 against the 75% that the plan assumes; 61 of 204 within 28 days, and fewer within 14; a
  /// target of the scorecard's own in place of the plan's 161.
  @Test("What is known may be left out, and is overridden")
  func values() throws {
    let (folder, path) = try card(
      """
      { "id": "again", "from": "places-refilled" },
      { "id": "soon", "from": "attached-in-time" },
      { "id": "sooner", "from": "attached-in-time", "days": 14, "title": "Within a fortnight" },
      { "id": "places", "from": "places-filled", "targets": { "2013-14": { "target": 170 } } },
      { "id": "typed", "title": "Typed", "unit": "number", "better": "bigger", "period": "quarter",
        "year": "last" }
      """, more: " \"observations\": \"rows.csv\",")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try "measure,period_end,value\ntyped,2013-06-30,7\n".write(
      toFile: folder + "/rows.csv", atomically: true, encoding: .utf8)
    let found = try rows(path)
    #expect(found["again"]?["numerator"] == "9" && found["again"]?["denominator"] == "11")
    #expect(found["again"]?["target"] == "75" && found["again"]?["status"] == "good")
    #expect(found["again"]?["period_end"] == "2013-07-31")
    #expect(found["soon"]?["numerator"] == "61" && found["soon"]?["denominator"] == "204")
    let sooner = Int(found["sooner"]?["numerator"] ?? "") ?? 61
    #expect(sooner < 61 && found["sooner"]?["title"] == "Within a fortnight")
    #expect(found["places"]?["value"] == "161" && found["places"]?["target"] == "170")
    #expect(found["places"]?["status"] == "poor")
    #expect(found["typed"]?["value"] == "7")
  }

  @Test(
    "What is wrong",
    arguments: [
      (
        "{ \"id\": \"a\", \"from\": \"places-fild\" }", true,
        "error[unknown-measure]: the programme has no measure \"places-fild\""
      ),
      (
        "{ \"id\": \"a\", \"from\": \"places-filled\" }", false,
        "error[from-without-register]: \"places-filled\" is taken from a register of families"
      ),
      (
        "{ \"id\": \"a\", \"from\": \"attached-in-time\", \"days\": 0 }", true,
        "error[wrong-value]: days is 0, but must lie from 1 to 365"
      ),
      ("{ \"id\": \"a\", \"from\": 3 }", true, "error[wrong-type]: from must be a text"),
    ])
  func wrong(measure: String, hasRegister: Bool, message: String) throws {
    let (folder, path) = try card(measure)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let run = ran(["scorecard", path] + (hasRegister ? register : []))
    #expect(run.status == 65 && run.output.isEmpty, "\(run)")
    #expect(run.messages.contains(message), "\(run.messages)")
  }

  /// The report takes them from its own register: 161 places of 161, 9 of 11. For the public, and
  /// without a register, nothing is written.
  @Test("In a report for officers")
  func inReport() throws {
    let (folder, path) = try card(
      "{ \"id\": \"a\", \"from\": \"places-filled\" }, { \"id\": \"b\", \"from\": \"places-refilled\" }"
    )
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let out = folder + "/out"
    let common = ["report", "Scenarios/halton-2012.json", "--scorecard", path, "--out", out]
    let run = ran(common + register)
    try #require(run.status == 0, "\(run.messages)")
    let data = try String(contentsOfFile: out + "/data/scorecard.csv", encoding: .utf8)
    #expect(data.contains("\r\na,") && data.contains(",161,"))
    #expect(data.contains("\r\nb,") && data.contains(",9,11,"))
    for options in [Array(register.dropLast(2)), ["--as-of", "2013-07-31"]] {
      let refused = ran(common.dropLast() + [folder + "/none"] + options)
      #expect(refused.status == 65)
      #expect(
        refused.messages.contains(
          "Add --register FOLDER, --as-of DATE and --audience officer; the public reads"))
      #expect(!FileManager.default.fileExists(atPath: folder + "/none"))
    }
  }

  @Test("Counts in full are for officers")
  func officers() throws {
    let (folder, path) = try card("{ \"id\": \"a\", \"from\": \"places-filled\" }")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let run = ran(["scorecard", path] + register.dropLast(2))
    #expect(run.status == 64 && run.messages.contains("needs --audience officer"))
  }
}
