import PBRClaims
import PBRProgramme
import PBRQuantities
package import PBRRegister
package import PBRReporting

/// Rows of the journal as a person reads them, result by result.
package struct ClaimHistory {
  let events: [ClaimEvent]

  package init(_ events: [ClaimEvent]) { self.events = events }

  package var report: Report {
    var order: [String] = []
    var groups: [String: [ClaimEvent]] = [:]
    for event in events {
      let name = event.name
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append(event)
    }
    let taken = events.count(where: \.isTakenBack)
    return Report(
      title: "History of claims",
      headline: events.isEmpty
        ? "Nothing has been claimed."
        : "\(count(events.count, "row")) of \(count(order.count, "claimed result")); "
          + "\(NumberText.pounds(moved)) received"
          + (taken == 0 ? "." : "; \(count(taken, "row")) taken back."),
      sections: order.map { name in
        ReportSection(
          id: name, title: name, blocks: [.list((groups[name] ?? []).map(\.sentence))])
      })
  }

  private var moved: Money { Money.sum(events.map(\.moved)) }

  private func count(_ number: Int, _ what: String) -> String {
    Noun(what).counted(number)
  }

  /// `claims-history.csv`: the rows in the order of the journal.
  package var table: DataTable {
    DataTable(
      name: "claims-history",
      headings: [
        "line", "claim_id", "place_id", "family_id", "result", "status", "status_on", "amount_gbp",
        "moved_gbp", "standing_gbp", "reason", "takes_back_line", "person", "taken_back", "chain",
      ],
      rows: events.map { event in
        let claim = event.row.claim
        return [
          .integer(event.row.line), .text(claim.claim), .text(claim.place), .text(claim.family),
          .text(claim.result), .text(event.row.status.rawValue), .date(event.row.on),
          .money(claim.amount), .money(event.moved), .money(event.standing),
          .text(claim.reason ?? ""), event.takesBack.map { .integer($0.line) } ?? .empty,
          .text(claim.person ?? ""), .boolean(event.isTakenBack),
          .text(event.chain),
        ]
      })
  }
}

extension ClaimEvent {
  /// Whose row it is: `C1: crime-education of F-0001, place P-0001`.
  fileprivate var name: String {
    "\(row.claim.claim): \(row.claim.result) of \(row.claim.family), place \(row.claim.place)"
  }

  /// `15 June 2013: clawed-back, £700 (late). £700 paid back; it stands at £0. Line 6, row 52d4cd14.`
  fileprivate var sentence: String {
    let reason = row.claim.reason.map { " (\($0))" } ?? ""
    let amount = NumberText.pounds(row.claim.amount)
    let what: String
    if row.status == .reversed {
      let other = takesBack.map { "\($0.status.rawValue) of \($0.on.prose), line \($0.line)" }
      what =
        "reversed, takes back \(other ?? "a row"), \(amount)"
        + (row.claim.person.map { ", by \($0)" } ?? "")
    } else {
      what = "\(row.status.rawValue), \(amount)"
    }
    let money =
      moved == .zero
      ? ""
      : moved > .zero
        ? "\(NumberText.pounds(moved)) received; "
        : "\(NumberText.pounds(Money(pence: -moved.pence))) paid back; "
    return "\(row.on.prose): \(what)\(reason). \(money)"
      + (money.isEmpty ? "It" : "it") + " stands at \(NumberText.pounds(standing)). "
      + "Line \(row.line), row \(chain.prefix(12))" + (isTakenBack ? ", taken back later." : ".")
  }
}
