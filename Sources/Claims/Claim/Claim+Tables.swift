import PBRProgramme
import PBRRegister
package import PBRReporting

extension Claim {
  /// The claim file: one row a result.
  package var table: DataTable {
    ClaimRow.table(request.claim, rows)
  }

  /// Every family and result that is not in the claim, and why; results already claimed and
  /// families that are not funded stand in it too, so that nothing is left unexplained.
  package var notClaimed: DataTable {
    var table = assessment.table
    table.name = "claim-\(request.claim)-not-claimed"
    table.kind = "claim-not-claimed"
    table.columns += ["achieved_on", "assessed_to"]
    table.rows = zip(assessment.standings, table.rows).filter { $0.0.state != .claimable }.map {
      let (standing, row) = $0
      guard let to = standing.assessedTo else { return row + [.empty, .empty] }
      return row + [standing.earliest.map { .date($0) } ?? .empty, .date(to)]
    }
    return table
  }

  /// What each owner is asked for, sorted by owner.
  package var evidenceRequests: DataTable { assessment.evidenceRequests(of: request.claim) }
}

extension ClaimRow {
  /// The claim file of a claim's rows.
  static func table(_ claim: String, _ rows: [ClaimRow]) -> DataTable {
    DataTable(
      name: "claim-\(claim)", kind: "claim", columns: ClaimRow.columns, rows: rows.map(\.cells))
  }

  var cells: [DataCell] {
    [
      .text(claim), .text(scheme), .text(window), .text(place), .text(family), .text(cohort),
      .date(attached), .text(result), .date(achieved), .year(rateYear), .money(amount),
      .text(evidence.joined(separator: "|")),
    ]
  }
}

extension Assessment {
  /// Every family and result: `pbr claims list --format csv`.
  package var table: DataTable {
    DataTable(
      name: "claims-list",
      columns: [
        "family_id", "place_id", "result", "state", "reason", "earliest_on", "owner",
        "amount_gbp",
      ],
      rows: standings.map { standing in
        let family = register.families[standing.family]
        return [
          .text(family.id), family.place.map { .text(register.places[$0].id) } ?? .empty,
          .text(scheme.results[standing.result].id), .text(standing.state.rawValue),
          .text(reasonText(standing)), standing.earliest.map { .date($0) } ?? .empty,
          owner(of: standing).map { .text($0) } ?? .empty,
          standing.amount.map { .money($0) } ?? .empty,
        ]
      })
  }

  /// Evidence that is missing, by who keeps it.
  func evidenceRequests(of claim: String) -> DataTable {
    let waiting = standings.filter { $0.state == .evidenceMissing }.map { standing in
      (owner: owner(of: standing) ?? "", standing: standing)
    }
    let sorted = waiting.enumerated().sorted {
      ($0.element.owner, $0.offset) < ($1.element.owner, $1.offset)
    }.map(\.element)
    return DataTable(
      name: "claim-\(claim)-evidence-requests", kind: "claim-evidence-requests",
      columns: [
        "owner", "family_id", "place_id", "result", "test", "measure", "subject", "request",
        "amount_gbp",
      ],
      rows: sorted.map { owner, standing in
        let family = register.families[standing.family]
        let test = standing.test.map { rules.tests[standing.result][$0] }
        return [
          .text(owner), .text(family.id),
          family.place.map { .text(register.places[$0].id) } ?? .empty,
          .text(scheme.results[standing.result].id), .text(test?.id ?? ""),
          .text(test?.measure ?? ""), .text(standing.about ?? ""),
          .text(standing.reason.words(of: scheme.unit)),
          standing.amount.map { .money($0) } ?? .empty,
        ]
      })
  }
}
