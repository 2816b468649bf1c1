import PBRProgramme
import PBRQuantities
import PBRRegister

extension PlaceRules {
  /// One result of one family by itself: claimed, in the way of a claimed one, left, too late,
  /// or open with what it can pay.
  func settle(
    _ standing: inout Standing, _ place: Place, _ claimed: [JournalRow], _ left: Money?,
    _ amounts: [Money]
  ) {
    if !claimed.isEmpty, isSettled(&standing, place, claimed) { return }
    // Evidence on record that waits to be verified may yet show that it was achieved in time.
    let mayHaveAchieved =
      standing.state == .claimable || standing.reason == .notVerified
      || standing.reason == .notKnown || standing.hasGrownOld
    if register.families[standing.family].hasLeft(by: asOf), !mayHaveAchieved {
      standing.close(.left, .left)
      return
    }
    guard standing.state != .notApplicable, standing.state != .notMet else {
      standing.day = nil
      return
    }
    if isTooLate(&standing) { return }
    if standing.state == .evidenceMissing, !standing.hasGrownOld { standing.day = nil }
    let full = amounts[standing.result]
    if left == .zero, full > .zero, ladders == nil {
      let achieved = standing.state == .claimable ? standing.day : nil
      standing.close(.excluded, .nothingLeft)
      standing.day = achieved
      return
    }
    standing.amount = left.map { min($0, full) } ?? full
  }

  /// Whether a claim of the place says where it stands: its own, or one that stands in its way.
  private func isSettled(
    _ standing: inout Standing, _ place: Place, _ claimed: [JournalRow]
  ) -> Bool {
    let family = register.families[standing.family]
    let rule = scheme.results[standing.result]
    // Of a family that came back to its place, each spell has its own claims.
    let cameBack = place.families.contains {
      $0 != standing.family && register.families[$0].id == family.id
    }
    guard
      let own = claimed.first(where: {
        $0.claim.family == family.id && $0.claim.result == rule.id
          && (!cameBack || register.index(of: $0.claim) == standing.family)
      })
    else {
      guard let ladders else { return isExcluded(&standing, family, rule, claimed) }
      return isExcluded(&standing, claimed, on: ladders)
    }
    let isTakenBack = own.status == .clawedBack && own.claim.amount == .zero
    standing.close(.claimed, isTakenBack ? .clawedBack : .claimed)
    standing.amount = own.claim.amount
    return true
  }

  /// Whether a claimed result of the place stands in its way, which is then noted.
  private func isExcluded(
    _ standing: inout Standing, _ family: Family, _ rule: ResultRule, _ claimed: [JournalRow]
  ) -> Bool {
    let reasons = claimed.map { row in
      Exclusion.reason(
        claimed: scheme.result(row.claim.result), is: row.claim.result == rule.id,
        sameFamily: row.claim.family == family.id, rule)
    }
    // What excludes it for every family comes before what does for one.
    guard
      let at = reasons.firstIndex(of: .claimedOther) ?? reasons.firstIndex(where: { $0 != nil }),
      let reason = reasons[at]
    else { return false }
    let achieved = standing.state == .claimable ? standing.day : nil
    let isAchieved = standing.state == .claimable || standing.hasGrownOld
    let day = isAchieved ? standing.day : nil
    standing.close(.excluded, reason)
    standing.day = reason == .notWith ? achieved : day
    standing.other = scheme.results.firstIndex { $0.id == claimed[at].claim.result }
    return true
  }

  /// Whether it can be claimed only after the last window, which is then noted.
  private func isTooLate(_ standing: inout Standing) -> Bool {
    let earliest: Int32? =
      switch standing.state {
      case .notYet: standing.day
      default: asOf.day
      }
    if let earliest, earliest > last.day {
      standing.state = .tooLate
      standing.assessed = nil
      if standing.reason == .met { standing.reason = .windowsClosed }
      standing.day = earliest
      return true
    }
    if asOf > last {
      standing.state = .tooLate
      standing.reason = .windowsClosed
      return true
    }
    return false
  }
}
