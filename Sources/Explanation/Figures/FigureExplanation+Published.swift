import PBRProgramme
import PBRProjection
import PBRQuantities

extension FigureExplanation {
  /// The forecast beside a published count, or how far all of them differ.
  func published(_ parts: [String], _ figure: NamedFigure) -> ExplainedNode? {
    guard let fit = PublishedFit(projection) else { return nil }
    if parts[1] == "misfit" {
      return ExplainedNode(
        figure.name, "Root mean square of the differences from what was published", figure.value,
        .share, .rootMeanSquare, section: 8
      ) { [self] in
        fit.rows.map { row in
          ExplainedNode(
            "differs:\(row.window)", "Forecast over published at \(row.window), less 1",
            row.difference, .share, .difference(plus: 1), section: 8
          ) { [self] in
            [
              ExplainedNode(
                "ratio:\(row.window)", "Forecast over published", row.difference + 1, .factor,
                .quotient, section: 8
              ) { [self] in
                [
                  turnedRound(row),
                  number(
                    "Published at \(row.window)" + (row.source.map { ": \($0)" } ?? ""),
                    Double(row.published), .families),
                ]
              }, number("All", 1),
            ]
          }
        }
      }
    }
    return fit.rows.first { $0.window == parts[1] }.map { turnedRound($0) }
  }

  /// Families turned round up to a window, funded or not.
  private func turnedRound(_ row: PublishedFit.Row) -> ExplainedNode {
    let last = scheme.windows.firstIndex { $0.id == row.window } ?? 0
    return sum(
      "published:\(row.window)",
      "Families turned round, funded or not, claimed up to \(row.window)",
      row.forecast, .families, section: 8
    ) { [self] in
      scheme.results.indices.filter { !scheme.results[$0].isAddOn }.flatMap { result in
        scenario.cohorts.indices.flatMap { cohort in
          let flows = projection.cohorts[cohort].results[result]
          return flows.window.indices.filter { flows.window[$0].map { $0 <= last } ?? false }
            .map { achieved(cohort, result, $0, .all) }
        }
      }
    }
  }
}
