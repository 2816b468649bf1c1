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
  /// and how many of those a later family then held. A place that was left more than once counts once,
  /// by the last time it was empty so long.
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
  /// The estimate of the success rate.
  let rate: RateEstimate
  /// Claims that stand: not rejected, withdrawn or reversed.
  let claimed: (count: Int, amount: Double)
  let paid: (count: Int, amount: Double)
  /// Results claimed, by what has become of them.
  let claims: [ClaimOutcome: Int]
  /// Fees of the places filled and results claimed, in pounds.
  let earned: Double
  let received: Double
  /// Pounds of results that come too late in the forecast of the whole plan, and of those paid.
  let forecast: (late: Double, paid: Double)
  /// Results that can be claimed on the day asked for.
  let ready: (count: Int, amount: Double)

  var open: Int { attached + replacing - left }

  /// What several days share: it is worked out once, and in one pass over evidence and families.
  struct Common: Sendable {
    let profile: Projection
    let register: Register
    /// Within how many days of being identified a family is to be attached.
    let within: Int
    let days: [CivilDate]
    let evidence: [(inTime: Int, all: Int)]?
    let outcomes: [[LocalOutcome: OutcomeCount]]?

    /// - Parameter days: on which evidence is looked at.
    init(_ profile: Projection, _ register: Register, within: Int, days: [CivilDate]) {
      self.profile = profile
      self.register = register
      self.within = within
      self.days = days
      evidence = register.evidenceInTime(by: days, within: MeasureLimits.evidenceWithinDays)
      outcomes = register.localOutcomes(on: days, months: MeasureLimits.outcomeMonths)
    }
  }

  /// - Parameters:
  ///   - place: the day's place among those whose evidence was looked at.
  ///   - known: a reconciliation of the day itself, or of the day asked for, where there is one.
  init(
    _ common: Common, _ place: Int, day: CivilDate, asked: CivilDate, known: Reconciliation? = nil
  ) {
    self.day = day
    self.asked = asked
    let register = common.register
    let reconciliation =
      known.flatMap { $0.asOf == day ? $0 : nil }
      ?? Reconciliation(common.profile, register, asOf: day)
    let assessment = reconciliation.toDate.assessment
    evidence = common.evidence?[place]
    outcomes = common.outcomes?[place]
    let then =
      asked == day
      ? assessment
      : known.flatMap { $0.asOf == asked ? $0.toDate.assessment : nil }
        ?? Assessment(register, asOf: asked)
    let claimable = then.standings.lazy.filter { $0.state == .claimable }
    ready = claimable.reduce((0, 0)) { ($0.0 + 1, $0.1 + ($1.amount?.pounds ?? 0)) }
    let results = reconciliation.toDate.results
    claimed = results.reduce((0, 0)) { sum, item in
      item.outcome?.isClaimed == true ? (sum.0 + 1, sum.1 + item.amount) : sum
    }
    paid = results.reduce((0, 0)) { sum, item in
      item.outcome == .paid ? (sum.0 + 1, sum.1 + item.paid) : sum
    }
    claims = results.reduce(into: [:]) { counts, item in
      if let outcome = item.outcome { counts[outcome, default: 0] += 1 }
    }
    rate = reconciliation.rate
    let totals = reconciliation.totals
    earned = totals.feesEarned + claimed.amount
    received = totals.received
    forecast = (totals.forgone, totals.results)
    let accounts = reconciliation.toDate.claims.places
    for family in register.families where family.isAttached(by: day) {
      if family.isReplacement { replacing += 1 } else { attached += 1 }
      if family.hasLeft(by: day) {
        left += 1
        exits[family.exitReason, default: 0] += 1
      }
      if let known = family.identified, let since = family.attached {
        identified += 1
        if since.dayNumber - known.dayNumber <= common.within { inTime += 1 }
      }
    }
    let rules = PlaceRule(common.profile.scenario)
    for place in register.places where place.isFunded {
      count(
        place, register, assessment, accounts.isEmpty ? [] : accounts[place.id] ?? [], rules)
    }
  }

  private mutating func count(
    _ place: Place, _ register: Register, _ assessment: Assessment, _ accounts: [ClaimAccount],
    _ rules: PlaceRule
  ) {
    let holders = place.families.filter { register.families[$0].isAttached(by: day) }
    guard let last = holders.last else { return }
    placesFilled += 1
    let isClaimed = accounts.contains { !$0.isFree && rules.mains.contains($0.claim.result) }
    let gap = rules.gaps[register.families[last].cohort] ?? 0
    let leftLast = holders.indices.last { at in
      register.families[holders[at]].left.map { $0 <= day && $0.month + gap <= day.month } ?? false
    }
    if let leftLast, !isClaimed {
      vacated += 1
      if leftLast + 1 < holders.count { refilled += 1 }
    }
    let family = register.families[last]
    guard !family.hasLeft(by: day), !isClaimed else { return }
    waiting += 1
    var (isLacking, isReady) = (false, false)
    for standing in assessment.standings(of: last) where rules.isMain[standing.result] {
      switch standing.state {
      case .evidenceMissing: isLacking = true
      case .claimable, .claimed: isReady = true
      default: break
      }
    }
    if isLacking, !isReady { lacking += 1 }
  }

  /// Results planned in windows that closed before the day asked for, or by the month's end, and
  /// their pounds, after the maximum of a contract.
  func plannedClaims(
    _ projection: Projection, byMonthEnd: Bool = false
  ) -> (count: Double, amount: Double) {
    let scheme = projection.scheme
    let windows = scheme.windows.indices.filter {
      byMonthEnd ? scheme.windows[$0].closes <= day : scheme.windows[$0].closes < asked
    }
    let count = scheme.results.indices.reduce(0.0) { sum, result in
      let claims = projection.claims(result: result)
      return windows.reduce(sum) { $0 + claims[$1].count }
    }
    let paid = projection.paidByWindow
    return (count, windows.reduce(0) { $0 + paid[$1] })
  }
}

/// What counting a place takes of the plan.
private struct PlaceRule {
  /// The ids of main results, and by result whether it is one.
  let mains: Set<String>
  let isMain: [Bool]
  /// By cohort, the months in which a place is filled again.
  let gaps: [String: Int]

  init(_ scenario: Scenario) {
    isMain = scenario.scheme.results.map { !$0.isAddOn }
    mains = Set(scenario.scheme.results.filter { !$0.isAddOn }.map(\.id))
    gaps = Dictionary(
      scenario.cohorts.map { ($0.id, $0.assumptions.replacementMonths) },
      uniquingKeysWith: { first, _ in first })
  }
}
