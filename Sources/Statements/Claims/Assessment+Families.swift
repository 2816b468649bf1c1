package import PBRClaims
import PBRProgramme
import PBRRegister
package import PBRReporting

extension Assessment {
  /// Every family and result, as in the data file, family by family.
  package var familyByFamily: ReportSection {
    var rows: [Row] = []
    for (index, family) in register.families.enumerated() where family.isAttached(by: asOf) {
      let place = family.place.map { register.places[$0] }
      let isPlaced = place?.isFunded ?? false
      rows.append(.heading(family.id + (isPlaced ? ", place \(place?.id ?? "")" : "")))
      rows += standings(of: index).map { standing in
        .line(
          scheme.results[standing.result].id,
          [
            .text(standing.state.rawValue), .text(reasonText(standing)),
            standing.earliest.map { .date($0) } ?? .empty,
            .text(owner(of: standing) ?? ""),
            standing.amount.map { .money($0) } ?? .empty,
          ])
      }
    }
    return ReportSection(
      id: "families", title: "\(scheme.unit.heading) (about people: keep safe)",
      blocks: [
        .table(
          Table(
            id: "families", unit: .pounds,
            columns: [
              .label(
                scheme.unit.one.prefix(1).uppercased() + scheme.unit.one.dropFirst() + " and result"
              ), Column("State", id: "state", .left),
              Column("Reason", id: "reason", .left),
              Column("Earliest", id: "earliest", .left), Column("Owner", id: "owner", .left),
              Column("Amount", id: "amount"),
            ], rows: rows))
      ])
  }
}
