import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReporting

extension CommitteeWorkbook {
  /// A check of two figures of the workbook against each other.
  private struct Check {
    let title: String
    let one: String
    let other: String
    let values: (one: Double, other: Double)
    let style: SheetCell.Style
    /// Whether the first need only not be more than the second.
    var isLimit = false
  }

  /// Rows of the sheet, from 0: the first check, and the heading over what the sheet can follow.
  private var firstCheck: Int { 4 }
  private var followHeading: Int { firstCheck + identities.count + 1 }

  /// The row of a limit, which other sheets name.
  func checkRow(of limit: FollowLimit) -> Int { followHeading + 1 + limit.number }

  /// Checks that hold whatever is changed, whether the workbook can follow what was changed, and
  /// how far its figures are from those delivered.
  var checks: Worksheet {
    var rows: [[SheetCell]] = [[.text("Checks", .title)], [], []]
    func heading(_ titles: String...) { rows.append(titles.map { .text($0, .heading) }) }
    heading("These hold whatever is changed", "One way", "Other way", "Holds")
    for check in identities {
      let row = rows.count + 1
      let (one, other) = check.values
      rows.append([
        .text(check.title), .formula(check.one, one, check.style),
        .formula(check.other, other, check.style),
        check.isLimit
          ? .test("B\(row)<=C\(row)", one <= other)
          : .test("ABS(B\(row)-C\(row))<0.01", (one - other).magnitude < 0.01),
      ])
    }
    rows.append([])
    heading("The workbook can follow what was changed", "Found", "Limit", "Holds")
    for limit in allLimits {
      let row = rows.count + 1
      rows.append([
        .text(limit.title), .formula(limit.found, limit.values.found, limit.style),
        .formula(limit.limit, limit.values.limit, limit.style),
        .test(limit.test(row), true),
      ])
    }
    if allLimits.isEmpty { rows.append([.text("Nothing here that it could not", .note)]) }
    let comparison = rows.count
    rows.append([])
    let last = rows.count
    rows.append([])
    heading("Figures beside those delivered", "Workbook", "Delivered", "Difference")
    let first = rows.count + 1
    for (title, formula, value) in delivered {
      let row = rows.count + 1
      rows.append([
        .text(title), .formula(formula, value, .pence), .number(value, .engine),
        .formula("B\(row)-C\(row)", 0, .pence),
      ])
    }
    rows[1] = [
      .text("All checks"), .empty, .empty, .test("AND(D\(firstCheck + 1):D\(last))", true),
    ]
    let differences = "D\(first):D\(rows.count)"
    rows.append([])
    heading("Inputs as delivered", "", "", "Unchanged")
    let inputs = rows.count + 1
    for part in inputParts {
      rows.append([.text(part.title), .empty, .empty, .test(part.unchanged, true)])
    }
    rows[comparison] = [
      .text("Figures that differ from those delivered, and inputs that were changed"),
      .formula("SUMPRODUCT(--(ABS(\(differences))>=0.01))", 0, .integer),
      .formula("COUNTIF(D\(inputs):D\(rows.count),FALSE)", 0, .integer),
      .test("OR(B\(comparison + 1)=0,C\(comparison + 1)>0)", true),
    ]
    rows[2] = [
      .text("Figures are those delivered (not once an input is changed)"), .empty, .empty,
      .test("AND(MAX(\(differences))<0.01,MIN(\(differences))>-0.01)", true),
    ]
    return Worksheet(
      "Checks", widths: [64, 18, 18, 14], frozenRows: 2, frozenColumns: 0, rows: rows)
  }

  /// Every input, some at a time, with a formula that tells whether it is as delivered.
  private var inputParts: [(title: String, unchanged: String)] {
    var parts = layout.tariffYears.map { ("Fees and prices, \($0.prose)", unchanged($0)) }
    parts.append(("Funded places", unchanged(places: Array(scenario.cohorts.indices))))
    let costs = layout.costInputs.enumerated().map { index, input in
      "Inputs!\(Worksheet.fixed(layout.costTop + index, 1))=\(input.amount)"
    }
    for start in stride(from: 0, to: costs.count, by: CommitteeWorkbook.mostCosts) {
      let some = costs.dropFirst(start).prefix(CommitteeWorkbook.mostCosts)
      parts.append(
        ("Costs and grants from line \(start + 1)", "AND(\(some.joined(separator: ",")))"))
    }
    return parts
  }

