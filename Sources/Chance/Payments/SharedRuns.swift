/// Sources that are run once for several: places of years whose tariffs differ pass through the same
/// states with the same chances, and only what they are paid is another.
extension PaymentSource {
  /// What decides all that a run by elapsed months comes to, but for how far it goes.
  private struct Shape: Hashable {
    let set: Int
    let byResult: [Int]
    let events: Int
    let next: [Int]
    let value: [Int]
    let isFinal: [Bool]
    let waits: [Bool]
  }

  /// The sources, of which the first of each shape goes as far as any of that shape, and for each
  /// which one is run in its place.
  static func shared(_ sources: [PaymentSource]) -> (sources: [PaymentSource], runs: [Int]) {
    var shared = sources
    var runs = Array(sources.indices)
    var known: [Shape: Int] = [:]
    for (index, source) in sources.enumerated() {
      guard case .elapsed(let pass, let set) = source else { continue }
      let states = pass.states
      let shape = Shape(
        set: set, byResult: pass.events, events: states.events, next: states.next,
        value: states.value, isFinal: states.isFinal, waits: states.waits)
      guard let first = known[shape], case .elapsed(let other, _) = shared[first] else {
        known[shape] = index
        continue
      }
      runs[index] = first
      shared[first] = .elapsed(
        ElapsedPass(
          states: other.states, events: other.events,
          lastStart: max(other.lastStart, pass.lastStart), last: max(other.last, pass.last)),
        set: set)
    }
    return (shared, runs)
  }
}
