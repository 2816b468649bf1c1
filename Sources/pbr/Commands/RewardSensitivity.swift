import PBRChance
import PBRFiles
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRRewards
import PBRStatements

/// `pbr sensitivity` of a plan for a reward.
enum RewardSensitivity {
  static func run(_ path: String, _ parsed: ParsedCommand, _ console: Console) throws {
    try RewardRun.refuse(["as-of"], parsed)
    let settings = parsed.values("set")
    let worked = try RewardRun.plan(path, settings: settings, console)
    let figure = try figure(parsed.value("figure"), worked.amounts)
    var rows: [Sensitivity.Row] = []
    func add(
      _ input: String, _ title: String, _ ends: [(label: String, amounts: RewardAmounts)]
    ) {
      let found = ends.map { end in
        Sensitivity.End(label: end.label, value: end.amounts.figuresByName[figure.name])
      }
      Sensitivity.Row(input: input, title: title, ends: found, around: figure.value)
        .map { rows.append($0) }
    }
    func tried(_ more: [String]) throws(Exit) -> RewardAmounts {
      try RewardRun.read(path, settings: settings + more).amounts
    }
    let variations = try parsed.values("vary").map { try Variation($0) }
    for variation in variations {
      let ends = try [variation.low, variation.high].map { end in
        (label: end, amounts: try tried(["\(variation.path)=\(end)"]))
      }
      add(variation.path, variation.path, ends)
    }
    let varied = Set(variations.map(\.path))
    for record in worked.plan.figures where !record.low.isEmpty && !varied.contains(record.path) {
      let ends = try [record.low, record.high].map { end in
        (label: end, amounts: try tried(["\(record.path)=\(end)"]))
      }
      add(record.path, record.path, ends)
    }
    for trial in RewardTrials.cases(of: worked.plan)
    where !varied.contains(where: { $0.hasPrefix(trial.input) }) {
      add(trial.input, trial.title, trial.ends)
    }
    for text in parsed.values("try") {
      let attempt = try Attempt(text)
      let isFile = attempt.overrides.hasSuffix(".json") && !attempt.overrides.contains("=")
      let amounts =
        isFile
        ? try RewardRun.read("\(path)+\(attempt.overrides)", settings: settings).amounts
        : try tried(attempt.settings)
      add(attempt.name, attempt.name, [(attempt.overrides, amounts)])
    }
    if !parsed.flag("no-alternatives") {
      for trial in RewardTrials.alternatives(of: worked.plan) {
        add(trial.input, trial.title, trial.ends)
      }
    }
    let statement = SensitivityStatement(
      Sensitivity(figure, rows: rows), title: worked.plan.title,
      sources: RewardTrials.sources.mapValues { [$0] },
      leftOut: "Cases still to come stand at their tenth and ninetieth percentile, ranges at their "
        + "ends: pbr simulate says how likely they are.")
    try OutputForm(parsed, console).write(
      statement.report, [statement.data], document: "pbr.sensitivity", console)
  }

  /// The figure that is watched: what is left or, without costs and grants, what is expected.
  private static func figure(
    _ name: String?, _ amounts: RewardAmounts
  ) throws(Exit) -> NamedFigure {
    let figures = amounts.figures
    let name = name ?? "net.total"
    if let figure = figures.first(where: { $0.name == name }) { return figure }
    let nearest = Nearest.match(name, among: figures.map(\.name)).map { ". Did you mean '\($0)'?" }
    throw .wrongUse(
      "There is no figure '\(Quoted.plain(name))'\(nearest ?? "")",
      help: nearest == nil ? "pbr simulate --out writes figures.csv, which lists them all." : nil)
  }
}
