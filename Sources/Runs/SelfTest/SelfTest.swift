import PBRFiles
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities

/// The built-in examples worked out and compared, to a penny, with figures that were worked
/// independently and are compiled in: the plan of a council by a second program that follows every
/// fate of a family one by one, and three small plans by hand.
package struct SelfTest: Sendable {
  /// Figures that did not come out, and examples that could not be worked.
  package let differences: [RunDifference]
  package let figures: Int
  package let examples: Int
  package var passed: Bool { differences.isEmpty && figures > 0 }

  /// - Parameter plans: the examples that are not built in here, by name, with what they extend.
  package init(_ plans: [String: [UInt8]]) {
    self.init(plans, expected: PackageResources.worked_figures_csv)
  }

  init(_ plans: [String: [UInt8]], expected: [UInt8]) {
    var texts = plans
    texts["worked-leaving.json"] = PackageResources.worked_leaving_json
    texts["worked-maximum.json"] = PackageResources.worked_maximum_json
    texts["worked-gate.json"] = PackageResources.worked_gate_json
    let files = InputFiles { [texts] name in
      texts[name].map { .text(SourceText(name: name, bytes: $0)) }
        ?? .problem(.error("file-missing", file: name, "is not built in"))
    }
    var found: [RunDifference] = []
    var count = 0
    let expected = SelfTest.rows(expected)
    for (example, rows) in expected {
      guard let scenario = ScenarioReading(example, files: files).scenario else {
        found.append(RunDifference(file: example, was: "a plan", now: "not one that can be read"))
        continue
      }
      let projection = Projection(scenario)
      for check in projection.checks where !check.passed {
        found.append(
          RunDifference(
            file: example, what: check.name, was: NumberText.fixed(check.expected, places: 6),
            now: NumberText.fixed(check.actual, places: 6)))
      }
      let figures = projection.figures(breakEven: false)
      for (name, value) in rows {
        count += 1
        let figure = figures.first { $0.name == name }
        let now = figure.map { $0.text ?? NumberText.fixed($0.value, places: 2) }
        let isNear =
          figure.map { figure in
            figure.text.map { $0 == value }
              ?? Double(value).map { (figure.value - $0).magnitude < 0.005_01 } ?? false
          } ?? false
        if !isNear {
          found.append(
            RunDifference(file: example, what: name, was: value, now: now ?? "no such figure"))
        }
      }
    }
    differences = found
    figures = count
    examples = expected.count
  }

  /// The figures of each example, in the order of the table.
  private static func rows(
    _ bytes: [UInt8]
  ) -> [(example: String, figures: [(name: String, value: String)])] {
    var table = CSVRows(SourceText(name: "worked-figures.csv", bytes: bytes))
    var all: [(example: String, figures: [(name: String, value: String)])] = []
    _ = table.next()
    while table.next(), table.count == 3 {
      if all.last?.example != table.text(0) { all.append((table.text(0), [])) }
      all[all.count - 1].figures.append((table.text(1), table.text(2)))
    }
    return all
  }
}
