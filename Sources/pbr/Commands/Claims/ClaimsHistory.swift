import PBRClaims
import PBRFindings
import PBRQuantities
import PBRRegister
import PBRReporting
import PBRStatements

/// `pbr claims history`: every row of the journal in words, also those that were taken back.
enum ClaimsHistory: Command {
  static let description = CommandDescription(
    name: "claims history",
    abstract: "Show every row of the journal in words: what was claimed and what became of it.",
    examples: [
      Example("pbr claims history register --claim 2013-W1", "One claim, result by result."),
      Example("pbr claims history register --family HT-0042", "One family, over all claims."),
    ],
    discussion: """
      Each row is shown with its day, what it says, what changed hands on that day, what the result \
      stands at after it, and the beginning of its chain value, by which pbr claims status … \
      reversed names a row. Rows that were taken back are shown with the row that did it.
      """,
    arguments: [RegisterInput.argument],
    options: [
      .value("family", placeholder: "key", "One family."),
      .value("claim", placeholder: "id", "One claim."),
    ] + RegisterInput.options + OutputForm.options)

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    let input = try RegisterInput(parsed, console)
    let family = parsed.value("family")
    let claim = parsed.value("claim")
    let register = try input.register(console, checksums: OutputForm.isJSON(parsed))
    let journal = register.journal
    console.report(register.doubts(.warning))
    if let claim, !journal.contains(claim: claim) {
      let names = journal.claimTotals.map(\.claim)
      throw Exit.inputHasErrors([StatusChange.unknown(claim: claim, among: names)])
    }
    let events = journal.events.filter {
      (claim == nil || $0.row.claim.claim == claim)
        && (family == nil || $0.row.claim.family == family)
    }
    if let family, events.isEmpty {
      let known = register.families.map(\.id)
      let isKnown = known.contains(family)
      throw Exit.inputHasErrors([
        .error(
          "unknown-family", file: input.inputs.folder,
          isKnown
            ? "nothing was ever claimed for \(Quoted.value(family))"
              + (claim.map { " in \($0)" } ?? "")
            : "there is no family \(Quoted.value(family)) in the register or its journal",
          remedy: isKnown ? nil : Nearest.match(family, among: known).map { "Did you mean \($0)?" })
      ])
    }
    let history = ClaimHistory(events)
    try OutputForm(parsed, console).write(
      history.report, [history.table], document: "pbr.claims-history", console)
    console.sayNotPublic()
  }
}
