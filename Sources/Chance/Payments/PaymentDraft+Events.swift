import PBRProgramme
import PBRProjection
import PBRQuantities

/// The results that places of one year can achieve, as far as payment is concerned.
struct PaymentEvents {
  var all: [PaymentEvent] = []
  /// `[result][month]`: which of them it is.
  var byResult: [[Int]] = []
  var addOns = 0

  /// Whether each result pays the same in whatever month it is achieved.
  var isSteady: Bool { byResult.allSatisfy { row in row.allSatisfy { $0 == row[0] } } }
}

extension PaymentDraft {
  /// Nil when there are no months.
  static func events(
    scheme: Scheme, timing: ClaimTiming, year: FinancialYear, from: Int, through last: Int
  ) -> PaymentEvents? {
    guard last >= 0 else { return nil }
    var events = PaymentEvents()
    var known: [PaymentEvent: Int] = [:]
    for rule in scheme.results {
      let addOn = rule.isAddOn ? events.addOns : nil
      if rule.isAddOn { events.addOns += 1 }
      let amounts = timing.amounts(rule, scheme: scheme, placeYear: year)
      events.byResult.append(
        (0...last).map { month in
          let event = PaymentEvent(
            addOn: addOn, pence: timing.window[month] == nil ? 0 : amounts[month],
            counts: month >= from)
          if let index = known[event] { return index }
          known[event] = events.all.count
          events.all.append(event)
          return events.all.count - 1
        })
    }
    return events
  }
}

extension Scheme {
  /// The most that results can pay for a place of a year, in pence; nil without a maximum.
  func ceiling(_ year: FinancialYear) -> Int64? {
    let fee = attachment.fee[year] ?? .zero
    return maximumPerPlace.map { max(0, $0.pence - fee.pence) }
  }
}

extension PaymentCalendar {
  /// Fees earned in a period, in pence.
  func fees(of period: PaymentPeriod, _ scenario: Scenario) -> Int64 {
    guard let months = feeMonths(of: period, scheme: scenario.scheme) else { return 0 }
    return scenario.cohorts.flatMap(\.attachments).filter { months.contains($0.month) }
      .reduce(0) { sum, attachment in
        let fee = scenario.scheme.attachment.fee[attachment.month.financialYear]?.pence ?? 0
        return sum &+ Int64(attachment.places) &* fee
      }
  }
}
