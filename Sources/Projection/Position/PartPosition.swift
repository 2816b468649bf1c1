package import PBRProgramme
import PBRQuantities

/// What a programme, or one of its cohorts alone, earns and costs over the horizon, in pounds
/// on the earned basis. Lines that belong to no cohort are shared by families (model.md
/// section 8).
package struct PartPosition: Sendable {
  /// The cohort's id; nil for the programme.
  package let cohort: String?
  package let title: String
  package let families: Int
  package let places: Int
  package let fees: Double
  package let results: Double
  /// What of fees and results the payer that is looked from pays; nil for who delivers.
  package let payments: Double?
  package let grants: Double
  /// Borne by the council, positive.
  package let costs: Double
  /// The part of grants and costs that belongs to the whole programme and is shared.
  package let shared: Double
  /// Forgone on results that came too late.
  package let forgone: Double
  /// Families, funded or not, whose main result is achieved in time for a claim window; nil on
  /// ladders, where a person reaches many steps and none of them alone is success.
  package let successful: Double?
  /// Results of every kind, of families funded or not, achieved in time for a claim window.
  package let resultsInTime: Double
  /// The sum of the main rates, weighted by families; on ladders see `Cohort.mainRate(in:)`.
  package let assumedRate: Double
  /// What results could pay if every funded place earned the most it can.
  package let resultsAtMost: Double
  package let breakEven: BreakEven

  package var funding: Double { fees + results }
  package var net: Double { (payments.map { -$0 } ?? fees + results) + grants - costs }
  /// What results must pay for the net to be nothing, at the costs of the plan.
  package var neededFromResults: Double { costs - fees - grants }
  /// A figure for each family worked with.
  package func perFamily(_ amount: Double) -> Double { amount / Double(max(1, families)) }
}

extension PartPosition {
  /// The programme as a whole.
  package init(_ projection: Projection) {
    self.init(projection, cohort: nil, breakEven: BreakEven(projection.scenario))
  }

  /// A cohort alone, by its place in the scenario.
  package init(_ projection: Projection, cohort index: Int) {
    self.init(
      projection, cohort: index, breakEven: BreakEven(projection.scenario, cohort: index))
  }

  /// The programme (no cohort) or a cohort alone with its break-even found elsewhere or not at
  /// all: finding it takes as long as many projections.
  package init(_ projection: Projection, cohort index: Int?, breakEven: BreakEven) {
    let scenario = projection.scenario
    guard let index else {
      self.init(
        projection, cohort: nil, title: "Programme", cohorts: scenario.cohorts.indices, share: 1,
        breakEven: breakEven)
      return
    }
    let cohort = scenario.cohorts[index]
    self.init(
      projection, cohort: cohort.id, title: cohort.title ?? cohort.id, cohorts: index..<index + 1,
      share: Double(cohort.families) / Double(max(1, scenario.families)), breakEven: breakEven)
  }

  private init(
    _ projection: Projection, cohort: String?, title: String, cohorts: Range<Int>, share: Double,
    breakEven: BreakEven
  ) {
    let scenario = projection.scenario
    let flows = projection.cohorts[cohorts]
    let lines = PartLines(
      projection, cohorts: cohorts, share: share, afterContract: cohort == nil)
    let mains = scenario.scheme.results.indices.filter { !scenario.scheme.results[$0].isAddOn }
    self.cohort = cohort
    self.title = title
    self.breakEven = breakEven
    let parts = scenario.cohorts[cohorts]
    families = parts.reduce(0) { $0 + $1.families }
    places = parts.reduce(0) { $0 + $1.funded }
    fees = lines.fees
    results = lines.results
    payments = lines.payments
    grants = lines.grants
    costs = lines.costs
    shared = lines.shared
    forgone = flows.reduce(0) { sum, flow in
      sum + flow.results.reduce(0) { $0 + $1.forgone.total }
    }
    let windows = scenario.scheme.windows.count
    let inTime = scenario.scheme.results.indices.map { result in
      flows.reduce(0) { sum, flow in
        sum + flow.results[result].claims(windows: windows).reduce(0) { $0 + $1.families }
      }
    }
    successful = scenario.scheme.isRateCard ? nil : mains.reduce(0) { $0 + inTime[$1] }
    resultsInTime = inTime.reduce(0, +)
    let weighted = parts.reduce(0) { sum, part in
      sum + part.mainRate(in: scenario.scheme) * Double(part.families)
    }
    assumedRate = weighted / Double(max(1, families))
    resultsAtMost = parts.reduce(0) { $0 + $1.resultsAtMost(in: scenario.scheme) }
  }
}

