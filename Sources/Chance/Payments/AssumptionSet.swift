import PBRProgramme
import PBRProjection

/// What is assumed of the families of one cohort or of many: cohorts and councils of which the
/// same is assumed, with the same ranges, are worked out together.
final class AssumptionSet: Sendable {
  let assumptions: CohortAssumptions
  let scheme: Scheme
  /// The council of the first cohort with the set, whose draws it takes.
  let member: Int
  private let ways: RouteTable.Ways
  /// `[result]`: the time to it where no draw changes that; nil where it is shifted by an unknown.
  private let times: [[Double]?]
  /// What may be unknown: of each result the rate and, where there is one, the shift of its time;
  /// then leaving and replacement.
  let slots: [Assumption]
  /// `[result]`: which of them is its rate, and which its shift.
  private let rates: [Int]
  private let shifts: [Int?]

  init(_ assumptions: CohortAssumptions, scheme: Scheme, member: Int) {
    self.assumptions = assumptions
    self.scheme = scheme
    self.member = member
    ways = RouteTable.Ways(scheme)
    var slots: [Assumption] = []
    var rates: [Int] = []
    var shifts: [Int?] = []
    for result in assumptions.results {
      rates.append(slots.count)
      slots.append(result.rate)
      shifts.append(result.time.shift == nil ? nil : slots.count)
      if let shift = result.time.shift { slots.append(shift) }
    }
    self.slots = slots + [assumptions.leaving, assumptions.replacementShare]
    self.rates = rates
    self.shifts = shifts
    times = assumptions.results.map {
      $0.time.shift?.range == nil ? $0.time.probabilities : nil
    }
  }

  /// What a family does when the assumptions have some values.
  func rules(_ value: (Assumption) -> Double) -> FamilyRules { rulesBySlot { value(slots[$0]) } }

  /// The same, with values by slot.
  func rulesBySlot(_ value: (Int) -> Double) -> FamilyRules {
    let routes = RouteTable(ways, rates: rates.map(value)) { index in
      times[index]
        ?? assumptions.results[index].time.probabilities(
          shiftedBy: shifts[index].map(value) ?? 0)
    }
    return FamilyRules(
      routes: routes, leaving: value(slots.count - 2),
      replacementShare: value(slots.count - 1),
      replacementMonths: assumptions.replacementMonths)
  }

  /// The assumptions with some values.
  func drawn(at value: (Int) -> Double) -> CohortAssumptions {
    var drawn = assumptions
    for index in drawn.results.indices {
      drawn.results[index].rate.value = value(rates[index])
      if let shift = shifts[index] { drawn.results[index].time.shift?.value = value(shift) }
    }
    drawn.leaving.value = value(slots.count - 2)
    drawn.replacementShare.value = value(slots.count - 1)
    return drawn
  }

  /// `[cohort]`: the first of which the same is assumed in every draw, months of support included.
  static func firsts(of scenario: Scenario) -> [Int] {
    guard scenario.cohorts.count > 1 else { return Array(scenario.cohorts.indices) }
    var known: [[String]: Int] = [:]
    return scenario.cohorts.enumerated().map { index, cohort in
      let key =
        key(cohort.assumptions, scheme: scenario.scheme) + ["\(cohort.assumptions.supportMonths)"]
      if let first = known[key] { return first }
      known[key] = index
      return index
    }
  }

  /// Equal for sets that are the same in every draw.
  static func key(_ assumptions: CohortAssumptions, scheme: Scheme) -> [String] {
    var key: [String] = []
    func add(_ assumption: Assumption) {
      key.append(assumption.name)
      key.append("\(assumption.value.bitPattern)")
      if let range = assumption.range {
        key.append("\(range.low.bitPattern) \(range.high.bitPattern) \(range.shape.rawValue)")
        key.append(range.together ?? "")
      }
    }
    for (rule, result) in zip(scheme.results, assumptions.results) {
      key.append("\(rule.id) \(rule.isAddOn) \(rule.notWith.joined(separator: ",")) \(rule.place)")
      add(result.rate)
      if let shift = result.time.shift { add(shift) }
      key += result.time.probabilities(shiftedBy: 0).map { "\($0.bitPattern)" }
    }
    add(assumptions.leaving)
    add(assumptions.replacementShare)
    key.append("\(assumptions.replacementMonths)")
    return key
  }
}

/// What a family of a cohort does, with the values of one draw.
struct FamilyRules {
  let routes: RouteTable
  let leaving: Double
  let replacementShare: Double
  let replacementMonths: Int
}

extension ResultRule {
  /// Its place on a ladder in words that tell two ladders apart; empty in the older rules.
  fileprivate var place: String {
    step.map { "\($0.strand) \($0.after ?? -1)" } ?? ""
  }
}
