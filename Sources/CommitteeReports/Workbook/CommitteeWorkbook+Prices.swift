import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReporting

/// Where fees and prices stand among the inputs: those of a year in its row, those that hold from a
/// day in the row of the day, under the years.
extension CommitteeWorkbook {
  /// A price: its cell, or 0 where none holds, and pounds.
  struct Price: Hashable {
    let cell: String
    let pounds: Double
  }

  /// The cell of a fee or of a price of a year; column 0 is the fee, the results follow.
  func tariff(_ column: Int, _ year: FinancialYear) -> String {
    let row = layout.tariffYears.firstIndex(of: year) ?? 0
    return "Inputs!" + Worksheet.fixed(layout.tariffTop + row, 1 + column)
  }

  /// What a result pays a claim of another or of its own.
  func price(_ result: Int, _ claim: ClaimRow) -> Price {
    let attached = layout.placeRows[claim.place].attachment.month.financialYear
    // What comes too late is forgone at the rate of the last window.
    let window = claim.expected.window.map { scheme.windows[$0] } ?? scheme.windows.last
    guard let window else { return Price(cell: "0", pounds: 0) }
    return price(result, placeYear: attached, closes: window.closes)
  }

  /// Every price that a result may have in a claim of a place of a year.
  func prices(_ result: Int, placeYear year: FinancialYear) -> [Price] {
    let all = scheme.windows.map { price(result, placeYear: year, closes: $0.closes) }
    return all.enumerated().filter { all.firstIndex(of: $0.element) == $0.offset }.map(\.element)
  }

  private func price(_ result: Int, placeYear: FinancialYear, closes: CivilDate) -> Price {
    let rule = scheme.results[result]
    let pounds = rule.amount(placeYear: placeYear, closes: closes, scheme.resultsRate).pounds
    guard rule.price.isDated else {
      let year = scheme.resultsRate == .claimYear ? closes.month.financialYear : placeYear
      return Price(cell: tariff(1 + result, year), pounds: pounds)
    }
    guard let day = rule.price.fromDay(on: closes)?.from,
      let row = layout.priceDays.firstIndex(of: day)
    else { return Price(cell: "0", pounds: 0) }
    let line = layout.tariffTop + layout.tariffYears.count + row
    return Price(cell: "Inputs!" + Worksheet.fixed(line, 1 + 1 + result), pounds: pounds)
  }

  /// The rows of prices that hold from a day.
  var dayRows: [[SheetCell]] {
    layout.priceDays.map { day in
      [.text("From \(day.prose)"), .empty]
        + scheme.results.map { rule in
          guard let from = rule.price.fromDay(on: day), from.from == day else { return .empty }
          return .number(from.pays.pounds, .input)
        }
    }
  }
}
