import PBRFiles
package import PBRFindings
package import PBRProgramme
package import PBRProjection
package import PBRQuantities

/// The figures that a scenario's author expects, compared to the penny (Documentation/scenarios.md).
package enum Expectations {
  /// An error for each figure that comes out otherwise or is not in the catalogue; a warning in the
  /// plan of a run, which may hold what the run changed.
  package static func findings(
    _ scenario: Scenario, _ projection: Projection, asOf: CivilDate?
  ) -> [Finding] {
    guard !scenario.expectations.isEmpty else { return [] }
    let figures = projection.figures(asOf: asOf)
    let isOfRun = scenario.source.object?["origins"] != nil
    let severity: Finding.Severity = isOfRun ? .warning : .error
    return scenario.expectations.compactMap { expected in
      guard let figure = figures.first(where: { $0.name == expected.figure && $0.text == nil })
      else {
        let numbers = figures.filter { $0.text == nil }.map(\.name)
        let nearest = Nearest.match(expected.figure, among: numbers)
        return Finding(
          severity, "unknown-figure", at: expected.place,
          "there is no figure \(Quoted.value(expected.figure)) to expect",
          remedy: nearest.map { "Did you mean \"\($0)\"?" } ?? "figures.csv lists them all.")
      }
      guard (figure.value - expected.equals).magnitude >= 0.005 else { return nil }
      return Finding(
        severity, "expectation", at: expected.place,
        "\(figure.name) is \(NumberText.fixed(figure.value, places: 2)), not "
          + "\(NumberText.fixed(expected.equals, places: 2)) as expected",
        remedy: "Mend the plan, or what it expects. Nothing was written.")
    }
  }
}
