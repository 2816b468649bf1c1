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
      [
        .text(
          hasRegister
            ? "As planned: received, expected and at risk at \(day)"
            : "Received, expected and at risk at \(day)", .title)
      ], [verdict],
      [.text("Band", .heading), .text("£", .heading), .text("Share", .heading)],
    ]
    func add(
      _ title: String, _ formula: String, _ value: Double, _ style: SheetCell.Style = .pounds
    ) {
      let row = rows.count + 1
      let share = bands.maximum == 0 ? 0 : value / bands.maximum
      rows.append([
        .text(title, style == .total ? .total : .plain), .formula(formula, value, style),
        .formula("IF($B$8=0,0,B\(row)/$B$8)", share, .share),
      ])
    }
    add("Received", "\(receivedFees())+\(receivedResults())", bands.received)
    add(
      "Fees to come", "Funding!\(total)\(at.cashFees + 1)-\(receivedFees())", bands.feesToCome)
    add(
      "Results expected", "Funding!\(total)\(at.cashResults + 1)-\(receivedResults())",
      bands.resultsExpected)
    add("Results not expected", "B8-B4-B5-B6", bands.resultsNotExpected)
    let most = Double(scenario.places) * (scheme.maximumPerPlace?.pounds ?? 0)
    add(
      "Maximum", settled("\(placesSum())*\(perPlace)", gives: most, not: bands.maximum),
      bands.maximum, .total)
    return Worksheet("Bands", widths: [30, 18, 12], frozenRows: 3, rows: rows)
  }
}
