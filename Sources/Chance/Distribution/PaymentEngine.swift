import PBRProgramme
import PBRProjection
import PBRQuantities

/// Everything about a plan's payments that does not depend on any rate, prepared once: which
/// months count for which period, and the states through which places are paid. Worked out then
/// with the values of one draw after another.
struct PaymentEngine: Sendable {
  let calendar: PaymentCalendar
  let scheme: Scheme
  /// The lattice, in pence.
  let step: Int64
  /// Fees earned in each period of the calendar, in pence.
  let fees: [Int64]
  private let parts: [Part]
  /// The places on ladders, where the scheme is a rate card.
  private let ladders: [LadderPlaces]

  /// The places of one cohort and one year, followed for periods that begin in one month.
  fileprivate struct Part: Sendable {
    let cohort: Int
    let pass: PaymentPass
    /// How many places each lane has.
    let places: [Int]
    /// Which periods of the calendar it serves, and at the end of which month of the axis.
    let periods: [(period: Int, end: Int)]
    /// `[value]`: the steps of the lattice next below each amount, and the share of the next.
    let steps: [(below: Int, share: Double)]
    let amounts: [Int]
  }

  /// - Parameters:
  ///   - scenario: the plan; the values of its assumptions do not matter here.
  ///   - periods: which periods; all when nil.
  ///   - step: a lattice coarser than the amounts need; each place's total is then shared between
  ///     the two neighbouring points so that its mean is kept.
  init(
    _ scenario: Scenario, periods: [PaymentPeriod]? = nil, step coarse: Money? = nil
  ) throws(LatticeProblem) {
    let calendar = PaymentCalendar(
      scenario,
      periods: scenario.exactPeriods(periods ?? PaymentCalendar(scenario).periods))
    let scheme = scenario.scheme
    var ladders: [LadderPlaces] = []
    var drafts: [(cohort: Int, places: [Int], pass: PaymentPass, periods: [(Int, Int)])] = []
    for (index, cohort) in scenario.cohorts.enumerated() {
      let timing = ClaimTiming(
        scheme: scheme, auditMonths: cohort.assumptions.auditMonths, axis: calendar.axis)
      // Periods that begin together are followed together and read off at their ends.
      var byStart: [Int: [(Int, Int)]] = [:]
      for (number, period) in calendar.periods.enumerated() {
        guard let months = calendar.months(of: period, timing: timing) else { continue }
        byStart[months.lowerBound, default: []].append((number, months.upperBound))
      }
      let attachments = cohort.attachments.filter { $0.places > 0 }
      let years = Set(attachments.map(\.month.financialYear)).sorted()
      for year in years {
        let lanes = attachments.filter { $0.month.financialYear == year }
        if scheme.isRateCard {
          ladders.append(
            LadderPlaces(
              lanes, of: index, year: year, scheme: scheme, timing: timing, axis: calendar.axis,
              periods: calendar.served(timing)))
          continue
        }
        for start in byStart.keys.sorted() {
          let served = (byStart[start] ?? []).sorted { ($0.1, $0.0) < ($1.1, $1.0) }
          let last = served.last?.1 ?? 0
          let months = lanes.map { $0.month - calendar.axis.first }
          guard
            let pass = PaymentEngine.pass(
              scheme: scheme, timing: timing, year: year, attached: months, from: start,
              through: last)
          else { throw .tooManyWays(cohort: cohort.id) }
          drafts.append((index, lanes.map(\.places), pass, served))
        }
      }
    }
    var exact: Int64 = 0
    for draft in drafts {
      for value in draft.pass.states.values { exact = commonStep(exact, value) }
    }
    for part in ladders { exact = commonStep(exact, part.step) }
    if !ladders.isEmpty, case .whole(let most) = scheme.contract {
      exact = commonStep(exact, most.pence)
    }
    self.ladders = ladders
    let step = max(1, coarse.map { max($0.pence, exact) } ?? exact)
    self.calendar = calendar
    self.scheme = scheme
    self.step = step
    parts = drafts.map { draft in
      let values = draft.pass.states.values
      let steps = values.map { value in
        (Int(value / step), Double(value % step) / Double(step))
      }
      let amounts = Set(steps.flatMap { $0.1 > 0 ? [$0.0, $0.0 + 1] : [$0.0] }).sorted()
      return Part(
        cohort: draft.cohort, pass: draft.pass, places: draft.places, periods: draft.periods,
        steps: steps, amounts: amounts)
    }
    fees = calendar.periods.map { period in
      guard let months = calendar.feeMonths(of: period, scheme: scheme) else { return 0 }
      return scenario.cohorts.flatMap(\.attachments).filter { months.contains($0.month) }
        .reduce(0) { sum, attachment in
          let fee = scheme.attachment.fee[attachment.month.financialYear]?.pence ?? 0
          return sum &+ Int64(attachment.places) &* fee
        }
    }
  }

