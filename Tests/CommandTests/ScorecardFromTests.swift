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

  /// Known for 81 of 119 is under 80%, for 178 of 204 over it; 0.33 results are planned in windows that
  /// have closed; the plan's 67% lies inside 80% of what the estimate may be.
  @Test("The rules of the programme's measures hold")
  func rules() throws {
    let ids = [
      "police-call-outs", "evictions", "results-claimed", "results-claimed-amount", "results-rate",
      "money-received", "results-too-late", "places-refilled", "families-per-worker",
    ]
    let (folder, path) = try card(
      ids.map {
        "{ \"id\": \"\($0)\", \"from\": \"\($0)\", \"title\": \"T\", \"direction\": \"previous\" }"
      }
      .joined(separator: ",\n"))
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let found = try rows(path)
    func cells(_ id: String, _ names: [String]) -> [String] { names.map { found[id]?[$0] ?? "?" } }
    #expect(
      cells("police-call-outs", ["value", "status_reason", "direction", "direction_reason"])
        == ["76.9", "too few known", "n/a", "too few known"])
    #expect(
      cells("evictions", ["value", "status_reason", "direction"]) == ["2.2", "no target", "worse"])
    for id in ["results-claimed", "results-claimed-amount"] {
      #expect(cells(id, ["status", "status_reason"]) == ["not-rated", "fewer than 5 planned"])
    }
    #expect(
      cells("results-rate", ["value", "target", "status_reason"])
        == ["91.1", "67", "the plan lies within the 80% interval of the estimate"])
    // £672,000 of £672,032.97; 9 of 11 of three quarters; 191 families of 8 keyworkers, and 15 planned.
    #expect(
      cells("money-received", ["value", "target", "status"]) == ["672000", "672032.97", "poor"])
    #expect(cells("places-refilled", ["value", "target", "status"]) == ["81.8", "75", "good"])
    #expect(
      cells("families-per-worker", ["value", "target", "status"]) == ["23.9", "15", "poor"])
    #expect(cells("results-too-late", ["numerator", "denominator"]) == ["", ""])
    // Two days of a register count the same families.
    #expect(ids.allSatisfy { found[$0]?["chance_of_change"] == "" })
    let page = ran(["scorecard", path, "--details"] + register)
    // Nothing is said of the register's own rows, nor of words that are the program's.
    #expect(
      !page.messages.contains("card.json:") && !page.messages.contains("(the programme"),
      "\(page.messages)")
    for text in [
      "Known for 81 of 119. Too few to judge by.", "Known for 178 of 204.\n", "£672,000  £672,033",
      "1 has a plan that lies within the 80% interval", "Households evicted /",
    ] {
      #expect(page.output.contains(text), "\(text) in \(page.output)")
    }
    #expect(!page.output.contains("What counts") && !page.output.contains(".."))
  }

  /// A target of the scorecard's own is not the plan's: with it results are rated, and its decimals are
  /// those written. With 14 and with 28 days two things are counted.
  @Test("A target of one's own is judged")
  func ownTarget() throws {
    let (folder, path) = try card(
      """
      { "id": "claimed", "from": "results-claimed", "targets": { "2013-14": { "target": 8 } } },
      { "id": "rate", "from": "results-rate", "title": "Rate", "targets": { "2013-14": { "target": 95.50 } } },
      { "id": "soon", "from": "attached-in-time" },
      { "id": "sooner", "from": "attached-in-time", "days": 14 }
      """)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let found = try rows(path)
    #expect(found["claimed"]?["status"] == "poor" && found["rate"]?["status"] == "poor")
    #expect(
      found["rate"]?["target"] == "95.50" && found["rate"]?["value"]?.hasPrefix("91.0") == true)
    #expect(!ran(["scorecard", path] + register).messages.contains("duplicate-definition"))
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
