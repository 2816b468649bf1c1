import PBRFindings
import PBRQuantities

/// A base or price year whose index is a forecast or an approximation.
enum ForecastPrices {
  static func findings(_ plan: AppraisalPlan) -> [Finding] {
    let years = [plan.baseYear] + plan.savings.map(\.cost.priceYear)
    return Set(years).sorted().compactMap { year -> Finding? in
      guard let entry = plan.library.prices.entry(year), entry.status == "forecast" else {
        return nil
      }
      return .note(
        "forecast-prices", file: plan.savings.first?.place.text.name,
        "the price index of \(year.prose) is a forecast of \(entry.vintage)",
        remedy: "Name a newer series: \"appraisal\": {\"deflator\": \"prices.csv\"}.")
    }
  }
}
