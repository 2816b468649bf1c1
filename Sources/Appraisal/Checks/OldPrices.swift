import PBRFindings
import PBRQuantities

/// A unit cost whose prices are older than the limit: the deflator follows general prices, while
/// the price of a service may have gone its own way.
enum OldPrices {
  static func findings(_ plan: AppraisalPlan) -> [Finding] {
    let limit = Int(plan.library.measures.priceAge.value)
    return plan.savings.compactMap { saving in
      let age = plan.baseYear - saving.cost.priceYear
      guard age > limit else { return nil }
      let name = saving.cost.code ?? saving.id
      return .warning(
        "old-prices", at: saving.cost.place,
        "the unit cost \(Quoted.value(name)) is in prices of \(saving.cost.priceYear.prose), "
          + "\(age) years before \(plan.baseYear.prose)",
        effect: "General prices are followed; the price of this service may differ.",
        remedy: "Look for a newer cost of your own: {\"amount\": …, \"priceYear\": …}.")
    }
  }
}
