import PBRProgramme
package import PBRProjection
package import PBRQuantities

/// Takes the figures of a run apart, down to the inputs of its plan and of the payer's rules.
package final class FigureExplanation: Sendable {
  package let projection: Projection
  let asOf: CivilDate?
  let records: [String: InputRecord]
  /// By cohort.
  let ledgers: [[ChainLedger]]
  /// By cohort and result of a rate card: the chance of a step by months after the start.
  let ways: [[[Double]]]
  /// By cohort: the chance that nothing that ends a place's chain has come in so many months.
  let idle: [[Double]]

  package init(_ projection: Projection, asOf: CivilDate? = nil) {
    self.projection = projection
    self.asOf = asOf
    records = Dictionary(
      projection.scenario.figures.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    ledgers = projection.scenario.cohorts.map {
      ChainLedger.all($0, scheme: projection.scheme, axis: projection.axis)
    }
    let scheme = projection.scheme
    ways =
      scheme.isRateCard
      ? projection.scenario.cohorts.map { ChainLedger.ways($0.assumptions, scheme: scheme) } : []
    idle = projection.scenario.cohorts.map {
      ChainLedger.idle($0.assumptions, scheme: scheme, months: projection.axis.count)
    }
  }

  var scenario: Scenario { projection.scenario }
  var scheme: Scheme { projection.scheme }
  var axis: MonthAxis { projection.axis }

  /// A figure of `figures.csv` by its name, or a cell; nil when there is none.
  package func node(_ name: String) -> ExplainedNode? {
    if let cell = cell(name) { return cell }
    guard
      let figure = projection.figures(
        asOf: asOf, breakEven: name.hasPrefix("breakeven.")
      ).first(where: { $0.name == name })
    else {
      return nil
    }
    return figureNode(figure)
  }

  /// The names that can be explained, for one that was mistyped.
  package var names: [String] {
    projection.figures(asOf: asOf).map(\.name) + cellNames
  }

  /// An input by its path; what the program takes where the plan is silent has no record.
  func input(
    _ path: [String], _ words: String, _ value: Double, _ unit: FigureUnit = .gbp
  ) -> ExplainedNode {
    let name = FieldPath.text(path)
    guard let record = records[name] else {
      return ExplainedNode(
        "default:\(name)", "\(words), as the plan does not say otherwise", value, unit, .settled,
        section: 4)
    }
    return ExplainedNode("input:\(name)", words, value, unit, .input(record))
  }

  /// The path of an assumption of a cohort: its own where it has one, else the plan's.
  func assumption(_ cohort: Int, _ rest: [String]) -> [String] {
    let own = ["cohorts", scenario.cohorts[cohort].id, "assumptions"] + rest
    return records[FieldPath.text(own)] == nil ? ["assumptions"] + rest : own
  }

  func title(_ cohort: Int) -> String { scenario.cohorts[cohort].id }

  /// A number that is a step of the model, such as a number of months.
  func number(_ words: String, _ value: Double, _ unit: FigureUnit = .none) -> ExplainedNode {
    ExplainedNode("number:\(words):\(value)", words, value, unit, .settled)
  }

  /// The sum of parts that are not nothing; the value is the engine's, not the sum.
  func sum(
    _ key: String, _ words: String, _ value: Double, _ unit: FigureUnit = .gbp, section: Int,
    _ parts: @escaping @Sendable () -> [ExplainedNode]
  ) -> ExplainedNode {
    ExplainedNode(key, words, value, unit, .sum, section: section) {
      parts().filter { $0.value != 0 }
    }
  }
}
