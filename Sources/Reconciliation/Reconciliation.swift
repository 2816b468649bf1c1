import PBRClaims
package import PBRFindings
package import PBRProgramme
package import PBRProjection
package import PBRQuantities
package import PBRRegister

/// What has happened set against the plan, and what is to be expected of the rest: the plan's
/// own projection (profile), actual to date, forecast for the rest, and their difference.
///
/// The forecast is exact for the state each place is in (model.md sections 4 to 6): families
/// there without a result count with what remains of the distribution of its time; places not
/// filled yet are filled in the months of the plan that are left.
package struct Reconciliation: Sendable {
  /// One figure four ways, in pounds or in results.
  package struct Entry: Sendable {
    package let profile: Double
    package let actual: Double
    package let forecast: Double
    package var total: Double { actual + forecast }
    /// Total less profile: below 0 when less comes than planned.
    package var variance: Double { total - profile }

    static func + (left: Entry, right: Entry) -> Entry {
      Entry(
        profile: left.profile + right.profile, actual: left.actual + right.actual,
        forecast: left.forecast + right.forecast)
    }
    static let zero = Entry(profile: 0, actual: 0, forecast: 0)
  }

  /// What is paid for: attachment, or a result by its place in the scheme's list.
  package enum Line: Sendable, Hashable {
    case fees
    case result(Int)
    /// What the contract's maximum takes off, below nought.
    case contract

    /// What it is called.
    package func name(in scheme: Scheme) -> LineName {
      switch self {
      case .fees: .attachmentFee
      case .result(let result): .result(scheme.results[result].id)
      case .contract: .aboveMaximum
      }
    }
  }
  package enum Basis: String, Sendable, CaseIterable { case earned, cash }

  package let scenario: Scenario
  package let asOf: CivilDate
  /// The rate of main results, estimated again.
  package let rate: RateEstimate
  /// Of a rate card, the rates of its steps, estimated again.
  package let stepRates: [StepRate]
  package var familiesWorkedWith: Int { toDate.familiesWorkedWith }
  /// Rows of evidence that results of two places rest on.
  package var sharedEvidence: [Finding] { toDate.assessment.sharedEvidence }
  package var familiesLeft: Int { toDate.familiesLeft }
  /// Cohorts of the register that the scenario does not have; its families are left out.
  package var unknownCohorts: [String] { toDate.unknownCohorts }

  package let profile: Projection
  package let remaining: RemainingProjection
  package let toDate: ProgrammeToDate

  package init(_ scenario: Scenario, _ register: Register, asOf: CivilDate) {
    self.init(Projection(scenario), register, asOf: asOf)
  }

  /// The same for a plan that has been worked out already.
  package init(_ profile: Projection, _ register: Register, asOf: CivilDate) {
    let scenario = profile.scenario
    let now = asOf.lastWholeMonth
    let toDate = ProgrammeToDate(scenario, register, asOf: asOf, now: now)
    self.scenario = scenario
    self.asOf = asOf
    self.toDate = toDate
    self.profile = profile
    remaining = RemainingProjection(
      scenario, places: toDate.places, until: now, claims: toDate.claimsSoFar)
    rate = RateEstimate(scenario, toDate.observations)
    stepRates = StepRate.all(scenario, toDate.stepObservations)
  }

  package var lines: [Line] {
    [.fees] + scenario.scheme.results.indices.map { .result($0) }
      + (scenario.scheme.contract == nil ? [] : [.contract])
  }

  /// The financial years in which anything was planned, happened or is to come.
  package var years: [FinancialYear] {
    let moved = toDate.results.flatMap { $0.earned + $0.received }.map(\.on.month.financialYear)
    let all = Set(profile.axis.years + remaining.axis.years + moved)
    return all.sorted().filter { year in
      Basis.allCases.contains { basis in
        lines.contains { line in
          let entry = entry(line, basis, year)
          return entry.profile.magnitude + entry.actual.magnitude + entry.forecast.magnitude > 0.005
        }
      }
    }
  }

  /// One line of one financial year, in pounds.
  package func entry(_ line: Line, _ basis: Basis, _ year: FinancialYear) -> Entry {
    let first = year.firstMonth
    let last = year.lastMonth
    switch (line, basis) {
    case (.fees, .earned):
      return Entry(
        profile: profile.feesEarned.sum(in: year),
        actual: sum(remaining.feesEarnedSoFar, in: year),
        forecast: sum(remaining.cohorts.map(\.feesEarned), in: year))
    case (.fees, .cash):
      let received = remaining.feesCash.map { flow in
        MonthlyFlow(on: flow.axis) { isReceived($0) ? flow[$0] : 0 }
      }
      let all = sum(remaining.feesCash, in: year)
      let actual = sum(received, in: year)
      return Entry(
        profile: profile.feesReceived.sum(in: year), actual: actual,
        forecast: all - actual)
    case (.contract, _):
      func cut(_ cut: ContractCut?) -> Double {
        cut.map { -(basis == .earned ? $0.earned : $0.cash).sum(in: year) } ?? 0
      }
      return Entry(
        profile: cut(profile.contractCut), actual: 0,
        forecast: cut(remaining.contractCut))
    case (.result(let result), .earned):
      return Entry(
        profile: MonthlyFlow.sum(
          profile.cohorts.map(\.results[result].earned), on: profile.axis
        ).sum(in: year),
        actual: toDate.results.reduce(0) {
          $1.result == result ? $0 + ProgrammeToDate.sum($1.earned, in: year) : $0
        }, forecast: sum(remaining.cohorts.map(\.results[result].earned), in: year))
    case (.result(let result), .cash):
      var entry = Entry(
        profile: scenario.cohorts.indices.reduce(0) {
          $0 + profile.resultCash(cohort: $1, result: result).sum(in: year)
        }, actual: 0, forecast: 0)
      for item in toDate.results where item.result == result {
        let month = dueMonth(item)
        let isDue = month >= first && month <= last
        entry =
          entry
          + Entry(
            profile: 0, actual: ProgrammeToDate.sum(item.received, in: year),
            forecast: isDue ? item.due : 0)
      }
      return entry + Entry(profile: 0, actual: 0, forecast: receipts(result, first, last))
    }
  }

  /// One line over all years.
  package func entry(_ line: Line, _ basis: Basis) -> Entry {
    years.reduce(.zero) { $0 + entry(line, basis, $1) }
  }

  /// All lines of a year.
  package func entry(_ basis: Basis, _ year: FinancialYear) -> Entry {
    lines.reduce(.zero) { $0 + entry($1, basis, year) }
  }

  /// Everything.
  package func entry(_ basis: Basis) -> Entry {
    years.reduce(.zero) { $0 + entry(basis, $1) }
  }
}

