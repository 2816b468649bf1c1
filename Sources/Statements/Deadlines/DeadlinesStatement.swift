import PBRProgramme
package import PBRProjection
package import PBRQuantities
package import PBRReporting

/// What must happen by when, with the money that hangs on it.
package struct DeadlinesStatement {
  let scenario: Scenario
  package let deadlines: [Deadline]
  let asOf: CivilDate?

  /// - Parameters:
  ///   - others: of the register, where there is one.
  ///   - asOf: the day it is; what was due before is left out.
  package init(_ projection: Projection, and others: [Deadline] = [], asOf: CivilDate? = nil) {
    scenario = projection.scenario
    self.asOf = asOf
    deadlines = (projection.deadlines + others).inOrder.filter { deadline in
      asOf.map { deadline.on >= $0 } ?? true
    }
  }

  package var report: Report {
    Report(
      title: scenario.displayName, headline: headline,
      subtitle: "Deadlines" + (asOf.map { " from \($0.prose) on" } ?? ""),
      sections: [ReportSection(id: "deadlines", title: "Deadlines", blocks: [.table(table)])],
      notes: [
        "Amounts: of a window what the plan expects in it\(afterMaximum); of a gate the fees put off "
          + "or withheld; of a last month what a place attached then is expected to earn, less that "
          + "of one a month later\(beforeMaximum); of stale evidence the amount of the result. They overlap, and do not add."
      ]
    ).said(of: scenario)
  }

  private var afterMaximum: String {
    scenario.scheme.contract == nil ? "" : ", paid after the contract's maximum"
  }
  private var beforeMaximum: String {
    scenario.scheme.contract == nil ? "" : ", before the contract's maximum"
  }

  private var headline: String {
    guard let next = deadlines.first(where: { $0.amount ?? 0 > 0.005 }) ?? deadlines.first else {
      return "Nothing is due any more."
    }
    let all = Noun("deadline").counted(deadlines.count)
    guard let amount = next.amount, amount > 0.005 else {
      return "\(all), none with money on it; the next is on \(next.on.prose): \(next.what)."
    }
    return "\(all); the next with money on it is on \(next.on.prose), "
      + "\(NumberText.pounds(amount)): \(next.what)."
  }

  private var table: Table {
    let hasOwners = deadlines.contains { $0.owner != nil }
    return Table(
      id: "deadlines",
      columns: [
        .label("By", id: "on"),
        Column("What", id: "what", .left),
      ] + (hasOwners ? [Column("Owner", id: "owner", .left)] : [])
        + [Column("Amount", id: "amount")],
      rows: deadlines.map { deadline in
        .line(
          deadline.on.prose,
          [.text(deadline.what)]
            + (hasOwners ? [deadline.owner.map { .text($0) } ?? .empty] : [])
            + [deadline.amount.map { .pounds($0) } ?? .empty])
      })
  }

  /// A row for each deadline: `on,kind,id,what,owner,amount_gbp`.
  package var data: DataTable {
    DataTable(
      name: "deadlines", headings: ["on", "kind", "id", "what", "owner", "amount_gbp"],
      rows: deadlines.map { deadline in
        [
          .date(deadline.on), .text(deadline.kind.rawValue), .text(deadline.id),
          .text(deadline.what), .text(deadline.owner ?? ""),
          deadline.amount.map { .pounds($0) } ?? .empty,
        ]
      })
  }
}
