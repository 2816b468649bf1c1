package import PBRClaims
import PBRProgramme
package import PBRQuantities
import PBRRegister
package import PBRReporting

extension Assessment {
  /// The sections of its report.
  package enum Section: String { case position, claims, owners, places, last }

  /// The position before a claim: what can be claimed, why the rest cannot, who must act, how
  /// many places are filled, and until when things must have begun. No family is named.
  ///
  /// - Parameters:
  ///   - funded: how many places are funded, where known.
  ///   - planned: the places planned for each year, for the gates of the scheme's fees.
  package func report(funded: Int? = nil, planned: [FinancialYear: Int] = [:]) -> Report {
    let lines = summary
    let ready = lines.filter { $0.state == .claimable }
    let amount = Money.sum(ready.map(\.amount))
    let count = ready.reduce(0) { $0 + $1.families }
    var families = 0
    var last: Int?
    // The standings of a family stand together.
    for standing in standings where standing.state == .claimable && standing.family != last {
      families += 1
      last = standing.family
    }
    let invented = register.settings.isInvented ? "INVENTED DATA. " : ""
    return Report(
      title: "Claims position on \(asOf.prose)",
      headline: count == 0
        ? "Nothing can be claimed on \(asOf.prose)."
        : "\(NumberText.pounds(amount)) can be claimed: \(NumberText.grouped(count)) "
          + "\(Noun.result.form(count)) of \(scheme.unit.noun.counted(families)).",
      subtitle: invented + scheme.title + ". "
        + (window.map { "Window \($0.id), to \($0.closes.prose)." }
          ?? "All claim windows have closed."),
      sections: [
        section(.position, "By state and reason", stateTable(lines)),
        section(.claims, "Claims made", claimsTable),
        section(.owners, "Waiting for evidence", waitingTable),
        section(.places, "Places", placesTable(funded, planned)),
        section(.last, "Last days to begin", lastTable, detail: true),
      ].compactMap { $0 },
      notes: [noteOfLaterFamilies, register.journal.note(ofRowsAfter: asOf)].compactMap { $0 })
  }

  private func section(
    _ id: Section, _ title: String, _ table: Table?, detail: Bool = false
  ) -> ReportSection? {
    table.map { ReportSection(id: id.rawValue, title: title, detail: detail, blocks: [.table($0)]) }
  }

  private func stateTable(_ lines: [SummaryLine]) -> Table {
    var rows: [Row] = []
    for result in scheme.reported {
      rows.append(.heading(result.title))
      var own: [Int] = []
      for line in lines.together(result.ids) {
        own.append(rows.count)
        rows.append(
          .line(
            line.words,
            [
              .text(line.state.words), .whole(line.families),
              line.amount == .zero ? .empty : .money(line.amount),
              line.earliest.map { .date($0) } ?? .empty,
            ]))
      }
      rows.append(
        .total(
          "All \(scheme.unit.many)" + (result.ids.count > 1 ? ", each payment" : ""), of: own,
          [.empty, .whole(self.families * result.ids.count), .empty, .empty]))
    }
    return Table(
      id: Section.position.rawValue,
      columns: [
        .label("Reason", id: "reason"), Column("State", id: "state", .left),
        Column(scheme.unit.heading, id: "families"), Column("Amount", id: "amount"),
        Column("First on", id: "earliest"),
      ], rows: rows)
  }

  /// What was claimed by the day and what has become of it; nil when nothing was.
  private var claimsTable: Table? {
    guard let counts = claimCounts else { return nil }
    let byResult = scheme.isRateCard ? counts.byRule : counts.byResult
    var rows = zip(scheme.reported, byResult).map { Row.line($0.title, $1.cells) }
    rows.append(.total("All results", of: Array(rows.indices), counts.all.cells))
    return Table(
      id: Section.claims.rawValue,
      columns: [
        .label("Result", id: "result"), Column("Claimed", id: "claimed"),
        Column("Amount", id: "claimed_amount"), Column("awaiting payment", id: "awaiting"),
        Column("paid", id: "paid"), Column("Paid", id: "paid_amount"),
        Column("clawed back", id: "clawed_back"), Column("Rejected", id: "rejected"),
        Column("Withdrawn", id: "withdrawn"),
      ], rows: rows,
      notes: ["Claimed are those awaiting payment, paid and clawed back."])
  }

  private var waitingTable: Table? {
    let owners = waiting
    guard !owners.isEmpty else { return nil }
    return Table(
      id: Section.owners.rawValue,
      columns: [
        .label("Owner", id: "owner"), Column("Requests", id: "requests"),
        Column("Places", id: "places"), Column("Money waiting", id: "amount"),
      ],
      rows: owners.map {
        .line($0.owner, [.whole($0.requests), .whole($0.places), .money($0.amount)])
      },
      notes: ["A place that waits for two owners counts for both."])
  }

  private func placesTable(_ funded: Int?, _ planned: [FinancialYear: Int]) -> Table {
    let filled = placesFilled
    let sum = filled.values.reduce(0, +)
    var rows: [Row] = Set(filled.keys).union(planned.keys).sorted().map { year in
      let plan = planned[year]
      let gates = scheme.attachment.gates(of: year + 1).compactMap { gate -> String? in
        guard let plan else { return nil }
        let needed = gate.placesNeeded(of: plan)
        let have = filled[year] ?? 0
        let tier = NumberText.percent(gate.from, places: 0)
        return have >= needed
          ? "\(tier) of the plan reached" : "\(needed - have) more for \(tier)"
      }
      return .line(
        "Year \(year.prose)",
        [
          .whole(filled[year] ?? 0), plan.map { .whole($0) } ?? .notApplicable,
          plan.map { .whole(max(0, $0 - (filled[year] ?? 0))) } ?? .notApplicable,
          .text(gates.joined(separator: "; ")),
        ])
    }
    rows.append(
      .total(
        "All places", of: Array(rows.indices),
        [
          .whole(sum), funded.map { .whole($0) } ?? .notApplicable,
          funded.map { .whole(max(0, $0 - sum)) } ?? .notApplicable, .empty,
        ]))
    return Table(
      id: Section.places.rawValue,
      columns: [
        .label("Places", id: "year"), Column("Filled", id: "filled"),
        Column("Planned", id: "planned"), Column("Left to fill", id: "left"),
        Column("Gate of next year's fees", id: "gate", .left),
      ], rows: rows)
  }

  private var lastTable: Table {
    Table(
      id: Section.last.rawValue,
      columns: [
        .label("Result", id: "result"), Column("Test", id: "test", .left),
        Column("Last day to begin", id: "begins"), Column("Last day to attach", id: "attached"),
      ],
      rows: lastStarts.map { last in
        .line(
          last.result,
          [
            .text(last.test), last.begins.map { .date($0) } ?? .notApplicable,
            last.attached.map { .date($0) } ?? .notApplicable,
          ])
      })
  }
}

extension ClaimCounts {
  fileprivate var cells: [Cell] {
    func count(_ outcome: ClaimOutcome) -> Cell { .whole(results[outcome, default: 0]) }
    return [
      .whole(claimed), .money(standing), count(.awaiting), count(.paid), .money(paid),
      count(.clawedBack), count(.rejected), count(.withdrawn),
    ]
  }
}
