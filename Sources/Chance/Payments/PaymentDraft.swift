import PBRProgramme
import PBRProjection
import PBRQuantities

/// An engine while councils are added to it: what two of them share is there once.
struct PaymentDraft {
  let periods: [PaymentPeriod]
  private(set) var fees: [[Int64]] = []
  private(set) var sets: [AssumptionSet] = []
  private(set) var sources: [PaymentSource] = []
  private(set) var reads: [PaymentRead] = []
  /// `[period]`.
  private(set) var uses: [[PaymentUse]]
  private var setAt: [[String]: Int] = [:]
  private var elapsedAt: [ElapsedKey: Int] = [:]
  private var readAt: [PaymentRead: Int] = [:]

  /// Places that differ only in the months they have.
  private struct ElapsedKey: Hashable {
    let set: Int
    /// Of each result.
    let events: [PaymentEvent]
    let ceiling: Int64?
  }

  init(periods: [PaymentPeriod]) {
    self.periods = periods
    uses = [[PaymentUse]](repeating: [], count: periods.count)
  }

  mutating func add(_ scenario: Scenario) throws(LatticeProblem) {
    let member = fees.count
    let calendar = PaymentCalendar(scenario, periods: periods)
    fees.append(periods.map { calendar.fees(of: $0, scenario) })
    let lastStart = scenario.scheme.attachmentEnds.month - calendar.axis.first
    for cohort in scenario.cohorts {
      let timing = ClaimTiming(
        scheme: scenario.scheme, auditMonths: cohort.assumptions.auditMonths, axis: calendar.axis)
      let set = self.set(cohort.assumptions, scenario.scheme, member)
      let attachments = cohort.attachments.filter { $0.places > 0 }
      for year in Set(attachments.map(\.month.financialYear)).sorted() {
        let lanes = attachments.filter { $0.month.financialYear == year }
        if scenario.scheme.isRateCard {
          addLadders(lanes, year, scenario.scheme, timing, calendar, set: set, of: member)
          continue
        }
        var later: [Int: [(period: Int, end: Int)]] = [:]
        for (number, period) in periods.enumerated() {
          guard let months = calendar.months(of: period, timing: timing) else { continue }
          let first = (lanes.first?.month ?? calendar.axis.first) - calendar.axis.first
          guard
            months.lowerBound <= first,
            let events = PaymentDraft.events(
              scheme: scenario.scheme, timing: timing, year: year, from: 0,
              through: months.upperBound),
            events.isSteady
          else {
            later[months.lowerBound, default: []].append((number, months.upperBound))
            continue
          }
          let key = ElapsedKey(
            set: set, events: events.byResult.map { events.all[$0[0]] },
            ceiling: scenario.scheme.ceiling(year))
          let source = try elapsed(key, cohort: cohort.id)
          for lane in lanes {
            let month = lane.month - calendar.axis.first
            use(
              PaymentRead(
                source: source, end: max(-1, months.upperBound - month), other: lastStart - month),
              of: member, places: lane.places, in: number)
          }
        }
        for start in later.keys.sorted() {
          let served = later[start] ?? []
          let last = served.map(\.end).max() ?? 0
          guard
            let events = PaymentDraft.events(
              scheme: scenario.scheme, timing: timing, year: year, from: start, through: last),
            let states = PaymentStates(
              events: events.all, addOns: events.addOns, ceiling: scenario.scheme.ceiling(year))
          else { throw .tooManyWays(cohort: cohort.id) }
          sources.append(
            .calendar(
              PaymentPass(
                states: states, events: events.byResult,
                attached: lanes.map { $0.month - calendar.axis.first }, last: last,
                lastStart: lastStart), set: set))
          for (number, end) in served {
            for (lane, attachment) in lanes.enumerated() {
              use(
                PaymentRead(source: sources.count - 1, end: end, other: lane), of: member,
                places: attachment.places, in: number)
            }
          }
        }
      }
    }
  }

  /// The places of one cohort and one year on ladders.
  private mutating func addLadders(
    _ lanes: [Attachment], _ year: FinancialYear, _ scheme: Scheme, _ timing: ClaimTiming,
    _ calendar: PaymentCalendar, set: Int, of member: Int
  ) {
    var byStart: [Int: [(period: Int, end: Int)]] = [:]
    for (number, period) in periods.enumerated() {
      guard let months = calendar.months(of: period, timing: timing) else { continue }
      byStart[months.lowerBound, default: []].append((number, months.upperBound))
    }
    for from in byStart.keys.sorted() {
      let served = byStart[from] ?? []
      var places = LadderPlaces(
        attached: lanes.map { $0.month - calendar.axis.first }, from: from, year: year,
        scheme: scheme, timing: timing, axis: calendar.axis)
      places.ends = Set(served.map(\.end))
      sources.append(.ladders(places, set: set))
      for (number, end) in served {
        for (lane, attachment) in lanes.enumerated() {
          use(
            PaymentRead(source: sources.count - 1, end: end, other: lane), of: member,
            places: attachment.places, in: number)
        }
      }
    }
  }

  private mutating func set(
    _ assumptions: CohortAssumptions, _ scheme: Scheme, _ member: Int
  ) -> Int {
    let key = AssumptionSet.key(assumptions, scheme: scheme)
    if let known = setAt[key] { return known }
    setAt[key] = sets.count
    sets.append(AssumptionSet(assumptions, scheme: scheme, member: member))
    return sets.count - 1
  }

  private mutating func elapsed(_ key: ElapsedKey, cohort: String) throws(LatticeProblem) -> Int {
    if let known = elapsedAt[key] { return known }
    var events: [PaymentEvent] = []
    let byResult = key.events.map { event in
      if let known = events.firstIndex(of: event) { return known }
      events.append(event)
      return events.count - 1
    }
    guard
      let states = PaymentStates(
        events: events, addOns: key.events.filter { $0.addOn != nil }.count, ceiling: key.ceiling)
    else { throw .tooManyWays(cohort: cohort) }
    elapsedAt[key] = sources.count
    sources.append(
      .elapsed(
        ElapsedPass(states: states, events: byResult, lastStart: -1, last: -1), set: key.set))
    return sources.count - 1
  }

  private mutating func use(
    _ read: PaymentRead, of member: Int, places: Int, in period: Int
  ) {
    if case .elapsed(let pass, let set) = sources[read.source] {
      sources[read.source] = .elapsed(
        ElapsedPass(
          states: pass.states, events: pass.events, lastStart: max(pass.lastStart, read.other),
          last: max(pass.last, read.end)), set: set)
    }
    let index: Int
    if let known = readAt[read] {
      index = known
    } else {
      index = reads.count
      readAt[read] = index
      reads.append(read)
    }
    uses[period].append(PaymentUse(member: member, read: index, places: places))
  }
}
