import PBRChance
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReporting
import PBRRuns
import PBRStatements

/// `pbr simulate` for a plan whose capacity binds and is exceeded, or whose limits bind together: the
/// exact engine does not apply, and the literal simulator is run instead.
struct PlayedRun {
  let statement: PlayedStatement
  private let assumptions: DataTable

  /// Nil when the exact figures apply.
  init?(
    _ plan: PlanInput.ReadPlan, _ projection: Projection?, _ parsed: ParsedCommand
  ) throws(Exit) {
    guard projection?.isOverBindingCapacity ?? true else { return nil }
    let budget = try Uncertainty.budget(parsed)
    let simulation = Simulation(
      plan.scenario, seed: Uncertainty.seed(parsed), draws: Uncertainty.draws(parsed))
    statement = PlayedStatement(simulation, budget: budget)
    assumptions = FundingTables.assumptions(plan.scenario.figures)
  }

  var tables: [DataTable] { [statement.data, assumptions] }

  /// Says that, and why, figures are simulated, and what is therefore left out.
  func warn(_ plan: PlanInput.ReadPlan, _ projection: Projection?, _ console: Console) {
    guard let projection else { return warnOfLimits(plan, console) }
    let room = projection.scenario.capacity?.families ?? 0
    let most = projection.caseload.max() ?? 0
    console.report([
      .warning(
        "capacity-binds", file: plan.path,
        "\(NumberText.fixed(most, places: 1)) families would be active at most, but capacity "
          + "binds at \(NumberText.fixed(room, places: 1))",
        effect: effect(plan, ", with attachments delayed"),
        remedy: "Leave out \"binds\" to see the plan without delays.")
    ])
  }

  /// Said of a plan that is looked through and not worked out.
  static func note(_ scenario: Scenario, file: String) -> Finding {
    let limits = BindingLimits(scenario)
    let names = [
      limits.volume ? "prices by number" : nil,
      limits.person ? "the maximum of a \(scenario.scheme.unit.one)" : nil,
      limits.contract ? "the maximum of the contract" : nil,
    ].compactMap(\.self)
    let list = names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    return .note(
      "limits-together", file: file,
      "\(list) can bind together on this plan, which has no closed form: pbr simulate and "
        + "pbr region play it, and no other command works it out")
  }

  /// What the figures are, and what is therefore left out.
  private func effect(_ plan: PlanInput.ReadPlan, _ how: String = "") -> String {
    var effect =
      "The exact engine does not apply. These are the means of "
      + "\(NumberText.grouped(statement.draws)) simulated draws\(how)."
    if !plan.settings.isEmpty { effect += " Only the plan with --set is shown." }
    if !plan.scenario.expectations.isEmpty { effect += " What the plan expects is not tested." }
    return effect
  }

  private func warnOfLimits(_ plan: PlanInput.ReadPlan, _ console: Console) {
    console.report([
      .warning(
        "limits-together", file: plan.path,
        "limits of the rate card can bind together on this plan, which has no closed form",
        effect: effect(plan), remedy: "Leave one of the limits out to see what each does alone.")
    ])
  }

  /// Says why a variant without delays is not shown beside the plan, whose capacity binds.
  static func warnOfBase(_ plan: PlanInput.ReadPlan, _ console: Console) {
    console.report([
      .warning(
        "capacity-binds", file: plan.path,
        "without --set capacity binds and is exceeded, so the plan has no exact figures to "
          + "compare the variant with",
        effect: "Only the variant is shown.")
    ])
  }
}
