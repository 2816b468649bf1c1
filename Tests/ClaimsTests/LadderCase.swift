import ClaimsSamples
import PBRFindings
import PBRProgramme
import PBRQuantities
import PBRReporting
import Testing

@testable import PBRClaims
@testable import PBRRegister

/// A register of people who climb the ladders of a small card, in lines. All are attached on
/// 10 January 2018, one a place, unless a line says otherwise.
struct LadderCase {
  /// Results of the card, as JSON between the brackets.
  var results: String
  /// What else the card says, as members of its object, each with a comma after it.
  var rules = ""
  var strands = #"{ "id": "home" }, { "id": "work" }"#
  /// A line each: `F-1 P-1`, `F-1 -` for who holds no place, or `F-2 P-1 2018-03-01 F-1` for who replaces another from a day on.
  var people = "F-1 P-1"
  /// A line each: `F-1 moved-in 2018-02-01`, or with a last day (`-` for open), a value and the day
  /// on which it is verified.
  var evidence = ""
  var plan = PlanNumbers()

  func folder(claims: String = "") throws -> RegisterFolder {
    var families: [String] = []
    for line in people.split(separator: "\n") {
      let cells = line.split(separator: " ").map(String.init)
      let attached = cells.count > 2 ? cells[2] : "2018-01-10"
      let replaces = cells.count > 3 ? cells[3] : ""
      // Whoever is replaced has left the day before.
      let next = people.split(separator: "\n").map { $0.split(separator: " ") }.first {
        $0.count > 3 && $0[3] == cells[0]
      }
      let left = try next.map {
        try #require(CivilDate(String($0[2]))).adding(days: -1).dataText + ",moved-away"
      }
      families.append(
        "\(cells[0]),\(cells[1] == "-" ? "" : cells[1]),2018,,2018-01-01,\(attached),\(left ?? ","),\(replaces)\n"
      )
    }
    var rows: [String] = []
    for (number, line) in evidence.split(separator: "\n").enumerated() {
      let cells = line.split(separator: " ").map(String.init)
      let to = cells.count > 2 ? (cells.count > 3 ? cells[3] : cells[2]) : ""
      let value = cells.count > 4 ? cells[4] : "1"
      let last = to == "-" ? "" : to
      let verified =
        cells.count > 5 ? (cells[5] == "-" ? "" : cells[5]) : (last.isEmpty ? "2021-03-31" : last)
      rows.append(
        "\(cells[0]),household,\(cells[1]),\(cells[2]),\(last),\(value),E-\(number + 1),\(verified)\n"
      )
    }
    let folder = try RegisterFolder([
      "families.csv": families.joined(), "evidence.csv": rows.joined(), "terms.csv": "",
      "card.json": """
      { "scheme": "card", "title": "A card", "unit": { "one": "person", "many": "people" },
        "attachmentEnds": "2018-11-30", \(rules) "strands": [\(strands)], "results": [\(results)],
        "claimWindows": { "every": "quarter", "first": "2018-03-31", "last": "2021-03-31" } }
      """,
    ])
    if !claims.isEmpty {
      try folder.write("claims.csv", JournalSheet.header + "\n" + claims)
    }
    return folder
  }

  func inputs(_ folder: RegisterFolder) throws -> RegisterInputs {
    let card = Array((folder.text("card.json") ?? "").utf8)
    let reading = SchemeReading(
      "card.json", files: InputFiles { .text(SourceText(name: $0, bytes: card)) })
    #expect(reading.findings.map(\.text) == [])
    return RegisterInputs(
      folder: folder.path, scheme: try #require(reading.scheme), plan: plan)
  }

  func register(_ folder: RegisterFolder) throws -> Register {
    let reading = try inputs(folder).read()
    #expect(reading.findings.map(\.text) == [])
    return try #require(reading.register)
  }

  /// `F-1 moved-in claimable met 2018-02-01 600.00` of every standing on a day, but for those of
  /// which nothing is on record, nor of the step before them.
  func list(_ day: String, claims: String = "") throws -> [String] {
    let folder = try folder(claims: claims)
    let assessment = Assessment(try register(folder), asOf: try #require(CivilDate(day)))
    return assessment.table.rows.map { row in
      let cells = row.map(RegisterFolder.text)
      return [cells[0], cells[2], cells[3], cells[4], cells[5], cells[7]].filter { !$0.isEmpty }
        .joined(separator: " ")
    }.filter { line in
      let cells = line.split(separator: " ").map(String.init)
      let id = cells[1].split(separator: "#")[0]
      return !line.contains("no-record")
        && !(cells[3].hasPrefix("after:") && !evidence.contains("\(cells[0]) \(id)"))
    }
  }

  /// A row of the journal of the window that closes on 31 March 2018.
  static func row(
    _ claim: String, _ family: String, _ result: String, _ amount: String,
    _ status: String = "submitted", place: String? = nil, on: String = "2018-03-31",
    window: String = "W2018-03"
  ) -> String {
    "\(claim),card,\(window),\(place ?? "P-" + family.dropFirst(2)),\(family),2018,2018-01-10,"
      + "\(result),2018-02-01,2017-18,\(amount),,\(status),\(on),\n"
  }
}
