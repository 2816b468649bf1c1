import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReporting

extension CommitteeWorkbook {
  /// Expected claims: places × claims a place × rate, a row for each month of attachment,
  /// result, window and year.
  var claims: Worksheet {
    var rows: [[SheetCell]] = [
      [.text("Expected claims", .title)],
      [
        .text(
          "Claims = places × expected claims a place (from the calculation of expected values); "
            + "amount = claims × rate, less what would take a place over its maximum. \"Too "
            + "late\" is achieved after the last window and not paid.", .note)
      ],
      [
        "Cohort", "Attached in", "Result", "Window", "Achieved in year that begins",
        "Paid in year that begins",
        "Received by the position date", "Places", "Claims a place", "Claims", "Rate, £",
        "Over the maximum, £ a place", "Amount, £",
      ].map { .text($0, .heading) },
    ]
    for claim in claimRows { rows.append(cells(claim, rows.count)) }
    return Worksheet(
      "Claims", widths: [22, 12, 24, 12, 13, 13, 12, 9, 12, 12, 12, 14, 14], frozenRows: 3,
      frozenColumns: 3, rows: rows)
  }

  private func cells(_ claim: ClaimRow, _ line: Int) -> [SheetCell] {
    let row = layout.placeRows[claim.place]
    let expected = claim.expected
    let cohort = scenario.cohorts[row.cohort]
    let rule = scheme.results[expected.result]
    let window = expected.window.map { scheme.windows[$0] }
    let paidIn = window.map { $0.closes.month + cohort.assumptions.paymentMonths }
    let position = bandValues?.positionMonth
    let isReceived = paidIn.flatMap { paid in position.map { paid <= $0 } } ?? false
    let price = price(expected.result, claim)
    let places = Double(row.attachment.places)
    return [
      .text(cohort.title ?? cohort.id), .month(row.attachment.month), .text(rule.id),
      .text(window?.id ?? "Too late"), .number(Double(expected.achievedIn.startYear), .plain),
      paidIn.map { .number(Double($0.financialYear.startYear), .plain) } ?? .empty,
      .number(isReceived ? 1 : 0, .engineWhole),
      .formula("Places!E\(WorkbookLayout.placesTop + claim.place + 1)", places, .integer),
      .number(expected.count, .engine),
      .formula("H\(line + 1)*I\(line + 1)", places * expected.count, .count),
      .formula(price.cell, price.pounds, .pence),
      over(claim),
      .formula(
        "J\(line + 1)*K\(line + 1)-H\(line + 1)*L\(line + 1)", places * expected.amount, .pence),
    ]
  }

  /// Pounds a claim.
  func rate(_ claim: ClaimRow) -> Double { price(claim.expected.result, claim).pounds }

  /// What the most a place can be paid takes off on average: it happens when one family of the
  /// place has earned a result and a later one another that is not paid beside it. The chance of
  /// that comes from the calculation; the pounds by which it is over follow the tariff.
  func over(_ claim: ClaimRow) -> SheetCell {
    let expected = claim.expected
    let year = layout.placeRows[claim.place].attachment.month.financialYear
    let own = price(expected.result, claim)
    let rule = scheme.results[expected.result]
    let cut = expected.count * own.pounds - expected.amount
    guard cut > 1e-10 * max(1, expected.amount) else { return .number(0, .engine) }
    let others = scheme.results.indices.filter { other in
      scheme.results[other].notWith.contains(rule.id)
        || rule.notWith.contains(scheme.results[other].id)
    }
    let fee = scheme.attachment.fee[year]?.pounds ?? 0
    let prices = others.map { price($0, claim) }
    guard let other = prices.max(by: { $0.pounds < $1.pounds }),
      let most = scheme.maximumPerPlace?.pounds
    else { return .number(cut, .engine) }
    let excess = fee + other.pounds + own.pounds - most
    guard excess > 0 else { return .number(cut, .engine) }
    let sum = [tariff(0, year), other.cell, own.cell].joined(separator: "+")
    let limit = "Inputs!" + Worksheet.fixed(layout.maximumRow, 1)
    return .formula("\(cut / excess)*MAX(0,\(sum)-\(limit))", cut, .engine)
  }
}
