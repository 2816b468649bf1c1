package import PBRClaims
import PBRProgramme
import PBRQuantities
import PBRRegister
package import PBRReporting

extension Explanation {
  /// What a coordinator or an auditor reads: each test with what it needs and what was seen.
  package var report: Report {
    Report(
      title: family.id, headline: headline, subtitle: subtitle,
      sections: results.map { result in
        ReportSection(
          id: result.id, title: result.title,
          blocks: [
            .paragraph(sentence(of: result)),
            .table(
              Table(
                id: result.id,
                columns: [
                  .label("Test", id: "test"), Column("Needed", id: "needed", .left),
                  Column("Observed", id: "observed", .left), Column("From", id: "from"),
                  Column("To", id: "to"), Column("Result", id: "result", .left),
                ], rows: result.tests.map { .line($0.id, $0.cells) })),
            .list(result.tests.map { $0.remark(unit) } + claimRemarks(result)),
          ])
      }, notes: notes)
  }

  /// What was claimed, day by day, and how a result can be claimed in its place.
  private func claimRemarks(_ result: Result) -> [String] {
    let isOther = result.standing.state == .excluded
    // Of another result only what holds now is told.
    let holding = result.claims.last { !$0.isTakenBack && $0.row.status != .reversed }
    let told = isOther ? holding.map { [$0] } ?? [] : result.claims
    var remarks = told.map { event in
      "\(event.row.claim.claim): \(event.row.claim.result) of \(event.row.claim.family) "
        + "\(event.words)."
    }
    if result.standing.reason == .notWith, !result.isAddOn, left == nil,
      let row = holding?.row, row.status != .clawedBack
    {
      remarks.append(
        "The scheme does not pay \(result.id) and \(row.claim.result) for one family. When "
          + "\(result.id) is met it can be claimed instead, after pbr claims amend REGISTER "
          + "\(row.claim.claim) --withdraw --place \(row.claim.place) --result "
          + "\(row.claim.result) --on DATE --reason TEXT.")
    }
    return remarks
  }

  private var headline: String {
    let ready = results.filter { $0.standing.state == .claimable }
    guard !ready.isEmpty else {
      return "Nothing can be claimed for \(family.id): "
        + results.map { "\($0.id) \($0.standing.state.rawValue)" }.joined(separator: ", ") + "."
    }
    let sum = Money.sum(ready.compactMap(\.standing.amount))
    return "\(NumberText.pounds(sum)) can be claimed for \(family.id): "
      + ready.map(\.id).joined(separator: ", ") + "."
  }

  private var subtitle: String {
    var parts: [String] = []
    if let place, !place.isFunded {
      parts.append("Worked with and not funded; the scheme pays for some results all the same")
    } else if let place {
      parts.append("Place \(place.id)" + (place.year.map { ", year \($0.prose)" } ?? ""))
      if chain.count > 1 { parts.append("held by " + chain.joined(separator: ", then ")) }
    } else {
      parts.append("Worked with and not funded")
    }
    parts.append("cohort \(family.cohort)")
    if let attached = family.attached { parts.append("attached \(attached.prose)") }
    if let left {
      parts.append("left \(left.prose) (\(family.exitReason?.rawValue ?? "no reason"))")
    }
    return parts.joined(separator: "; ") + "."
  }

  private func sentence(of result: Result) -> String {
    let standing = result.standing
    var text = "\(standing.state.words): \(standing.reason.words(of: unit))"
    if let about = standing.about { text += " (\(about))" }
    if let other = result.other { text += " (\(other))" }
    if let amount = standing.amount { text += "; \(NumberText.pounds(amount))" }
    if let earliest = standing.earliest {
      let isAchieved =
        standing.state == .claimable || standing.state == .excluded || standing.hasGrownOld
      text += (isAchieved ? "; achieved " : "; not before ") + earliest.prose
    }
    if let to = standing.assessedTo { text += ", assessed to \(to.prose)" }
    if standing.hasGrownOld { text += "; it counts as earned and waits for newer evidence" }
    return text + "."
  }
}

extension Explanation.Test {
  var cells: [Cell] {
    let result: Cell =
      switch outcome {
      case .met: .status(.good, outcome.rawValue)
      case .notMet: .status(.poor, outcome.rawValue)
      case .notYet, .missing, .notApplicable: .text(outcome.rawValue)
      }
    return [
      .text(threshold), .text(observed), from.map { .date($0) } ?? .empty,
      to.map { .date($0) } ?? .empty, result,
    ]
  }

  /// What was measured, why it stands so, and where the evidence is filed.
  func remark(_ unit: AttachedUnit) -> String {
    var text = "\(id): \(measure), \(isMet ? "met" : reason.words(of: unit))"
    if let about { text += " (\(about))" }
    text += evidence.isEmpty ? "." : ". Evidence: \(evidence.joined(separator: ", "))."
    return ([text] + remarks).joined(separator: " ")
  }
}
