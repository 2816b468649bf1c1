import PBRAppraisal
import PBRChance
import PBRCommitteeReports
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReporting
import PBRRuns
import PBRStatements

/// The tables of a saved run, worked out again from its plan with its options.
struct WorkedAgain {
  let run: SavedRun
  let scenario: Scenario
  let path: String
  /// Where the register is now.
  let register: String?
  let console: Console

  /// By the name of the file in the run's folder.
  func tables() throws -> [(file: String, table: DataTable)] {
    if scenario.isPlayed {
      let played = Simulation(moving, seed: seed, draws: draws)
      return [PlayedStatement(played).data, FundingTables.assumptions(scenario.figures)].map {
        ("\($0.name).csv", $0)
      }
    }
    let projection = try PlanInput.projection(scenario, path: path)
    let inside = run.command == "report" ? "data/" : ""
    return try tables(projection).map { ("\(inside)\($0.name).csv", $0) }
  }

  private func tables(_ projection: Projection) throws -> [DataTable] {
    switch run.command {
    case "simulate" where register != nil:
      return try registered().map { ReconciliationTables.all($0.reconciliation) } ?? []
    case "simulate":
      if projection.isOverBindingCapacity {
        let played = Simulation(moving, seed: seed, draws: draws)
        return [PlayedStatement(played).data, FundingTables.assumptions(projection)]
      }
      let drawn = run.wrote("distribution.csv") ? try distribution(nil) : nil
      return FundingTables.all(projection, asOf: asOf, drawn: drawn?.distribution.figures ?? [])
        + (drawn.map { [$0.data] } ?? [])
    case "report": return try report(projection)
    case "appraise":
      return AppraisalTables.all(try Appraise.plan(scenario, console).appraise(projection))
    default: return []
    }
  }

  private func report(_ projection: Projection) throws -> [DataTable] {
    let audience = run.values("audience").first.flatMap(Audience.init) ?? .public
    let uncertainty =
      run.wrote("data/distribution.csv")
      ? try distribution(run.has("uncertainty") ? nil : [.programme]) : nil
    let fan =
      run.wrote("data/cash-range.csv")
      ? Simulation(moving, seed: seed, draws: draws).cashFan() : nil
    let read = try registered()
    let position = read.map {
      ProgrammePosition($0.reconciliation, $0.register, audience: audience)
    }
    let report = CommitteeReport(
      projection, asOf: asOf, audience: audience, uncertainty: uncertainty,
      sensitivity: Sensitivity.ofRanges(projection, asOf: asOf), fan: fan, register: position,
      record: RunRecord(
        version: run.version, command: run.command, settings: [], plan: "", inputs: []))
    var tables = report.tables
    if run.has("appraise") {
      tables += AppraisalTables.all(try Appraise.plan(scenario, console).appraise(projection))
    }
    if let read, let position {
      tables += position.data
      let settings = ReportSettings.read(scenario, into: FindingLog())
      tables.append(ScorecardPages(read.measures(of: scenario, settings), position).data)
    }
    return tables
  }

  private func registered() throws -> PlanRegister? {
    try register.map {
      try PlanRegister(
        $0, of: scenario, asOf: asOf, dateOrder: run.values("date-order").first, checksums: false,
        console)
    }
  }

  private func distribution(_ periods: [PaymentPeriod]?) throws -> UncertaintyStatement {
    do throws(LatticeProblem) {
      let drawn = try DrawnDistribution(
        moving, draws: Draws(moving, seed: seed, count: draws), periods: periods)
      return UncertaintyStatement(
        moving, drawn,
        played: Uncertainty.played(
          moving, drawn, nil, seed: seed, draws: draws, isAsked: run.has("uncertainty")))
    } catch {
      throw Exit.inputHasErrors([error.finding])
    }
  }

  /// The plan with its ranges moving together as they did.
  private var moving: Scenario {
    scenario.moving(run.values("together").first.flatMap(MovingRanges.init) ?? .strand)
  }
  private var asOf: CivilDate? { run.values("as-of").first.flatMap { CivilDate($0) } }
  private var seed: UInt64 { UInt64(clamping: run.seed ?? 1) }
  private var draws: Int {
    run.values("draws").first.flatMap { Int($0) } ?? run.draws.flatMap { $0 > 0 ? $0 : nil } ?? 200
  }
}
