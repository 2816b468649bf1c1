package import PBRFiles
package import PBRProgramme
import PBRQuantities
import PBRRegister

/// A register to begin with: every file with its heading and an example row, `register.json`,
/// and a data dictionary.
package struct NewRegister: Sendable {
  package let scheme: Scheme
  /// How `register.json` names it: a built-in id, or a file from the register's folder.
  let name: String

  package init(scheme: Scheme, named name: String) {
    self.scheme = scheme
    self.name = name
  }

  /// The files, each with its name inside the folder of the register.
  package var files: [OutputFile] {
    let rows = example
    return RegisterFile.allCases.map { file in
      var sheet = CSVWriter(columns: file.columns)
      for row in rows[file] ?? [] { sheet.row(row.map { .text($0) }) }
      return OutputFile(name: file.name, bytes: sheet.bytes)
    } + [
      OutputFile(name: "register.json", bytes: settings.bytes),
      OutputFile(name: "README.md", RegisterDictionary(scheme: scheme).text),
    ]
  }

  private var settings: JSONOutput {
    let owners = EvidenceOwners.of(scheme)
    // Where prices depend on a plan, the one that pbr init writes beside the folder.
    let rules: (String, JSONOutput) =
      scheme.lacking(PlanNumbers()) == nil
      ? ("scheme", .string(name)) : ("scenario", .string("../\(scheme.id)-plan.json"))
    return .object([
      ("title", .string("Register of \(scheme.unit.many)")), rules,
      ("dateOrder", .string("iso")),
      ("owners", .object(owners.map { ($0.measure, .string($0.owner)) })),
    ])
  }

  /// One family, its members, one item of evidence and the first school year.
  private var example: [RegisterFile: [[String]]] {
    let first = (scheme.starts ?? scheme.attachmentEnds).month
    let start = min(first + 1, scheme.attachmentEnds.month)
    let attached = InventedDays.day(14, of: start)
    let criteria = scheme.criteria
    let national = (criteria?.all ?? []).filter { !$0.isLocal }.map(\.id)
      .prefix(max(1, criteria?.needed ?? 1)).joined(separator: "|")
    let test = scheme.results.first.map { $0.tests.first ?? .decision(for: $0.id) }
    let (subject, isPeriod) =
      switch test?.need {
      case .below?, .reductionAtLeast?:
        (test?.subject == .household ? "household" : "child-1", true)
      default: (test?.subject == .household ? "household" : "adult-1", false)
      }
    let day = InventedDays.day(15, of: start)
    let from = isPeriod ? InventedDays.day(1, of: start + 1) : day
    let to = isPeriod ? InventedDays.day(31, of: start + 1) : day
    let year = start.financialYear.dataText
    let school = first.year
    return [
      .families: [
        [
          "F-0001", "P-0001", year, national, attached.adding(days: -20).dataText,
          attached.dataText, "", "", "",
        ]
      ],
      .members: [["F-0001", "adult-1", "adult", "", ""]]
        + (scheme.hasChildren ? [["F-0001", "child-1", "child", "", ""]] : []),
      .evidence: [
        [
          "F-0001", subject, test?.measure ?? "", from.dataText, to.dataText, "1", "EV-0001-1",
          to.dataText,
        ]
      ],
      .terms: [
        ["T\(school)-3", "\(school)-09-03", "\(school)-12-20"],
        ["T\(school + 1)-1", "\(school + 1)-01-07", "\(school + 1)-03-28"],
        ["T\(school + 1)-2", "\(school + 1)-04-15", "\(school + 1)-07-19"],
      ],
    ]
  }
}