/// The lines of a part's net, in pounds; costs are positive.
package struct PartLines: Sendable {
  package let fees: Double
  package let results: Double
  /// What of fees and results the payer that is looked from pays; nil for who delivers.
  package let payments: Double?
  package let grants: Double
  package let costs: Double
  /// What of grants and costs is a share of programme lines.
  package let shared: Double

  /// - Parameters:
  ///   - share: the part of programme lines that falls on these cohorts.
  ///   - afterContract: whether what the contract's maximum leaves unpaid is taken off.
  init(_ projection: Projection, cohorts: Range<Int>, share: Double, afterContract: Bool) {
    let flows = projection.cohorts[cohorts]
    fees = flows.reduce(0) { $0 + $1.feesEarned.total }
    let due = flows.reduce(0) { sum, flow in
      sum + flow.results.reduce(0) { $0 + $1.earned.total }
    }
    results = due - (afterContract ? projection.contractCut?.total ?? 0 : 0)
    payments = projection.scenario.payer.map { payer in
      afterContract
        ? projection.payments(by: payer, .earned).total : projection.due(from: payer, of: cohorts)
    }
    var sharedCosts = 0.0
    var ownCosts = 0.0
    for line in projection.costs where line.isCouncils {
      if let parts = line.byCohort {
        ownCosts += parts[cohorts].reduce(0) { $0 + $1.total }
      } else {
        sharedCosts += line.amounts.total * share
      }
    }
    let sharedGrants =
      projection.grants.filter(\.isCouncils).reduce(0) { $0 + $1.amounts.total } * share
    grants = sharedGrants
    costs = ownCosts + sharedCosts
    shared = sharedGrants.magnitude + sharedCosts.magnitude
  }

  package var net: Double { (payments.map { -$0 } ?? fees + results) + grants - costs }
}

extension BreakEven {
  /// A cohort alone: its own fees, results and costs, and its share by families of what belongs
  /// to the programme.
  package init(_ scenario: Scenario, cohort index: Int) {
    if scenario.payer != nil {
      self = .ofPayer
      return
    }
    self.init(
      RateGrowth(scenario, cohorts: [index]), netCanFall: scenario.resultsCost
    ) { factor in
      PartLines(scenario, cohort: index, ratesTimes: factor).net
    }
  }
}

extension PartLines {
  /// The lines of the programme (no cohort) or of a cohort alone when all rates are multiplied
  /// by a factor.
  package init(_ scenario: Scenario, cohort index: Int?, ratesTimes factor: Double) {
    guard let index else {
      let projection = Projection(scenario.ratesMultiplied(by: factor))
      self.init(projection, cohorts: scenario.cohorts.indices, share: 1, afterContract: true)
      return
    }
    let cohort = scenario.cohorts[index]
    let share = Double(cohort.families) / Double(max(1, scenario.families))
    let alone = scenario.with(cohorts: [cohort])
    self.init(
      Projection(alone.ratesMultiplied(by: factor)), cohorts: 0..<1, share: share,
      afterContract: false)
  }
}

extension Cohort {
  /// The most its places can be paid for results: what the maximum leaves after the fee, else
  /// the dearest main result with the add-ons that go with it.
  func resultsAtMost(in scheme: Scheme) -> Double {
    attachments.reduce(0) { sum, attachment in
      let year = attachment.month.financialYear
      let years =
        scheme.resultsRate == .attachmentYear
        ? [year] : scheme.windows.map { $0.closes.month.financialYear }
      let best = years.map { scheme.bestResults(in: $0) }.max() ?? 0
      let fee = scheme.attachment.fee[year] ?? .zero
      let left = scheme.maximumPerPlace.map { max(0, $0.pounds - fee.pounds) } ?? best
      return sum + Double(attachment.places) * min(best, left)
    }
  }
}

extension Scheme {
  /// The dearest main result of a year with the add-ons that can be paid beside it, in pounds.
  fileprivate func bestResults(in year: FinancialYear) -> Double {
    if isRateCard { return bestSteps(in: year) }
    let addOns = results.filter(\.isAddOn)
    let alone = addOns.reduce(0) { $0 + $1.amount(in: year).pounds }
    return mainResults.map { main in
      main.amount(in: year).pounds
        + addOns.filter { !$0.notWith.contains(main.id) }
        .reduce(0) { $0 + $1.amount(in: year).pounds }
    }.max() ?? alone
  }

  /// The dearest way up every strand.
  private func bestSteps(in year: FinancialYear) -> Double {
    var best = [Double](repeating: 0, count: strands.count)
    var sums: [Double] = []
    for rule in results {
      let before = rule.step?.after.map { sums[$0] } ?? 0
      sums.append(before + rule.amount(in: year).pounds)
      if let strand = rule.step?.strand { best[strand] = max(best[strand], sums[sums.count - 1]) }
    }
    return best.reduce(0, +)
  }
}
