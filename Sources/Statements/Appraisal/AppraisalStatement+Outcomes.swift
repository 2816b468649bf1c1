import PBRAppraisal
import PBRFindings
import PBRQuantities
import PBRReporting

extension AppraisalStatement {
  /// What could be claimed, what is claimed and what is caused, on lines of their own.
  var outcomes: ReportSection {
    let outcomes = appraisal.outcomes.filter { $0.achieved >= 1e-9 }
    func line(_ label: String, _ part: (OutcomeLine) -> Cell) -> Row {
      .line(label, outcomes.map(part))
    }
    let rows = [
      line("Claimable: achieved in time by any family") { .count($0.claimable, places: 1) },
      line("Claimed: for funded places") { .count($0.claimed, places: 1) },
      line("Caused: would not have come anyway") { caused($0.caused) },
    ]
    let table = Table(
      id: "outcomes",
      columns: [.label(id: "line")]
        + outcomes.map { Column($0.title, id: $0.result) }, rows: rows)
    return ReportSection(
      id: "outcomes", title: "Claims are not effects", blocks: [.table(table)])
  }

  private func caused(_ caused: OutcomeLine.Caused?) -> Cell {
    guard let caused else { return "not known" }
    if caused.atMost - caused.atLeast < 0.05 { return .count(caused.atLeast, places: 1) }
    return .text(
      "\(NumberText.grouped(caused.atLeast, places: 1)) to "
        + NumberText.grouped(caused.atMost, places: 1))
  }

  /// Published results beside this one.
  var plausibility: ReportSection {
    let own = Row.line(
      "This appraisal, \(years(value.years))",
      [ratio(value.benefitPerPound), "fiscal", "as assumed"])
    let rows = appraisal.plan.library.referenceCases.compactMap { reference -> Row? in
      guard let ratio = reference.benefitPerPound else { return nil }
      return .line(
        reference.title,
        [
          .count(ratio, places: 2), .text(reference.value),
          reference.hasCounterfactual ? "compared with others" : "not compared",
        ])
    }
    let table = Table(
      id: "plausibility",
      columns: [
        .label(id: "case"), Column("Per £1", id: "benefit_per_pound"),
        Column("Value", id: "value", .left), Column("Evidence", id: "evidence", .left),
      ], rows: [own] + rows)
    return ReportSection(
      id: "plausibility", title: "Is it plausible?", blocks: [.table(table)])
  }

  /// What a careful reader would ask; nil when there is nothing.
  /// - Parameter withRemedies: whether it says what to write into the plan.
  func questions(withRemedies: Bool = true) -> ReportSection? {
    guard !findings.isEmpty else { return nil }
    let lines = findings.map { finding -> String in
      capital(finding.message) + "."
        + (withRemedies ? finding.remedy.map { " " + $0 } ?? "" : "")
    }
    return ReportSection(id: "questions", title: "What to look at", blocks: [.list(lines)])
  }
}
