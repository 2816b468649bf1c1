import PBRFindings
import PBRProgramme
import PBRQuantities
import PBRRegister
import PBRStatements

/// `pbr claims check`: what was understood of a register, before anyone claims from it.
enum ClaimsCheck: Command {
  static let description = CommandDescription(
    name: "claims check",
    abstract: "Read a whole register and say what was understood of it, before anyone claims.",
    examples: [
      Example("pbr claims check register", "Files, headings, families, evidence, journal."),
      Example(
        "pbr claims check register --as-of 2013-07-31", "Also what is wrong or old on a day."),
      Example("pbr claims check register --format json", "The same for a program."),
    ],
    discussion: """
      Everything is read, also when something is wrong: which heading was understood as which \
      column, how many rows and families there are and from when to when, which measures that the \
      tests ask for have no evidence at all, and where the journal stands. No family is named, \
      except where a message quotes a cell. With errors the exit status is 65.
      """,
    arguments: [RegisterInput.argument],
    options: [
      .value(
        "as-of", placeholder: "date", "A day on which claims would be assessed.", form: .date)
    ] + RegisterInput.options + OutputForm.options)

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    let folder = try parsed.required("register")
    if let missing = RegisterInputs.missing(folder) { throw Exit(.cannotOpen, [missing]) }
    let (settings, problems) = Register.readSettings(folder)
    let rules = try RegisterInput.rules(parsed, settings, console)
    let inputs = RegisterInputs(
      folder: folder, scheme: rules.scheme, settings: settings,
      dateOrder: parsed.value("date-order").flatMap(DateOrder.init(rawValue:)),
      plan: rules.plan)
    console.step("reading the register")
    let check = RegisterCheck(inputs)
    let findings =
      problems + check.findings + unplanned(check, rules.scenario, folder)
      + (check.register.map { onDay(parsed.date("as-of"), $0, folder) } ?? [])
    console.report(findings)
    let form = OutputForm(parsed, console)
    let statement = RegisterCheckStatement(check, inputs, findings)
    try form.write(
      statement.report(listing: form.format == .markdown), statement.tables,
      document: "pbr.claims-check", console)
    console.sayNotPublic()
    if findings.contains(where: { $0.severity == .error }) {
      throw Exit(check.unopened ? .cannotOpen : .inputHasErrors)
    }
    let day = parsed.date("as-of")?.dataText ?? "DATE"
    console.say("Next: pbr claims list \(Quoted.plain(folder)) --as-of \(day)")
  }

  /// Cohorts of families that the plan does not have.
  private static func unplanned(
    _ check: RegisterCheck, _ scenario: Scenario?, _ folder: String
  ) -> [Finding] {
    guard let scenario else { return [] }
    let known = scenario.cohorts.map(\.id)
    let other = check.cohorts.filter { !known.contains($0.name) }
    guard !other.isEmpty else { return [] }
    let names = other.prefix(10).map { Quoted.value($0.name) }.joined(separator: ", ")
    return [
      .warning(
        "unknown-cohort", file: RegisterFiles.path("families.csv", in: folder),
        "the scenario has no cohort \(names)",
        effect:
          "\(scenario.scheme.unit.noun.counted(other.map(\.families).reduce(0, +))) could not be set against "
          + "the plan.",
        remedy: "The cohorts are \(known.joined(separator: ", ")).")
    ]
  }

  /// What is to be said of a register on a day.
  private static func onDay(
    _ day: CivilDate?, _ register: Register, _ folder: String
  ) -> [Finding] {
    var findings = register.doubts(.warning)
    guard let day else { return findings }
    if let old = register.staleness(on: day) { findings.append(old) }
    if let note = register.journal.note(ofRowsAfter: day) {
      findings.append(.note("journal-later", file: folder, note))
    }
    let later = register.families.count { $0.attached.map { $0 > day } ?? false }
    if later > 0 {
      findings.append(
        .note(
          "families-later", file: folder,
          "\(register.scheme.unit.noun.counted(later)) attached after \(day.prose) would not count")
      )
    }
    return findings
  }
}
