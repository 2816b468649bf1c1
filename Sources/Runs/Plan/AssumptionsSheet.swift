package import PBRFiles
package import PBRProgramme
import PBRQuantities
import PBRReporting

/// The figures of a plan as a table to edit: the columns of `assumptions.csv` that a table laid
/// over a plan can change, and the unit.
package enum AssumptionsSheet {
  /// `assumptions.csv`, without the figures of the payer's rules.
  package static func file(_ scenario: Scenario) -> OutputFile {
    let table = DataTable(
      name: "assumptions",
      headings: [
        "path", "value", "low", "high", "unit", "source", "status", "quality", "impact", "owner",
      ],
      rows: scenario.figures.filter { !$0.path.hasPrefix("scheme.") }.map { figure in
        [
          .text(figure.path), .written(figure.value), .written(figure.low), .written(figure.high),
          .text(figure.unit.rawValue), .text(figure.provenance.source ?? ""),
          .text(figure.provenance.status?.rawValue ?? ""),
          .text(figure.provenance.quality ?? ""), .text(figure.provenance.impact ?? ""),
          .text(figure.provenance.owner ?? ""),
        ]
      })
    return OutputFile(name: "assumptions.csv", bytes: table.csv())
  }
}
