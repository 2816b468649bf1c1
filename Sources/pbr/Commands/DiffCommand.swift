import PBRExplanation
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRStatements

/// `pbr diff`: why two plans or runs do not come to the same.
enum DiffCommand: Command {
  static let description = CommandDescription(
    name: "diff",
    abstract: "Show what differs between two plans or saved runs, and what each difference does.",
    examples: [
      Example("pbr diff plan-june.json plan-september.json", "Two plans."),
      Example("pbr diff run-june run-september", "Two runs that simulate --out wrote."),
      Example(
        "pbr diff plan-a.json plan-b.json --figure funding.total.2013-14",
        "Another figure of figures.csv."),
    ],
    discussion: """
      First the answer, then the inputs that differ with where they stand, then the effect of \
      each on the net in cash and on the funding received. Inputs of one object (a cohort, a \
      result's assumptions, a cost) are changed together; the effect is the mean, over all orders \
      in which the objects can be changed, of what changing one adds, worked out exactly from \
      every plan between the two. Effects sum to the change to the penny; what comes of two \
      changes meeting is a column.

      More than ten objects are joined by the section they stand in, and objects that cannot be \
      changed one without the other are joined; it says so. Words, sources and ranges are listed. \
      The position date that a run was given stands among the inputs, as date.

      Of runs with a register the plans are compared, not what has happened.
      """,
    arguments: [
      ArgumentDescription("first", "A scenario, or the folder of a run: how it was.", form: .file),
      ArgumentDescription("second", "A scenario, or the folder of a run: how it is.", form: .file),
    ],
    options: [
      .value(
        "figure", placeholder: "name",
        "The figure whose change is taken apart: any number of figures.csv, net.cash or "
          + "cash.total. Left out: net.cash and cash.total."),
      .value(
        "as-of", placeholder: "date",
        "The position date of the bands in both. (default: each run's, else its scenario's date)",
        form: .date),
      .value(
        "draws", placeholder: "number", "How many draws are played where capacity binds.",
        form: .wholeNumber(2...1_000_000), default: "200"),
      .value(
        "seed", placeholder: "number", "The seed of those draws: the same seed, the same figures.",
        form: .wholeNumber(0...Int.max), default: "1"),
    ] + OutputForm.options)

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    let was = try SavedPlan(try parsed.required("first"), console)
    let now = try SavedPlan(try parsed.required("second"), console)
    let (first, second) = (was.scenario, now.scenario)
    var figures = [ComparedFigure.fundingReceived, .netInCash]
    if let name = parsed.value("figure") {
      figures = [try figure(name, [first, second], parsed)]
    }
    let difference = PlanDifference(
      first, second, figures: figures, seed: Uncertainty.seed(parsed),
      draws: Uncertainty.draws(parsed))
    let statement = DifferenceStatement(
      difference, first: try Quoted.plain(parsed.required("first")),
      second: try Quoted.plain(parsed.required("second")),
      owner: first.bearers == second.bearers ? first.bearers : "the",
      hasRegister: was.hasRegister || now.hasRegister)
    try OutputForm(parsed, console).write(
      statement.report, [statement.data, statement.inputData], document: "pbr.diff", console)
  }

  private static func figure(
    _ name: String, _ plans: [Scenario], _ parsed: ParsedCommand
  ) throws(Exit) -> ComparedFigure {
    let asOf = parsed.date("as-of")
    var all: [NamedFigure] = []
    for plan in plans {
      all += try PlanInput.projection(plan, path: plan.title).figures(asOf: asOf)
    }
    if let figure = ComparedFigure(name, in: all, asOf: asOf) { return figure }
    if let month = all.first(where: { $0.name == name }) {
      throw .wrongUse(
        "'\(name)' is a \(month.unit), and only numbers can be compared",
        help: "For example --figure cash.lowest")
    }
    throw FigureArgument.unknown(
      name, among: all.filter { $0.text == nil }.map(\.name) + ["net.cash", "cash.total"],
      option: "--figure")
  }
}