extension Reconciliation {
  /// Whether what falls due in a month has been received: in months that have ended, and in
  /// the current one from the day on which the scheme pays.
  func isReceived(_ month: Month) -> Bool {
    month <= remaining.now
      || scenario.scheme.attachment.paid.values.contains { $0.month == month && $0 <= asOf }
  }

  /// The month in which what is due for a result will be received.
  func dueMonth(_ item: ProgrammeToDate.Achieved) -> Month {
    guard let window = item.window ?? toDate.window else { return asOf.month }
    let due =
      scenario.scheme.windows[window].closes.month
      + scenario.cohorts[item.cohort].assumptions.paymentMonths
    return max(due, asOf.month)
  }

  /// Pounds to be received between two months for results still to come.
  private func receipts(_ result: Int, _ first: Month, _ last: Month) -> Double {
    let windows = scenario.scheme.windows
    var sum = 0.0
    for (index, cohort) in remaining.cohorts.enumerated() {
      let wait = scenario.cohorts[index].assumptions.paymentMonths
      for (window, claim) in cohort.results[result].claims(windows: windows.count).enumerated() {
        let month = windows[window].closes.month + wait
        if month >= first, month <= last { sum += claim.amount }
      }
    }
    return sum
  }

  private func sum(_ flows: [MonthlyFlow], in year: FinancialYear) -> Double {
    flows.reduce(0) { $0 + $1.sum(in: year) }
  }
}
