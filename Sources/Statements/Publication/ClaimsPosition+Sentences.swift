import Programme
import Projection
import Quantities
import Reporting

extension ClaimsPosition {
  /// The answer in a sentence: officers read what the whole comes to, the public what has
  /// happened and how far that is from the plan.
  var headline: String {
    if audience == .officer { return ReconciliationStatement(reconciliation).headline }
    guard published.isPublished(.totals) else { return tooFew }
    let known = [published.fees, published.total.claimedAmount]
    let places =
      "By \(day) \(text(published.places)) of "
      + "\(NumberText.grouped(reconciliation.scenario.places)) places are filled, for "
      + "\(text(published.fees)) in fees"
    guard isShown([published.total.claimedAmount]) || isShown([published.total.claimed]) else {
      return places + "; how many results are claimed is withheld to protect families."
    }
    let text =
      "\(places), and "
      + text(published.total.claimed, "result is claimed, for ", "results are claimed, for ")
      + text(published.total.claimedAmount)
    return isShown(known) ? "\(text), \(against(known.reduce(0) { $0 + pounds($1) }))." : text + "."
  }

  /// `£23,000 less than planned by then`
  private func against(_ actual: Double) -> String {
    let planned = plannedToDate
    let difference = actual - planned
    guard difference.magnitude >= 0.5 else { return "as planned by then" }
    return "\(NumberText.pounds(difference.magnitude)) \(difference < 0 ? "less" : "more") than "
      + "planned by then"
  }

  /// Fees of places planned by now and results of windows that have closed, in pounds.
  var plannedToDate: Double {
    reconciliation.placeYears.reduce(0) { $0 + reconciliation.plannedFees($1).toDate }
      + reconciliation.plannedClaims(windows: scheme.windows.indices).amount.toDate
  }

  /// What a reader should take from the tables.
  var sentences: [String] {
    guard published.isPublished(.totals) else { return [tooFew] }
    return [
      familiesLine, placesLine, resultsLine, standingLine, forecastLine, rateLine,
    ].compactMap(\.self)
  }

  private var tooFew: String {
    "By \(day) too few families are on the programme for figures of them to be published."
  }

  private var familiesLine: String {
    let families = published.families
    return "\(text(families.attached, "family has", "families have")) been attached by \(day), of "
      + "\(NumberText.grouped(families.planned)) planned in all: \(text(families.open)) open and "
      + "\(text(families.left)) left."
  }

  private var placesLine: String {
    let planned = reconciliation.placeYears.reduce(0) {
      $0 + reconciliation.plannedPlaces($1).toDate
    }
    var text =
      "\(text(published.places)) of \(NumberText.grouped(reconciliation.scenario.places)) funded "
      + "places are filled"
    if published.isShown(published.places) {
      let difference = number(published.places) - planned
      text +=
        difference == 0
        ? ", as planned by now"
        : ", \(NumberText.fixed(difference.magnitude, places: 0)) "
          + "\(difference < 0 ? "fewer" : "more") than planned by now"
    }
    return text + "; the fees earned come to \(self.text(published.fees))."
  }

  private var resultsLine: String {
    let all = published.total
    let planned = reconciliation.plannedClaims(windows: scheme.windows.indices)
    var text =
      "\(text(all.claimed, "result has", "results have")) been claimed, for "
      + "\(text(all.claimedAmount)); "
      + (planned.count.toDate < 0.05
        ? "none were planned yet. "
        : "\(NumberText.fixed(planned.count.toDate, places: 1)) for "
          + "\(NumberText.pounds(planned.amount.toDate)) were planned in windows that close by then. ")
      + "The payer has paid \(text(all.paid)) (\(text(all.paidAmount)))"
    text += "; \(self.text(all.awaiting, "awaits its", "await their")) decision and "
    text +=
      "\(self.text(all.refused, "was", "were")) rejected or withdrawn. "
      + "\(self.text(all.ready, "more result", "more results")) can be claimed now, for "
      + "\(self.text(all.readyAmount)): earned and not yet claimed."
    return text
  }

  private var standingLine: String {
    let most = published.reasons.filter { published.isShown($0.figure) && $0.label != "Other" }
      .max { published.value($0.figure) < published.value($1.figure) }
    var text =
      "\(text(published.claimed, "family has", "families have")) a main result that is claimed, "
      + "\(text(published.claimable)) one that can be, and \(text(published.waiting)) cannot be "
      + "claimed"
    if let most {
      let label = most.label.prefix(1).lowercased() + most.label.dropFirst()
      text += ", most often (\(self.text(most.figure))) because \(label)"
    }
    return text + "."
  }

  /// What is still to come by where each family stands. For the public it is rounded, and only
  /// said of enough families, since no table holds what it rests on.
  private var forecastLine: String? {
    guard audience == .public else { return nil }
    let open = reconciliation.toDate.places.count { $0.main == nil }
    guard open >= ClaimsPosition.enough else { return nil }
    let forecast = reconciliation.entry(.cash).forecast
    let rounded = (forecast / 10_000).rounded() * 10_000
    return "Worked out again from where the families stand, about \(NumberText.pounds(rounded)) is "
      + "still to be received (to the nearest £10,000)."
  }

  /// The rate by the register beside the one assumed; rounded for the public.
  private var rateLine: String? {
    let rate = reconciliation.rate
    if audience == .officer { return ReconciliationStatement(reconciliation).rateLine }
    let assumed = NumberText.percent(rate.assumed, places: 0)
    guard !rate.isTooEarly, rate.families >= ClaimsPosition.enough, rate.achieved >= 5 else {
      return "Whether the assumed share of families that reach a result, \(assumed), holds is too "
        + "early to tell."
    }
    func rounded(_ share: Double) -> String {
      NumberText.percent((share * 20).rounded() / 20, places: 0)
    }
    return "Of the families attached, about \(rounded(rate.estimate)) can be expected to reach a "
      + "main result, by what is known so far (80% interval \(rounded(rate.low)) to "
      + "\(rounded(rate.high)), to the nearest 5%); the plan assumes \(assumed)."
  }

  /// Families on whose unknown days a rounded figure must rest before the public is told it.
  private static let enough = 20
}
