package import PBRProgramme
package import PBRQuantities

/// What a place first filled in one month is expected to achieve of one result in one financial
/// year, claimed in one window or in none. Times the number of places it gives the claims, which
/// is how an auditor can work them again.
package struct PlaceExpectation: Sendable {
  /// The place of the result among the scheme's.
  package let result: Int
  /// The place of the window among the scheme's; nil when the result comes too late.
  package let window: Int?
  /// The year in which it is achieved.
  package let achievedIn: FinancialYear
  /// Expected results for each place.
  package var count: Double
  /// Expected pounds for each place, paid or, for a result that comes too late, forgone.
  package var amount: Double
}

/// The places of a cohort that are first filled in one month.
package struct PlaceExpectations: Sendable {
  package let attachment: Attachment
  /// In the order of results, windows and years; what cannot happen is left out.
  package let expected: [PlaceExpectation]
}

extension Projection {
  /// For each month in which a cohort attaches, what one of its places is expected to achieve.
  package func placeExpectations(cohort index: Int) -> [PlaceExpectations] {
    let cohort = scenario.cohorts[index]
    let timing = ClaimTiming(
      scheme: scheme, auditMonths: cohort.assumptions.auditMonths, axis: axis)
    // Places of one year are paid alike.
    var chains: [FinancialYear: ResultChain] = [:]
    return cohort.attachments.compactMap { attachment in
      guard attachment.places > 0, let month = axis.index(attachment.month) else { return nil }
      let year = attachment.month.financialYear
      let chain =
        chains[year]
        ?? ResultChain(
          cohort.assumptions, scheme: scheme, axis: axis,
          payment: PlaceChain.Payment(scheme, placeYear: year, timing: timing))
      chains[year] = chain
      var attached = axis.list
      attached[month] = 1
      return PlaceExpectations(
        attachment: attachment, expected: expected(chain.flows(attached: attached), timing))
    }
  }

  private func expected(_ flows: PlaceChain.Flows, _ timing: ClaimTiming) -> [PlaceExpectation] {
    scheme.results.indices.flatMap { result in
      var parts: [PlaceExpectation] = []
      for (index, month) in axis.months.enumerated() where flows.achieved[result][index] > 0 {
        let window = timing.window[index]
        let amount = flows.earned[result][index] + flows.forgone[result][index]
        let year = month.financialYear
        if let last = parts.indices.last, parts[last].window == window,
          parts[last].achievedIn == year
        {
          parts[last].count += flows.achieved[result][index]
          parts[last].amount += amount
        } else {
          parts.append(
            PlaceExpectation(
              result: result, window: window, achievedIn: year,
              count: flows.achieved[result][index], amount: amount))
        }
      }
      return parts
    }
  }
}
