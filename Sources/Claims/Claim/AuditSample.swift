import PBRFiles
package import PBRQuantities
package import PBRRegister
package import PBRReporting

/// Families of a claim drawn for internal audit, so that anyone can draw them again: the
/// SHA-256 of `claim:seed:family` in ascending order, the first so many.
package struct AuditSample: Sendable {
  package struct Draw: Sendable {
    package let family: String
    package let place: String
    package let results: [String]
    package let amount: Money
    /// The checksum by which it was drawn.
    package let checksum: String
  }

  package let claim: String
  package let seed: Int
  /// How many families the claim has.
  package let population: Int
  package let draws: [Draw]

  /// The larger of a tenth of the families, rounded up, and five; all of them when they are
  /// fewer.
  package static func size(of population: Int) -> Int {
    min(population, max((population + 9) / 10, 5))
  }

  /// Draws the sample of a claim's rows.
  package init(claim: String, seed: Int, rows: [ClaimRow]) {
    self.claim = claim
    self.seed = seed
    var families: [String: [ClaimRow]] = [:]
    for row in rows { families[row.family, default: []].append(row) }
    population = families.count
    let ordered = families.keys.map { family in
      (checksum: SHA256.hex(of: Array("\(claim):\(seed):\(family)".utf8)), family: family)
    }.sorted { $0 < $1 }
    draws = ordered.prefix(AuditSample.size(of: families.count)).map { drawn in
      let own = families[drawn.family] ?? []
      return Draw(
        family: drawn.family, place: own.first?.place ?? "", results: own.map(\.result),
        amount: Money.sum(own.map(\.amount)), checksum: drawn.checksum)
    }
  }

  /// The sample of a claim that stands in the journal; without a seed by the one that the chain
  /// gave it.
  package init(of claim: String, seed: Int?, in journal: Journal) {
    let rows = journal.rows.filter { $0.claim.claim == claim && $0.status == .submitted }
    self.init(
      claim: claim, seed: seed ?? AuditSample.seed(chain: journal.chain(of: claim) ?? ""),
      rows: rows.map(\.claim))
  }

  /// The seed that a chain value gives: its first twelve hexadecimal digits as a number. It
  /// rests on every row of the claim, so that nobody can choose it.
  package static func seed(chain: String) -> Int { Int(chain.prefix(12), radix: 16) ?? 1 }

  package var table: DataTable {
    DataTable(
      name: "audit-sample",
      about: "Families drawn for internal audit, in the order in which they were drawn.",
      columns: [
        .integer("draw", "place in the order of the draw, from 1").key, .familyId, .placeId,
        .text("results", "ids of the family's results, parted by |"),
        .pounds("amount_gbp", "what the claim has for the family"),
        .text("sha256", "checksum by which the family was drawn"),
      ],
      rows: draws.enumerated().map { number, draw in
        [
          .integer(number + 1), .text(draw.family), .text(draw.place),
          .text(draw.results.joined(separator: "|")), .money(draw.amount), .text(draw.checksum),
        ]
      })
  }
}
