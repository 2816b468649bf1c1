import PBRClaims
import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities
import PBRRegister
import PBRReporting
import PBRRuns
import PBRStatements

/// `pbr claims list`: every family and result in one state, summed up.
enum ClaimsList: Command {
  static let description = CommandDescription(
    name: "claims list",
    abstract: "Show which families can be claimed, and why the others cannot yet.",
    examples: [
      Example("pbr claims list register --as-of 2013-01-10", "A summary; no family is named."),
      Example(
        "pbr claims list register --as-of 2013-01-10 --show-families",
        "Each family with its reason and who must act."),
    ],
    discussion: """
      Without --window the window is the first that closes on or after the date. Families are \
      named only with --show-families and in CSV and JSON: such output is about people. Rows of \
      the journal dated after the assessment date do not count, so that an old position can be \
      worked out again.
      """,
    arguments: [RegisterInput.argument],
    options: [RegisterInput.asOf]
      + RegisterInput.options + [
        .value("window", placeholder: "id", "The claim window."),
        .value(
          "funded", placeholder: "number", "How many places are funded.",
          form: .wholeNumber(0...10_000_000)),
        .flag("show-families", "Name the families."),
      ] + OutputForm.options(details: "Also show the last days to begin."))

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    let input = try RegisterInput(parsed, console)
    let window = try input.window(parsed)
    guard let asOf = parsed.date("as-of") else { throw Exit.wrongUse("Missing --as-of") }
    let register = try input.register(
      console, assessedOn: asOf, checksums: OutputForm.isJSON(parsed))
    if let warning = register.staleness(on: asOf) { console.report([warning]) }
    console.report(register.doubts(.warning, by: asOf))
    console.step("assessing the families")
    let assessment = Assessment(register, asOf: asOf, window: window)
    try console.refuse(assessment.sharedEvidence)
    let form = OutputForm(parsed, console)
    var report = assessment.report(funded: input.funded, planned: input.planned)
    if parsed.flag("show-families") { report.sections.append(assessment.familyByFamily) }
    switch form.format {
    case .text: try console.write(form.text(report))
    case .markdown: try console.write(form.markdown(report))
    case .csv:
      input.note(laterFamilies: assessment, console)
      input.note(register.journal, after: asOf, console)
      try console.write(assessment.table.csv(excel: form.excel))
    case .json:
      input.note(laterFamilies: assessment, console)
      input.note(register.journal, after: asOf, console)
      try console.write(
        JSONOutput.object(
          [
            ("document", .string("pbr.claims")), ("shape", .whole(1)),
          ] + form.stamp().members + [
            ("asOf", .string(asOf.dataText)),
            ("window", assessment.window.map { .string($0.id) } ?? .null),
            ("laterRows", .whole(assessment.laterRows)),
            ("laterFamilies", .whole(assessment.later.attached + assessment.later.open)),
            ("claims", claims(assessment)),
            ("claims-list", assessment.table.json),
          ]
        ).bytes)
    }
    let folder = Quoted.plain(input.inputs.folder)
    console.sayNotPublic()
    console.say("Next: pbr claims explain \(folder) FAMILY --as-of \(asOf.dataText)")
  }

  /// What was claimed and what has become of it, by result: the counts of the printed table.
  private static func claims(_ assessment: Assessment) -> JSONOutput {
    guard let counts = assessment.claimCounts else { return .list([]) }
    return .list(
      zip(assessment.scheme.results, counts.byResult).map { rule, counts in
        .object(
          [
            ("result", .string(rule.id)), ("claimed", .whole(counts.claimed)),
            ("claimed_gbp", .decimal(counts.standing.dataText)),
            ("paid_gbp", .decimal(counts.paid.dataText)),
          ]
            + ClaimOutcome.allCases.map {
              ($0.rawValue, .whole(counts.results[$0, default: 0]))
            })
      })
  }
}
