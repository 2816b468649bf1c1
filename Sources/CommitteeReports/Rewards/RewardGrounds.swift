import PBRFiles
import PBRProgramme
import PBRQuantities
import PBRReporting
import PBRRewards
import PBRRuns
import PBRStatements

/// What a reward rests on, figure by figure, and what its report was made of.
struct RewardGrounds {
  let plan: RewardPlan
  let record: RunRecord

  var sections: [ReportSection] { [figures, about] }

  /// What document and workbook say of themselves.
  var properties: OfficeProperties {
    let origin = plan.origin(record)
    return OfficeProperties(
      title: plan.title, author: plan.authority ?? "", subject: plan.scheme.title,
      date: origin.date, further: record.properties)
  }

  /// Every figure of plan and rules with its grounds and source.
  private var figures: ReportSection {
    let counts = Evidence.order.compactMap { grounds -> String? in
      let count = plan.figures.count { Evidence.grounds($0) == grounds.name }
      return count == 0 ? nil : "\(count) \(Noun("is", "are").form(count)) \(grounds.words)"
    }
    let words = ["description", "reference"].compactMap { plan.source.object?[$0]?.string }
    // The rules first, with the pot; a column that no figure fills says nothing.
    let figures =
      plan.figures.filter { !$0.path.hasPrefix("targets.") }
      + plan.figures.filter { $0.path.hasPrefix("targets.") }
    let isRanged = figures.contains { !$0.low.isEmpty }
    let rows = figures.map { figure in
      Row.line(
        title(figure.path),
        [.text(InputWords.value(figure.value, unit: figure.unit))]
          + (isRanged
            ? [.text(InputWords.range(figure.low, figure.high, unit: figure.unit))] : [])
          + [
            .text(Evidence.grounds(figure)),
            .text(figure.provenance.source ?? Evidence.noSource),
          ])
    }
    return ReportSection(
      id: "grounds", title: "Figures and their grounds",
      blocks: words.map { .paragraph($0) } + [
        .paragraph(
          "Of \(Noun("figure", "figures").counted(plan.figures.count)), "
            + "\(counts.joined(separator: ", "))."),
        .table(
          Table(
            id: "grounds",
            columns: [.label("Figure"), Column("Value", id: "value", .left)]
              + (isRanged ? [Column("Range", id: "range", .left)] : [])
              + [
                Column("Grounds", id: "status", .left), Column("Source", id: "source", .left),
              ], rows: rows)),
      ])
  }

  /// A figure in the reader's words; its path where there are none.
  private func title(_ path: String) -> String {
    guard let parts = FieldPath.parts(path) else { return path }
    switch parts.first {
    case "targets":
      guard parts.count > 1, let title = title(ofMeasure: parts[1]) else { return path }
      let rest = parts.dropFirst(2).joined(separator: ".")
      return "\(title): \(RewardGrounds.ofTargets[rest] ?? rest)"
    case "scheme":
      let rest = parts.dropFirst().joined(separator: ".")
      return RewardGrounds.ofRules[rest] ?? "Rules: \(rest)"
    default: return RewardGrounds.ofRules[path] ?? path
    }
  }

  private func title(ofMeasure id: String) -> String? {
    plan.targets.flatMap { [$0] + $0.parts }.first { $0.measure == id }?.title
  }

  private static let ofTargets = [
    "without": "without the stretch", "with": "the stretch", "ends": "end of its period",
    "weight": "weight", "cases.of": "cases", "cases.chance": "chance of each open case",
  ]

  private static let ofRules = [
    "potential": "The pot", "ends": "End of the reward", "pays.from": "Share from which it is paid",
    "pays.to": "Share beyond which no more is paid", "capitalShare": "Share that is capital",
    "factor": "What is left of every amount",
  ]

  /// What made it and from what.
  private var about: ReportSection {
    ReportSection(
      .about,
      blocks: [
        .list(
          ["Made with pbr \(record.version).", "Rules: \(plan.scheme.title) (\(plan.scheme.id))."]
            + record.settingLines + [record.fingerprintLine] + record.inputLines)
      ])
  }
}
