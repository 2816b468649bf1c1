import PBRFiles
package import PBRFindings
import PBRMonitoring
package import PBRProgramme
import PBRProjection
package import PBRQuantities
package import PBRReconciliation
package import PBRRegister

/// The programme's own measures: what its register says at each quarter end and at the last month
/// end, set against the plan by the same day.
package struct ProgrammeMeasures: Sendable {
  package let measures: [ProgrammeMeasure]
  /// The last month end not after the day asked for: where register and plan both stop.
  package let end: CivilDate
  package let asked: CivilDate
  /// Whether a claim window closes on the day asked for.
  let isClosingDay: Bool
  /// Families attached by the day asked for.
  package let attachedToDay: Int
  /// What is told beside the measures: too few families identified for the places of the plan.
  package let findings: [Finding]
  let days: [MeasureDay]
  package let limits: StatusLimits
  let title: String

  /// - Parameters:
  ///   - asked: the day asked for.
  ///   - within: within how many days of being identified a family is to be attached.
  ///   - known: a reconciliation of the day asked for, so that it is not worked out again.
  package init(
    _ scenario: Scenario, _ register: Register, asOf asked: CivilDate,
    within: Int = MeasureLimits.attachedWithinDays,
    limits: StatusLimits = .builtIn, known: Reconciliation? = nil
  ) {
    let projection = known?.profile ?? Projection(scenario)
    let month = asked.lastWholeMonth
    end = month.lastDay ?? asked
    self.asked = asked
    isClosingDay = scenario.scheme.windows.contains { $0.closes == asked }
    self.limits = limits
    title = scenario.displayName
    attachedToDay = register.families.reduce(0) { $0 + ($1.isAttached(by: asked) ? 1 : 0) }
    let first = min(
      projection.axis.first, register.families.compactMap(\.attached).min()?.month ?? month)
    let last = end
    let dates =
      stride(from: 0, through: max(0, month - first), by: 1).map { first + $0 }
      .filter { $0.monthOfYear % 3 == 0 || $0 == month }.compactMap(\.lastDay)
    let ends = dates.isEmpty ? [last] : dates
    let looks = ends.map { $0 == last ? asked : $0 }
    let common = MeasureDay.Common(projection, register, within: within, days: looks)
    days = Parallel.map(ends.count) { place in
      MeasureDay(common, place, day: ends[place], asked: looks[place], known: known)
    }
    measures = ProgrammeMeasures.all(days, projection, within) + ProgrammeMeasures.outcomes(days)
    findings = ProgrammeMeasures.shortfall(
      scenario, register, asked, filled: days.last?.placesFilled ?? 0)
  }

  /// Families identified for a place and not lost before work began, against the places that the
  /// plan fills by the last month end. A family that holds a place was identified.
  private static func shortfall(
    _ scenario: Scenario, _ register: Register, _ asked: CivilDate, filled: Int
  ) -> [Finding] {
    let last = asked.lastWholeMonth
    let planned = scenario.cohorts.flatMap(\.attachments)
      .reduce(0) { $0 + ($1.month <= last ? $1.places : 0) }
    let waiting = register.families.count { family in
      family.identified.map { $0 <= asked } ?? false && !family.isAttached(by: asked)
        && !family.hasLeft(by: asked)
    }
    return [
      IdentificationShortfall.finding(
        identified: filled + waiting, places: planned,
        fee: scenario.scheme.attachment.fee[last.financialYear],
        at: scenario.cohorts.first?.fundedPlace)
    ].compactMap(\.self)
  }

  private static func all(
    _ days: [MeasureDay], _ projection: Projection, _ within: Int
  ) -> [ProgrammeMeasure] {
    let scenario = projection.scenario
    func make(
      _ id: String, _ title: String, _ group: ProgrammeMeasure.Group, _ unit: ProgrammeMeasure.Unit,
      _ rule: ProgrammeMeasure.Rule, smaller: Bool = false,
      planned: ((MeasureDay) -> Double)? = nil, within: Int? = nil,
      _ value: (MeasureDay) -> (Double, of: Double?, plan: Double?)
    ) -> ProgrammeMeasure {
      let points = days.map { day -> ProgrammeMeasure.Point in
        let (numerator, denominator, plan) = value(day)
        let result = denominator.map { $0 > 0 ? numerator / $0 : nil } ?? numerator
        return ProgrammeMeasure.Point(
          day: day.day, value: result, numerator: numerator, denominator: denominator, plan: plan,
          planned: planned?(day))
      }
      return ProgrammeMeasure(
        id: id, title: title, group: group, unit: unit, isBiggerBetter: !smaller, rule: rule,
        points: points, within: within)
    }
    func results(_ day: MeasureDay) -> Double { day.plannedClaims(projection).count }
    func planned(_ flow: MonthlyFlow, _ day: MeasureDay) -> Double {
      flow.sum(through: day.day.month)
    }
    func attachments(_ day: MeasureDay, _ count: (Attachment) -> Int) -> Double {
      Double(
        scenario.cohorts.flatMap(\.attachments).filter { $0.month <= day.day.month }
          .reduce(0) { $0 + count($1) })
    }
    let workers = scenario.capacity.map { $0.keyworkers.value * $0.availability.value }
    let fees = projection.feesEarned
    let cash = projection.feesReceived + projection.resultsReceived
    let interval = days.last?.rate
    return [
      make("families-attached", "Families attached", .input, .families, .planShort) {
        (Double($0.attached), nil, attachments($0, \.families))
      },
      make("places-filled", "Funded places filled", .input, .places, .planShort) {
        (Double($0.placesFilled), nil, attachments($0, \.places))
      },
      workers.map { workers in
        make(
          "families-per-worker", "Families for each keyworker", .input, .perWorker,
          .overCapacity, smaller: true
        ) { (Double($0.open), workers, scenario.capacity?.caseload.value) }
      },
      make(
        "exits-not-planned", "Left without a planned end", .process, .share,
        .none, smaller: true
      ) { day in
        let unplanned: [Family.ExitReason?] = [.disengaged, .movedAway, .other]
        let count = unplanned.reduce(0) { $0 + (day.exits[$1] ?? 0) }
        return (Double(count), Double(day.left), nil)
      },
      make("places-refilled", "Places filled again", .process, .share, .planShort) {
        (
          Double($0.refilled), Double($0.vacated),
          scenario.cohorts.first?.assumptions.replacementShare.value
        )
      },
      make(
        "attached-in-time", "Attached within \(within) days of being identified", .process, .share,
        .none, within: within
      ) { (Double($0.inTime), Double($0.identified), nil) },
      make(
        "evidence-missing", "Only evidence is missing",
        .process, .share, .none, smaller: true
      ) { (Double($0.lacking), Double($0.waiting), nil) },
      make(
        "evidence-in-time", "Evidence verified within \(MeasureLimits.evidenceWithinDays) days",
        .process, .share, .none
      ) { day in
        (
          Double(day.evidence?.inTime ?? 0), Double(day.evidence?.all ?? 0), nil
        )
      },
      make("results-claimed", "Results claimed", .output, .results, .planShort, planned: results) {
        (Double($0.claimed.count), nil, results($0))
      },
      make(
        "results-claimed-amount", "Results claimed", .output, .pounds, .planShort, planned: results
      ) {
        ($0.claimed.amount, nil, $0.plannedClaims(projection).amount)
      },
      make("results-paid", "Results paid", .output, .results, .planShort, planned: results) {
        (Double($0.paid.count), nil, results($0))
      },
      make("results-paid-amount", "Results paid", .output, .pounds, .planShort, planned: results) {
        ($0.paid.amount, nil, $0.plannedClaims(projection).amount)
      },
      make("results-ready", "Results that can be claimed", .output, .results, .none) {
        (Double($0.ready.count), nil, nil)
      },
      make("results-ready-amount", "Results that can be claimed", .output, .pounds, .none) {
        ($0.ready.amount, nil, nil)
      },
      // The steps of a ladder have a rate each.
      scenario.scheme.isRateCard
        ? nil
        : make(
          "results-rate", "Success rate, estimated", .outcome, .share,
          .outsideInterval(low: interval?.low ?? 0, high: interval?.high ?? 1)
        ) { day in
          let rate = day.rate
          return rate.isTooEarly ? (0, 0, rate.assumed) : (rate.estimate, 1, rate.assumed)
        },
      make(
        "results-too-late", "Results too late for every window", .outcome,
        .share, .resultsLate, smaller: true
      ) { ($0.forecast.late, $0.forecast.late + $0.forecast.paid, nil) },
      make("funding-earned", "Fees earned and results claimed", .outcome, .pounds, .planShort) {
        (
          $0.earned, nil,
          planned(fees, $0) + $0.plannedClaims(projection, byMonthEnd: true).amount
        )
      },
      make("money-received", "Money received", .outcome, .pounds, .planShort) {
        ($0.received, nil, planned(cash, $0))
      },
    ].compactMap(\.self)
  }

  package func measure(_ id: String) -> ProgrammeMeasure? { measures.first { $0.id == id } }
}
