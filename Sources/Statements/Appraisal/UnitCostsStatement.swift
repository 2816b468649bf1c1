package import PBRAppraisal
import PBRQuantities
package import PBRReporting

/// The unit costs of a library, or those with a word in them.
package struct UnitCostsStatement {
  private let library: UnitCostLibrary
  private let costs: [UnitCost]

  /// - Parameter word: looked for in code, title and agency, whatever its case; nil takes all.
  package init(_ library: UnitCostLibrary, word: String? = nil) {
    self.library = library
    let wanted = word?.lowercased()
    costs = library.costs.filter { cost in
      guard let wanted else { return true }
      return [cost.code, cost.description, cost.agency].contains {
        $0.lowercased().contains(wanted)
      }
    }
  }

  package var count: Int { costs.count }
  package var firstCode: String { costs.first?.code ?? "" }

  package var report: Report {
    let table = Table(
      id: "unit-costs",
      columns: [
        .label("Code"), Column("Title", id: "title", .left), Column("Unit", id: "unit", .left),
        Column("Amount", id: "amount"), Column("Prices of", id: "price_year"),
        Column("Agencies", id: "agencies", .left),
      ],
      rows: costs.map { cost in
        .line(
          cost.code,
          [
            .text(cost.description), .text(cost.unit), .text(NumberText.pounds(cost.amount)),
            .text(cost.priceYear.prose), .text(agencies(of: cost)),
          ])
      })
    return Report(
      title: "Unit costs", headline: "\(Noun("unit cost").counted(count)).",
      sections: [ReportSection(id: "unit-costs", title: "", blocks: [.table(table)])],
      notes: sources)
  }

  package var data: DataTable {
    DataTable(
      name: "unit-costs",
      headings: ["code", "title", "unit", "amount_gbp", "price_year", "agencies", "source"],
      rows: costs.map { cost in
        [
          .text(cost.code), .text(cost.description), .text(cost.unit), .pounds(cost.amount),
          .year(cost.priceYear), .text(agencies(of: cost)), .text(cost.source),
        ]
      })
  }

  /// `Police 60%, Local Authority 40%`; one agency alone without a share.
  private func agencies(of cost: UnitCost) -> String {
    let shares = library.shares(of: cost)
    guard shares.count > 1 else { return cost.agency }
    return shares.map { "\($0.agency) \(NumberText.percent($0.share, places: 0))" }
      .joined(separator: ", ")
  }

  /// Every source once, with how many costs it has.
  private var sources: [String] {
    var order: [String] = []
    var codes: [String: Int] = [:]
    for cost in costs where !cost.source.isEmpty {
      if codes[cost.source] == nil { order.append(cost.source) }
      codes[cost.source, default: 0] += 1
    }
    return order.map { "Source of \(Noun("unit cost").counted(codes[$0] ?? 0)): \($0)." }
  }
}
