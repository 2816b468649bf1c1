import PBRFindings

/// Costs of different codes that hold the same thing: one adult on two benefits, a pupil both
/// truant and excluded, all crime with a named offence, a child in care and in need.
enum CountedTwice {
  static func findings(_ appraisal: Appraisal) -> [Finding] {
    let overlaps = appraisal.plan.library.overlaps
    return SavingPair.meeting(in: appraisal).compactMap { pair -> Finding? in
      guard let one = pair.first.cost.code, let two = pair.second.cost.code else { return nil }
      let first = overlaps.filter { $0.covers(one) }
      let second = overlaps.filter { $0.covers(two) }
      for entry in first {
        guard let other = second.first(where: { $0.overlaps(entry) }) else { continue }
        return .warning(
          "counted-twice", at: pair.second.cost.place,
          "\(one) and \(two) are counted for the same families: \(other.reason)",
          effect: "The same cost may be counted twice.",
          remedy: "Keep one of \(pair.first.id) and \(pair.second.id), or give each its own "
            + "cohorts.")
      }
      return nil
    }
  }
}
