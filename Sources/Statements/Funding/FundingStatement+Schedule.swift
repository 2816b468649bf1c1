import PBRProgramme
import PBRProjection
import PBRQuantities
package import PBRReporting

extension FundingStatement {
  /// Which results fall in which claim window, and which in none.
  package var schedule: ReportSection {
    let byResult = scheme.results.indices.map { projection.claims(result: $0) }
    var columns = [Column.label(), Column("Closes", id: "closes", .left)]
    columns += scheme.results.map { Column(heading($0), id: "claims_\($0.id)") }
    columns.append(Column("Amount", id: "amount"))
    var rows: [Row] = []
    for (index, window) in scheme.windows.enumerated() {
      let claims = byResult.map { $0[index] }
      guard scheme.windows.count <= 12 || claims.contains(where: { $0.count > 0 }) else {
        continue
      }
      rows.append(
        .line(
          window.id,
          [.date(window.closes)] + claims.map { .count($0.count, places: 1) }
            + [.pounds(claims.map(\.amount).reduce(0, +))]))
    }
    let totals = byResult.map { claims in
      (claims.map(\.count).reduce(0, +), claims.map(\.amount).reduce(0, +))
    }
    rows.append(
      .total(
        "Claimed", of: Array(rows.indices),
        [.empty] + totals.map { .count($0.0, places: 1) }
          + [.pounds(totals.map(\.1).reduce(0, +))]))
    let late = scheme.results.indices.map { projection.lapsed(result: $0) }
    rows.append(
      .line(
        "Too late",
        [.text("forgone")] + late.map { .count($0.count, places: 1) }
          + [.pounds(late.map(\.amount).reduce(0, +))]))
    return ReportSection(
      id: "schedule", title: "Claims by window",
      blocks: [.table(Table(id: "claim-schedule", unit: .pounds, columns: columns, rows: rows))])
  }

  /// The title of a result where it is short, else its id in words.
  func heading(_ rule: ResultRule) -> String {
    guard rule.title.count > 24 else { return rule.title }
    let words = rule.id.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// The forecast beside the published counts, where the scenario names them.
  var published: ReportSection? {
    guard let fit = PublishedFit(projection) else { return nil }
    let closes = Dictionary(scheme.windows.map { ($0.id, $0.closes) }) { first, _ in first }
    let rows = fit.rows.map { row in
      Row.line(
        row.window,
        [
          closes[row.window].map { Cell.date($0) } ?? .empty, .whole(row.published),
          .count(row.forecast, places: 0), .count(row.forecast - Double(row.published), places: 0),
          .percent(row.difference, places: 1),
        ])
    }
    return ReportSection(
      id: "published", title: "Families turned around: forecast and published, cumulative",
      blocks: [
        .table(
          Table(
            id: "published",
            columns: [
              .label(), Column("Closes", id: "closes", .left),
              Column("Published", id: "published"), Column("Forecast", id: "forecast"),
              Column("Difference", id: "difference"), Column("In per cent", id: "per_cent"),
            ], rows: rows)),
        .paragraph(
          "Misfit \(NumberText.percent(fit.misfit)) (root mean square of the differences). All "
            + "families count, funded or not, as in the published figures."),
      ])
  }
}
