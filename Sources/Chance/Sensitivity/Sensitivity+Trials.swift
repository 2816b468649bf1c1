package import PBRFindings
package import PBRProgramme
import PBRQuantities

extension Sensitivity {
  /// Trials, and what is wrong with those that cannot be made.
  package struct Trials: Sendable {
    package var trials: [Trial] = []
    package var errors: [Finding] = []
    /// What was rounded on the way, and the like.
    package var notes: [Finding] = []
    /// Titles of alternatives that do not fit the plan.
    package var left: [String] = []

    package init() {}
  }
}

extension Sensitivity.Trials {
  /// Every figure of the plan that is given with a range, at its low and high, but for those
  /// that are varied otherwise. Figures that move together are one input.
  package mutating func addRanges(of scenario: Scenario, but varied: Set<String> = []) {
    var told: Set<String> = []
    let ranged = scenario.figures.filter { !$0.low.isEmpty && !varied.contains($0.path) }
    for figure in ranged {
      let group =
        figure.together.isEmpty
        ? [] : ranged.filter { $0.together == figure.together && $0.hasRange }
      if group.count < 2 {
        add(scenario, figure.path, low: figure.low, high: figure.high, option: "range")
      } else if told.insert(figure.together).inserted {
        add(scenario, together: figure.together, group)
      }
    }
  }

  /// Figures of the plan that are low together and high together.
  private mutating func add(
    _ scenario: Scenario, together name: String, _ group: [InputRecord]
  ) {
    let low = accept(
      scenario.variant(settings: group.map { "\($0.path)=\($0.low)" }), "range")
    let high = accept(
      scenario.variant(settings: group.map { "\($0.path)=\($0.high)" }), "range")
    guard let low, let high else { return }
    trials.append(
      Sensitivity.Trial(
        input: "together:\(name)", title: "\(name), \(group.count) together",
        ends: [("low", PlanVariant(low)), ("high", PlanVariant(high))]))
  }

  /// An input at two values, written as `--set` takes them.
  package mutating func add(
    _ scenario: Scenario, _ path: String, low: String, high: String, option: String
  ) {
    var ends: [(label: String, variant: PlanVariant)] = []
    for value in [low, high] {
      let reading = scenario.variant(settings: ["\(path)=\(value)"])
      guard let scenario = accept(reading, option) else { continue }
      // A change by a share is told as the number it comes to.
      let number = value.hasSuffix("%") ? scenario.number(at: path) : nil
      ends.append((number.map(NumberText.shortest) ?? value, PlanVariant(scenario)))
    }
    guard ends.count == 2 else { return }
    trials.append(Sensitivity.Trial(input: path, title: path, ends: ends))
  }

  /// An alternative of the user's.
  package mutating func add(_ name: String, label: String, _ reading: VariantReading) {
    guard let scenario = accept(reading, "--try") else { return }
    trials.append(
      Sensitivity.Trial(input: name, title: name, ends: [(label, PlanVariant(scenario))]))
  }

  /// The alternatives that are built in and fit the plan.
  package mutating func addAlternatives(of scenario: Scenario) {
    for alternative in Alternative.builtIn {
      let outcomes = alternative.outcomes(of: scenario)
      let ends = outcomes.compactMap { outcome in
        outcome.reading.scenario.map {
          (outcome.label, PlanVariant($0, paidShare: outcome.paidShare))
        }
      }
      guard !ends.isEmpty, ends.count == outcomes.count else {
        left.append(alternative.title)
        continue
      }
      trials.append(
        Sensitivity.Trial(input: alternative.id, title: alternative.title, ends: ends))
    }
  }

  private mutating func accept(_ reading: VariantReading, _ option: String) -> Scenario? {
    errors += reading.errors.map { $0.named(option) }
    notes += reading.findings.filter { $0.code == "set-by-share" }.map { $0.named(option) }
    return reading.scenario
  }
}

extension Finding {
  /// The finding with the command line's option as its source, where it stands on one.
  package func named(_ option: String) -> Finding {
    guard let place, place.text.name == "--set" else { return self }
    let text = SourceText(name: option, bytes: place.text.bytes)
    return Finding(
      severity, code, at: SourcePlace(text: text, range: place.range), message, effect: effect,
      remedy: remedy)
  }
}
