import PBRClaims
import PBRProgramme
import PBRProjection
import PBRQuantities

extension ProgrammeToDate {
  /// A step reached: which, when and by whom.
  struct ReachedStep {
    let result: Int
    let on: CivilDate
    /// Whether whoever holds the place now reached it.
    let isHolders: Bool
  }

  /// How far a place has come on each strand: its furthest step, of equals the holder's.
  func positions(_ reached: [ReachedStep]) -> [KnownStep?] {
    guard let ladders else { return [] }
    var furthest = [ReachedStep?](repeating: nil, count: scheme.strands.count)
    for step in reached {
      let strand = ladders.strand[step.result]
      if let known = furthest[strand] {
        let (depth, other) = (ladders.way[step.result].count, ladders.way[known.result].count)
        guard depth > other || depth == other && step.isHolders && !known.isHolders else {
          continue
        }
      }
      furthest[strand] = step
    }
    return furthest.map { step in
      step.map { KnownStep(step: $0.result, month: $0.on.month, isHolders: $0.isHolders) }
    }
  }

  /// What somebody says of the rate of each step: nothing of those that follow a step not reached, and
  /// of the others from the month in which that was. Who reached a later step reached the ones before
  /// it, by then.
  mutating func observeSteps(
    _ cohort: Int, attached: Month, left: Month?, _ achieved: [(result: Int, on: CivilDate)]
  ) {
    guard let ladders else { return }
    var months: [Int: Month] = [:]
    for (result, on) in achieved {
      for step in ladders.way[result] { months[step] = min(months[step] ?? on.month, on.month) }
    }
    // In the month in which somebody leaves nothing is reached (rate-cards.md, section 2).
    let last = min(now, left.map { $0 - 1 } ?? now)
    for (group, steps) in alternatives.enumerated() {
      let earlier = steps.first.flatMap { ladders.after[$0] }
      guard let start = earlier.map({ months[$0] }) ?? attached, start <= now else { continue }
      stepObservations[group].append(
        RateEstimate.Observation(
          cohort: cohort,
          achieved: steps.contains { months[$0].map { $0 <= now } ?? false },
          months: last - start))
    }
  }
}
