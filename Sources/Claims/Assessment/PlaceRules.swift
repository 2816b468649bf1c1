import Programme
import Quantities

/// What the place makes of its families' results: what is claimed stays claimed, main results
/// exclude each other, the set that pays most can be claimed, and nothing is paid beyond the
/// place's maximum (model.md sections 2 and 5).
struct PlaceRules {
  private let register: Register
  private let asOf: CivilDate
  private let window: ClaimWindow?
  private let scheme: Scheme
  private let last: CivilDate

  init(_ register: Register, asOf: CivilDate, window: ClaimWindow?) {
    self.register = register
    self.asOf = asOf
    self.window = window
    scheme = register.scheme
    last = scheme.windows.last?.closes ?? scheme.attachmentEnds
  }

  func apply(to standings: inout [Standing]) {
    let count = scheme.results.count
    for index in register.families.indices where register.families[index].place == nil {
      for at in index * count..<(index + 1) * count {
        standings[at].state = .notFunded
        standings[at].reason = .noPlace
        standings[at].test = nil
        standings[at].subject = nil
        standings[at].day = nil
      }
    }
    for place in register.places { apply(place, &standings) }
  }

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
    let paid = register.journal.paid(for: place.id, scheme: scheme.id)
    return max(.zero, maximum.subtracting(fee)?.subtracting(paid) ?? .zero)
  }

  private func apply(_ place: Place, _ standings: inout [Standing]) {
    let claimed = register.journal.claimed(place.id).filter { $0.claim.scheme == scheme.id }
    let left = left(place)
    var candidates: [Int] = []
    for family in place.families {
      for result in scheme.results.indices {
        let at = family * scheme.results.count + result
        settle(&standings[at], place, claimed, left)
        if standings[at].state == .claimable { candidates.append(at) }
      }
    }
    if !candidates.isEmpty { choose(candidates, left, &standings) }
  }

  /// One result of one family by itself.
  private func settle(
    _ standing: inout Standing, _ place: Place, _ claimed: [JournalRow], _ left: Money?
  ) {
    let family = register.families[standing.family]
    let rule = scheme.results[standing.result]
    if let own = claimed.first(where: {
      $0.claim.family == family.id && $0.claim.result == rule.id
    }) {
      close(&standing, .claimed, .claimed)
      standing.amount = own.claim.amount
      return
    }
    if let other = claimed.first(where: { excludes($0.claim.result, rule) }) {
      close(&standing, .excluded, .claimedOther)
      standing.other = scheme.results.firstIndex { $0.id == other.claim.result }
      return
    }
    // Evidence on record that waits to be verified may yet show that it was achieved in time.
    let mayHaveAchieved =
      standing.state == .claimable || standing.reason == .notVerified
      || standing.reason == .notKnown
    if family.hasLeft(by: asOf), !mayHaveAchieved {
      close(&standing, .left, .left)
      return
    }
    switch standing.state {
    case .notApplicable:
      standing.day = nil
      return
    case .notMet:
      standing.day = nil
      return
    default: break
    }
    let earliest: Int32? =
      switch standing.state {
      case .notYet: standing.day
      default: asOf.day
      }
    if let earliest, earliest > last.day {
      standing.state = .tooLate
      if standing.reason == .met { standing.reason = .windowsClosed }
      standing.day = earliest
      return
    }
    if asOf > last {
      standing.state = .tooLate
      standing.reason = .windowsClosed
      return
    }
    if standing.state == .evidenceMissing { standing.day = nil }
    let full = amount(standing.result, place)
    standing.amount = left.map { min($0, full) } ?? full
  }

  private func close(_ standing: inout Standing, _ state: ClaimState, _ reason: ReasonCode) {
    standing.state = state
    standing.reason = reason
    standing.test = nil
    standing.subject = nil
    standing.day = nil
    standing.amount = nil
  }

  /// Whether a claimed result of the place stands in the way of another: itself, a main result
  /// of another, and an add-on with what it cannot be paid with, either way round.
  private func excludes(_ claimed: String, _ rule: ResultRule) -> Bool {
    if claimed == rule.id { return true }
    guard let other = scheme.result(claimed) else { return false }
    return !PlaceRules.together(other, rule)
  }

  /// Whether two different results can be paid for one place.
  static func together(_ one: ResultRule, _ other: ResultRule) -> Bool {
    if !one.isAddOn, !other.isAddOn { return false }
    return !one.notWith.contains(other.id) && !other.notWith.contains(one.id)
  }

  /// Keeps the set that pays the place most; of equals, the one whose main result the scheme
  /// lists first. Within a result, the family that achieved it first.
  private func choose(_ candidates: [Int], _ left: Money?, _ standings: inout [Standing]) {
    var best: [Int: Int] = [:]
    for at in candidates {
      let result = standings[at].result
      if let other = best[result], (standings[other].day ?? .max) <= (standings[at].day ?? .max) {
        continue
      }
      best[result] = at
    }
    var chosen: [Int] = []
    var most: Int64 = -1
    let mains = scheme.results.indices.filter { !scheme.results[$0].isAddOn && best[$0] != nil }
    for main in mains.map(Optional.some) + [nil] {
      var set = main.map { [$0] } ?? []
      for result in scheme.results.indices where scheme.results[result].isAddOn {
        guard best[result] != nil,
          set.allSatisfy({
            PlaceRules.together(scheme.results[$0], scheme.results[result])
          })
        else { continue }
        set.append(result)
      }
      let sum = set.reduce(Int64(0)) { sum, result in
        sum + (best[result].flatMap { standings[$0].amount?.pence } ?? 0)
      }
      let paid = left.map { min($0.pence, sum) } ?? sum
      if paid > most {
        most = paid
        chosen = set
      }
    }
    cut(candidates, chosen, best, left, &standings)
  }

  private func cut(
    _ candidates: [Int], _ chosen: [Int], _ best: [Int: Int], _ left: Money?,
    _ standings: inout [Standing]
  ) {
    var rest = left
    for result in chosen {
      guard let at = best[result], let full = standings[at].amount else { continue }
      let amount = rest.map { min($0, full) } ?? full
      rest = rest?.subtracting(amount)
      standings[at].amount = amount
      if let place = register.families[standings[at].family].place {
        if amount < self.amount(result, register.places[place]) {
          standings[at].reason = .maximum
        }
      }
      if amount == .zero { close(&standings[at], .excluded, .maximum) }
    }
    for at in candidates
    where !(chosen.contains(standings[at].result) && best[standings[at].result] == at) {
      let achieved = standings[at].day
      close(&standings[at], .excluded, .paysLess)
      standings[at].day = achieved
      standings[at].other = chosen.first
    }
  }
}
