import Foundation
import PBRClaims
import PBRFindings
package import PBRProgramme
import PBRQuantities
package import PBRRegister
package import PBRReporting
package import Testing

/// A register in a folder of its own, removed at its end.
package final class RegisterFolder {
  package let path: String

  package static let headers = [
    "families.csv":
      "family_id,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces",
    "members.csv": "family_id,subject,role,from,to",
    "evidence.csv": "family_id,subject,measure,from,to,value,reference,verified_on",
    "terms.csv": "term,starts,ends",
  ]

  /// A register of three terms and the rows given, by file.
  package init(_ files: [String: String] = [:]) throws {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    path = base.appending(path: "pbr-register-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, header) in Self.headers {
      let usual = name == "terms.csv" ? Self.terms : ""
      try write(name, header + "\n" + (files[name] ?? usual))
    }
    for (name, text) in files where Self.headers[name] == nil { try write(name, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  static let terms = """
    T2012-3,2012-09-03,2012-12-21
    T2013-1,2013-01-07,2013-03-28
    T2013-2,2013-04-15,2013-07-19

    """

  package func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  package func write(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(filePath: "\(path)/\(name)"))
  }

  package func text(_ name: String) -> String? {
    try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }

  /// The text with the folder's path for DIR.
  package func filled(_ text: String) -> String { text.replacingOccurrences(of: "DIR", with: path) }

  package static func scheme(_ id: String = "troubled-families-2012") throws -> Scheme {
    try #require(
      SchemeReading(id, files: InputFiles { _ in .problem(.error("none", "none")) }).scheme)
  }

  package func inputs(_ scheme: Scheme? = nil) throws -> RegisterInputs {
    let (settings, _) = Register.readSettings(path)
    return RegisterInputs(
      folder: path, scheme: try scheme ?? Self.scheme(), settings: settings)
  }

  /// The register; its problems fail the test.
  package func register() throws -> Register {
    let reading = try inputs().read()
    let errors = reading.findings.filter { $0.severity == .error }.map(\.text)
    #expect(errors == [])
    return try #require(reading.register)
  }

  /// `family result state reason earliest amount` of every standing whose result is asked for.
  package func list(_ asOf: String, _ results: Set<String>? = nil) throws -> [String] {
    let date = try #require(CivilDate(asOf))
    let assessment = Assessment(try register(), asOf: date)
    return assessment.table.rows.compactMap { row in
      let cells = row.map(Self.text)
      guard results?.contains(cells[2]) ?? true else { return nil }
      return [cells[0], cells[2], cells[3], cells[4], cells[5], cells[7]].filter { !$0.isEmpty }
        .joined(separator: " ")
    }
  }

  package static func text(_ cell: DataCell) -> String {
    switch cell {
    case .text(let text): text
    case .date(let date): date.dataText
    case .money(let money): money.dataText
    case .integer(let value): "\(value)"
    case .year(let year): year.dataText
    default: ""
    }
  }
}

/// Rows of evidence in the shape of the file, each verified on the last day of its period.
package struct EvidenceRows {
  package private(set) var text = ""
  private var number = 0

  package init() {}

  package mutating func add(
    _ family: String, _ subject: String, _ measure: String, _ from: String, _ to: String,
    _ value: String, verified: String? = nil
  ) {
    number += 1
    let day = verified ?? to
    text += "\(family),\(subject),\(measure),\(from),\(to),\(value),EV-\(number),\(day)\n"
  }

  /// Everything that crime and education asks of a family attached on 18 June 2012, looked at
  /// on 31 July 2013: counts before and after, absence and exclusions in each of three terms.
  package mutating func crimeAndEducation(
    _ family: String, asb: (Int, Int) = (5, 2), offences: (Int, Int) = (3, 2),
    absence: [String] = ["14.9", "10", "12"], exclusions: [String] = ["1", "0", "1"]
  ) {
    add(family, "household", "asb-incidents", "2011-12-18", "2012-06-17", "\(asb.0)")
    add(family, "household", "asb-incidents", "2013-02-01", "2013-07-31", "\(asb.1)")
    add(family, "child-1", "minor-offences", "2011-12-18", "2012-06-17", "\(offences.0)")
    add(family, "child-1", "minor-offences", "2013-02-01", "2013-07-31", "\(offences.1)")
    let terms = [
      ("2012-09-03", "2012-12-21"), ("2013-01-07", "2013-03-28"), ("2013-04-15", "2013-07-19"),
    ]
    for (term, (absent, excluded)) in zip(terms, zip(absence, exclusions)) {
      add(family, "child-1", "unauthorised-absence", term.0, term.1, absent)
      add(family, "child-1", "fixed-term-exclusions", term.0, term.1, excluded)
    }
  }
}

/// That two lists of lines are the same; each difference is told.
package func same(
  _ actual: [String], _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
  for at in 0..<max(actual.count, expected.count) {
    let found = at < actual.count ? actual[at] : "(nothing)"
    let must = at < expected.count ? expected[at] : "(nothing)"
    if found != must {
      Issue.record("line \(at + 1)\nis:   \(found)\nmust: \(must)", sourceLocation: sourceLocation)
    }
  }
}
