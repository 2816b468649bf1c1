import PBRFiles
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
  let window: ClaimWindow?
  private let hasClaims: Bool
  /// By place, those under which results of its families were claimed before it was renamed.
  private let former: [String: [String]]
  /// How the steps of a rate card stand to each other; nil for a scheme without strands.
  let ladders: LadderPaths?
  /// What stands claimed by the day, where prices depend on it.
  private let tally: ClaimTally?
  /// By result, what it is paid with.
  let results: [ResultExclusion]
  /// By year of the rate and of the place, what is worked out once.
  private var known: [(year: FinancialYear?, place: FinancialYear?, amounts: Amounts)] = []

  /// - Parameter claims: the claims that count.
  init(_ register: Register, asOf: CivilDate, window: ClaimWindow?, claims: StandingClaims) {
    self.register = register
    self.asOf = asOf
    self.window = window
    self.claims = claims
    scheme = register.scheme
    last = scheme.windows.last?.closes ?? scheme.attachmentEnds
    hasClaims = !register.journal.rows.isEmpty
    former = hasClaims ? register.formerPlaces : [:]
    ladders = scheme.isRateCard ? LadderPaths(scheme) : nil
    tally = ClaimTally(scheme, register.plan).map { empty in
      var tally = empty
      tally.add(claims.counted)
      return tally
    }
    results = register.scheme.results.map {
      ResultExclusion($0, among: register.scheme.results)
    }
    for year in scheme.attachment.fee.keys.sorted() + placeYears {
      let place = Place(id: "", families: [], year: year)
      let rate = rateYear(place)
      known.append((rate, year, worked(rate, year)))
    }
  }

  func apply(to standings: inout [Standing]) {
    let count = scheme.results.count
    for index in register.families.indices
    where register.families[index].place == nil && register.families[index].isAttached(by: asOf) {
      for at in index * count..<(index + 1) * count {
        standings[at].close(.notFunded, .noPlace)
      }
    }
    if let tally, ladders?.hasVolume ?? false {
      // What a path of steps pays depends on what is claimed for the places before it.
      climb(tally, &standings)
    } else {
      settleSideBySide(&standings)
    }
    if let tally { price(tally, &standings) }
  }

  private func settleSideBySide(_ standings: inout [Standing]) {
    let count = scheme.results.count
    var first = 0
    while first < register.places.count {
      let last = min(first + PlaceRules.together, register.places.count)
      for standing in settled(first..<last, standings) {
        standings[standing.family * count + standing.result] = standing
      }
      first = last
    }
  }

  /// How many places are looked at by one thread at a time, and by all of them before what they
  /// come to is put down.
  private static let atATime = 2048
  private static let together = 8 * atATime

  /// The standings of the families of some places, settled; as many places at once as there are
  /// processors.
  private func settled(_ places: Range<Int>, _ standings: [Standing]) -> [Standing] {
    let parts = (places.count + PlaceRules.atATime - 1) / PlaceRules.atATime
    let settled = Parallel.map(parts) { part in
      let first = places.lowerBound + part * PlaceRules.atATime
      var done: [Standing] = []
      done.reserveCapacity(PlaceRules.atATime * scheme.results.count)
      var own: [Standing] = []
      for place in first..<min(first + PlaceRules.atATime, places.upperBound) {
        gather(place, standings, &own)
        apply(place, &own)
        done += own
      }
      return done
    }
    return Array(settled.joined())
  }

  /// The standings of a place's families, one family after the other.
  func gather(_ place: Int, _ standings: [Standing], _ own: inout [Standing]) {
    let count = scheme.results.count
    own.removeAll(keepingCapacity: true)
    for family in register.places[place].families
    where register.families[family].isAttached(by: asOf) {
      own += standings[family * count..<(family + 1) * count]
    }
  }

  /// - Parameters:
  ///   - own: the standings of the place's families, one family after the other.
  ///   - prices: what results pay by number, where that depends on claims.
  func apply(_ number: Int, _ own: inout [Standing], prices: [Money]? = nil) {
    let place = register.places[number]
    let claimed =
      hasClaims ? claimed(place.id).filter { $0.claim.scheme == scheme.id } : []
    let amounts = amounts(place)
    let left = hasClaims ? left(place) : amounts.left
    var candidates: [Int] = []
    var old: [Int] = []
    for at in own.indices {
      let needsPlace = results[own[at].result].needsPlace
      if needsPlace, !place.isFunded, !isClaimed(own[at].result, claimed) {
        own[at].close(.notFunded, .noPlace)
        continue
      }
      settle(&own[at], place, claimed, left, amounts.results)
      if own[at].state == .claimable { candidates.append(at) }
      if own[at].hasGrownOld { old.append(at) }
    }
    if let ladders {
      return climb(ladders, claimed, prices ?? amounts.results, left, &own)
    }
    if !candidates.isEmpty { choose(candidates, left, amounts.results, &own) }
    if !old.isEmpty { keep(old, beside: candidates, left, &own) }
  }
}

extension PlaceRules {
  /// What stands claimed for a place, under whichever name.
  private func claimed(_ place: String) -> [JournalRow] {
    claims.claimed(place) + (former[place] ?? []).flatMap { claims.claimed($0) }
  }

  private func isClaimed(_ result: Int, _ claimed: [JournalRow]) -> Bool {
    claimed.contains { $0.claim.result == scheme.results[result].id }
  }

  /// What the results of a place pay at most, and what its maximum leaves beside its fee.
  struct Amounts: Sendable {
    let year: FinancialYear?
    let results: [Money]
    let left: Money?
  }

  func amounts(_ place: Place) -> Amounts {
    let year = rateYear(place)
    let feeYear = place.isFunded ? place.year : nil
    if let known = known.first(where: { $0.year == year && $0.place == feeYear }) {
      return known.amounts
    }
    return worked(year, feeYear)
  }

  func worked(_ year: FinancialYear?, _ place: FinancialYear?) -> Amounts {
    let fee = place.flatMap { scheme.attachment.fee[$0] } ?? .zero
    let closes = (window ?? scheme.windows.last)?.closes ?? last
    return Amounts(
      year: year,
      results: scheme.results.map { rule in
        year.map { rule.amount(rateYear: $0, closes: closes) } ?? .zero
      },
      left: scheme.maximumPerPlace.map { max(.zero, $0.subtracting(fee) ?? .zero) })
  }

  /// The years in which places of a rate card without fees were first filled.
  private var placeYears: [FinancialYear] {
    guard scheme.isRateCard, scheme.attachment.fee.isEmpty else { return [] }
    return Set(register.places.compactMap(\.year)).sorted()
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
    let fee = scheme.fee(of: place)
    let paid = ([place.id] + (former[place.id] ?? [])).reduce(Money.zero) {
      $0.plus(claims.paid(for: $1, scheme: scheme.id))
    }
    return max(.zero, maximum.subtracting(fee)?.subtracting(paid) ?? .zero)
  }
}

extension Scheme {
  /// What attaching the first family of a place pays: nothing outside funded places.
  func fee(of place: Place) -> Money {
    place.isFunded ? place.year.flatMap { attachment.fee[$0] } ?? .zero : .zero
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
