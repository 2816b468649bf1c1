import PBRClaims
import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReconciliation
import PBRRegister

/// What a register says of a programme at the end of one month, counted for its measures, with what
/// the plan has by then.
struct MeasureDay {
  let day: CivilDate
  /// The day that windows and readiness are judged on: the day asked for, where this is the last
  /// month end before it.
  let asked: CivilDate
  /// Families attached: for themselves, and in place of another that left.
  private(set) var attached = 0
  private(set) var replacing = 0
  private(set) var left = 0
  /// Those who left, by reason; nil where none was given.
  private(set) var exits: [Family.ExitReason?: Int] = [:]
  private(set) var placesFilled = 0
  /// Places empty for at least the months that a replacement takes, without a main result claimed,
  /// and how many of those a later family holds.
  private(set) var vacated = 0
  private(set) var refilled = 0
  /// Families with a day on which they were identified, and those attached soon enough after it.
  private(set) var identified = 0
  private(set) var inTime = 0
  /// Open funded families with no main result claimed, and those that only lack evidence.
  private(set) var waiting = 0
  private(set) var lacking = 0
  /// Evidence that could have been verified by now, and how much of it was in time.
  let evidence: (inTime: Int, all: Int)?
  /// The outcomes that nobody pays for, by the evidence known on the day asked for; nil where the
  /// evidence is not kept.
  let outcomes: [LocalOutcome: OutcomeCount]?
  let reconciliation: Reconciliation
  /// Results that can be claimed on the day asked for.
  let ready: (count: Int, amount: Double)

  var open: Int { attached + replacing - left }

  /// - Parameter days: within how many days of being identified a family is to be attached.
  init(
    _ scenario: Scenario, _ register: Register, day: CivilDate, asked: CivilDate, within days: Int
  ) {
    self.day = day
    self.asked = asked
    reconciliation = Reconciliation(scenario, register, asOf: day)
    let assessment = reconciliation.toDate.assessment
    evidence = register.evidenceInTime(by: asked, within: MeasureLimits.evidenceWithinDays)
    outcomes = register.localOutcomes(on: asked, months: MeasureLimits.outcomeMonths)
    let then = asked == day ? assessment : Assessment(register, asOf: asked)
    let claimable = then.standings.filter { $0.state == .claimable }
    ready = (claimable.count, claimable.reduce(0) { $0 + ($1.amount?.pounds ?? 0) })
    let claims = ClaimsByPlace(register, register.journal.through(day))
    for family in register.families where family.isAttached(by: day) {
      if family.isReplacement { replacing += 1 } else { attached += 1 }
      if family.hasLeft(by: day) {
        left += 1
        exits[family.exitReason, default: 0] += 1
      }
      if let known = family.identified, let since = family.attached {
        identified += 1
        if since.dayNumber - known.dayNumber <= days { inTime += 1 }
      }
    }
    for place in register.places {
      count(place, register, assessment, claims.places[place.id] ?? [], scenario)
    }
  }

  private mutating func count(
    _ place: Place, _ register: Register, _ assessment: Assessment, _ accounts: [ClaimAccount],
    _ scenario: Scenario
  ) {
    let scheme = scenario.scheme
    let holders = place.families.filter { register.families[$0].isAttached(by: day) }
    guard let last = holders.last else { return }
    placesFilled += 1
    let mains = Set(scheme.results.filter { !$0.isAddOn }.map(\.id))
    let isClaimed = accounts.contains { !$0.isFree && mains.contains($0.claim.result) }
    let gap =
      scenario.cohorts.first { $0.id == register.families[last].cohort }?.assumptions
      .replacementMonths ?? 0
    for (index, holder) in holders.enumerated() {
      guard let gone = register.families[holder].left, gone.month + gap <= day.month, !isClaimed,
        gone <= day
      else { continue }
      vacated += 1
      if index + 1 < holders.count { refilled += 1 }
    }
    let family = register.families[last]
    guard !family.hasLeft(by: day), !isClaimed else { return }
    waiting += 1
    let states = assessment.standings(of: last).filter { !scheme.results[$0.result].isAddOn }
      .map(\.state)
    if states.contains(.evidenceMissing), !states.contains(.claimable), !states.contains(.claimed) {
      lacking += 1
    }
  }

  // MARK: Results and money

  private var results: [ProgrammeToDate.Achieved] { reconciliation.toDate.results }

  /// Claims that stand: not rejected, withdrawn or reversed.
  var claimed: (count: Int, amount: Double) {
    results.reduce((0, 0)) { sum, item in
      item.outcome?.isClaimed == true ? (sum.0 + 1, sum.1 + item.amount) : sum
    }
  }

  var paid: (count: Int, amount: Double) {
    results.reduce((0, 0)) { sum, item in
      item.outcome == .paid ? (sum.0 + 1, sum.1 + item.paid) : sum
    }
  }

  /// Results planned in windows that closed before the day asked for, or by the month's end.
  func plannedClaims(
    _ projection: Projection, byMonthEnd: Bool = false
  ) -> (count: Double, amount: Double) {
    let scheme = projection.scheme
    let windows = scheme.windows.indices.filter {
      byMonthEnd ? scheme.windows[$0].closes <= day : scheme.windows[$0].closes < asked
    }
    return scheme.results.indices.reduce((0, 0)) { sum, result in
      let claims = projection.claims(result: result)
      return windows.reduce(sum) {
        ($0.0 + claims[$1].count, $0.1 + claims[$1].amount)
      }
    }
  }

  /// Fees of the places filled and results claimed, in pounds.
  var earned: Double {
    reconciliation.entry(.fees, .earned).actual + claimed.amount
  }

  var received: Double { reconciliation.entry(.cash).actual }

  /// Pounds of results that come too late in the forecast of the whole plan, and of those paid.
  var forecast: (late: Double, paid: Double) {
    let late = reconciliation.remaining.cohorts.flatMap(\.results).reduce(0) {
      $0 + $1.forgone.reduce(0, +)
    }
    let lines = reconciliation.lines.filter { $0 != .fees }
    return (late, lines.reduce(0) { $0 + reconciliation.entry($1, .earned).total })
  }
}