  /// More than a formula should compare at a time.
  private static let mostCosts = 100

  private var identities: [Check] {
    var list: [Check] = []
    func add(
      _ title: String, _ one: String, _ other: String, _ value: Double,
      _ style: SheetCell.Style = .pence
    ) {
      list.append(
        Check(title: title, one: one, other: other, values: (value, value), style: style))
    }
    let at = fundingRows
    let total = "Funding!" + Worksheet.letters(layout.years.count + 1)
    let results = projection.resultsEarned.total
    let from = Worksheet.fixed(layout.cohortTop, 1)
    let to = Worksheet.fixed(layout.cohortTop + max(1, scenario.cohorts.count) - 1, 1)
    add(
      "Places by month and places of the plan", placesSum(), "SUM(Inputs!\(from):\(to))",
      Double(scenario.places), .integer)
    for (index, cohort) in scenario.cohorts.enumerated() {
      let row = layout.cohortTop + index
      list.append(
        Check(
          title: "Funded places within the families of \(cohort.title ?? cohort.id)",
          one: "Inputs!" + Worksheet.fixed(row, 1), other: "Inputs!" + Worksheet.fixed(row, 2),
          values: (Double(cohort.funded), Double(cohort.families)), style: .integer,
          isLimit: true))
    }
    add(
      "Results earned and results claimed",
      "SUM(\(total)\(at.firstResult + 1):\(Worksheet.letters(layout.years.count + 1))\(at.earned))",
      scheduleTotal, results)
    add(
      "Results earned and results received", scheduleTotal, "\(total)\(at.cashResults + 1)",
      results)
    let net = (
      earned: "\(total)\(at.netEarned + 1)", cash: "\(total)\(at.netCash + 1)",
      value: projection.netEarned.total
    )
    if projection.feesWithheld == 0 {
      add(
        "Fees earned and fees received", "\(total)\(at.fees + 1)", "\(total)\(at.cashFees + 1)",
        projection.feesEarned.total)
      add("Net over all years, earned and in cash", net.earned, net.cash, net.value)
    } else {
      add(
        "Net over all years in cash, and net earned less fees withheld", net.cash,
        "\(net.earned)-\(total)\(at.fees + 1)+\(total)\(at.cashFees + 1)",
        projection.netCash.total)
    }
    return list
  }

  /// The headline figures, from the workbook and from the run.
  private var delivered: [(title: String, formula: String, value: Double)] {
    let at = fundingRows
    var list: [(title: String, formula: String, value: Double)] = []
    for (index, year) in layout.years.enumerated() {
      let column = Worksheet.letters(index + 1)
      let flows: [(String, Int, MonthlyFlow)] = [
        ("Fees earned", at.fees, projection.feesEarned),
        (
          "Funding earned", at.earned,
          projection.feesEarned + projection.resultsEarned
        ),
        (
          "Funding received", at.cash,
          projection.feesReceived + projection.resultsReceived
        ),
        ("Net, in cash", at.netCash, projection.netCash),
      ]
      for (title, row, flow) in flows {
        list.append(
          ("\(title), \(year.prose)", "Funding!\(column)\(row + 1)", flow.sum(in: year)))
      }
    }
    for (index, window) in scheme.windows.enumerated() {
      let amount = scheme.results.indices.reduce(0) {
        $0 + projection.claims(result: $1)[index].amount
      }
      let letter = Worksheet.letters(2 + 2 * scheme.results.count)
      list.append(("Claims of \(window.id)", "'Claim schedule'!\(letter)\(4 + index)", amount))
    }
    if let bands = bandValues {
      let parts = [
        ("Received", bands.received), ("Fees to come", bands.feesToCome),
        ("Results expected", bands.resultsExpected),
        ("Results not expected", bands.resultsNotExpected), ("Maximum", bands.maximum),
      ]
      for (index, part) in parts.enumerated() {
        list.append((part.0, "Bands!B\(4 + index)", part.1))
      }
    }
    return list
  }
}
