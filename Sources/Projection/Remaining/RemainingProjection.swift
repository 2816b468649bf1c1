package import PBRProgramme
package import PBRQuantities

/// What is still to come of a programme, given what is known of its places at the end of a
/// month: exact sums over the chain of model.md section 4, from the state each place is in.
package struct RemainingProjection: Sendable {
  package let scenario: Scenario
  /// The last month that is known.
  package let now: Month
  package let axis: MonthAxis
  /// By cohort: places filled by month so far.
  package let filled: [MonthlyFlow]
  /// By cohort: places still to be filled.
  package let remaining: [RemainingAttachments]
  /// By cohort: what is still to come; months that are past are empty.
  package let cohorts: [CohortFlows]
  /// By cohort: fees earned so far by month, in pounds.
  package let feesEarnedSoFar: [MonthlyFlow]
  /// By cohort: fees by the month received, past and to come, as the rules of the scheme pay
  /// the places filled so far and those still to be filled.
  package let feesCash: [MonthlyFlow]
  /// The fee gates as the places filled so far and those still to be filled pass them, and the pounds
  /// that they withhold for good.
  package let gates: [GateOutcome]
  package let feesWithheld: Double
  /// What the contract's maximum takes off what is still to come; nil without a maximum.
  package let contractCut: ContractCut?

  /// - Parameter claims: what has been claimed or can be now, where prices depend on it.
  package init(
    _ scenario: Scenario, places: [KnownPlace], until now: Month, claims: ClaimsSoFar? = nil
  ) {
    let scheme = scenario.scheme
    let ends = scheme.attachmentEnds.month
    func attachments(funded: Bool) -> [RemainingAttachments] {
      scenario.cohorts.enumerated().map { index, cohort in
        RemainingAttachments(
          cohort, filled: places.count { $0.cohort == index && $0.isFunded == funded },
          after: now, ends: ends, funded: funded)
      }
    }
    let remaining = attachments(funded: true)
    let outside = scheme.claimsOutsidePlaces ? attachments(funded: false) : []
    let axis = MonthAxis(scenario, places: places, remaining: remaining + outside)
    var filled = scenario.cohorts.map { _ in axis.zeros }
    for place in places where place.isFunded {
      if let month = axis.index(place.attached) { filled[place.cohort][month] += 1 }
    }
    func rest(_ remaining: [RemainingAttachments], funded: Bool) -> [[RemainingPlaces]] {
      zip(scenario.cohorts.indices, remaining).map { index, remaining in
        RemainingPlaces.all(
          scenario.cohorts[index], scheme: scheme, axis: axis, remaining: remaining,
          known: places.filter { $0.cohort == index && $0.isFunded == funded }, until: now)
      }
    }
    let parts = rest(remaining, funded: true)
    let outsideParts = rest(outside, funded: false)
    var flows = zip(scenario.cohorts.indices, parts).map { index, parts in
      CohortFlows(
        scenario.cohorts[index], scheme: scheme, axis: axis, remaining: remaining[index], parts)
    }
    for (index, parts) in outsideParts.enumerated() {
      for part in parts { flows[index].add(part.flows, funded: false) }
    }
    let claims = claims ?? ClaimsSoFar(scheme)
    RemainingVolume.apply(
      to: &flows, scenario, parts.flatMap(\.self), outside: outsideParts.flatMap(\.self), claims)
    contractCut = RemainingContract.cut(
      scenario, flows: flows, parts.flatMap(\.self), claims, axis: axis)
    let feesSoFar = filled.map { places in
      places
        * MonthlyFlow(on: axis) { scheme.attachment.fee[$0.financialYear]?.pounds ?? 0 }
    }
    var whole = flows
    for index in whole.indices {
      whole[index].placesAttached += filled[index]
      whole[index].feesEarned += feesSoFar[index]
    }
    let carriedOut = scenario.with(
      cohorts: zip(scenario.cohorts, whole).map { cohort, flows in
        cohort.with(
          attachments: axis.months.enumerated().compactMap { index, month in
            let places = Int(flows.placesAttached[index])
            return places > 0 ? Attachment(month: month, families: places, places: places) : nil
          })
      })
    self.scenario = scenario
    self.now = now
    self.axis = axis
    self.filled = filled
    self.remaining = remaining
    cohorts = flows
    feesEarnedSoFar = feesSoFar
    let payments = FeePayments(carriedOut, flows: whole, axis: axis)
    feesCash = payments.cash
    gates = payments.gates
    feesWithheld = payments.withheld
  }
}

extension CohortFlows {
  /// What is still to come of a cohort.
  fileprivate init(
    _ cohort: Cohort, scheme: Scheme, axis: MonthAxis, remaining: RemainingAttachments,
    _ parts: [RemainingPlaces]
  ) {
    var fees = axis.zeros
    var places = axis.zeros
    for part in remaining.parts {
      guard let month = axis.index(part.month) else { continue }
      places[month] += Double(part.places)
      fees[month] +=
        Double(part.places) * (scheme.attachment.fee[part.month.financialYear]?.pounds ?? 0)
    }
    self.init(cohort, scheme: scheme, axis: axis, placesAttached: places, feesEarned: fees)
    for part in parts {
      let flows = part.flows
      aboveMaximum += flows.aboveMaximum
      add(flows, funded: true)
    }
  }
}

extension MonthAxis {
  /// The months of a scenario and all those in which its known places began or can still earn.
  fileprivate init(
    _ scenario: Scenario, places: [KnownPlace], remaining: [RemainingAttachments]
  ) {
    let planned = MonthAxis(scenario)
    let ends = scenario.scheme.attachmentEnds.month
    var starts = places.map(\.attached) + remaining.flatMap(\.parts).map(\.month) + [ends]
    for place in places { if case .present(let since) = place.holder { starts.append(since) } }
    let first = min(planned.first, starts.min() ?? ends)
    let isCard = scenario.scheme.isRateCard
    for step in places.flatMap(\.steps) { if let step { starts.append(step.month) } }
    let longest = scenario.cohorts.map { cohort in
      isCard
        ? Ladders(cohort.assumptions, scheme: scenario.scheme).span + 1
        : cohort.assumptions.results.map { $0.rate.value > 0 ? $0.time.probabilities.count : 0 }
          .max() ?? 0
    }
    let last = max(planned.last, (starts.max() ?? ends) + (longest.max() ?? 0))
    self.init(first: first, count: last - first + 1)
  }
}
