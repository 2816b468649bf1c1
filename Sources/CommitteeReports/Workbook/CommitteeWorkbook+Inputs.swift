import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReporting

extension CommitteeWorkbook {
  /// Everything an auditor may change: fees and results rates, places, unit costs. Beside an input
  /// that the workbook could not follow stands that it cannot.
  var inputs: Worksheet {
    var rows: [[SheetCell]] = [
      [.text(scenario.displayName, .title)], [verdict],
      [
        .text(
          "Cells on yellow are inputs: change them and everything else follows. Cells on grey "
            + "come from the calculation and do not move."
            + (hasRegister
              ? " What is computed is the plan; what has happened is on the sheet Position and on those "
                + "of charts." : ""),
          .note)
      ],
      [
        .text(
          ([scheme.title] + (scenario.placeholders.sentence.map { [$0] } ?? []))
            .joined(separator: ". "), .note)
      ],
    ]
    if !marking.isEmpty { rows.append([.text(marking, .alarm)]) }
    while rows.count < layout.tariffTop - 1 { rows.append([]) }
    rows.append(
      [.text("Tariff", .heading), .text("Attachment fee, £", .heading)]
        + scheme.results.map { .text("\($0.title), £", .heading) })
    for year in layout.tariffYears {
      let fee = scheme.attachment.fee[year]?.pounds ?? 0
      rows.append(
        [.text(year.prose), .number(fee, .input)]
          + scheme.results.map {
            $0.price.isDated ? .empty : .number($0.amount(in: year).pounds, .input)
          }
          + [warning(unless: limits.filter { $0.year == year }, limitWords(year))])
    }
    rows += dayRows
    while rows.count < layout.maximumRow { rows.append([]) }
    rows.append([
      .text("Most a place is paid, £"),
      scheme.maximumPerPlace.map { .number($0.pounds, .input) } ?? .empty,
      warning(unless: limits, "This sheet cannot follow: see Checks"),
    ])
    while rows.count < layout.cohortTop - 1 { rows.append([]) }
    rows.append([
      .text("Plan", .heading), .text("Funded places", .heading),
      .text("Families (not an input here)", .heading),
    ])
    for (index, cohort) in scenario.cohorts.enumerated() {
      rows.append([
        .text(cohort.title ?? cohort.id), .number(Double(cohort.funded), .whole),
        .number(Double(cohort.families), .engineWhole),
        warning(
          unless: placeLimits.filter { $0.cohorts.contains(index) },
          "This sheet cannot follow: see Checks"),
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

  private func limitWords(_ year: FinancialYear) -> String {
    "This sheet cannot follow: a place of \(year.prose) could earn more than the most it is paid"
  }

  /// Words beside an input, seen only when one of some limits does not hold.
  private func warning(unless limits: [FollowLimit], _ words: String) -> SheetCell {
    guard !limits.isEmpty else { return .empty }
    let all = limits.map { "Checks!$D$\(checkRow(of: $0) + 1)" }.joined(separator: ",")
    return .words("IF(AND(\(all)),\"\",\"\(words)\")", "")
  }

  /// What the sheet Checks says of the whole, in words.
  var verdict: SheetCell {
    .words(
      "IF(Checks!$D$2,\"\(CommitteeWorkbook.holds)\",\"\(CommitteeWorkbook.fails)\")",
      CommitteeWorkbook.holds)
  }

  private static let holds = "All checks hold."
  private static let fails =
    "A CHECK FAILS: do not use these figures before you have read the sheet Checks."

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
        "Cohort", "Attached in", "Year begins", "Families so far", "Places", "Fee, £", "Fees, £",
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
          .text(cohort.title ?? cohort.id), .month(row.attachment.month),
          .number(Double(year.startYear), .plain), .number(Double(row.familiesSoFar), .engineWhole),
          .formula(soFar + before, places, .integer),
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
}
