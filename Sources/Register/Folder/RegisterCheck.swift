package import PBRFindings
import PBRProgramme
package import PBRQuantities

/// What was understood of a register, file by file, before anything is claimed from it: of one with
/// errors too.
package struct RegisterCheck: Sendable {
  /// One of its files.
  package struct File: Sendable {
    package let name: String
    /// How many rows were read; nil when there is no such file, or none of its rows was read.
    package let rows: Int?
    package let headings: [ReadHeading]
    /// The first and the last day that any of its dates names.
    package let days: ClosedRange<CivilDate>?
  }

  /// The evidence of one measure.
  package struct Measure: Sendable {
    package let id: String
    /// The tests that ask for it, as `result: what is needed`; empty for an outcome of the
    /// council's own.
    package let tests: [String]
    package var rows = 0
    package var families = 0
    package var days: ClosedRange<CivilDate>?
    /// Rows that nobody has verified.
    package var unverified = 0
  }

  package let files: [File]
  package let measures: [Measure]
  /// The families by cohort, in the order of the file.
  package let cohorts: [(name: String, families: Int)]
  /// Families by what their keys begin with, and whether the key was typed as a number alone.
  package let keys: [(prefix: String, families: Int)]
  package let families: Int
  /// Families with a second spell.
  package let cameBack: Int
  package let attached: Int
  package let left: Int
  package let places: Int
  package let children: Int
  package let adults: Int
  /// Families without a member in members.csv.
  package let withoutMembers: Int
  /// Nil when the families could not be read.
  package let register: Register?
  package let findings: [Finding]
  package let unopened: Bool
}

extension RegisterCheck {
  /// Reads everything, whatever is wrong with it.
  package init(_ inputs: RegisterInputs) {
    var reading = RegisterFiles(folder: inputs.folder, form: inputs.form, scheme: inputs.scheme)
    reading.plan = inputs.plan
    let register = reading.read(inputs.settings)
    reading.readHeaders()
    self.register = register
    let names = RegisterFile.allCases.map(\.name) + ["claims.csv"]
    files = names.map { name in
      File(
        name: name, rows: reading.rows[name], headings: reading.headings[name] ?? [],
        days: register.flatMap { CheckedDays.days(of: name, in: $0) })
    }
    measures = MeasuredEvidence.measures(register, inputs.scheme)
    findings = reading.log.findings
    unopened = reading.unopened
    let rows = register?.families ?? []
    let own = rows.indices.filter { rows[$0].home == $0 }
    families = own.count
    cameBack = register?.returns.count ?? 0
    attached = own.count { rows[$0].attached != nil }
    left = own.count { rows[$0].left != nil }
    places = register?.places.count { $0.isFunded } ?? 0
    cohorts = RegisterCheck.counted(own.map { rows[$0].cohort })
    keys = RegisterCheck.counted(
      own.map { at in String(rows[at].id.prefix { !($0.isASCII && $0.isNumber) }) })
    var children: Set<Int64> = []
    var adults: Set<Int64> = []
    var withMembers: Set<Int32> = []
    for member in register?.members ?? [] {
      let key = Int64(member.family) << 16 | Int64(member.subject.number)
      if member.isChild { children.insert(key) } else { adults.insert(key) }
      withMembers.insert(member.family)
    }
    self.children = children.count
    self.adults = adults.count
    withoutMembers = own.count { !withMembers.contains(Int32(clamping: $0)) }
  }

  /// Words with how often each is there, in the order in which they first come.
  private static func counted(_ words: [String]) -> [(String, Int)] {
    var order: [String] = []
    var counts: [String: Int] = [:]
    for word in words {
      if counts[word] == nil { order.append(word) }
      counts[word, default: 0] += 1
    }
    return order.map { ($0, counts[$0] ?? 0) }
  }

  package var hasErrors: Bool { findings.contains { $0.severity == .error } }
}
