import PBRFiles
import PBRFindings
import PBRQuantities

/// A price that changes on days is named for every window: no window closes before the first.
enum FirstPrices {
  static func check(_ results: [ResultRule], _ windows: [ClaimWindow], _ fields: FieldReader) {
    guard let first = windows.first else { return }
    var seen: Set<String> = []
    for rule in results {
      guard case .fromDays(let days) = rule.price, let day = days.first, first.closes < day.from,
        seen.insert(rule.ruleId).inserted
      else { continue }
      fields.report(
        .error(
          "price-missing", at: fields.object["results"]?.place,
          "\(rule.ruleId) has its first price from \(day.from.prose), but the claim window "
            + "\(first.id) closes on \(first.closes.prose)",
          remedy: "Begin with the price of \(first.closes.dataText) or earlier."))
    }
  }
}
