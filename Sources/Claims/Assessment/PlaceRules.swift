import PBRProgramme
import PBRQuantities
import PBRRegister

/// What the place makes of its families' results: what is claimed stays claimed, main results
/// exclude each other, the set that pays most can be claimed, and nothing is paid beyond the
/// place's maximum (model.md sections 2 and 5).
struct PlaceRules {
  let register: Register
  let asOf: CivilDate
  let scheme: Scheme
  let claims: StandingClaims
  /// The last day for claims.
  let last: CivilDate
  private let window: ClaimWindow?

  /// - Parameter claims: the claims that count.
  init(_ register: Register, asOf: CivilDate, window: ClaimWindow?, claims: StandingClaims) {
    self.register = register
    self.asOf = asOf
    self.window = window
    self.claims = claims
    scheme = register.scheme
    last = scheme.windows.last?.closes ?? scheme.attachmentEnds
  }

  func apply(to standings: inout [Standing]) {
    let count = scheme.results.count
    for index in register.families.indices
    where register.families[index].place == nil && register.families[index].isAttached(by: asOf) {
      for at in index * count..<(index + 1) * count {
        standings[at].close(.notFunded, .noPlace)
      }
    }
    for place in register.places { apply(place, &standings) }
  }

  private func apply(_ place: Place, _ standings: inout [Standing]) {
    let claimed = claims.claimed(place.id).filter { $0.claim.scheme == scheme.id }
    let left = left(place)
    var candidates: [Int] = []
    var old: [Int] = []
    for family in place.families where register.families[family].isAttached(by: asOf) {
      for result in scheme.results.indices {
        let at = family * scheme.results.count + result
        settle(&standings[at], place, claimed, left)
        if standings[at].state == .claimable { candidates.append(at) }
        if standings[at].hasGrownOld { old.append(at) }
      }
    }
    if !candidates.isEmpty { choose(candidates, left, &standings) }
    if !old.isEmpty { keep(old, beside: candidates, left, &standings) }
  }
}

extension PlaceRules {
  /// The most a result pays for a place.
  func amount(_ result: Int, _ place: Place) -> Money {
    guard let year = rateYear(place) else { return .zero }
    return scheme.results[result].amount(in: year)
  }

  /// The year whose rate applies.
  func rateYear(_ place: Place) -> FinancialYear? {
    switch scheme.resultsRate {
    case .attachmentYear: place.year
    case .claimYear: (window ?? scheme.windows.last)?.closes.month.financialYear
    }
  }

  /// What is left of the place's maximum beside its fee and what is claimed; nil when there is
  /// no maximum.
  func left(_ place: Place) -> Money? {
    guard let maximum = scheme.maximumPerPlace else { return nil }
    let fee = place.year.flatMap { scheme.attachment.fee[$0] } ?? .zero
    let paid = claims.paid(for: place.id, scheme: scheme.id)
    return max(.zero, maximum.subtracting(fee)?.subtracting(paid) ?? .zero)
  }
}

extension Standing {
  /// Nothing more can come of it.
  mutating func close(_ state: ClaimState, _ reason: ReasonCode) {
    self.state = state
    self.reason = reason
    test = nil
    subject = nil
    day = nil
    assessed = nil
    amount = nil
  }
}
