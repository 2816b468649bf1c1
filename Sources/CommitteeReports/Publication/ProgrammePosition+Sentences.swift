import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReconciliation
import PBRStatements

extension ProgrammePosition {
  /// The answer in a sentence: officers read what the whole comes to, the public what has
  /// happened and how far that is from the plan.
  var headline: String {
    if audience == .officer { return ReconciliationStatement(reconciliation).headline }
    guard published.isPublished(.totals) else { return tooFew }
    let known = [published.fees, published.total.claimedAmount]
    let places =
      "By \(day) \(text(published.places)) of "
      + "\(NumberText.grouped(reconciliation.scenario.places)) places are filled"
      + (hasFees ? ", for \(text(published.fees)) in fees" : "")
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
    return "altogether \(NumberText.pounds(difference.magnitude)) "
      + "\(difference < 0 ? "less" : "more") than planned by then"
  }

  /// Fees of places planned by now and results of windows that have closed, in pounds.
  var plannedToDate: Double {
    reconciliation.placeYears.reduce(0) { $0 + reconciliation.plannedFees($1).toDate }
      + reconciliation.plannedClaims(windows: scheme.windows.indices).amount.toDate
  }

  /// What a reader should take from the tables.
  var sentences: [String] {
    guard published.isPublished(.totals) else { return reservations + [tooFew] }
    return reservations
      + [
        familiesLine, placesLine, resultsLine, standingLine, forecastLine, rateLine,
      ].compactMap(\.self)
  }

  private var tooFew: String {
    "No figure of the families by \(day) can be published: each would tell of a few of them."
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
    return text + (hasFees ? "; the fees earned come to \(self.text(published.fees))." : ".")
  }

  private var resultsLine: String {
    let all = published.total
    let planned = reconciliation.plannedClaims(windows: scheme.windows.indices)
    var text =
      "\(text(all.claimed, "result has", "results have")) been claimed, for "
      + "\(text(all.claimedAmount)); "
      + (planned.count.toDate < 0.05
        ? "none were planned yet. "
        : "\(NumberText.grouped(planned.count.toDate, places: 1)) for "
          + "\(NumberText.pounds(planned.amount.toDate)) were planned in windows that close by then. ")
      + "The payer has paid \(text(all.paid)) (\(text(all.paidAmount)))"
    text += "; \(self.text(all.awaiting, "awaits its", "await their")) decision"
    if published.value(all.clawedBack) > 0 {
      text += ", \(self.text(all.clawedBack, "was", "were")) clawed back"
    }
    text +=
      " and "
      + "\(self.text(all.refused, "was", "were")) rejected or withdrawn. "
      + "\(self.text(all.ready, "more result is", "more results are")) achieved and not yet claimed "
      + "(\(self.text(all.readyAmount)))\(readyWords)."
    return text
  }

  /// How many of the results that are achieved and not claimed can be claimed now. Officers alone
  /// are told: the rest are those whose evidence has grown old, a count that no table holds.
  private var readyWords: String {
    let all = published.value(published.total.ready)
    guard audience == .officer, all > 0 else { return "" }
    let now = reconciliation.unclaimed
    if now.count == all { return " and can be claimed now" }
    return now.count == 0
      ? ", none of which can be claimed now: the evidence has grown old"
      : ", of which \(NumberText.grouped(now.count)) can be claimed now "
        + "(\(NumberText.pounds(now.amount))): the evidence of the rest has grown old"
  }

  private var standingLine: String {
    let most = published.reasons.filter { published.isShown($0.figure) && $0.label != "Other" }
      .max { published.value($0.figure) < published.value($1.figure) }
    var text =
      "\(scheme.isRateCard ? "A step" : "A main result") is claimed for \(text(published.claimed, "family", "families")) and can be "
      + "claimed for \(text(published.claimable)); \(text(published.waiting)) cannot be claimed"
    if let most {
      let label = most.label.prefix(1).lowercased() + most.label.dropFirst()
      text += "; of the reasons shown the most frequent (\(self.text(most.figure))) is: \(label)"
    }
    return text + "."
  }

  /// What is still to come by where each family stands. For the public it is rounded so far that
  /// ten results more or fewer could be behind it, and only said of enough families and while
  /// claims are still to come, since no table holds what it rests on. Whether it is said depends
  /// on nothing that is withheld: that it stands there would tell of it.
  private var forecastLine: String? {
    guard audience == .public, isShown([published.places, published.claimed]),
      published.value(published.places) - published.value(published.claimed)
        >= ProgrammePosition.enough,
      scheme.windows.contains(where: { $0.closes > reconciliation.asOf })
    else { return nil }
    let step = roundingStep
    let rounded = (reconciliation.entry(.cash).forecast / step).rounded() * step
    return "Worked out again from where the families stand, about \(NumberText.pounds(rounded)) is "
      + "still to be received (to the nearest \(NumberText.pounds(step)))."
  }

  /// One, two or five of a power of ten pounds, at least ten times what the dearest result pays.
  private var roundingStep: Double {
    let dearest = scheme.results.flatMap { $0.amounts.map(\.pounds) }.max() ?? 0
    var step = 1000.0
    var factors = [2.0, 2.5, 2.0]
    while step < 10 * dearest {
      step *= factors[0]
      factors.append(factors.removeFirst())
    }
    return step
  }

  /// The rate by the register beside the one assumed; rounded for the public, and told only where
  /// the families it counts are: the share of a known number would give them back.
  private var rateLine: String? {
    let rate = reconciliation.rate
    if scheme.isRateCard {
      // The rates of steps are shares of counts that may be withheld.
      return audience == .officer ? ReconciliationStatement(reconciliation).stepsLine : nil
    }
    if audience == .officer { return ReconciliationStatement(reconciliation).rateLine }
    let assumed = NumberText.percent(rate.assumed, places: 0)
    guard showsRate else {
      return "Whether the assumed share of families that reach a result, \(assumed), holds cannot "
        + "be told from what may be published."
    }
    guard !rate.isTooEarly, rate.families >= ProgrammePosition.enough, rate.achieved >= 5 else {
      let isOver = !scheme.windows.contains { $0.closes >= reconciliation.asOf }
      return isOver
        ? "The last claim window has closed. Too few families reached a result, or had the time for "
          + "one, to set their share against the \(assumed) assumed."
        : "Whether the assumed share of families that reach a result, \(assumed), holds cannot be "
          + "told yet: too few families have reached a result, or had the time for one."
    }
    func rounded(_ share: Double) -> String {
      NumberText.percent((share * 20).rounded() / 20, places: 0)
    }
    return "Of the families attached, about \(rounded(rate.estimate)) can be expected to reach a "
      + "main result, by what is known so far (80% interval \(rounded(rate.low)) to "
      + "\(rounded(rate.high)), to the nearest 5%); the plan assumes \(assumed). Families that left are taken to have done, "
      + "had they stayed, as well as those who did; if they left because it went badly, the share is "
      + "lower."
  }

  /// Whether the payer pays for attachment.
  var hasFees: Bool { !scheme.attachment.fee.isEmpty }

  /// Whether all counts that the estimated rate rests on are shown: main results achieved, places
  /// and families that left.
  var showsRate: Bool {
    let main = scheme.results.indices.filter { !scheme.results[$0].isAddOn }
    return isShown(
      [published.claimed, published.claimable, published.places, published.families.left]
        + main.flatMap { [published.results[$0].claimed, published.results[$0].ready] })
  }

  /// Families on whose unknown days a rounded figure must rest before the public is told it.
  private static let enough = 20
}
