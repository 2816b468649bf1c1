import PBRClaims
import PBRCommitteeReports
import PBRFindings
import PBRProjection
import PBRReconciliation
import PBRRegister
import PBRReporting
import PBRRuns
import PBRStatements

/// `pbr deadlines`: what must happen by when.
enum Deadlines: Command {
  static let description = CommandDescription(
    name: "deadlines",
    abstract: "List what must happen by when, with the money that hangs on it; also as a calendar.",
    examples: [
      Example("pbr deadlines halton-2012.json", "Gates, last attachments, windows, final date."),
      Example(
        "pbr deadlines halton-2012.json --format ics > deadlines.ics",
        "A calendar to import; importing it again updates it."),
      Example(
        "pbr deadlines halton-2012.json --register register --as-of 2013-07-31",
        "Add what can first be met, goes stale or can no longer be claimed, from that day on."),
    ],
    discussion: """
      Fee gates on 31 March; for each result the last month in which a family can be attached and \
      still be claimed, at the fastest and at the usual time; the end of attachment; each window's \
      closing and the last day to verify evidence for it; the final date.

      With --register and --as-of, families whose tests can first be met, evidence that goes \
      stale, and results that can no longer be claimed after the final date, by owner. Families \
      are counted, and named only with --audience officer.

      Amounts: of a window what the plan expects in it; of a gate the fees put off or withheld; of \
      a last month what a place attached then is expected to earn, less that of one a month later; \
      of stale evidence the amount of the result.
      """,
    arguments: [
      ArgumentDescription(
        "scenario", "The scenario file; a.json+b.json lays b over a.", form: .file)
    ],
    options: PlanInput.options + [
      .value(
        "register", placeholder: "folder", "The register of families. Needs --as-of.",
        form: .folder),
      .value(
        "as-of", placeholder: "date", "The day it is: what was due before is left out.",
        form: .date),
      .value(
        "audience", placeholder: "readers", "Who reads it; officers see the keys of families.",
        form: .choice(Audience.allCases.map(\.rawValue)), default: "public"),
      .value(
        "format", short: "f", placeholder: "format", "What is printed.",
        form: .choice(["text", "csv", "json", "ics"]), default: "text"),
      .flag("ascii", "Print plain ASCII where £ and ★ garble: GBP, [G] [A] [R]."),
      .flag("excel", "Begin CSV files with a byte-order mark, for Excel."),
    ] + PlanRegister.options)

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    let path = try parsed.required("scenario")
    let (scenario, _) = try PlanInput.scenario(path, settings: parsed.values("set"), console)
    let projection = try PlanInput.projection(scenario, path: path)
    CapacityWarning.warn("The amounts are worked out", projection, path: path, console)
    let asOf = parsed.date("as-of")
    var others: [Deadline] = []
    if let folder = parsed.value("register") {
      let read = try PlanRegister(
        folder, of: scenario, asOf: asOf, dateOrder: parsed.value("date-order"), checksums: false,
        console)
      others =
        RegisterDeadlines(
          Assessment(read.register, asOf: read.reconciliation.asOf),
          namesFamilies: parsed.value("audience") == Audience.officer.rawValue
        ).deadlines
    }
    let statement = DeadlinesStatement(projection, and: others, asOf: asOf)
    if parsed.value("format") == "ics" {
      let isOfRegister = parsed.isGiven("register")
      try console.write(statement.calendar(note: isOfRegister ? Console.notPublic : ""))
      if isOfRegister { console.sayNotPublic() }
      console.say(
        isOfRegister && parsed.value("audience") != Audience.officer.rawValue
          ? "Next: import it into a calendar of its own, and empty that before importing again: a "
            + "group of families whose day has moved is another event."
          : "Next: import it into your calendar; importing it again updates it.")
      return
    }
    try OutputForm(parsed, console).write(
      statement.report, [statement.data], document: "pbr.deadlines", console)
    if parsed.isGiven("register") { console.sayNotPublic() }
    console.say("Next: add --format ics for a calendar.")
  }
}
