import Foundation
import PBRProgramme
import PBRProjection
import ProjectionSamples

/// Figures of a plan from a second program, `Tests/Reference/every-fate.py`, which is written from
/// Documentation/model.md in another language and follows every fate of a family one by one. Amounts
/// are rounded to four decimals.
struct ExpectedFigures {
  /// What to project: a plan, and what is laid over it.
  let path: String
  /// By name: a number, a month, or in `breakeven` what is said of one.
  let values: [String: String]

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Reference")

  /// What the second program printed.
  static func printed() throws -> String {
    try String(contentsOf: folder.appending(path: "expected-figures.csv"), encoding: .utf8)
  }

  /// The plans of the table, in its order.
  static func all() throws -> [Self] {
    let rows = try printed().split(separator: "\n").dropFirst().map {
      $0.split(separator: ",").map(String.init)
    }
    var plans: [String] = []
    for row in rows where plans.last != row[0] { plans.append(row[0]) }
    return plans.map { plan in
      let layers = plan.split(separator: "+")
      let path = (["\(layers[0])"] + layers.dropFirst().map { "assumptions/\($0)" })
        .map { "\($0).json" }.joined(separator: "+")
      let values = rows.filter { $0[0] == plan }.map { ($0[1], $0[2]) }
      return Self(path: path, values: Dictionary(uniqueKeysWithValues: values))
    }
  }

  /// The shipped plans, and those of the second program that go where no shipped plan does.
  static func files() throws -> [String: String] {
    var files = ShippedScenarios.texts
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where name.hasSuffix(".json") {
      files[name] = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    return files
  }

  /// What a projection has otherwise, one line a figure; a figure that is not in the table, too.
  func differences(from projection: Projection) -> [String] {
    let figures = Dictionary(
      projection.figures().map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var said: [String] = []
    for (name, expected) in values {
      let figure = figures[name]
      if name == "breakeven" {
        let state = Self.state(projection.scenario)
        if state != expected { said.append("\(name): \(state), not \(expected)") }
      } else if let text = figure?.text {
        if text != expected { said.append("\(name): \(text), not \(expected)") }
      } else {
        // A window or a result in which there is nothing has no figure.
        let value = figure?.value ?? 0
        let isNear = Double(expected).map { (value - $0).magnitude < 0.0001 } ?? false
        if !isNear { said.append("\(name): \(value), not \(expected)") }
      }
    }
    for (name, figure) in figures where values[name] == nil && !name.hasPrefix("breakeven.") {
      if figure.text != nil || figure.value.magnitude >= 0.0001 {
        said.append("\(name): \(figure.value), not in the table")
      }
    }
    return said.sorted()
  }

  private static func state(_ scenario: Scenario) -> String {
    switch BreakEven(scenario) {
    case .coveredByFees: "already-covered-by-fees"
    case .cannot: "cannot-break-even"
    case .noRates: "no-rates"
    case .ofPayer: "of-payer"
    case .rate: "rate"
    }
  }
}
