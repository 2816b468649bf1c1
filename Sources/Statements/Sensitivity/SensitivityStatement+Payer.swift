import PBRChance
import PBRProjection
import PBRQuantities
import PBRReporting

extension SensitivityStatement {
  /// What hangs on the payer at each day, and what is lost if it pays a part or nothing from then.
  var payerSection: ReportSection? {
    guard let stress else { return nil }
    let lost = stress.paid.map { paid -> (title: String, id: String, share: Double) in
      let words = paid == 0 ? "nothing" : paid == 0.5 ? "half" : NumberText.percent(paid, places: 0)
      return ("Lost if it pays \(words)", "lost_at_\(NumberText.shortest(paid))", 1 - paid)
    }
    let table = Table(
      id: "payer_stops", unit: .pounds,
      columns: [.label(), Column("Still to be paid", id: "to_come")]
        + lost.map { Column($0.title, id: $0.id) },
      rows: stress.rows.map { row in
        .line(
          row.from.prose,
          [.pounds(row.toCome)] + lost.map { .pounds(row.toCome * $0.share) })
      })
    let said = stress.sources.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
    return ReportSection(
      id: "payer-stops", title: "If the payer pays less from a day on",
      blocks: [
        .table(table),
        .list([
          "It has happened: \(said.reversed().joined(separator: ". ")). Costs go on as planned."
        ]),
      ])
  }

  /// Rows of `sensitivity.csv`: `payer-from:DAY`, the figure with each share still paid. Only funding
  /// and the net over the horizon change by what is lost.
  var payerRows: [[DataCell]] {
    guard let stress, ["net.total", "funding.total"].contains(sensitivity.figure.name) else {
      return []
    }
    let ends = [stress.paid.min() ?? 0, stress.paid.max() ?? 0]
    return stress.rows.map { row in
      let values = ends.map { sensitivity.figure.value - row.toCome * (1 - $0) }
      return [
        .text("payer-from:\(row.from.dataText)"), .decimal(ends[0], places: 1),
        .decimal(ends[1], places: 1), .text(sensitivity.figure.name),
      ] + values.map { FigureText.data($0, sensitivity.figure.unit) }
    }
  }
}
