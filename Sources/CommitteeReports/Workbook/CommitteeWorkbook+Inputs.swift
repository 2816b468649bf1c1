import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReporting

extension CommitteeWorkbook {
  /// Everything an auditor may change: fees and results rates, places, unit costs.
  var inputs: Worksheet {
    var rows: [[SheetCell]] = [
      [.text(scenario.displayName, .title)],
      [
        .text(
          "Cells on yellow are inputs: change them and everything else follows. Cells on grey "
            + "come from the calculation of expected values and do not move.", .note)
      ],
      [
        .text(
          ([scheme.title] + (scenario.placeholders.sentence.map { [$0] } ?? []))
            .joined(separator: ". "), .note)
      ],
      [.text("Tariff", .heading), .text("Attachment fee, £", .heading)]
        + scheme.results.map { .text("\($0.title), £", .heading) },
    ]
    for year in layout.tariffYears {
      let fee = scheme.attachment.fee[year]?.pounds ?? 0
      rows.append(
        [.text(year.prose), .number(fee, .input)]
          + scheme.results.map { .number($0.amount(in: year).pounds, .input) })
    }
    while rows.count < layout.maximumRow { rows.append([]) }
    rows.append([
      .text("Most a place is paid, £"),
      scheme.maximumPerPlace.map { .number($0.pounds, .input) } ?? .empty,
    ])
    while rows.count < layout.cohortTop - 1 { rows.append([]) }
    rows.append([
      .text("Plan", .heading), .text("Funded places", .heading),
      .text("Families (not an input here)", .heading),
    ])
    for cohort in scenario.cohorts {
      rows.append([
        .text(cohort.title ?? cohort.id), .number(Double(cohort.funded), .whole),
        .number(Double(cohort.families), .engine),
      ])
    }
    while rows.count < layout.costTop - 1 { rows.append([]) }
    rows.append([
      .text("Costs and grants", .heading), .text("Amount, £", .heading), .text("Unit", .heading),
    ])
    for input in layout.costInputs {
      rows.append([.text(input.title), .number(input.amount, .input), .text(input.unit)])
    }
    return Worksheet(
      "Inputs", widths: [40, 18] + scheme.results.map { _ in 22 }, frozenRows: 0, rows: rows)
  }

  /// The cell of a fee among the inputs; column 0 is the fee, the results follow.
  func tariff(_ column: Int, _ year: FinancialYear) -> String {
    let row = layout.tariffYears.firstIndex(of: year) ?? 0
    return "Inputs!" + Worksheet.fixed(layout.tariffTop + row, 1 + column)
  }

  /// Places by cohort and month of attachment, with their fees.
  var places: Worksheet {
    let top = WorkbookLayout.placesTop
    let position = bandValues?.positionMonth
    var rows: [[SheetCell]] = [
      [.text("Places and attachment fees", .title)],
      [
        .text(
          "Places so far = families so far × funded places ÷ families, rounded half up; a "
            + "month's places are the difference.", .note)
      ],
      [
        "Cohort", "Attached in", "Year", "Families so far", "Places", "Fee, £", "Fees, £",
        "Share paid by the position date",
      ].map { .text($0, .heading) }
        + layout.years.map { .text("Share paid in \($0.prose)", .heading) },
    ]
    for (index, row) in layout.placeRows.enumerated() {
      let cohort = scenario.cohorts[row.cohort]
      let year = row.attachment.month.financialYear
      let line = top + index
      let input = layout.cohortTop + row.cohort
      let funded = "Inputs!" + Worksheet.fixed(input, 1)
      let families = "Inputs!" + Worksheet.fixed(input, 2)
      let soFar = "INT((2*D\(line + 1)*\(funded)+\(families))/(2*\(families)))"
      let first = top + (layout.placeRows.firstIndex { $0.cohort == row.cohort } ?? index)
      let before = row.isFirst ? "" : "-SUM(E\(first + 1):E\(line))"
      let places = Double(row.attachment.places)
      let fee = scheme.attachment.fee[year]?.pounds ?? 0
      let paid = payments(year, row.attachment.month)
      let received = paid.reduce(0) { sum, part in
        sum + (position.map { part.month <= $0 } ?? false ? part.share : 0)
      }
      rows.append(
        [
          .text(cohort.title ?? cohort.id), .text(row.attachment.month.prose), .text(year.prose),
          .number(Double(row.familiesSoFar), .engine), .formula(soFar + before, places, .count),
          .formula(tariff(0, year), fee, .pence),
          .formula("E\(line + 1)*F\(line + 1)", places * fee), .number(received, .engine),
        ]
          + layout.years.map { cashYear in
            .number(
              paid.reduce(0) { $0 + ($1.month.financialYear == cashYear ? $1.share : 0) }, .engine)
          })
    }
    return Worksheet(
      "Places", widths: [26, 16, 10, 10, 10, 12, 14, 14] + layout.years.map { _ in 12 },
      frozenRows: 3, frozenColumns: 2, rows: rows)
  }

