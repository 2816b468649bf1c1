package import PBRQuantities

extension Register {
  /// The outcomes that nobody pays for on a day, by what is known then. They never touch a claim.
  /// Nil where the evidence itself is not kept.
  ///
  /// - Parameter months: how long the windows before and after attachment are.
  package func localOutcomes(
    on day: CivilDate, months: Int
  ) -> [LocalOutcome: OutcomeCount]? {
    guard keepsEvidence else { return nil }
    var found: [LocalOutcome: OutcomeCount] = [:]
    let rules = EvidenceRules(scheme)
    let numbers = LocalOutcome.allCases.compactMap { outcome in
      rules.measures.firstIndex(of: outcome.rawValue).map { (outcome, UInt8(clamping: $0)) }
    }
    let has = Set(evidence.items.lazy.map(\.measure))
    let asked = numbers.filter { has.contains($0.1) }
    if asked.isEmpty { return found }
    for (outcome, _) in asked { found[outcome] = OutcomeCount() }
    for index in families.indices where families[index].isAttached(by: day) {
      guard var family = FamilyEvidence(self, family: index, on: day, terms: []) else { continue }
      family.date = Int32(clamping: day.dayNumber)
      let left = families[index].left.map { Int32(clamping: $0.dayNumber) }
      for (outcome, measure) in asked {
        let count = OutcomeReading(
          family: family, outcome: outcome, items: family.range(of: measure), left: left,
          months: months)
        count.add(to: &found[outcome, default: OutcomeCount()])
      }
    }
    return found
  }
}
