import PBRClaims
import PBRFindings
import PBRRegister
package import PBRReporting

extension RegisterCheckStatement {
  /// The tables behind the report.
  package var tables: [DataTable] {
    [
      DataTable(
        name: "files", headings: ["file", "rows", "first_day", "last_day"],
        rows: check.files.map { file in
          [
            .text(file.name), file.rows.map { .integer($0) } ?? .empty,
            file.days.map { .date($0.lowerBound) } ?? .empty,
            file.days.map { .date($0.upperBound) } ?? .empty,
          ]
        }),
      DataTable(
        name: "headings", headings: ["file", "heading", "column", "state", "suggestion"],
        rows: check.files.flatMap { file in
          file.headings.map { [.text(file.name), .text($0.heading)] + cells($0.meaning) }
        }),
      DataTable(
        name: "families", headings: ["what", "name", "count"],
        rows: [
          ("families", "", check.families), ("attached", "", check.attached),
          ("left", "", check.left), ("came-back", "", check.cameBack),
          ("places", "", check.places), ("children", "", check.children),
          ("adults", "", check.adults), ("without-members", "", check.withoutMembers),
        ].map(row) + check.keys.map { row(("key", $0.prefix, $0.families)) }
          + check.cohorts.map { row(("cohort", $0.name, $0.families)) }),
      DataTable(
        name: "measures",
        headings: [
          "measure", "rows", "families", "not_verified", "first_day", "last_day", "tests",
        ],
        rows: check.measures.map { measure in
          [
            .text(measure.id), .integer(measure.rows), .integer(measure.families),
            .integer(measure.unverified),
            measure.days.map { .date($0.lowerBound) } ?? .empty,
            measure.days.map { .date($0.upperBound) } ?? .empty,
            .text(measure.tests.joined(separator: "; ")),
          ]
        }),
      DataTable(
        name: "journal", headings: ["claim", "results", "claimed_gbp", "text"],
        rows: (check.register?.journal.claimTotals ?? []).map {
          [.text($0.claim), .integer($0.counts.made), .money($0.claimed), .text($0.text)]
        }),
      DataTable(
        name: "problems",
        headings: ["severity", "code", "file", "line", "message", "effect", "remedy"],
        rows: sorted.map { finding in
          [
            .text(finding.severity.rawValue), .text(finding.code),
            .text(file(of: finding) ?? ""), finding.place.map { .integer($0.line) } ?? .empty,
            .text(finding.message), .text(finding.effect ?? ""), .text(finding.remedy ?? ""),
          ]
        }),
    ]
  }

  private func row(_ counted: (what: String, name: String, count: Int)) -> [DataCell] {
    [.text(counted.what), .text(counted.name), .integer(counted.count)]
  }

  private func cells(_ meaning: ReadHeading.Meaning) -> [DataCell] {
    switch meaning {
    case .column(let column, let isMapped):
      [.text(column), .text(isMapped ? "mapped" : "own-name"), .empty]
    case .passedOver: [.empty, .text("passed-over"), .empty]
    case .unknown(let likely): [.empty, .text("unknown"), likely.map { .text($0) } ?? .empty]
    case .personal: [.empty, .text("personal"), .empty]
    case .blank: [.empty, .text("no-heading"), .empty]
    }
  }
}
