import PBRChance
import PBRExplanation
import PBRFiles
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReporting
import PBRStatements

/// `pbr explain`: one figure, taken apart down to the inputs with their place and source.
enum ExplainCommand: Command {
  static let description = CommandDescription(
    name: "explain",
    abstract: "Take a figure apart, down to the inputs with their place and source.",
    examples: [
      Example("pbr explain halton-2012.json funding.results", "Where £145,022 comes from."),
      Example(
        "pbr explain halton-2012.json claims:W2013-10:employment --depth all",
        "A claim of a window, down to every input."),
      Example("pbr explain run net.total", "A figure of a saved run."),
      Example(
        "pbr explain halton-2012.json forecast:result:employment:cash:2013-14 --register register "
          + "--as-of 2013-07-31", "What is expected of a line, place by place."),
    ],
    discussion: """
      A figure is a name of figures.csv, or a cell: cash:2013-07 (net cash of a month), \
      position:2013-07 (net cash so far), caseload:2014-09, claims:WINDOW:RESULT[:COHORT], \
      line:LINE:earned|cash:YEAR[:COHORT] as in projection.csv, where LINE is attachment-fee, \
      result:ID, cost:ID or grant:ID.

      Each part has its value and the rule by which it follows from its own parts, with the numbers \
      in it. An input has its path, its file and line, and its source. The results of a month are \
      one row for each month in which families started. A part that stands above already is not \
      taken apart again.

      uncertainty.MEASURE.mean, sd, p10, p50 or p90 (MEASURE results or funding) is a figure of the \
      distribution that simulate --uncertainty prints, with the same --draws and --seed.

      With --register a figure may also be one of the position, PART:LINE:BASIS[:YEAR] as in \
      reconciliation.csv: PART is profile, actual, forecast, total or variance, LINE also all, BASIS \
      earned or cash; or rate:estimate, the results rate by the register, with rate:if-none and \
      rate:if-all for what families that left might have done. Families are then named. One claim \
      is explained by pbr claims explain.

      Where capacity binds the plan's expected figures are explained, as if nobody had to wait.
      """,
    arguments: [
      ArgumentDescription(
        "scenario", "The scenario file, a.json+b.json to lay b over a, or the folder of a run.",
        form: .file),
      ArgumentDescription("figure", "The figure or the cell."),
    ],
    options: PlanInput.options + [
      .value(
        "depth", placeholder: "number", "How many levels of parts are shown, or all.",
        default: "2"),
      .value(
        "as-of", placeholder: "date",
        "The position date of the bands, or of the register. (default: the run's, else the "
          + "scenario's date)",
        form: .date),
      .value(
        "register", placeholder: "folder", "The register of families whose position is explained.",
        form: .folder),
    ] + PlanRegister.options + Uncertainty.drawing + OutputForm.options)

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    let path = try parsed.required("scenario")
    let figure = try parsed.required("figure")
    let depth = try depth(parsed.value("depth") ?? "2")
    let saved = try SavedPlan(path, settings: parsed.values("set"), console)
    let scenario = saved.scenario
    let projection = try PlanInput.projection(scenario, path: path)
    CapacityWarning.warn("The figure is explained", projection, path: path, console)
    let explanation = FigureExplanation(projection, asOf: parsed.date("as-of"))
    let position = try parsed.value("register").map { folder in
      PositionExplanation(
        try PlanRegister(
          folder, of: scenario, asOf: parsed.date("as-of"), dateOrder: parsed.value("date-order"),
          checksums: OutputForm.isJSON(parsed), console
        ).reconciliation)
    }
    let uncertainty = try uncertainty(figure, explanation, parsed, console)
    let known = position?.node(figure)
    guard let node = known ?? uncertainty?.node(figure) ?? explanation.node(figure) else {
      throw FigureArgument.unknown(
        figure,
        among: (position?.names ?? []) + explanation.names + UncertaintyExplanation.names,
        option: "figure")
    }
    let statement = ExplanationStatement(
      node, figure: figure, title: scenario.displayName, depth: depth,
      isBesideRegister: known == nil && (position != nil || saved.hasRegister))
    let report = statement.report.said(of: scenario)
    let form = OutputForm(parsed, console)
    switch form.format {
    case .text: try console.write(form.text(report))
    case .markdown: try console.write(form.markdown(report))
    case .csv: try console.write(statement.data.csv(excel: form.excel))
    case .json: try console.write(statement.json(form.stamp()).bytes)
    }
    if position != nil { console.sayNotPublic() }
    if depth != nil { console.say("Next: add --depth all for every part down to the inputs.") }
  }

  /// The distribution, when the figure is one of it.
  private static func uncertainty(
    _ figure: String, _ explanation: FigureExplanation, _ parsed: ParsedCommand,
    _ console: Console
  ) throws(Exit) -> UncertaintyExplanation? {
    guard UncertaintyExplanation.isOne(figure) else { return nil }
    console.step("working out the draws")
    do throws(LatticeProblem) {
      return try UncertaintyExplanation(
        explanation, seed: Uncertainty.seed(parsed), draws: Uncertainty.draws(parsed))
    } catch {
      throw .inputHasErrors([error.finding])
    }
  }

  /// Nil for all.
  private static func depth(_ text: String) throws(Exit) -> Int? {
    if text == "all" { return nil }
    guard let number = Int(text), (1...1000).contains(number) else {
      throw .wrongUse(
        "'--depth \(Quoted.plain(text))' is neither a number of levels nor 'all'",
        help: "For example --depth 3")
    }
    return number
  }
}
