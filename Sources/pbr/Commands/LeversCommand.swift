import PBRExplanation
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRStatements

/// `pbr levers`: what one unit more is worth.
enum LeversCommand: Command {
  static let description = CommandDescription(
    name: "levers",
    abstract: "Show what one place, one month or one point more is worth, the largest first.",
    examples: [
      Example("pbr levers halton-2012.json", "Every lever on the net and on the funding."),
      Example(
        "pbr levers halton-2012.json --set assumptions.auditMonths=2",
        "With the plan changed first."),
      Example("pbr levers halton-2012.json --format csv", "The same as data."),
    ],
    discussion: """
      One step at a time: a funded place in each cohort, a whole cohort a month earlier, a point \
      on each rate, a month less to a result, a point less leaving in a month, a month less of \
      audit, a keyworker where capacity binds, a claim window more. Each is the plan worked out \
      again with the step taken, less the plan: expected values, earned over the horizon. Beside \
      each stands the --set that works it out with pbr simulate. Where a rate or a cohort stands \
      at its end there is none, and it says why.

      Where capacity binds and families wait, means of the same draws are compared, with their \
      sampling error.
      """,
    arguments: [
      ArgumentDescription(
        "scenario", "The scenario file; a.json+b.json lays b over a.", form: .file)
    ],
    options: PlanInput.options + [
      .value(
        "draws", placeholder: "number", "How many draws are played where capacity binds.",
        form: .wholeNumber(2...1_000_000), default: "200"),
      .value(
        "seed", placeholder: "number", "The seed of those draws: the same seed, the same figures.",
        form: .wholeNumber(0...Int.max), default: "1"),
    ] + OutputForm.options)

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    let path = try parsed.required("scenario")
    let plan = try PlanInput.plan(path, settings: parsed.values("set"), console)
    _ = try PlanInput.projection(plan.scenario, path: path)
    let levers = Levers(
      plan.scenario, seed: Uncertainty.seed(parsed), draws: Uncertainty.draws(parsed))
    let statement = LeversStatement(levers, title: plan.scenario.displayName)
    try OutputForm(parsed, console).write(
      statement.report.said(of: plan.scenario), [statement.data], document: "pbr.levers", console)
    console.say(
      "Next: pbr simulate \(Quoted.plain(path)) --set PATH=VALUE, with the setting of a lever.")
  }
}
