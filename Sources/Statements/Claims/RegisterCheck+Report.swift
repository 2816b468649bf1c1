import PBRClaims
package import PBRFindings
import PBRProgramme
import PBRQuantities
package import PBRRegister
package import PBRReporting

/// What `pbr claims check` says of a register.
package struct RegisterCheckStatement {
  let check: RegisterCheck
  let scheme: Scheme
  let isInvented: Bool
  /// Everything that was said, the settings and the day included.
  let findings: [Finding]

  package init(_ check: RegisterCheck, _ inputs: RegisterInputs, _ findings: [Finding]) {
    self.check = check
    scheme = inputs.scheme
    isInvented = inputs.settings.isInvented
    self.findings = findings
  }

  /// - Parameter listing: whether each finding is listed in the report, where nothing else shows it.
  package func report(listing: Bool) -> Report {
    Report(
      title: "What was understood of the register", headline: headline,
      subtitle: (isInvented ? "INVENTED DATA. " : "") + scheme.title + ".",
      sections: [
        section("files", "Files", [.table(files)]),
        section("headings", "Headings", [.table(headings)]),
        section("families", scheme.unit.heading, [.list(families)]),
        section(
          "measures", "Evidence",
          check.register == nil
            ? [.paragraph("Not read, as families.csv could not be.")] : [.table(measures)] + missing
        ),
        section("journal", "Journal", [.list(journal)]),
        section("problems", "Errors and warnings", problems(listing)),
      ])
  }

  private func section(_ id: String, _ title: String, _ blocks: [Block]) -> ReportSection {
    ReportSection(id: id, title: title, blocks: blocks)
  }

  private var errors: Int { findings.count { $0.severity == .error } }
  private var warnings: Int { findings.count { $0.severity == .warning } }

  private var headline: String {
    let size =
      "\(scheme.unit.noun.counted(check.families)), \(Noun("place").counted(check.places)), "
      + "\(Noun("row of evidence", "rows of evidence").counted(rows("evidence.csv") ?? 0))"
    if errors > 0 {
      return "\(Noun("error").counted(errors)): nothing can be claimed until "
        + "\(errors == 1 ? "it is" : "they are") put right. \(size)."
    }
    return "No errors, \(Noun.warning.counted(warnings)): \(size)."
  }

  private func rows(_ file: String) -> Int? { check.files.first { $0.name == file }?.rows }

  private var files: Table {
    Table(
      id: "files",
      columns: [
        .label("File", id: "file"), Column("Rows", id: "rows"),
        Column("First day", id: "first_day"), Column("Last day", id: "last_day"),
        Column("Errors", id: "errors"), Column("Warnings", id: "warnings"),
      ],
      rows: (check.files.filter(isThere).map(\.name) + ["register.json"]).map { name in
        let file = check.files.first { $0.name == name }
        let own = findings.filter { self.file(of: $0) == name }
        return .line(
          name,
          [
            file?.rows.map { .whole($0) } ?? .empty,
            file?.days.map { .date($0.lowerBound) } ?? .empty,
            file?.days.map { .date($0.upperBound) } ?? .empty,
            .whole(own.count { $0.severity == .error }),
            .whole(own.count { $0.severity == .warning }),
          ])
      })
  }

  /// Whether there is anything to say of a file.
  private func isThere(_ file: RegisterCheck.File) -> Bool {
    file.rows != nil || !file.headings.isEmpty
      || findings.contains { self.file(of: $0) == file.name }
  }

  /// The name of the file that a finding is about, without its folder.
  func file(of finding: Finding) -> String? {
    let path = finding.place?.text.name ?? finding.file
    return path?.split(separator: "/").last.map(String.init)
  }

  private var headings: Table {
    Table(
      id: "headings",
      columns: [
        .label("File", id: "file"), Column("Heading", id: "heading", .left),
        Column("Read as", id: "read_as", .left),
      ],
      rows: check.files.filter { $0.name != "claims.csv" }.flatMap { file in
        file.headings.map { read in
          .line(file.name, [.text(read.heading), .text(words(read))])
        }
      })
  }

  private func words(_ read: ReadHeading) -> String {
    switch read.meaning {
    case .column(let column, let isMapped): isMapped ? "\(column), by register.json" : column
    case .passedOver: "not read, by register.json"
    case .unknown(let likely?): "not known; it may be \(likely)"
    case .unknown: "not known"
    case .personal(let kind): "looks personal (\(kind)): delete the column"
    case .blank: "a column without a heading"
    }
  }

  private var families: [String] {
    guard check.register != nil else { return ["families.csv could not be read."] }
    let keys = check.keys.prefix(5).map { "\($0.prefix)… \(NumberText.grouped($0.families))" }
    let cohorts = check.cohorts.prefix(12).map {
      "\($0.name.isEmpty ? "none" : $0.name) \(NumberText.grouped($0.families))"
    }
    let more = { (all: Int, shown: Int) in all > shown ? " and \(all - shown) more" : "" }
    let form = check.register?.form
    return [
      "\(scheme.unit.heading): \(NumberText.grouped(check.families)); \(NumberText.grouped(check.attached)) "
        + "attached, \(NumberText.grouped(check.left)) left, "
        + "\(NumberText.grouped(check.cameBack)) came back",
      "Keys: \(keys.joined(separator: ", "))\(more(check.keys.count, 5))",
      "Cohorts: \(cohorts.joined(separator: ", "))\(more(check.cohorts.count, 12))",
      "Places: \(NumberText.grouped(check.places))",
      members,
    ] + (form?.words ?? []).filter { $0.hasPrefix("Numbers") }
  }

  private var members: String {
    guard rows("members.csv") != nil else { return "Members: members.csv was not read" }
    return "Members: \(Noun("child", "children").counted(check.children)), "
      + "\(Noun("adult").counted(check.adults)); \(NumberText.grouped(check.withoutMembers)) "
      + "of the \(scheme.unit.many) have none"
  }

  private var measures: Table {
    Table(
      id: "measures",
      columns: [
        .label("Measure", id: "measure"), Column("Rows", id: "rows"),
        Column(scheme.unit.heading, id: "families"), Column("Not verified", id: "not_verified"),
        Column("First day", id: "first_day"), Column("Last day", id: "last_day"),
        Column("Asked for by", id: "tests", .left),
      ],
      rows: check.measures.map { measure in
        .line(
          measure.id,
          [
            .whole(measure.rows), .whole(measure.families), .whole(measure.unverified),
            measure.days.map { .date($0.lowerBound) } ?? .empty,
            measure.days.map { .date($0.upperBound) } ?? .empty,
            .text(results(measure)),
          ])
      })
  }

  /// The results that ask for a measure, each once.
  private func results(_ measure: RegisterCheck.Measure) -> String {
    var seen: Set<String> = []
    let ids = measure.tests.compactMap { $0.split(separator: ":").first.map(String.init) }
      .filter { seen.insert($0).inserted }
    return ids.isEmpty ? "nobody" : ids.joined(separator: ", ")
  }

  private var missing: [Block] {
    let none = check.measures.filter { $0.rows == 0 }
    guard !none.isEmpty else { return [.paragraph("Every measure that a test asks for is there.")] }
    return [
      .paragraph(
        "Of these there is no evidence at all, so no family that is held against them can pass:"),
      .list(none.map { "\($0.id), for \($0.tests.joined(separator: "; "))" }),
    ]
  }

  private var journal: [String] {
    guard check.register != nil else { return ["Not read, as families.csv could not be."] }
    guard let journal = check.register?.journal, let last = journal.rows.last else {
      return ["Nothing has been claimed."]
    }
    return [
      "\(Noun.row.counted(journal.rows.count)), the last of \(last.on.prose)"
    ] + journal.claimTotals.map(\.text)
  }

  private func problems(_ listing: Bool) -> [Block] {
    guard !findings.isEmpty else { return [.paragraph("None.")] }
    guard listing else {
      return [
        .paragraph(
          "\(Noun("error").counted(errors)), \(Noun.warning.counted(warnings)), "
            + "\(Noun("note").counted(findings.count - errors - warnings)). Each is told in full "
            + "beside this report.")
      ]
    }
    return [
      .list(
        sorted.map { finding in
          let place = finding.place?.lineName ?? finding.file
          return "\(finding.severity.rawValue)[\(finding.code)] \(place.map { "\($0): " } ?? "")"
            + "\(finding.message)\(finding.remedy.map { ". \($0)" } ?? "")"
        })
    ]
  }

  /// Errors first, then warnings, then notes; of each kind in the order in which they were met.
  var sorted: [Finding] {
    [Finding.Severity.error, .warning, .note].flatMap { kind in
      findings.filter { $0.severity == kind }
    }
  }
}
