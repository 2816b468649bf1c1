import PBRFiles
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRRewards
import PBRRuns
import PBRStatements

/// `pbr compare`: plans, cohorts and saved runs side by side.
enum Compare: Command {
  static let description = CommandDescription(
    name: "compare",
    abstract: "Compare plans, cohorts of a plan, or saved runs.",
    examples: [
      Example("pbr compare plan-a.json plan-b.json", "Two plans."),
      Example(
        "pbr compare halton-2012.json:2012-13 halton-2012.json:2013-14 halton-2012.json",
        "Two cohorts and the whole programme."),
      Example(
        "pbr compare run-1 run-2 --rank-by certain-share",
        "Two runs that simulate --out wrote, ranked by how much of them is certain."),
      Example(
        "pbr compare plan-a.json plan-b.json --draws 1000",
        "How likely one is to be ahead of the other, and by how much."),
    ],
    discussion: """
      Per family and in total, on the earned basis over the horizon: funding, cost, net, cost \
      per successful family, the share of funding that is certain, and the break-even rate. \
      Expected values; a cohort of fewer than 30 families carries a warning. Plans for a reward \
      have no families; with one of them the rank goes by the net in total.

      With --draws the items are also compared two by two in the same draws of what is not known: \
      in what share of them the first is ahead, and by how much. Saved runs take no part.
      """,
    arguments: [
      ArgumentDescription(
        "item", "scenario.json, scenario.json:COHORT, or the folder of a run.", count: .oneOrMore,
        form: .file)
    ],
    options: PlanInput.options + [
      .value(
        "rank-by", placeholder: "measure", "What the rank goes by.",
        form: .choice(Measure.ranks.map(\.rawValue)), default: Measure.netPerFamily.rawValue),
      .value(
        "draws", placeholder: "number",
        "Compare in so many common draws how likely one is ahead of another.",
        form: .wholeNumber(1...1_000_000)),
      .value(
        "seed", placeholder: "number", "The seed of the draws: the same seed, the same figures.",
        form: .wholeNumber(0...Int.max), default: "1"),
    ] + OutputForm.options)

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    guard parsed.arguments.count > 1 else {
      throw Exit.wrongUse(
        "There is nothing to compare '\(Quoted.plain(parsed.arguments.first ?? ""))' with",
        help: "Name at least two plans, cohorts (plan.json:2012-13) or runs.")
    }
    var worst: Exit?
    var items: [ComparedItem] = []
    var plans: [String: Projection] = [:]
    for name in parsed.arguments {
      do throws(Exit) {
        items.append(try item(name, settings: parsed.values("set"), &plans, console))
      } catch {
        // Every item that is wrong is told of in one run.
        worst = Exit(
          max(worst?.status.rawValue ?? 0, error.status.rawValue) == error.status.rawValue
            ? error.status : worst?.status ?? error.status,
          (worst?.findings ?? []) + error.findings)
      }
    }
    if let worst { throw worst }
    // A reward has no families for a net to be shared among.
    let usual: Measure = items.contains(where: \.isReward) ? .net : .netPerFamily
    let measure =
      parsed.isGiven("rank-by")
      ? parsed.value("rank-by").flatMap(Measure.init(rawValue:)) ?? usual : usual
    let statement = ComparisonStatement(
      items, rankedBy: measure, drawn: try drawn(items, measure, parsed))
    let form = OutputForm(parsed, console)
    if form.format == .csv || form.format == .json {
      console.report(
        statement.smallItems.map { item in
          .warning(
            "small-cohort", file: item.name,
            "fewer than \(ComparisonStatement.smallCohort) \(statement.unit(of: item).many): a "
              + "difference may well be chance")
        }
          + statement.beforeMaximum.map { item, unpaid in
            .warning(
              "before-maximum", file: item.name,
              "a cohort's figures are before the contract's maximum, which leaves "
                + "\(NumberText.pounds(unpaid)) of what all cohorts are due unpaid",
              effect: "It has no rank beside a plan, from which the maximum is taken off.",
              remedy: "Compare cohorts with cohorts, and plans with plans.")
          }
          + [statement.sidesHeadline].compactMap(\.self).map {
            .warning("several-sides", file: items[0].name, String($0.dropLast()))
          })
    }
    try form.write(statement.report, [statement.data], document: "pbr.comparison", console)
  }

  /// The items in common draws, where draws are asked for.
  private static func drawn(
    _ items: [ComparedItem], _ measure: Measure, _ parsed: ParsedCommand
  ) throws(Exit) -> DrawnComparison? {
    guard parsed.isGiven("draws") || parsed.isGiven("seed") else { return nil }
    guard measure != .breakEvenRate else {
      throw Exit.wrongUse(
        "A break-even rate cannot be compared draw by draw",
        help: "Leave out --draws, or rank by \(Measure.netPerFamily.rawValue).")
    }
    let drawn = DrawnComparison(
      items, by: measure, seed: Uncertainty.seed(parsed), draws: Uncertainty.draws(parsed))
    guard let drawn else {
      if items.contains(where: \.isReward) {
        throw Exit.wrongUse(
          "There are not two plans or cohorts to draw: a reward has no families",
          help: "Leave out --draws. pbr simulate says what a reward may come to.")
      }
      throw Exit.wrongUse(
        "There are not two plans or cohorts to draw: a saved run holds no assumptions",
        help: "Leave out --draws, or name the scenarios that the runs were made from.")
    }
    return drawn
  }

  /// A plan that is named twice is read, and its warnings told, once.
  private static func item(
    _ name: String, settings: [String], _ plans: inout [String: Projection], _ console: Console
  ) throws(Exit) -> ComparedItem {
    if !name.hasSuffix(".json"), let run = try savedRun(name) {
      return ComparedItem(name: name, run: run)
    }
    let (path, cohort) = parts(of: name)
    if cohort == nil, RewardRun.isOne(path) {
      let worked = try RewardRun.plan(path, settings: settings, console)
      return ComparedItem(
        name: name, title: worked.plan.title, run: worked.amounts.figuresByName, isReward: true)
    }
    let projection: Projection
    if let known = plans[path] {
      projection = known
    } else {
      let plan = try PlanInput.plan(path, settings: settings, console)
      projection = try PlanInput.projection(plan.scenario, path: path)
      CapacityWarning.warn("Expected values are worked out", projection, path: path, console)
      plans[path] = projection
    }
    guard let cohort else { return ComparedItem(name: name, projection) }
    let ids = projection.scenario.cohorts.map(\.id)
    guard let index = ids.firstIndex(of: cohort) else {
      throw .inputHasErrors([
        .error(
          "unknown-cohort", file: path, "there is no cohort \(Quoted.value(cohort))",
          remedy: Nearest.match(cohort, among: ids).map { "Did you mean \($0)?" }
            ?? "There are: \(ids.joined(separator: ", ")).")
      ])
    }
    return ComparedItem(name: name, projection, cohort: index, source: path)
  }

  /// The figures of a run's folder; nil when it is no folder with any.
  private static func savedRun(_ folder: String) throws(Exit) -> [String: Double]? {
    let name = (folder.hasSuffix("/") ? folder : folder + "/") + "figures.csv"
    let text: SourceText
    do throws(FileProblem) { text = try Files.read(name) } catch {
      // A folder that is there and holds no run is told of; anything else is not a folder.
      if case .problem(let finding) = PlanInput.files.outcome(folder),
        finding.code == "file-directory"
      {
        throw Exit(
          .cannotOpen,
          [
            .error(
              "no-run", file: folder, "this folder holds no saved run: it has no figures.csv",
              remedy: "pbr simulate SCENARIO --out FOLDER writes one.")
          ])
      }
      return nil
    }
    let log = FindingLog()
    guard let saved = SavedFigures.read(text, into: log) else {
      throw .inputHasErrors(log.findings)
    }
    return saved.numbers
  }

  /// `plan.json:2012-13` is a plan and a cohort.
  static func parts(of name: String) -> (path: String, cohort: String?) {
    guard let colon = name.lastIndex(of: ":"), name[..<colon].hasSuffix(".json") else {
      return (name, nil)
    }
    return (String(name[..<colon]), String(name[name.index(after: colon)...]))
  }
}
