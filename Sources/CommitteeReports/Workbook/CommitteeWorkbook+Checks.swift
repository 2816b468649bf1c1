import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReporting

extension CommitteeWorkbook {
  /// What is received, expected and at risk of the maximum.
  var bands: Worksheet {
    guard let bands = bandValues else {
      return Worksheet(
        "Bands", widths: [60], frozenRows: 0, frozenColumns: 0,
        rows: [[.text("The scheme names no maximum, so there are no bands.", .note)]])
    }
    let day = bands.positionMonth.lastDay?.prose ?? bands.positionMonth.prose
    let at = fundingRows
    let total = Worksheet.letters(layout.years.count + 1)
    let perPlace = "Inputs!" + Worksheet.fixed(layout.maximumRow, 1)
    var rows: [[SheetCell]] = [
      [.text("Received, expected and at risk at \(day)", .title)], [],
      [.text("Band", .heading), .text("£", .heading), .text("Share", .heading)],
    ]
    func add(
      _ title: String, _ formula: String, _ value: Double, _ style: SheetCell.Style = .pounds
    ) {
      let row = rows.count + 1
      let share = bands.maximum == 0 ? 0 : value / bands.maximum
      rows.append([
        .text(title, style == .total ? .total : .plain), .formula(formula, value, style),
        .formula("IF($B$8=0,0,B\(row)/$B$8)", share, .count),
      ])
    }
    add("Received", "\(receivedFees())+\(receivedResults())", bands.received)
    add(
      "Fees to come", "Funding!\(total)\(at.cashFees + 1)-\(receivedFees())", bands.feesToCome)
    add(
      "Results expected", "Funding!\(total)\(at.cashResults + 1)-\(receivedResults())",
      bands.resultsExpected)
    add("Results not expected", "B8-B4-B5-B6", bands.resultsNotExpected)
    add("Maximum", "\(placesSum())*\(perPlace)", bands.maximum, .total)
    return Worksheet("Bands", widths: [30, 18, 12], frozenRows: 3, rows: rows)
  }

  /// Checks that hold whatever is changed, and checks that hold for the inputs as delivered.
  var checks: Worksheet {
    var rows: [[SheetCell]] = [
      [.text("Checks", .title)], [], [],
      [.text("These hold whatever is changed", .heading)]
        + ["One way", "Other way", "Holds"].map { .text($0, .heading) },
    ]
    func add(_ title: String, _ one: String, _ other: String, _ value: Double) {
      let row = rows.count + 1
      rows.append([
        .text(title), .formula(one, value, .pence), .formula(other, value, .pence),
        .test("ABS(B\(row)-C\(row))<0.01", true),
      ])
    }
    let at = fundingRows
    let total = Worksheet.letters(layout.years.count + 1)
    let results = projection.resultsEarned.reduce(0, +)
    let fees = projection.feesEarned.reduce(0, +)
    let funded = scenario.places
    let from = Worksheet.fixed(layout.cohortTop, 1)
    let to = Worksheet.fixed(layout.cohortTop + max(1, scenario.cohorts.count) - 1, 1)
    add(
      "Places by month and places of the plan", placesSum(), "SUM(Inputs!\(from):\(to))",
      Double(funded))
    add(
      "Results earned and results claimed",
      "SUM(Funding!\(total)\(at.firstResult + 1):\(total)\(at.earned))", scheduleTotal, results)
    add(
      "Results earned and results received", scheduleTotal,
      "Funding!\(total)\(at.cashResults + 1)", results)
    if projection.feesWithheld == 0 {
      add(
        "Fees earned and fees received", "Funding!\(total)\(at.fees + 1)",
        "Funding!\(total)\(at.cashFees + 1)", fees)
    }
    add(
      "Net over all years, earned and in cash",
      "Funding!\(total)\(at.netEarned + 1)+Funding!\(total)\(at.cash + 1)",
      "Funding!\(total)\(at.netCash + 1)+Funding!\(total)\(at.earned + 1)",
      projection.netEarned.reduce(0, +) + projection.feesReceived.reduce(0, +)
        + projection.resultsReceived.reduce(0, +))
    if let maximum = scheme.maximumPerPlace, scheme.resultsRate == .attachmentYear {
      for year in layout.tariffYears {
        let row = rows.count + 1
        let most = mostPerPlace(year)
        rows.append([
          .text("Most a place of \(year.prose) can be paid, and the limit"),
          .formula(most.formula, most.value, .pence),
          .formula("Inputs!" + Worksheet.fixed(layout.maximumRow, 1), maximum.pounds, .pence),
          .test("B\(row)<=C\(row)+0.005", most.value <= maximum.pounds + 0.005),
        ])
      }
    }
    let lastIdentity = rows.count
    rows.append([])
    rows.append(
      [.text("These hold for the inputs as delivered", .heading)]
        + ["Workbook", "Delivered", "Holds"].map { .text($0, .heading) })
    let firstDelivered = rows.count + 1
    for (title, formula, value) in delivered {
      let row = rows.count + 1
      rows.append([
        .text(title), .formula(formula, value, .pence), .number(value, .engine),
        .test("ABS(B\(row)-C\(row))<0.01", true),
      ])
    }
    rows[1] = [
      .text("All checks"), .empty, .empty,
      .test("AND(D5:D\(lastIdentity),D\(firstDelivered):D\(rows.count))", true),
    ]
    return Worksheet(
      "Checks", widths: [56, 18, 18, 10], frozenRows: 2, frozenColumns: 0, rows: rows)
  }

  /// The fee and the dearest results that can be paid together for a place of a year.
  private func mostPerPlace(_ year: FinancialYear) -> (formula: String, value: Double) {
    func pounds(_ rule: ResultRule) -> Double { rule.amount(in: year).pounds }
    let addOns = scheme.results.indices.filter { scheme.results[$0].isAddOn }
    let mains = scheme.results.indices.filter { !scheme.results[$0].isAddOn }
    let sums = mains.map { main -> (formula: String, value: Double) in
      let beside = addOns.filter { !scheme.results[$0].notWith.contains(scheme.results[main].id) }
      let parts = [main] + beside
      return (
        parts.map { tariff(1 + $0, year) }.joined(separator: "+"),
        parts.reduce(0) { $0 + pounds(scheme.results[$1]) }
      )
    }
    let fee = scheme.attachment.fee[year]?.pounds ?? 0
    guard !sums.isEmpty else { return (tariff(0, year), fee) }
    return (
      "\(tariff(0, year))+MAX(\(sums.map(\.formula).joined(separator: ",")))",
      fee + (sums.map(\.value).max() ?? 0)
    )
  }

  /// The headline figures, from the workbook and from the run.
  private var delivered: [(title: String, formula: String, value: Double)] {
    let at = fundingRows
    var list: [(title: String, formula: String, value: Double)] = []
    for (index, year) in layout.years.enumerated() {
      let column = Worksheet.letters(index + 1)
      let flows: [(String, Int, [Double])] = [
        ("Fees earned", at.fees, projection.feesEarned),
        (
          "Funding earned", at.earned,
          zip(projection.feesEarned, projection.resultsEarned).map { $0 + $1 }
        ),
        (
          "Funding received", at.cash,
          zip(projection.feesReceived, projection.resultsReceived).map { $0 + $1 }
        ),
        ("Net, in cash", at.netCash, projection.netCash),
      ]
      for (title, row, flow) in flows {
        list.append(
          ("\(title), \(year.prose)", "Funding!\(column)\(row + 1)", axis.sum(flow, in: year)))
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
