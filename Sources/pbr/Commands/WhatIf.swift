import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRRuns
import PBRStatements

/// A plan beside the same plan with settings: what `--set` adds to a command.
struct WhatIf {
  /// The plan as its files have it.
  let base: Projection
  let statement: WhatIfStatement

  /// Nil without settings, and when the plan itself has errors and there is nothing to compare
  /// with. Figures that the plan expects are expected of the plan, so the variant may miss them:
  /// that is a warning.
  init?(
    _ plan: PlanInput.ReadPlan, _ variant: Projection, asOf: CivilDate?, _ console: Console
  ) throws(Exit) {
    guard !plan.settings.isEmpty else { return nil }
    guard let scenario = plan.reading(settings: []).scenario else {
      console.report([
        .note(
          "no-base", file: plan.path,
          "without --set this plan has errors, so there is nothing to compare the variant with")
      ])
      return nil
    }
    let base = try PlanInput.projection(scenario, path: plan.path)
    let steps = try WhatIf.steps(plan, variant)
    guard let statement = WhatIfStatement(base, steps: steps, asOf: asOf) else { return nil }
    self.base = base
    self.statement = statement
    console.report(
      Expectations.findings(variant.scenario, variant, asOf: asOf).map { miss in
        .warning(miss.code, at: miss.place, file: miss.file, "with --set, \(miss.message)")
      })
  }

  /// The plan after each setting in the order given; settings that only make sense together are
  /// one step.
  private static func steps(
    _ plan: PlanInput.ReadPlan, _ variant: Projection
  ) throws(Exit) -> [WhatIfStatement.Step] {
    var steps: [WhatIfStatement.Step] = []
    var pending: [String] = []
    for (index, setting) in plan.settings.enumerated() {
      pending.append(setting)
      let label = pending.map { Quoted.plain($0) }.joined(separator: ", ")
      if index == plan.settings.count - 1 {
        steps.append(WhatIfStatement.Step(label: label, projection: variant))
      } else if let scenario = plan.reading(settings: Array(plan.settings[...index])).scenario {
        let projection = try PlanInput.projection(scenario, path: plan.path)
        steps.append(WhatIfStatement.Step(label: label, projection: projection))
        pending = []
      }
    }
    return steps
  }
}
