import PBRProgramme
import PBRProjection
import PBRQuantities

/// What a unit of a cost or grant is and costs in a year, and how many units there are.
struct LineUnit {
  /// What the unit is, after the title of the line; empty where a line has one unit.
  var what = ""
  let name: String
  /// Pounds a unit.
  let amount: Double
  /// Whether the amount is that of one year.
  let isOfYear: Bool
  let quantity: Double

  /// The units of a line in a year; those that come to nothing are left out.
  static func all(
    of incidence: Incidence, line: LineFlow, _ projection: Projection, in year: FinancialYear
  ) -> [LineUnit] {
    let total = line.amounts.sum(in: year)
    func unit(_ name: String, _ amount: LineAmount) -> [LineUnit] {
      let pounds = amount.pounds(in: year)
      guard total != 0, pounds != 0 else { return [] }
      return [
        LineUnit(name: name, amount: pounds, isOfYear: amount.isYearly, quantity: total / pounds)
      ]
    }
    switch incidence {
    case .perFamilyMonth(let amount): return unit("£ a family and month", amount)
    case .perFamily(let amount): return unit("£ a family", amount)
    case .perMonth(let amount, _, _): return unit("£ a month", amount)
    case .once(let amount, _): return unit("£ once", .one(amount))
    case .perYear(let years): return unit("£ a year", .years(years))
    case .perResult(let results):
      return results.compactMap { result in
        let count = achieved(result.results, projection, in: year)
        let pounds = result.amount.pounds(in: year)
        guard count != 0, pounds != 0 else { return nil }
        let title = result.results.first.map { projection.scheme.results[$0].title } ?? result.id
        return LineUnit(
          what: ": \(title)", name: "£ a result", amount: pounds,
          isOfYear: result.amount.isYearly, quantity: count)
      }
    }
  }

  /// Results of all families achieved in a year.
  private static func achieved(
    _ results: [Int], _ projection: Projection, in year: FinancialYear
  ) -> Double {
    projection.cohorts.reduce(0) { sum, cohort in
      sum
        + results.reduce(0) { sum, result in
          let flows = cohort.results[result]
          return sum + flows.achieved.sum(in: year)
            + flows.achievedUnfunded.sum(in: year)
        }
    }
  }
}
