import PBRFiles
package import PBRQuantities

extension Register {
  /// The outcomes that nobody pays for on a day, by what is known then. They never touch a claim.
  /// Nil where the evidence itself is not kept.
  ///
  /// - Parameter months: how long the windows before and after attachment are.
  package func localOutcomes(
    on day: CivilDate, months: Int
  ) -> [LocalOutcome: OutcomeCount]? {
    localOutcomes(on: [day], months: months)?.first
  }

  /// The same on several days, in one pass over the families.
  package func localOutcomes(
    on days: [CivilDate], months: Int
  ) -> [[LocalOutcome: OutcomeCount]]? {
    guard keepsEvidence else { return nil }
    let asked = localMeasures
    if asked.isEmpty { return days.map { _ in [:] } }
    let numbers = days.map { Int32(clamping: $0.dayNumber) }
    let size = 2048
    let parts = Parallel.map((families.count + size - 1) / size) { part in
      var counts = numbers.map { _ in asked.map { _ in OutcomeCount() } }
      var room = numbers.map { FamilyEvidence(room: evidence.items, verifiedBy: $0) }
      for index in part * size..<min((part + 1) * size, families.count) {
        guard let attached = families[index].attached.map({ Int32(clamping: $0.dayNumber) })
        else { continue }
        let range = evidence.range(of: families[index].home)
        let members = Array(members(of: index))
        let left = families[index].left.map { Int32(clamping: $0.dayNumber) }
        for place in numbers.indices where attached <= numbers[place] {
          room[place].look(at: range, members, attached: attached, on: numbers[place])
          for (number, (outcome, measure)) in asked.enumerated() {
            OutcomeReading(
              family: room[place], outcome: outcome, items: room[place].range(of: measure),
              left: left, months: months
            ).add(to: &counts[place][number])
          }
        }
      }
      return counts
    }
    return numbers.indices.map { place in
      var found: [LocalOutcome: OutcomeCount] = [:]
      for (number, (outcome, _)) in asked.enumerated() {
        found[outcome] = parts.reduce(OutcomeCount()) { $0.plus($1[place][number]) }
      }
      return found
    }
  }

  /// The outcomes that there is any evidence of, with the numbers of their measures.
  private var localMeasures: [(LocalOutcome, UInt8)] {
    let rules = EvidenceRules(scheme)
    let numbers = LocalOutcome.allCases.compactMap { outcome in
      rules.measures.firstIndex(of: outcome.rawValue).map { (outcome, UInt8(clamping: $0)) }
    }
    guard let least = numbers.map(\.1).min() else { return [] }
    var has = [Bool](repeating: false, count: 256)
    for item in evidence.items where item.measure >= least { has[Int(item.measure)] = true }
    return numbers.filter { has[Int($0.1)] }
  }
}
