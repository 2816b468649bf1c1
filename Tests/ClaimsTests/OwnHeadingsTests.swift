import ClaimsSamples
import Foundation
import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities
import Testing

@testable import PBRClaims
@testable import PBRRegister

/// A register with headings and case numbers of a council's own, beside the same one in the
/// register's words: by definition both say the same.
@Suite("Headings and numbers of the council's own")
struct OwnHeadingsTests {
  static let settings = """
    {
      "columns": {
        "families.csv": {
          "Case number": "family_id", "Start date": "attached_on", "Ward": null
        },
        "evidence.csv": {"Case number": "family_id"},
        "members.csv": {"Case number": "family_id"}
      },
      "idPrefix": {"family_id": "F-", "place_id": "P-"}
    }
    """

  /// Two families, one with a leading zero in its number; `key` and `place` say how keys are
  /// typed.
  static func folder(own: Bool) throws -> RegisterFolder {
    let key = { (number: String) in own ? number : "F-\(number)" }
    let place = { (number: String) in own ? number : "P-\(number)" }
    var evidence = EvidenceRows()
    evidence.crimeAndEducation(key("0042"))
    evidence.crimeAndEducation(key("17"))
    let folder = try RegisterFolder([
      "members.csv": "\(key("0042")),child-1,child,,\n\(key("17")),child-1,child,,\n",
      "evidence.csv": evidence.text,
      "families.csv": [("0042", "1"), ("17", "02")].map {
        "\(key($0.0)),\(place($0.1)),2012-13,crime|work,2012-05-01,2012-06-18,,,\(own ? ",Appleton" : "")\n"
      }.joined(),
    ])
    guard own else { return folder }
    try folder.write("register.json", settings)
    for file in ["families.csv", "members.csv", "evidence.csv"] {
      var text = try #require(folder.text(file))
      text = text.replacing("family_id", with: "Case number", maxReplacements: 1)
      text = text.replacing("attached_on", with: "Start date", maxReplacements: 1)
      if file == "families.csv" { text = text.replacing("replaces\n", with: "replaces,Ward\n") }
      try folder.write(file, text)
    }
    return folder
  }

  @Test("The same families, results and keys come out, leading zeros kept")
  func same() throws {
    let own = try Self.folder(own: true)
    let plain = try Self.folder(own: false)
    let list = try own.list("2013-07-31")
    ClaimsSamples.same(list, try plain.list("2013-07-31"))
    #expect(list.contains { $0.hasPrefix("F-0042 crime-education") })
    let register = try own.register()
    #expect(register.families.map(\.id) == ["F-0042", "F-17"])
    #expect(register.places.map(\.id) == ["P-1", "P-02"])
    #expect(register.index(of: "0042") == 0 && register.index(of: "F-17") == 1)
  }

  @Test("A key may be typed with its prefix in one file and without it in another")
  func mixed() throws {
    let folder = try Self.folder(own: true)
    let text = try #require(folder.text("evidence.csv"))
    try folder.write("evidence.csv", text.replacing("\n17,", with: "\nF-17,"))
    let families = try #require(folder.text("families.csv"))
    try folder.write("families.csv", families.replacing("\n0042,", with: "\nF-0042,"))
    ClaimsSamples.same(
      try folder.list("2013-07-31"), try Self.folder(own: false).list("2013-07-31"))
  }

  @Test("A file whose headings are mapped in the usual order is read by the fast reader")
  func fast() throws {
    let text = "Case number,subject,measure,from,to,value,reference,verified_on\n"
    var rows = CSVRows(SourceText(name: "evidence.csv", bytes: Array(text.utf8)))
    var map = HeadingMap()
    map.add(HeadingMap.Entry(heading: "Case number", column: "family_id", place: rows.hiddenPlace))
    var header = HeaderReading(EvidenceSheet.layout, map)
    #expect(header.read(&rows)?.isInOrder == true)
  }

  @Test("A prefix that is changed or taken away after the first claim is refused")
  func prefixFixed() throws {
    let folder = try Self.folder(own: true)
    let request = ClaimRequest(
      claim: "2013-W2", window: "W2013-07", asOf: try #require(CivilDate("2013-07-31")))
    let claim = try #require(Claim.draw(try folder.register(), request).claim)
    let journal = try JournalFile(in: folder.path)
    _ = try journal.append(
      claim.rows.map {
        JournalRow(claim: $0, status: .submitted, on: request.asOf, chain: "", line: 0)
      }, to: Journal(), by: RegisterFolder.scheme())
    _ = consume journal
    _ = try folder.register()
    // Two results of £700 are claimed: 700 + 700 = 1,400.
    for (settings, expected) in [
      (
        Self.settings.replacing("\"F-\"", with: "\"G-\""),
        """
        DIR/claims.csv:2:1: error[prefix-changed]: 2013-W2 claims for family_id "F-0042", which families.csv now reads as "G-0042"
          What is claimed for such keys, £1,400, could be claimed a second time.
          The same in 1 more row: line 3.
          A prefix stays as it is once there are claims: write in register.json "idPrefix": {"family_id": "F-"}.

        """
      ),
      (
        Self.settings.replacing("\"family_id\": \"F-\", ", with: ""),
        """
        DIR/claims.csv:2:1: error[prefix-changed]: 2013-W2 claims for family_id "F-0042", which families.csv now has without its prefix
          What is claimed for such keys, £1,400, could be claimed a second time.
          The same in 1 more row: line 3.
          A prefix stays as it is once there are claims: write in register.json "idPrefix": {"family_id": "F-"}.

        """
      ),
    ] {
      try folder.write("register.json", settings)
      let reading = try folder.inputs().read()
      #expect(reading.register == nil)
      let shown = reading.findings.filter { $0.code == "prefix-changed" }.map(\.text).joined()
      #expect(shown == folder.filled(expected))
    }
  }

  @Test("The table of synonyms names columns that are, each heading of a file for one of them")
  func synonyms() {
    var columns: [String: String] = [:]
    for row in HeadingSynonyms.rows {
      let file = RegisterFile.allCases.first { $0.name == row.file }
      #expect(file?.columns.contains(row.column) == true, "\(row)")
      #expect(!row.source.isEmpty, "\(row)")
      let key = "\(row.file) \(row.heading.lowercased())"
      #expect(columns.updateValue(row.column, forKey: key) == nil, "\(key) is there twice")
    }
    #expect(HeadingSynonyms.rows.count > 200)
    let families = RegisterFile.families.layout
    for heading in ["Start date", "START_DATE", "startDate"] {
      #expect(
        HeadingSynonyms.column(heading, in: families, free: families.columns) == "attached_on")
    }
    #expect(HeadingSynonyms.column("Ward", in: families, free: families.columns) == nil)
  }
}
