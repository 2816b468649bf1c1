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
  mutating func addClaims(_ accounts: [ClaimAccount], _ cohort: Int) -> [KnownClaim] {
    let known = accounts.compactMap { account in
      scheme.results.firstIndex { $0.id == account.claim.result }.map {
        KnownClaim(account: account, result: $0)
      }
    }
    for (index, claim) in known.enumerated() {
      let account = claim.account
      let achieved = account.claim.achieved
      // What was earned before, lost and comes again is earned from the day it was lost.
      let again = known[..<index].filter { !$0.counts && excludes($0.result, claim.result) }
        .compactMap { $0.account.changes.last?.on }.max()
      let made = Achieved.Part(
        on: max(achieved, again ?? achieved), amount: account.claim.amount.pounds)
      results.append(
        Achieved(
          result: claim.result, cohort: cohort,
          whose: "\(account.claim.family), place \(account.claim.place), \(account.claim.claim)",
          on: achieved,
          amount: account.standing.pounds,
          earned: [made]
            + account.changes.map { Achieved.Part(on: $0.on, amount: $0.amount.pounds) },
          received: account.payments.map { Achieved.Part(on: $0.on, amount: $0.amount.pounds) },
          due: account.due.pounds,
          window: scheme.windows.firstIndex { $0.id == account.claim.window }
            ?? scheme.windows.firstIndex { $0.closes >= achieved } ?? scheme.windows.indices.last,
          claimed: account.made, outcome: ClaimOutcome(account), isReady: false))
    }
    return known
  }

  /// Whether only one of two results of a place is ever paid.
  func excludes(_ one: Int, _ other: Int) -> Bool {
    if let ladders { return one == other || !ladders.goTogether(one, other) }
    return one == other || !scheme.results[one].isAddOn && !scheme.results[other].isAddOn
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
