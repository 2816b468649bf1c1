import PBRClaims
import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRRegister

extension ProgrammeToDate {
  /// A claimed result of a place.
  struct KnownClaim {
    let account: ClaimAccount
    let result: Int
    /// Whether it is claimed and neither rejected nor withdrawn.
    var counts: Bool { !account.isFree }
  }

  /// Adds what was claimed for a place, with the days on which it was earned, lost and paid.
  /// - Parameter place: nil for one that only the journal knows.
  mutating func addClaims(
    _ accounts: [ClaimAccount], _ cohort: Int, of place: Place? = nil
  ) -> [KnownClaim] {
    let known = accounts.compactMap { account in
      scheme.results.firstIndex { $0.id == account.claim.result }.map {
        KnownClaim(account: account, result: $0)
      }
    }
    for (index, claim) in known.enumerated() {
      let account = claim.account
      let achieved = account.claim.achieved
      let others = known.indices.filter { $0 != index }.map { known[$0] }
      let made = Achieved.Part(
        on: earnedFrom(achieved, claim.result, others, by: account.made),
        amount: account.claim.amount.pounds)
      results.append(
        Achieved(
          result: claim.result, cohort: cohort,
          whose: "\(account.claim.family), place \(account.claim.place), \(account.claim.claim)",
          on: achieved,
          amount: account.standing.pounds,
          earned: [made] + changes(claim, known, place),
          received: account.payments.map { Achieved.Part(on: $0.on, amount: $0.amount.pounds) },
          due: account.due.pounds,
          window: scheme.windows.firstIndex { $0.id == account.claim.window }
            ?? scheme.windows.firstIndex { $0.closes >= achieved } ?? scheme.windows.indices.last,
          claimed: account.made, outcome: ClaimOutcome(account), isReady: false))
    }
    return known
  }

  /// From when a result counts as earned: from the day it was achieved; where it or another that is
  /// not paid beside it was earned before and lost, from the day of that at the earliest, so that
  /// no earlier year has both.
  func earnedFrom(
    _ achieved: CivilDate, _ result: Int, _ others: [KnownClaim], by day: CivilDate
  ) -> CivilDate {
    let lost = others.filter { excludes($0.result, result) }.compactMap { $0.account.lost(by: day) }
    return max(achieved, lost.max() ?? achieved)
  }

  /// On which days what a claim stands at changed, in pounds. A claim that counts again takes the
  /// place of what could be claimed until then, which stays where it was earned: a year that has
  /// ended shows the same whenever it is asked for.
  private mutating func changes(
    _ claim: KnownClaim, _ known: [KnownClaim], _ place: Place?
  ) -> [Achieved.Part] {
    var stood = claim.account.claim.amount
    var parts: [Achieved.Part] = []
    for change in claim.account.changes {
      var left = change.amount.pounds
      if stood == .zero, change.amount > .zero, let place {
        for part in ready(before: change.on, claim.result, known, place) {
          parts.append(part)
          left -= part.amount
        }
      }
      if left != 0 { parts.append(Achieved.Part(on: change.on, amount: left)) }
      stood = stood.plus(change.amount)
    }
    return parts
  }

  /// What could be claimed for a place on the eve of a day and cannot beside a result.
  private mutating func ready(
    before day: CivilDate, _ result: Int, _ known: [KnownClaim], _ place: Place
  ) -> [Achieved.Part] {
    let eve = day.adding(days: -1)
    let assessment = assessed(on: eve)
    return place.families.flatMap { assessment.standings(of: $0) }.compactMap { standing in
      guard standing.state == .claimable || standing.hasGrownOld, let amount = standing.amount,
        excludes(standing.result, result)
      else { return nil }
      return Achieved.Part(
        on: earnedFrom(standing.earliest ?? eve, standing.result, known, by: eve),
        amount: amount.pounds)
    }
  }

  /// Whether only one of two results of a place is ever paid.
  /// - Parameter sameFamily: whether one family achieved both: an add-on and its alternative may both
  ///   be paid for two families of a place.
  func excludes(_ one: Int, _ other: Int, sameFamily: Bool = true) -> Bool {
    if let ladders { return one == other || !ladders.goTogether(one, other) }
    let (first, second) = (scheme.results[one], scheme.results[other])
    return one == other || !first.isAddOn && !second.isAddOn
      || sameFamily
        && (first.notWith.contains(second.id) || second.notWith.contains(first.id))
  }

  /// A place that nobody of families.csv holds on the day: what was claimed for it counts, and so
  /// does that it was filled; nothing more is expected of it.
  mutating func add(
    placeOfJournal place: String, _ accounts: [ClaimAccount], _ cohorts: [String: Int]
  ) {
    let standing = accounts.filter { !$0.isFree }
    guard let first = standing.first ?? accounts.first else { return }
    let claim = first.claim
    let cohort =
      cohorts[claim.cohort]
      ?? cohortYears.firstIndex { $0.contains(claim.rateYear) } ?? 0
    let known = addClaims(accounts, cohort)
    guard !standing.isEmpty else { return }
    placesOfJournal += 1
    let achieved = known.filter(\.counts).map(\.result)
    let attached = standing.map { scheme.firstFilled(by: $0.claim) }.min() ?? claim.attached.month
    places.append(
      KnownPlace(
        cohort: cohort, attached: attached, holder: .left(attached),
        main: achieved.first { !scheme.results[$0].isAddOn } ?? achieved.first,
        addOns: Set(achieved.filter { scheme.results[$0].isAddOn }),
        paid: known.reduce(0) { $0 + $1.account.standing.pence },
        steps: positions(
          known.filter(\.counts).map { claim in
            ReachedStep(
              result: claim.result, on: claim.account.claim.achieved, isHolders: false)
          }), isFunded: !scheme.isOutsidePlaces(claim)))
  }

  /// What has been claimed by window, and what can be claimed now in the window that takes it.
  var claimsSoFar: ClaimsSoFar? {
    guard scheme.pricesDependOnClaims else { return nil }
    var claims = ClaimsSoFar(scheme)
    for item in results where item.counts {
      guard let window = item.window ?? window else { continue }
      claims.add(item.result, window: window, pence: Int64((item.amount * 100).rounded()))
    }
    return claims
  }
}
