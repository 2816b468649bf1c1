package import PBRProgramme
package import PBRQuantities

/// Who held a place before the families of families.csv, by the journal alone: their rows were taken
/// out after a result of theirs was claimed.
struct FormerHolders {
  private var first: [String: Place.Former] = [:]

  /// - Parameters:
  ///   - journal: of which the claims that stand count.
  ///   - families: where a claim's family is looked for.
  init(_ journal: Journal, _ scheme: Scheme, _ families: FamiliesSheet) {
    for account in journal.accounts where !account.isFree {
      let claim = account.claim
      guard claim.scheme == scheme.id, !scheme.isOutsidePlaces(claim),
        families.keys.index(claim.family) == nil
      else { continue }
      let month = scheme.firstFilled(by: claim)
      if month < first[claim.place]?.month ?? month + 1 {
        first[claim.place] = Place.Former(month: month, cohort: claim.cohort)
      }
    }
  }

  /// The places, each with who held it before its first family.
  func added(to places: [Place], _ families: [Family]) -> [Place] {
    guard !first.isEmpty else { return places }
    return places.map { place in
      guard place.isFunded, let former = first[place.id] else { return place }
      let own = place.families.first.flatMap { families[$0].attached?.month }
      return own.map { $0 <= former.month } ?? false ? place : place.held(before: former)
    }
  }
}

extension Scheme {
  /// The month in which the place of a claim was first filled, as far as the claim shows: that in which
  /// its family was attached, or the last of an earlier year whose rate it was claimed at.
  package func firstFilled(by claim: ClaimRow) -> Month {
    let month = claim.attached.month
    guard resultsRate == .attachmentYear, claim.rateYear < month.financialYear else { return month }
    return claim.rateYear.lastMonth
  }
}
