package import PBRClaims
import PBRProgramme
package import PBRProjection
package import PBRQuantities
import PBRRegister

/// What has happened by a day: places filled, families worked with, results achieved.
package struct ProgrammeToDate: Sendable {
  /// A result achieved on a funded place: claimed, whatever has become of it, or ready to be.
  package struct Achieved: Sendable {
    /// Pounds on a day; below zero what was lost or paid back.
    package struct Part: Sendable {
      package let on: CivilDate
      package let amount: Double
    }

    package let result: Int
    let cohort: Int
    /// Whose it is: the family, the place, and the claim if there is one.
    let whose: String
    /// The day on which it was achieved.
    let on: CivilDate
    /// What it stands at, in pounds: nothing once it was rejected, withdrawn or clawed back.
    package let amount: Double
    /// What was earned, and on which days that changed.
    let earned: [Part]
    /// What changed hands, by day.
    package let received: [Part]
    /// What is to be paid yet, in pounds.
    let due: Double
    /// The window in which it was claimed; nil while it is not claimed.
    package let window: Int?
    /// The day it was claimed.
    let claimed: CivilDate?
    /// What has become of the claim; nil while it is not claimed.
    package let outcome: ClaimOutcome?
    /// Whether it can be claimed now, its evidence not grown old.
    let isReady: Bool
    /// The day on which what is never claimed was lost; nil for any other.
    package var ended: CivilDate?
    /// Whether it was lost because nobody claimed it in the last window.
    var hasLapsed = false
    /// Whether it counts: claimed and neither rejected nor withdrawn, or ready to be claimed.
    package var counts: Bool { ended == nil && outcome?.isClaimed ?? true }
    /// What has been paid, in pounds.
    package var paid: Double { received.reduce(0) { $0 + $1.amount } }
  }

  /// The places that are filled, and families outside them of which some results are claimed.
  package internal(set) var places: [KnownPlace] = []
  package internal(set) var results: [Achieved] = []
  private(set) var observations: [RateEstimate.Observation] = []
  /// Of a rate card, what is known of each set of alternatives, in the order of the scheme.
  var stepObservations: [[RateEstimate.Observation]]
  private(set) var familiesWorkedWith = 0
  private(set) var familiesLeft = 0
  /// How many funded places are filled.
  package var placesFilled: Int { places.count { $0.isFunded } }
  /// Places whose last family left without a main result, with nobody there now.
  package private(set) var emptyPlaces = 0
  /// Places that only the journal knows: families.csv has neither the place nor its family.
  package internal(set) var placesOfJournal = 0
  /// Cohorts of the register that the scenario does not have, each once.
  private(set) var unknownCohorts: [String] = []
  /// The window that takes what can be claimed now.
  let window: Int?
  /// What was claimed for each place by the day.
  package let claims: ClaimsByPlace
  /// Where every result stands for every family.
  package let assessment: Assessment

  let scheme: Scheme
  /// How the steps of a rate card stand to each other.
  let ladders: LadderPaths?
  let alternatives: [[Int]]
  /// By cohort, the years in which its places are to be filled.
  let cohortYears: [Set<FinancialYear>]
  let register: Register
  private let asOf: CivilDate
  /// Where results stood on days before a claim counted again.
  private var earlier: [CivilDate: Assessment] = [:]
  /// The last month that has wholly ended.
  let now: Month

  init(_ scenario: Scenario, _ register: Register, asOf: CivilDate, now: Month) {
    scheme = scenario.scheme
    ladders = scheme.isRateCard ? LadderPaths(scheme) : nil
    alternatives = scheme.isRateCard ? scheme.alternatives : []
    stepObservations = alternatives.map { _ in [] }
    cohortYears = scenario.cohorts.map { Set($0.attachments.map(\.month.financialYear)) }
    self.register = register
    self.asOf = asOf
    self.now = now
    assessment = Assessment(register, asOf: asOf)
    claims = ClaimsByPlace(register, register.journal.through(asOf))
    window = assessment.window.flatMap { scenario.scheme.windows.firstIndex(of: $0) }
    var cohorts: [String: Int] = [:]
    for (index, cohort) in scenario.cohorts.enumerated() { cohorts[cohort.id] = index }
    var cameBack: Set<Int> = []
    for (index, family) in register.families.enumerated() where family.isAttached(by: asOf) {
      familiesWorkedWith += 1
      if family.home != index { cameBack.insert(family.home) }
      if family.hasLeft(by: asOf) { familiesLeft += 1 }
      if cohorts[family.cohort] == nil, !unknownCohorts.contains(family.cohort) {
        unknownCohorts.append(family.cohort)
      }
    }
    countOnce(cameBack)
    let (claims, assessment) = (claims, assessment)
    for place in register.places {
      add(place, assessment, claims.places[place.id] ?? [], cohorts)
    }
    for (place, accounts) in claims.others {
      add(placeOfJournal: place, accounts, cohorts)
    }
    earlier = [:]
  }

  private mutating func add(
    _ place: Place, _ assessment: Assessment, _ claims: [ClaimAccount], _ cohorts: [String: Int]
  ) {
    let holders = place.families.filter { register.families[$0].isAttached(by: asOf) }
    guard let first = holders.first, let last = holders.last,
      let attached = place.former?.month ?? register.families[first].attached?.month,
      let since = register.families[last].attached,
      let cohort = place.former.flatMap({ cohorts[$0.cohort] })
        ?? cohorts[register.families[first].cohort]
    else {
      // Money that the journal proves counts whatever else is missing.
      add(placeOfJournal: place.id, claims, cohorts)
      return
    }
    let known = addClaims(claims, cohort, of: place)
    // By family: the results achieved, with the day.
    var achieved: [Int: [(result: Int, on: CivilDate)]] = [:]
    for claim in known where claim.counts {
      guard let family = register.index(of: claim.account.claim) else { continue }
      achieved[family, default: []].append((claim.result, claim.account.claim.achieved))
    }
    var paid = known.reduce(Int64(0)) { $0 + $1.account.standing.pence }
    // Achieved and never claimed: known of the rate, not of the place.
    var lapsed: [Int: [(result: Int, on: CivilDate)]] = [:]
    if asOf > lastWindow {
      let then = candidates(place, holders, assessed(on: lastWindow), known)
      addReplaced(then, cohort, place, known)
      addLapsed(then, cohort, place, known, last: lastWindow)
      for candidate in then where candidate.isChosen {
        lapsed[candidate.family, default: []].append((candidate.result, candidate.on))
      }
    } else if !known.isEmpty || holders.contains(where: { hasAlternatives($0, assessment) }) {
      addReplaced(candidates(place, holders, assessment, known), cohort, place, known)
    }
    for family in holders {
      for standing in assessment.standings(of: family)
      where standing.state == .claimable || standing.hasGrownOld {
        let on = standing.earliest ?? asOf
        achieved[family, default: []].append((standing.result, on))
        paid += standing.amount?.pence ?? 0
        let amount = standing.amount?.pounds ?? 0
        results.append(
          Achieved(
            result: standing.result, cohort: cohort,
            whose: "\(register.families[family].id), place \(place.id)", on: on, amount: amount,
            earned: [
              Achieved.Part(on: earnedFrom(on, standing.result, known, by: asOf), amount: amount)
            ],
            received: [],
            due: amount, window: nil, claimed: nil, outcome: nil,
            isReady: standing.state == .claimable))
      }
      observe(family, cohort, (achieved[family] ?? []) + (lapsed[family] ?? []))
    }
    // A result that was claimed counts for the place, whether or not its family is there.
    let all =
      known.filter(\.counts).map(\.result) + holders.flatMap { achieved[$0] ?? [] }.map(\.result)
    let main = all.first { !scheme.results[$0].isAddOn }
    var reached = known.filter(\.counts).map { claim in
      ReachedStep(
        result: claim.result, on: claim.account.claim.achieved,
        isHolders: register.index(of: claim.account.claim) == last)
    }
    for family in holders {
      for (result, on) in achieved[family] ?? [] {
        reached.append(ReachedStep(result: result, on: on, isHolders: family == last))
      }
    }
    let gone = register.families[last].left.flatMap { $0 <= asOf ? $0.month : nil }
    if gone != nil, main == nil, place.isFunded { emptyPlaces += 1 }
    places.append(
      KnownPlace(
        cohort: cohort, attached: attached,
        holder: gone.map { .left($0) } ?? .present(since: since.month),
        main: ladders == nil ? main : nil, addOns: Set(all.filter { scheme.results[$0].isAddOn }),
        holdersAddOns: Set(
          (achieved[last] ?? []).map(\.result).filter { scheme.results[$0].isAddOn }),
        paid: paid, steps: positions(reached), isFunded: place.isFunded))
  }

  /// A family that came back is one, and has left where its last spell has ended.
  private mutating func countOnce(_ families: Set<Int>) {
    for family in families {
      let spells = register.spells(of: register.families[family].id)
        .map { register.families[$0] }.filter { $0.isAttached(by: asOf) }
      familiesWorkedWith -= spells.count - 1
      familiesLeft -= spells.dropLast().count { $0.hasLeft(by: asOf) }
    }
  }

  /// The last day for claims.
  private var lastWindow: CivilDate { scheme.windows.last?.closes ?? scheme.attachmentEnds }

  /// Whether a family achieved what is not paid beside another.
  private func hasAlternatives(_ family: Int, _ assessment: Assessment) -> Bool {
    assessment.standings(of: family).contains { $0.achievedInVain != nil }
  }

  /// Where every result stood at the end of a day.
  mutating func assessed(on day: CivilDate) -> Assessment {
    if let known = earlier[day] { return known }
    let found = Assessment(register, asOf: day)
    earlier[day] = found
    return found
  }

  /// What a family says of the rate: a result counts from the end of its month.
  private mutating func observe(
    _ number: Int, _ cohort: Int, _ achieved: [(result: Int, on: CivilDate)]
  ) {
    let family = register.families[number]
    guard let attached = family.attached else { return }
    guard ladders == nil else {
      return observeSteps(
        cohort, attached: attached.month, left: family.left?.month, achieved)
    }
    let mains = achieved.filter { !scheme.results[$0.result].isAddOn }
    let isAchieved = mains.contains { $0.on.month <= now }
    // In the month in which it leaves a family achieves nothing (model.md section 4, rule 4).
    let last = min(now, family.left.map { $0.month - 1 } ?? now)
    observations.append(
      RateEstimate.Observation(
        cohort: cohort, achieved: isAchieved, months: last - attached.month,
        hasLeft: family.hasLeft(by: asOf) && mains.isEmpty))
  }
}

extension ProgrammeToDate {
  /// What falls into a financial year, in pounds.
  static func sum(_ parts: [Achieved.Part], in year: FinancialYear) -> Double {
    parts.reduce(0) { $1.on.month.financialYear == year ? $0 + $1.amount : $0 }
  }
}
