import PBRFiles
import PBRFindings
import PBRQuantities

/// The amounts of a scheme fit each other: no fee is above the maximum per place, every result
/// pays something in the years in which places are attached, and results are few enough to be
/// followed exactly.
enum RuleAmounts {
  /// What an exact calculation can follow: a place remembers which add-ons are used up.
  static let mostMains = 6
  static let mostAddOns = 3

  static func check(
    _ results: [ResultRule], _ attachment: AttachmentFees?, _ maximum: Figure<Money>?,
    isCard: Bool, _ fields: FieldReader
  ) {
    let place = fields.object["results"]?.place
    let addOns = results.count { $0.isAddOn }
    if !isCard, addOns > mostAddOns || results.count - addOns > mostMains {
      fields.report(
        .error(
          "many-results", at: place,
          "\(results.count - addOns) main results and \(addOns) add-ons are more than can be "
            + "worked out exactly",
          remedy: "At most \(mostMains) main results and \(mostAddOns) add-ons. A scheme with "
            + "strands has up to \(Strand.mostSteps) steps: see Documentation/rate-cards.md."))
    }
    guard let fees = attachment?.fee else { return }
    let years = fees.keys.sorted()
    if let maximum, let year = years.first(where: { fees[$0] ?? .zero > maximum.value }) {
      fields.report(
        .error(
          "fee-above-maximum", at: maximum.place,
          "the attachment fee of \(year.prose), \(NumberText.pounds(fees[year] ?? .zero)), is more "
            + "than the maximum of \(NumberText.pounds(maximum.value)) that a place can be paid",
          remedy: "Check both amounts."))
    }
    for rule in results {
      let unread = unread(rule, fields)
      guard
        let year = years.first(where: { rule.amount(in: $0) == .zero && !unread.contains($0) })
      else { continue }
      fields.report(
        .warning(
          "no-payment", at: place,
          "\(rule.id) pays nothing for places attached in \(year.prose)",
          effect: "Its results are counted, and bring in £0.",
          remedy: "Add the year to pays, or leave it if that is the rule."))
    }
  }
  /// The years of which a price is written that is no amount: what it pays is not known.
  private static func unread(_ rule: ResultRule, _ fields: FieldReader) -> Set<FinancialYear> {
    let item = fields.list("results").first { $0.object?["id"]?.string == rule.ruleId }
    guard let pays = item?.object?["pays"], let years = (pays.object?["value"] ?? pays).object
    else { return [] }
    return Set(
      years.members.filter { member in
        (member.value.object?["value"] ?? member.value).number == nil
      }.compactMap { FinancialYear($0.key) })
  }
}
