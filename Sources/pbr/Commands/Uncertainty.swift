import PBRChance
import PBRFindings
import PBRProgramme
import PBRQuantities
import PBRStatements

/// The options of commands that can work out how far figures may differ from the expected, and
/// what they lead to.
enum Uncertainty {
  static let options: [OptionDescription] =
    [
      .flag("uncertainty", "Show the distribution of results payments and funding.")
    ] + drawing + [
      .value(
        "together", placeholder: "ranges",
        "Which ranges of success rates move together: as the plan says and the steps of a strand, all, or none.",
        form: .choice(MovingRanges.allCases.map(\.rawValue)), default: "strand"),
      .value(
        "budget", placeholder: "pounds",
        "Print how likely funding falls short of this, and the provision to set aside.",
        form: .number),
      .flag("cash-low", "Simulate the lowest point of cash, family by family, in every draw."),
    ]

  /// How the assumptions that are ranges are drawn.
  static let drawing: [OptionDescription] = [
    .value(
      "draws", placeholder: "number", "Draws of the assumptions that are ranges.",
      form: .wholeNumber(1...1_000_000), default: "200"),
    .value(
      "seed", placeholder: "number", "The seed of the draws: the same seed, the same figures.",
      form: .wholeNumber(0...Int.max), default: "1"),
  ]

  /// Whether the distribution is to be printed.
  static func isAsked(_ parsed: ParsedCommand) -> Bool {
    parsed.flag("uncertainty") || parsed.isGiven("draws") || parsed.isGiven("seed")
      || parsed.isGiven("together") || parsed.isGiven("budget") || parsed.flag("cash-low")
  }

  /// The plan with its ranges moving together as asked.
  static func moving(_ scenario: Scenario, _ parsed: ParsedCommand) -> Scenario {
    scenario.moving(parsed.value("together").flatMap(MovingRanges.init) ?? .strand)
  }

  /// What a record says of it; nothing where the ranges move as the plan says.
  static func recorded(_ parsed: ParsedCommand) -> [String] {
    guard let ranges = parsed.value("together"), ranges != MovingRanges.strand.rawValue else {
      return []
    }
    return ["--together \(ranges)"]
  }

  /// Every period where all are shown or written, else those that the report speaks of.
  private static func periods(_ scenario: Scenario, _ parsed: ParsedCommand) -> [PaymentPeriod]? {
    if parsed.isGiven("out") || parsed.flag("details") || parsed.value("format") != "text" {
      return nil
    }
    let windows = scenario.scheme.windows.indices.map { PaymentPeriod.upTo(window: $0) }
    return [.programme] + (scenario.profile.isEmpty ? [] : windows)
  }

  static func seed(_ parsed: ParsedCommand) -> UInt64 { UInt64(parsed.wholeNumber("seed") ?? 1) }
  static func draws(_ parsed: ParsedCommand) -> Int { parsed.wholeNumber("draws") ?? 200 }

  /// The budget that was given.
  static func budget(_ parsed: ParsedCommand) throws(Exit) -> Money? {
    guard let text = parsed.value("budget") else { return nil }
    guard let money = Money(text), money > .zero else {
      throw Exit.wrongUse(
        "The value '\(Quoted.plain(text))' is invalid for '--budget <pounds>'. "
          + "Please provide an amount in pounds and pence, such as 1000000.")
    }
    return money
  }

  /// The distribution, when it is to be printed or written.
  static func statement(
    _ scenario: Scenario, _ parsed: ParsedCommand
  ) throws(Exit) -> UncertaintyStatement? {
    let scenario = moving(scenario, parsed)
    let asked = isAsked(parsed)
    guard asked || parsed.isGiven("out") else { return nil }
    let budget = try budget(parsed)
    let seed = seed(parsed)
    let count = draws(parsed)
    do throws(LatticeProblem) {
      let drawn = Draws(scenario, seed: seed, count: count)
      let distribution = try DrawnDistribution(
        scenario, draws: drawn, periods: periods(scenario, parsed))
      let lows =
        parsed.flag("cash-low")
        ? Simulation(scenario, seed: seed, draws: count).cashLows() : []
      return UncertaintyStatement(
        scenario, distribution, budget: budget,
        contributions: asked ? contributions(scenario, drawn, distribution) : nil, cashLows: lows,
        played: played(scenario, distribution, budget, seed: seed, draws: count, isAsked: asked))
    } catch {
      throw Exit.inputHasErrors([error.finding])
    }
  }

  /// The draws played one by one where the programme's total has no exact distribution.
  static func played(
    _ scenario: Scenario, _ distribution: DrawnDistribution, _ budget: Money?, seed: UInt64,
    draws: Int, isAsked: Bool
  ) -> PlayedStatement? {
    distribution[.programme] == nil && (isAsked || scenario.families <= mostFamilies)
      ? PlayedStatement(Simulation(scenario, seed: seed, draws: draws), budget: budget) : nil
  }

  /// What each range does to the mean of results payments.
  private static func contributions(
    _ scenario: Scenario, _ draws: Draws, _ distribution: DrawnDistribution
  ) -> RangeContributions? {
    distribution[.programme].flatMap {
      RangeContributions(scenario, draws: draws, mean: $0.payments.results.mean)
    }
  }

  /// Plans of more families are simulated only when asked: each draw plays every family.
  private static let mostFamilies = 2_000

  /// The range of cash and the distribution for a report, from the same draws.
  static func reported(
    _ scenario: Scenario, _ parsed: ParsedCommand
  ) throws(Exit) -> (CashFan?, UncertaintyStatement?) {
    let moving = moving(scenario, parsed)
    let drawn = Draws(moving, seed: seed(parsed), count: draws(parsed))
    return (
      cashFan(moving, parsed, drawn: drawn), try distribution(moving, parsed, drawn: drawn)
    )
  }

  /// The range of cash for a report, family by family; nil where it would take too long.
  private static func cashFan(
    _ scenario: Scenario, _ parsed: ParsedCommand, drawn: Draws
  ) -> CashFan? {
    guard scenario.families <= mostFamilies || parsed.flag("cash-low") else { return nil }
    // Where capacity binds, families wait, and the expected line is of families that do not.
    if scenario.capacity?.binds ?? false { return nil }
    return Simulation(scenario, drawn: drawn).cashFan()
  }

  /// The distribution for a report: of the programme alone, unless more is asked for. Nil where
  /// the amounts are too fine for it and nobody asked.
  private static func distribution(
    _ scenario: Scenario, _ parsed: ParsedCommand, drawn: Draws
  ) throws(Exit) -> UncertaintyStatement? {
    let asked = isAsked(parsed)
    let budget = try budget(parsed)
    do throws(LatticeProblem) {
      let distribution = try DrawnDistribution(
        scenario, draws: drawn, periods: asked ? nil : [.programme])
      return UncertaintyStatement(
        scenario, distribution, budget: budget,
        contributions: contributions(scenario, drawn, distribution),
        played: played(
          scenario, distribution, budget, seed: seed(parsed), draws: draws(parsed),
          isAsked: asked))
    } catch {
      if asked { throw Exit.inputHasErrors([error.finding]) }
      return nil
    }
  }
}
