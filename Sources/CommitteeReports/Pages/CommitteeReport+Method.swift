import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReporting
import PBRRuns
import PBRStatements

extension CommitteeReport {
  var checks: ReportSection? {
    let failed = statement.failedChecks.count
    let rows = statement.checks.map { check -> Row in
      func cell(_ value: Double) -> Cell {
        check.identity.isMoney ? .pounds(value) : .count(value, places: 1)
      }
      return Row.line(
        check.title(in: scenario),
        [
          cell(check.expected), cell(check.actual),
          check.passed ? .status(.good, "Holds") : .status(.poor, "Does not hold"),
        ])
    }
    return ReportSection(
      .checks,
      blocks: [
        .paragraph(
          failed == 0
            ? "All \(rows.count) checks hold." : "\(failed) of \(rows.count) checks do not hold."),
        .table(
          Table(
            id: "checks", title: "Checks of the calculation",
            columns: [
              .label("Check"), Column("Expected or at most", id: "expected"),
              Column("Found", id: "found"), Column("Result", id: "result", .left),
            ], rows: rows)),
      ])
  }

  var method: ReportSection? {
    let hasFees = scheme.attachment.fee.values.contains { $0 > .zero }
    return ReportSection(
      .method,
      blocks: [
        .list([
          "Figures are expected values: averages over everything that can happen, worked out "
            + "exactly month by month and not from a sample. 0.3 results means that of ten such "
            + "plans three would have one.",
          "They follow the payer's rules as given: "
            + (hasFees ? "fees once for each place, " : "")
            + "results by claim window, nothing for a result achieved too late"
            + (scheme.maximumPerPlace == nil ? "." : ", no place above its maximum."),
          "Whether results were caused by the programme is not tested.",
          "Figures are rounded for print, in sentences as in tables; sums and differences are of "
            + "unrounded figures.",
          "Expected values and plans are not counts of families, so none is withheld. "
            + (register?.method
              ?? "Counts of real families under five would be shown as [c]."),
        ])
      ])
  }

  /// Where figures come from, each source once.
  var sources: ReportSection? {
    var seen: Set<String> = []
    var lines: [String] = []
    if let reference = scenario.reference { lines.append(reference) }
    for figure in scenario.figures {
      guard let source = figure.provenance.knownSource, seen.insert(source).inserted,
        source != scenario.reference
      else { continue }
      lines.append(source)
    }
    guard !lines.isEmpty else { return nil }
    return ReportSection(.sources, blocks: [.list(lines)])
  }

  /// What made it and from what.
  var about: ReportSection? {
    var lines = ["Made with pbr \(record.version)."]
    if let author = scenario.author { lines.append("Author of the plan: \(author).") }
    lines.append("Rules: \(scheme.title) (\(scheme.id)).")
    if register != nil {
      lines += cutOff
    } else if let day = positionDay {
      lines.append("Data cut-off: \(day). Everything after it is forecast.")
    } else {
      lines.append("Data cut-off: none; everything is forecast.")
    }
    lines.append(
      "The figures of every table and chart are in the folder data, with a description of each "
        + "file; report.xlsx works the funding out from its inputs."
        + (register == nil
          ? ""
          : " What pbr simulate writes as well, such as figures.csv, and the sheets of report.xlsx "
            + "that compute are the plan's."))
    lines += record.settingLines
    if let seed = record.seed, let draws = record.draws, draws > 0 {
      lines.append("Draws of what is not known: \(NumberText.grouped(draws)), seed \(seed).")
    }
    lines.append(record.fingerprintLine)
    if card?.withholdsChecksum == true {
      lines.append(
        "The checksum of the measures' observations is in the officers' edition: with it counts of a "
          + "few people could be tried out.")
    }
    lines += record.inputLines
    return ReportSection(.about, blocks: [.list(lines)])
  }
}