  private static func pass(
    scheme: Scheme, timing: ClaimTiming, year: FinancialYear, attached: [Int], from: Int,
    through last: Int
  ) -> PaymentPass? {
    var events: [PaymentEvent] = []
    var known: [PaymentEvent: Int] = [:]
    var addOns = 0
    let byResult = scheme.results.map { rule -> [Int] in
      let addOn = rule.isAddOn ? addOns : nil
      if rule.isAddOn { addOns += 1 }
      let amounts = timing.amounts(rule, scheme: scheme, placeYear: year)
      return (0...last).map { month in
        let event = PaymentEvent(
          addOn: addOn, pence: timing.window[month] == nil ? 0 : amounts[month],
          counts: month >= from)
        if let index = known[event] { return index }
        known[event] = events.count
        events.append(event)
        return events.count - 1
      }
    }
    let fee = scheme.attachment.fee[year] ?? .zero
    let ceiling = scheme.maximumPerPlace.map { max(0, $0.pence - fee.pence) }
    guard let states = PaymentStates(events: events, addOns: addOns, ceiling: ceiling) else {
      return nil
    }
    return PaymentPass(states: states, events: byResult, attached: attached, last: last)
  }

  /// The most steps that can be paid in each period of the calendar, whatever the rates.
  var highest: [Int] {
    var highest = [Int](repeating: 0, count: calendar.periods.count)
    for part in parts {
      for served in part.periods {
        highest[served.period] += part.places.reduce(0, +) * (part.amounts.last ?? 0)
      }
    }
    for part in ladders {
      for served in part.periods {
        highest[served.period] += part.places.reduce(0, +) * Int(part.highest / step)
      }
    }
    return highest
  }

  /// The amounts that any place can be paid, in steps.
  var amounts: Set<Int> {
    Set(parts.flatMap(\.amounts))
      .union(ladders.map { Int($0.highest / step) }.max().map { Set(0...$0) } ?? [])
  }

  /// The places in groups alike, for each period of the calendar, with the values that a plan's
  /// assumptions have in one draw.
  func groups(_ cohorts: [Cohort]) -> [PlaceGroups] {
    var groups = [PlaceGroups](repeating: PlaceGroups(), count: calendar.periods.count)
    var rules: FamilyRules?
    var rulesOf = -1
    for part in parts {
      if part.cohort != rulesOf {
        rules = FamilyRules(
          cohorts[part.cohort].assumptions, scheme: scheme, axis: calendar.axis)
        rulesOf = part.cohort
      }
      guard let rules else { continue }
      let outcome = part.pass.run(rules)
      for lane in part.places.indices {
        let chances = outcome.chances(lane: lane, atEndOf: part.periods.map(\.end))
        for (served, chance) in zip(part.periods, chances) {
          groups[served.period].add(
            count: part.places[lane], amounts: part.amounts, chances: part.spread(chance))
        }
      }
    }
    for part in ladders {
      let chances = part.chances(cohorts[part.cohort].assumptions, step: step)
      for (served, lanes) in zip(part.periods, chances) {
        for (lane, chance) in lanes.enumerated() {
          let amounts = chance.indices.filter { chance[$0] > 0 }
          groups[served.period].add(
            count: part.places[lane], amounts: amounts, chances: amounts.map { chance[$0] })
        }
      }
    }
    return groups
  }
}

extension PaymentCalendar {
  /// The periods that a cohort's results can count for, with their first and last month.
  func served(_ timing: ClaimTiming) -> [(period: Int, from: Int, through: Int)] {
    periods.enumerated().compactMap { number, period in
      months(of: period, timing: timing).map { (number, $0.lowerBound, $0.upperBound) }
    }
  }
}

extension PaymentEngine.Part {
  /// The chances of a place's amounts on the lattice.
  fileprivate func spread(_ chances: [Double]) -> [Double] {
    var spread = [Double](repeating: 0, count: amounts.count)
    for (value, chance) in chances.enumerated() {
      guard let index = amounts.firstIndex(of: steps[value].below) else { continue }
      let share = steps[value].share
      spread[index] += chance * (1 - share)
      if share > 0 { spread[index + 1] += chance * share }
    }
    return spread
  }
}
