package import PBRChance
import PBRProgramme
package import PBRProjection
import PBRQuantities

/// One thing that is compared: a plan, a cohort of one, or a run that was saved.
package struct ComparedItem: Sendable {
  /// As the user named it; short names stand in the headings.
  package let name: String
  package let title: String
  let values: [Measure: Double]
  /// What its break-even says where there is no rate.
  let standing: String?
  /// Where it breaks even; nil for a saved run.
  let breakEven: BreakEven?
  /// Whether it is a plan for a reward, which has no families.
  package let isReward: Bool
  /// What the contract's maximum leaves unpaid of its plan, where it is a cohort, from which nothing is
  /// taken off; nil where that is nothing. In pounds.
  let unpaid: Double?
  /// The plan and the cohort in it, for comparison draw by draw; nil for a saved run.
  package let plan: CommonDraws.Part?

  package func value(_ measure: Measure) -> Double? { values[measure] }

  /// A plan, or one of its cohorts alone: its own lines, and its share by families of what
  /// belongs to the programme.
  /// - Parameter source: the plan without the cohort, where the name has both.
  package init(
    name: String, _ projection: Projection, cohort: Int? = nil, source: String? = nil
  ) {
    self.init(
      name: name, projection,
      cohort.map { PartPosition(projection, cohort: $0) } ?? PartPosition(projection),
      cohort: cohort, source: source)
  }

  /// The same where its position is worked out already.
  package init(
    name: String, _ projection: Projection, _ part: PartPosition, cohort: Int? = nil,
    source: String? = nil
  ) {
    var values = ComparedItem.values(part)
    var standing: String?
    switch part.breakEven {
    case .rate(let rate, _): values[.breakEvenRate] = rate
    // The net has fallen below nought again at the rates assumed.
    case .coveredByFees: standing = part.net <= -0.5 ? "beyond" : "covered"
    case .cannot: standing = "cannot"
    case .noRates: standing = "no rate"
    case .ofPayer: standing = "pays"
    }
    self.name = name
    title = part.cohort == nil ? projection.scenario.displayName : part.title
    self.values = values
    self.standing = standing
    breakEven = part.breakEven
    isReward = false
    unpaid = cohort == nil ? nil : BeforeMaximum.unpaid(projection)
    plan = CommonDraws.Part(projection.scenario, cohort: cohort, source: source ?? name)
  }

  /// Every measure but the break-even rate. To a payer fees and results are no funding: it pays
  /// them, and they are a part of what a family or a result costs it.
  static func values(_ part: PartPosition) -> [Measure: Double] {
    var totals: [Measure: Double] = [
      .families: Double(part.families), .places: Double(part.places), .cost: part.costs,
      .grants: part.grants, .net: part.net,
    ]
    if let payments = part.payments {
      totals[.payments] = payments
    } else {
      totals[.funding] = part.funding
    }
    var values = perFamily(totals)
    let spent = part.costs + (part.payments ?? 0)
    if part.payments != nil, part.families > 0 { values[.costPerFamily] = part.perFamily(spent) }
    if let successful = part.successful, successful > 1e-9 {
      values[.costPerSuccess] = spent / successful
    }
    if part.resultsInTime > 1e-9 { values[.costPerResult] = spent / part.resultsInTime }
    if part.payments == nil, part.funding > 0 { values[.certainShare] = part.fees / part.funding }
    return values
  }

  /// A saved run, or a plan for a reward, by the figures of its `figures.csv`.
  package init(
    name: String, title: String? = nil, run figures: [String: Double], isReward: Bool = false
  ) {
    let names: [Measure: String] = [
      .families: "families", .places: "places", .funding: "funding.total",
      .cost: "costs.council", .grants: "grants.total", .net: "net.total",
    ]
    var values = ComparedItem.perFamily(names.compactMapValues { figures[$0] })
    if let fees = figures["funding.fees"], let funding = values[.funding], funding > 0 {
      values[.certainShare] = fees / funding
    }
    values[.breakEvenRate] = figures["breakeven.rate"]
    self.name = name
    self.title = title ?? name
    self.values = values
    breakEven = nil
    self.isReward = isReward || figures["reward.potential"] != nil
    standing = nil
    unpaid = nil
    plan = nil
  }

  private static func perFamily(_ totals: [Measure: Double]) -> [Measure: Double] {
    var values = totals
    guard let families = totals[.families], families > 0 else { return values }
    let pairs: [(Measure, Measure)] = [
      (.fundingPerFamily, .funding), (.costPerFamily, .cost), (.netPerFamily, .net),
    ]
    for (per, total) in pairs { values[per] = totals[total].map { $0 / families } }
    return values
  }

  /// Where it breaks even without a rate, ranks hold too: covered costs need no rate at all, what
  /// cannot break even comes last.
  func rankValue(_ measure: Measure) -> Double? {
    if measure == .breakEvenRate, value(measure) == nil {
      switch standing {
      case "covered": return -.infinity
      case "cannot": return .infinity
      default: return nil
      }
    }
    return value(measure)
  }
}
