import PBRChance
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRStatements

/// `pbr sensitivity`: which assumption matters.
enum SensitivityCommand: Command {
  static let description = CommandDescription(
    name: "sensitivity",
    abstract: "Show which assumption moves a figure, the largest first.",
    examples: [
      Example("pbr sensitivity halton-2012.json", "Every ranged figure at its low and high."),
      Example(
        "pbr sensitivity halton-2012.json --vary cohorts.2013-14.funded=-10%:+0%",
        "Any numeric input between two values."),
      Example(
        "pbr sensitivity halton-2012.json --try slow=assumptions.auditMonths=3,assumptions.paymentMonths=2",
        "An alternative of your own; a file to lay over the plan will do too."),
      Example("pbr sensitivity halton-2012.json --figure cash.lowest", "Another figure."),
    ],
    discussion: """
      One input at a time, the others at their value, in exact expected values: luck is not in \
      it. Figures that the plan gives with low and high are varied without being named, and \
      alternatives with a source are tried: the last claim window missed, internal audit a month \
      longer, claims found invalid, the national mix of results. An input that moves nothing \
      says so.
      """,
    arguments: [
      ArgumentDescription(
        "scenario", "The scenario file; a.json+b.json lays b over a.", form: .file)
    ],
    options: PlanInput.options + [
      .value(
        "figure", placeholder: "name",
        "The figure that is watched, any name of figures.csv.", default: "net.total"),
      .repeating(
        "vary", placeholder: "path=low:high",
        "A numeric input at two values, such as assumptions.leaving.perMonth=0:0.02."),
      .repeating(
        "try", placeholder: "name=overrides",
        "An alternative: path=value[,path=value], or a scenario file to lay over the plan."),
      .flag("no-alternatives", "Leave the built-in alternatives out."),
      .value("as-of", placeholder: "date", "The position date of the bands.", form: .date),
    ] + OutputForm.options)

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    let path = try parsed.required("scenario")
    if RewardRun.isOne(path) { return try RewardSensitivity.run(path, parsed, console) }
    let variations = try parsed.values("vary").map { try Variation($0) }
    let plan = try PlanInput.plan(path, settings: parsed.values("set"), console)
    let projection = try PlanInput.projection(plan.scenario, path: path)
    CapacityWarning.warn("Every figure is worked out", projection, path: path, console)
    let asOf = parsed.date("as-of")
    let figure = try figure(parsed.value("figure") ?? "net.total", projection, asOf)
    var trials = Sensitivity.Trials()
    for variation in variations {
      try variation.check(plan.scenario)
      trials.add(
        plan.scenario, variation.path, low: variation.low, high: variation.high, option: "--vary")
    }
    trials.addRanges(of: plan.scenario, but: Set(variations.map(\.path)))
    for text in parsed.values("try") {
      let attempt = try Attempt(text)
      trials.add(attempt.name, label: attempt.overrides, try attempt.reading(plan))
    }
    if !parsed.flag("no-alternatives") { trials.addAlternatives(of: plan.scenario) }
    console.report(trials.notes)
    if !trials.errors.isEmpty { throw Exit(.inputHasErrors, trials.errors) }
    let sensitivity = Sensitivity(figure, trials: trials.trials, left: trials.left, asOf: asOf)
    let statement = SensitivityStatement(
      sensitivity, title: plan.scenario.displayName, owner: plan.scenario.bearers,
      stress: parsed.flag("no-alternatives") ? nil : PayerStress(projection))
    try OutputForm(parsed, console).write(
      statement.report, [statement.data], document: "pbr.sensitivity", console)
    // A payer's net has no such rate.
    console.say(
      plan.scenario.payer == nil
        ? "Next: pbr breakeven \(Quoted.plain(path)), for the rate at which the net is zero."
        : "Next: pbr levers \(Quoted.plain(path)), for what one unit more of each thing is worth.")
  }

  /// The figure as planned.
  private static func figure(
    _ name: String, _ projection: Projection, _ asOf: CivilDate?
  ) throws(Exit) -> NamedFigure {
    let all = projection.figures(asOf: asOf)
    if let figure = all.first(where: { $0.name == name }) {
      guard figure.text == nil else {
        throw .wrongUse(
          "'\(name)' is a \(figure.unit), and only numbers can be compared",
          help: "For example --figure cash.lowest")
      }
      return figure
    }
    if name.hasPrefix("breakeven.") {
      throw .wrongUse(
        "This plan has no '\(Quoted.plain(name))': it breaks even at no rate, or without any",
        help: "pbr breakeven says which.")
    }
    let numbers = all.filter { $0.text == nil }.map(\.name)
    let nearest = Nearest.match(name, among: numbers).map { ". Did you mean '\($0)'?" }
    throw .wrongUse(
      "There is no figure '\(Quoted.plain(name))'\(nearest ?? "")",
      help: nearest == nil ? "pbr simulate --out writes figures.csv, which lists them all." : nil)
  }
}
