package import PBRClaims
import PBRProgramme
package import PBRProjection
package import PBRQuantities
import PBRRegister

/// What has happened by a day: places filled, families worked with, results achieved.
package struct ProgrammeToDate {
  /// A result achieved on a funded place that stands: claimed, or ready to be.
  package struct Achieved {
    package let result: Int
    let cohort: Int
    let on: CivilDate
    /// In pounds.
    package let amount: Double
    /// The window in which it was claimed; nil while it is not claimed.
    package let window: Int?
    /// The day it was claimed.
    let claimed: CivilDate?
    /// The day the payer paid it.
    package let paid: CivilDate?
  }

  package private(set) var places: [KnownPlace] = []
  package private(set) var results: [Achieved] = []
  private(set) var observations: [RateEstimate.Observation] = []
  private(set) var familiesWorkedWith = 0
  private(set) var familiesLeft = 0
  /// Places whose last family left without a main result, with nobody there now.
  package private(set) var emptyPlaces = 0
  /// Cohorts of the register that the scenario does not have, each once.
  private(set) var unknownCohorts: [String] = []
  /// The window that takes what can be claimed now.
  let window: Int?
  /// Where every result stands for every family.
  package let assessment: Assessment

  private let scheme: Scheme
  private let register: Register
  private let asOf: CivilDate
  /// The last month that has wholly ended.
  private let now: Month

  init(_ scenario: Scenario, _ register: Register, asOf: CivilDate, now: Month) {
    scheme = scenario.scheme
    self.register = register
    self.asOf = asOf
    self.now = now
    assessment = Assessment(register, asOf: asOf)
    window = assessment.window.flatMap { scenario.scheme.windows.firstIndex(of: $0) }
    var cohorts: [String: Int] = [:]
    for (index, cohort) in scenario.cohorts.enumerated() { cohorts[cohort.id] = index }
    for family in register.families where family.attached.map({ $0 <= asOf }) ?? false {
      familiesWorkedWith += 1
      if family.hasLeft(by: asOf) { familiesLeft += 1 }
      if cohorts[family.cohort] == nil, !unknownCohorts.contains(family.cohort) {
        unknownCohorts.append(family.cohort)
      }
    }
    let journal = register.journal.through(asOf)
    let claims = Dictionary(
      grouping: journal.standing.filter {
        !$0.status.freesTheResult && $0.claim.scheme == scenario.scheme.id
      }, by: \.claim.place)
    let days = ClaimDays(journal)
    for place in register.places {
      add(place, assessment, claims[place.id] ?? [], days, cohorts)
    }
  }

  private mutating func add(
    _ place: Place, _ assessment: Assessment, _ claims: [JournalRow], _ days: ClaimDays,
    _ cohorts: [String: Int]
  ) {
    let holders = place.families.filter {
      register.families[$0].attached.map { $0 <= asOf } ?? false
    }
    guard let first = holders.first, let last = holders.last,
      let attached = register.families[first].attached,
      let since = register.families[last].attached,
      let cohort = cohorts[register.families[first].cohort]
    else { return }
    // By family: the results achieved, with the day.
    var achieved: [Int: [(result: Int, on: CivilDate)]] = [:]
    var paid: Int64 = 0
    for row in claims {
      guard let result = scheme.results.firstIndex(where: { $0.id == row.claim.result })
      else { continue }
      if let family = register.index(of: row.claim) {
        achieved[family, default: []].append((result, row.claim.achieved))
      }
      guard row.status != .clawedBack else { continue }
      paid += row.claim.amount.pence
      results.append(
        Achieved(
          result: result, cohort: cohort, on: row.claim.achieved,
          amount: row.claim.amount.pounds,
          window: scheme.windows.firstIndex { $0.id == row.claim.window }
            ?? scheme.windows.firstIndex { $0.closes >= row.claim.achieved },
          claimed: days.claimed[row.claim.slot], paid: days.paid[row.claim.slot]))
    }
    for family in holders {
      for standing in assessment.standings(of: family)
      where standing.state == .claimable || standing.hasGrownOld {
        let on = standing.earliest ?? asOf
        achieved[family, default: []].append((standing.result, on))
        paid += standing.amount?.pence ?? 0
        results.append(
          Achieved(
            result: standing.result, cohort: cohort, on: on,
            amount: standing.amount?.pounds ?? 0, window: nil, claimed: nil, paid: nil))
      }
      observe(family, cohort, achieved[family] ?? [])
    }
    let all = holders.flatMap { achieved[$0] ?? [] }.map(\.result)
    let main = all.first { !scheme.results[$0].isAddOn }
    let gone = register.families[last].left.flatMap { $0 <= asOf ? $0.month : nil }
    if gone != nil, main == nil { emptyPlaces += 1 }
    places.append(
      KnownPlace(
        cohort: cohort, attached: attached.month,
        holder: gone.map { .left($0) } ?? .present(since: since.month), main: main,
        addOns: Set(all.filter { scheme.results[$0].isAddOn }),
        holdersAddOns: Set(
          (achieved[last] ?? []).map(\.result).filter { scheme.results[$0].isAddOn }),
        paid: paid))
  }

  /// What a family says of the rate: a result counts from the end of its month.
  private mutating func observe(
    _ number: Int, _ cohort: Int, _ achieved: [(result: Int, on: CivilDate)]
  ) {
    let family = register.families[number]
    guard let attached = family.attached else { return }
    let isAchieved = achieved.contains {
      !scheme.results[$0.result].isAddOn && $0.on.month <= now
    }
    // In the month in which it leaves a family achieves nothing (model.md section 4, rule 4).
    let last = min(now, family.left.map { $0.month - 1 } ?? now)
    observations.append(
      RateEstimate.Observation(
        cohort: cohort, achieved: isAchieved, months: last - attached.month))
  }
}

/// When each claimed result was claimed and paid.
private struct ClaimDays {
  var claimed: [String: CivilDate] = [:]
  var paid: [String: CivilDate] = [:]

  init(_ journal: Journal) {
    for row in journal.rows {
      if row.status == .submitted { claimed[row.claim.slot] = row.on }
      if row.status == .paid { paid[row.claim.slot] = row.on }
    }
  }
}

extension ClaimRow {
  fileprivate var slot: String { "\(claim)\u{1F}\(place)\u{1F}\(result)" }
}
