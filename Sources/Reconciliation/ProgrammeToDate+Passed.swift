import PBRClaims
import PBRProgramme
import PBRQuantities
import PBRRegister

/// What was earned for a time and is never claimed: another result of the place took its place, or
/// the last window closed. A year that has ended keeps what it earned, and the year in which it was
/// lost shows the loss.
extension ProgrammeToDate {
  /// A result of a place that was achieved, whether or not it can be claimed.
  struct Candidate {
    let result: Int
    /// Its place in `Register.families`.
    let family: Int
    let on: CivilDate
    /// From when it counts as earned: later than achieved where another was claimed before and lost.
    let earnedFrom: CivilDate
    /// In pounds.
    let amount: Double
    /// Whether it can be claimed, or could if its evidence had not grown old.
    let isChosen: Bool
  }

  /// Why a candidate ended.
  private enum End {
    /// Another was achieved, which pays as much or more.
    case achieved(CivilDate)
    /// Another was claimed that pays less: a claim, by its place among those known.
    case claimed(CivilDate, Int)

    var on: CivilDate {
      switch self {
      case .achieved(let day), .claimed(let day, _): day
      }
    }
  }

  /// The results of a place's families that are achieved, claimed ones left out, as they stand on
  /// the day of an assessment.
  func candidates(
    _ place: Place, _ holders: [Int], _ assessment: Assessment, _ known: [KnownClaim]
  ) -> [Candidate] {
    var pays: [Money] = []
    var candidates: [Candidate] = []
    for family in holders {
      for standing in assessment.standings(of: family) {
        let isChosen = standing.state == .claimable || standing.hasGrownOld
        if isChosen {
          let on = standing.earliest ?? assessment.asOf
          candidates.append(
            Candidate(
              result: standing.result, family: family, on: on,
              earnedFrom: earnedFrom(on, standing.result, known, by: assessment.asOf),
              amount: standing.amount?.pounds ?? 0, isChosen: true))
        } else if let on = standing.achievedInVain, standing.reason != .nothingLeft {
          if pays.isEmpty { pays = assessment.pays(place) }
          candidates.append(
            Candidate(
              result: standing.result, family: family, on: on, earnedFrom: on,
              amount: pays[standing.result].pounds, isChosen: false))
        }
      }
    }
    return candidates
  }

  /// Adds what was earned in one financial year and lost in a later one because another result of
  /// the place took its place.
  mutating func addReplaced(
    _ candidates: [Candidate], _ cohort: Int, _ place: Place, _ known: [KnownClaim]
  ) {
    for (index, candidate) in candidates.enumerated() {
      guard !candidate.isChosen || candidate.earnedFrom != candidate.on,
        let end = end(of: index, candidates, known)
      else { continue }
      add(
        candidate.result, cohort, place, register.families[candidate.family].id,
        candidate.amount, from: candidate.on, until: end.on)
      // What pays less counted only from the day it was claimed.
      guard case .claimed(let day, let number) = end else { continue }
      let claim = known[number]
      add(
        claim.result, cohort, place, claim.account.claim.family,
        -claim.account.claim.amount.pounds,
        from: max(claim.account.claim.achieved, candidate.on), until: day)
    }
  }

  /// Adds what could be claimed in the last window and was not.
  mutating func addLapsed(
    _ candidates: [Candidate], _ cohort: Int, _ place: Place, _ known: [KnownClaim],
    last: CivilDate
  ) {
    let late = known.filter { $0.account.made > last }
    for candidate in candidates where candidate.isChosen {
      guard
        !late.contains(where: { excludes($0, candidate) })
      else { continue }
      add(
        candidate.result, cohort, place,
        register.families[candidate.family].id, candidate.amount, from: candidate.earnedFrom,
        until: last.adding(days: 1), hasLapsed: true)
    }
  }

  private mutating func add(
    _ result: Int, _ cohort: Int, _ place: Place, _ family: String, _ amount: Double,
    from: CivilDate, until: CivilDate, hasLapsed: Bool = false
  ) {
    guard amount != 0, from < until,
      hasLapsed || from.month.financialYear != until.month.financialYear
    else { return }
    results.append(
      Achieved(
        result: result, cohort: cohort, whose: "\(family), place \(place.id), not claimed",
        on: from, amount: 0,
        earned: [
          Achieved.Part(on: from, amount: amount), Achieved.Part(on: until, amount: -amount),
        ],
        received: [], due: 0, window: nil, claimed: nil, outcome: nil, isReady: false,
        ended: until, hasLapsed: hasLapsed))
  }

  /// On which day another result took the place of a candidate, and how; nil when none did, or when
  /// it was never earned.
  private func end(
    of index: Int, _ candidates: [Candidate], _ known: [KnownClaim]
  ) -> End? {
    let candidate = candidates[index]
    var end: End?
    func earlier(_ other: End) {
      if end.map({ other.on < $0.on }) ?? true { end = other }
    }
    for (number, claim) in known.enumerated() where excludes(claim, candidate) {
      let account = claim.account
      // A claim that was lost before stood in nobody's way any more.
      if let lost = account.lost(by: candidate.on), lost <= candidate.on { continue }
      let isMore = account.claim.amount.pounds >= candidate.amount
      earlier(
        isMore ? .achieved(account.claim.achieved) : .claimed(account.made, number))
    }
    if !candidate.isChosen {
      for (number, other) in candidates.enumerated()
      where number != index && excludes(other, candidate) {
        let isMore =
          other.amount > candidate.amount
          || other.amount == candidate.amount && (other.isChosen || other.on < candidate.on)
        if isMore { earlier(.achieved(other.on)) }
      }
    }
    return end.flatMap { $0.on > candidate.on ? $0 : nil }
  }

  private func excludes(_ claim: KnownClaim, _ candidate: Candidate) -> Bool {
    excludes(
      claim.result, candidate.result,
      sameFamily: claim.account.claim.family == register.families[candidate.family].id)
  }

  private func excludes(_ one: Candidate, _ other: Candidate) -> Bool {
    excludes(one.result, other.result, sameFamily: one.family == other.family)
  }
}
