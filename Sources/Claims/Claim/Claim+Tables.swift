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
    table.about = "Every family and result that is not in the claim, and why."
    table.columns += [
      .date("achieved_on", "day on which it was achieved, if it was"),
      .date("assessed_to", "last day of the evidence that was judged"),
    ]
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
      name: "claim-\(claim)", about: "The claim: a row for each result.",
      columns: ClaimColumn.allCases.map(\.data), rows: rows.map(\.cells))
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
      about: "Every family and result, and how it stands.",
      columns: [
        .familyId.key, .placeId, .result.key,
        .text("state", "how it stands: claimed, not-funded, evidence-missing, not-met …"),
        .text("reason", "why, and the test that says so"),
        .date("earliest_on", "first day on which it might be claimed"), .owner,
        .pounds("amount_gbp", "what it would pay"),
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
      name: "claim-\(claim)-evidence-requests",
      about: "Evidence that is missing, by who keeps it.",
      columns: [
        .owner,
        .familyId, .placeId, .result,
        .text("test", "id of the test"),
        .text("measure", "measure of the evidence"),
        .text("subject", "whom the evidence is about"),
        .text("request", "what is asked for"),
        .pounds("amount_gbp", "what the result would pay"),
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
