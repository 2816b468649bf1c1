import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReporting
import PBRStatements

extension CommitteeReport {
  /// At most so many columns stand in a table.
  private static let columns = 6

  /// What it costs: the break-even rate, the cost of a result and of a successful family, with the
  /// cohorts side by side; nil where the plan has no costs of the council.
  var worth: ReportSection? {
    guard projection.costs.contains(where: \.isCouncils) else { return nil }
    let found = BreakEvenStatement(projection)
    var items = found.cohorts.enumerated().map { index, part in
      ComparedItem(name: part.title, projection, part, cohort: index)
    }
    items.append(ComparedItem(name: "Programme", projection, found.programme))
    let titles = found.cohorts.map(\.title) + ["Programme"]
    let tables = stride(from: 0, to: items.count, by: CommitteeReport.columns).map { start in
      let end = min(start + CommitteeReport.columns, items.count)
      var table = ComparisonStatement(
        Array(items[start..<end]), rankedBy: .netPerFamily
      ).measures
      for (column, title) in titles[start..<end].enumerated() {
        table.columns[column + 1].heading = title
      }
      table.id = start == 0 ? "cohorts" : "cohorts-\(start + 1)"
      table.title = items.count == 1 ? "Over the horizon, earned" : "The cohorts side by side"
      return table
    }
    var notes = ["Over the horizon, as earned. Cost is what is borne by \(scenario.bearer)."]
    if let remark = ComparisonStatement(items, rankedBy: .netPerFamily).payerRemark {
      notes.append(remark)
    }
    if items.count > 1 {
      notes.append(
        "A cohort bears its share, by families, of lines that belong to the programme.")
      if let note = BeforeMaximum.sentence(projection) { notes.append(note) }
      let small = found.cohorts.filter { $0.families < ComparisonStatement.smallCohort }
      if !small.isEmpty {
        notes.append(
          "Of fewer than \(ComparisonStatement.smallCohort) families a difference may well be "
            + "chance: \(small.map(\.title).joined(separator: ", ")).")
      }
    }
    return ReportSection(
      .worth,
      blocks: [.paragraph(found.headline)] + tables.map { .table($0) }
        + [.paragraph(notes.joined(separator: " "))])
  }
}
