package import PBRProgramme
import PBRQuantities
package import PBRReporting

/// The schemes there are to choose from, one line each.
package struct SchemesStatement {
  let schemes: [Scheme]

  package init(_ schemes: [Scheme]) { self.schemes = schemes }

  package var report: Report {
    let rows = schemes.map { scheme in
      let most = scheme.maximumPerPlace.map { Cell.text(NumberText.pounds($0)) } ?? .notApplicable
      return Row.line(
        scheme.id,
        [
          .text(scheme.title), .text("\(scheme.results.count)"), .text("\(scheme.windows.count)"),
          most,
        ])
    }
    let table = Table(
      id: "schemes",
      columns: [
        .label("Scheme"), Column("Title", id: "title", .left), Column("Results", id: "results"),
        Column("Windows", id: "windows"), Column("Most a place", id: "maximum"),
      ], rows: rows)
    return Report(
      title: "Schemes", headline: "\(rows.count) schemes are built in.",
      sections: [ReportSection(id: "schemes", title: "", blocks: [.table(table)])])
  }
}
