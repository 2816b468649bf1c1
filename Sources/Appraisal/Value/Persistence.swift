import PBRProgramme

/// How long the benefit of a result is felt (model.md section 9): from `lag` months after the
/// result for `duration` months, less a share in each whole year since it began.
struct Persistence {
  let lag: Int
  let duration: Int
  /// Share of the effect lost in a year.
  let dropOff: Double

  init(_ saving: Saving) {
    lag = saving.lagMonths
    duration = saving.durationMonths
    dropOff = saving.dropOff.value
  }

  /// Results whose benefit is felt in each month, weighted by what is left of it. The weight is
  /// the same within a year, so each month is a few differences of running totals.
  func felt(_ achieved: [Double]) -> [Double] {
    var totals = [Double](repeating: 0, count: achieved.count + 1)
    for (month, count) in achieved.enumerated() { totals[month + 1] = totals[month] + count }
    /// Results achieved up to and including a month.
    func upTo(_ month: Int) -> Double {
      month < 0 ? 0 : totals[min(month, achieved.count - 1) + 1]
    }
    guard let first = achieved.firstIndex(where: { $0 != 0 }) else { return achieved }
    var felt = [Double](repeating: 0, count: achieved.count)
    for month in felt.indices where month >= first + lag {
      let newest = month - lag
      var weight = 1.0
      var age = 0
      while age < duration, newest - age >= first {
        let next = min(age + 12, duration)
        felt[month] += weight * (upTo(newest - age) - upTo(newest - next))
        weight *= 1 - dropOff
        age = next
      }
    }
    return felt
  }
}