  /// The months in which the fee of a place is paid, each with its share, as the scheme's
  /// dates and gates have it for this plan.
  func payments(_ year: FinancialYear, _ month: Month) -> [(month: Month, share: Double)] {
    if let gate = projection.gates.first(where: { $0.year == year }) {
      if let tier = gate.tier {
        return tier.pays.map { (year.firstMonth(ofQuarter: $0.quarter), $0.share) }
      }
      return gate.reached.map { [($0, 1)] } ?? []
    }
    return [(scheme.attachment.paid[year]?.month ?? month, 1)]
  }

  /// Expected claims: places × claims a place × rate, a row for each month of attachment,
  /// result, window and year.
  var claims: Worksheet {
    var rows: [[SheetCell]] = [
      [.text("Expected claims", .title)],
      [
        .text(
          "Claims = places × expected claims a place (from the calculation of expected values); "
            + "amount = claims × rate, less what would take a place over its maximum. \"Too late\" is achieved after the last window and not "
            + "paid.", .note)
      ],
      [
        "Cohort", "Attached in", "Result", "Window", "Achieved in", "Paid in",
        "Received by the position date", "Places", "Claims a place", "Claims", "Rate, £",
        "Over the maximum, £ a place", "Amount, £",
      ].map { .text($0, .heading) },
    ]
    for claim in claimRows { rows.append(cells(claim, rows.count)) }
    return Worksheet(
      "Claims", widths: [22, 16, 24, 12, 12, 10, 12, 9, 12, 12, 12, 14, 14], frozenRows: 3,
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
    let rateYear: FinancialYear
    switch scheme.resultsRate {
    case .attachmentYear: rateYear = row.attachment.month.financialYear
    case .claimYear:
      rateYear =
        (window ?? scheme.windows.last)?.closes.month.financialYear
        ?? row.attachment.month.financialYear
    }
    let places = Double(row.attachment.places)
    let rate = rule.amount(in: rateYear).pounds
    return [
      .text(cohort.title ?? cohort.id), .text(row.attachment.month.prose), .text(rule.id),
      .text(window?.id ?? "Too late"), .text(expected.achievedIn.prose),
      .text(paidIn?.financialYear.prose ?? ""), .number(isReceived ? 1 : 0, .engine),
      .formula("Places!E\(WorkbookLayout.placesTop + claim.place + 1)", places, .count),
      .number(expected.count, .engine),
      .formula("H\(line + 1)*I\(line + 1)", places * expected.count, .count),
      .formula(tariff(1 + expected.result, rateYear), rate, .pence),
      over(expected, row.attachment.month.financialYear, rateYear),
      .formula(
        "J\(line + 1)*K\(line + 1)-H\(line + 1)*L\(line + 1)", places * expected.amount, .pence),
    ]
  }

  /// What the most a place can be paid takes off on average: it happens when one family of the
  /// place has earned a result and a later one another that is not paid beside it. The chance of
  /// that comes from the calculation; the pounds by which it is over follow the tariff.
  private func over(
    _ expected: PlaceExpectation, _ year: FinancialYear, _ rateYear: FinancialYear
  ) -> SheetCell {
    let rule = scheme.results[expected.result]
    let cut = expected.count * rule.amount(in: rateYear).pounds - expected.amount
    guard cut > 1e-10 * max(1, expected.amount) else { return .number(0, .engine) }
    let others = scheme.results.indices.filter { other in
      scheme.results[other].notWith.contains(rule.id)
        || rule.notWith.contains(scheme.results[other].id)
    }
    let fee = scheme.attachment.fee[year]?.pounds ?? 0
    let parts = others.map { scheme.results[$0].amount(in: rateYear).pounds }
    guard let other = parts.indices.max(by: { parts[$0] < parts[$1] }),
      let most = scheme.maximumPerPlace?.pounds
    else { return .number(cut, .engine) }
    let excess = fee + parts[other] + rule.amount(in: rateYear).pounds - most
    guard excess > 0 else { return .number(cut, .engine) }
    let sum = [
      tariff(0, year), tariff(1 + others[other], rateYear),
      tariff(1 + expected.result, rateYear),
    ].joined(separator: "+")
    let limit = "Inputs!" + Worksheet.fixed(layout.maximumRow, 1)
    return .formula("\(cut / excess)*MAX(0,\(sum)-\(limit))", cut, .engine)
  }
}
