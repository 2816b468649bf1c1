import PBRChance
import PBRFindings
import PBRProjection
import PBRStatements

/// `pbr breakeven`: where the council's net is zero.
enum Breakeven: Command {
  static let description = CommandDescription(
    name: "breakeven",
    abstract: "Find the success rate, or any input, at which the council's net is zero.",
    examples: [
      Example("pbr breakeven halton-2012.json", "The rate, for the programme and by cohort."),
      Example(
        "pbr breakeven halton-2012.json --input costs.keyworkers.perFamilyMonth",
        "The cost at which the net is zero, everything else as planned."),
    ],
    discussion: """
      Fees come as places fill, results do not: the rate is the share of families that must \
      reach a main result for funding and grants to cover the council's costs, on the earned \
      total over the horizon. A cohort alone bears its share, by families, of costs and grants \
      that belong to the whole programme.
      """,
    arguments: [
      ArgumentDescription(
        "scenario", "The scenario file; a.json+b.json lays b over a.", form: .file)
    ],
    options: PlanInput.options + [
      .repeating(
        "input", placeholder: "path",
        "Also the switching value of this numeric input. May be given several times."),
      .repeating("vary", placeholder: "path", "The same as --input.", isHidden: true),
    ] + OutputForm.options)

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    let path = try parsed.required("scenario")
    let plan = try PlanInput.plan(path, settings: parsed.values("set"), console)
    var switches: [SwitchingValue] = []
    for input in parsed.values("input") + parsed.values("vary") {
      try Variation.check(input, plan.scenario, option: "--input")
      guard let value = SwitchingValue(plan.scenario, path: input) else {
        let text = SourceText(name: "--input", input)
        throw Exit.inputHasErrors([
          .error(
            "bad-input", at: SourcePlace(text: text, range: 0..<input.utf8.count),
            "the plan cannot be read again with \(Quoted.value(input)) set to its own value",
            remedy: "Name a single number, such as costs.keyworkers.perFamilyMonth.")
        ])
      }
      switches.append(value)
    }
    let projection = try PlanInput.projection(plan.scenario, path: path)
    CapacityWarning.warn("The break-even is worked out", projection, path: path, console)
    let statement = BreakEvenStatement(projection, switches: switches)
    try OutputForm(parsed, console).write(
      statement.report, [statement.data], document: "pbr.breakeven", console)
    console.say("Next: pbr sensitivity \(Quoted.plain(path)), for what moves the net.")
  }
}
