import Testing

@testable import PBRFiles
@testable import PBRFindings

@Suite("Reading JSON")
struct JSONParserTests {
  @Test("Every message, whole, and what is read all the same")
  func messages() {
    for row in JSONMessages.rows {
      let (value, log) = parse(row.input)
      #expect(log.findings.map(\.text).joined() == row.message)
      #expect(value.map { compact(JSONOutput($0).text) } == row.value)
    }
  }

  @Test("A hundred slips are enough; size and depth have limits")
  func limits() {
    let slips = parse(Array(("[" + String(repeating: "[1,],\n", count: 150) + "1]").utf8))
    #expect(slips.value == nil && slips.log.findings.count == 101)
    #expect(
      slips.log.findings.last?.text
        == "plan.json:100:4: error[json-many]: a hundred problems so far; the rest is not read\n"
        + "  100 | [1,],\n      |    ^\n")
    let large = parse([UInt8](repeating: 0x20, count: JSONParser.largest + 1))
    #expect(
      large.log.findings.map(\.text) == [
        "plan.json: error[json-size]: the file is larger than 64 MB, the most read\n"
      ])
    let deep = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    #expect(parse(Array(deep.utf8)).value != nil)
    #expect(parse([UInt8](repeating: 0x5B, count: 513)).value == nil)
  }

  @Test("An object of 200,000 keys is read in no time, a key given twice found")
  func manyKeys() {
    let keys = (0..<200_000).map { "\"k\($0)\":1" } + ["\"k77\":2"]
    let start = ContinuousClock.now
    let (value, log) = parse(Array("{\(keys.joined(separator: ","))}".utf8))
    #expect(ContinuousClock.now - start < .seconds(20))
    #expect(value?.object?.members.count == 200_000)
    #expect(log.findings.map(\.code) == ["json-duplicate-key"])
  }

  /// Texts and what they are; numbers stay as they are written.
  static let valid: [(text: String, written: String)] = [
    ("\u{FEFF} {\"a\" : [ ] }\r\n", "{ \"a\": [] }"),
    (
      "[-0, 0.10, 1E+2, 1e-9, 12345678901234567890]", "[-0, 0.10, 1E+2, 1e-9, 12345678901234567890]"
    ),
    (#""\u00e9 \ud83d\ude00 \/ \" \\ \b\f\n\r\t""#, #""é 😀 / \" \\ \u0008\u000C\n\r\t""#),
    (#""\u202e \u2028 \u0000 \u007f""#, #""\u202E \u2028 \u0000 \u007F""#),
    (
      "{\"b\": null, \"a\": [true, {\"c\": {}}]}", "{ \"b\": null, \"a\": [ true, { \"c\": {} } ] }"
    ),
    ("\"£3,200 – “60%”\"", "\"£3,200 – “60%”\""),
    (
      "[\(Array(repeating: "1234567", count: 12).joined(separator: ","))]",
      "[ \(Array(repeating: "1234567", count: 12).joined(separator: ", ")) ]"
    ),
  ]

  @Test("Valid texts are read without a word and written again")
  func valid() {
    for row in Self.valid {
      let (value, log) = parse(Array(row.text.utf8))
      #expect(log.findings.isEmpty)
      let written = value.map { JSONOutput($0).text } ?? ""
      #expect(compact(written) == row.written)
      #expect(parse(Array(written.utf8)).value.map { JSONOutput($0).text } == written)
    }
    #expect(
      JSONOutput.list([.decimal("NaN"), .decimal(""), .whole(-3)]).text == "[null, null, -3]\n")
  }

  @Test("How a file looks")
  func layout() {
    let value = JSONOutput.object([
      ("run", .whole(1)), ("files", .list([.object([("name", .string("a.csv"))]), .list([])])),
      ("draws", .list([.decimal("0.50"), .boolean(false), .null])), ("notes", .object([])),
    ])
    #expect(
      value.text == """
        {
          "run": 1,
          "files": [
            {
              "name": "a.csv"
            },
            []
          ],
          "draws": [0.50, false, null],
          "notes": {}
        }

        """)
  }

  /// Whatever becomes of a text, reading it ends, with a value or with an error; whatever is
  /// read without an error is the same when it is written and read again.
  @Test("Damaged scenarios never stop the program")
  func damaged() {
    let whole = Array(JSONMessages.scenario.utf8)
    let spice: [[UInt8]] =
      [
        "\"", ",", "{", "}", "[", "]", ":", "0", "-", "1e", ".", "%", "/", "£", "“", "\\u", "\\",
        "\\ud83d", "//", "/*", "*/", "#", "\n", "\r", "1,2", "3,200", "\u{A0}", "NaN", "-I", "–",
        "",
      ].map { Array($0.utf8) } + [[0x00], [0xFF], [0xC2], [0xE2, 0x80], [0xF0, 0x9F]]
    var random = Seeded(state: 2012)
    for _ in 0..<3000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let from = Int.random(in: 0..<bytes.count, using: &random)
        let length = Int.random(in: 0...3, using: &random)
        bytes.replaceSubrange(
          from..<min(from + length, bytes.count), with: spice.randomElement(using: &random) ?? [])
        if Int.random(in: 0..<10, using: &random) == 0 { bytes.removeSubrange(from...) }
        if bytes.isEmpty { bytes = [0x20] }
      }
      let (value, log) = parse(bytes)
      let texts = log.findings.map(\.text)
      if value == nil && !log.hasErrors || texts.contains(where: { $0.utf8.count > 4000 }) {
        Issue.record("not understood: \(String(decoding: bytes, as: UTF8.self))")
      }
      guard let value else { continue }
      let written = JSONOutput(value).bytes
      let again = parse(written)
      if again.log.hasErrors || again.value.map({ JSONOutput($0).bytes }) != written {
        Issue.record("not read back: \(String(decoding: written, as: UTF8.self))")
      }
    }
  }

  private func parse(_ bytes: [UInt8]) -> (value: JSONValue?, log: FindingLog) {
    let log = FindingLog()
    return (JSONParser.parse(SourceText(name: "plan.json", bytes: bytes), into: log), log)
  }

  /// A written value on one line.
  private func compact(_ text: String) -> String {
    text.split(whereSeparator: { $0 == "\n" || $0 == " " }).joined(separator: " ")
  }
}

/// A generator whose numbers are the same in every run (Steele, Lea and Flood, "SplitMix", 2014).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension JSONMessages {
  static let scenario = """
    {
      "pbr": 1,
      "title": "Halton Troubled Families 2012–15",
      "scheme": "troubled-families-2012",
      "commitment": { "families": 375, "funded": 313 },
      "cohorts": [
        { "id": "2012-13", "families": 145, "funded": 120,
          "attach": { "from": "2012-06", "to": "2013-03" } }
      ],
      "assumptions": {
        "results": {
          "employment": { "rate": { "value": 0.07, "low": -1e-2, "high": 0.1 },
                          "months": { "min": 6, "mode": 14, "max": 24 } }
        },
        "note": "a \\"quoted\\" \\u00a3 text \\ud83d\\ude00", "empty": [], "none": null, "yes": true
      }
    }
    """
}
