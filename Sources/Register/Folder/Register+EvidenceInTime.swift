import PBRFiles
package import PBRQuantities

extension Register {
  /// How much evidence was verified soon (monitoring.md 4): of the items that end after their family
  /// was attached and at least `days` before a day, those verified within as many days of their end.
  /// Items without an end do not count. Nil where the evidence itself is not kept.
  package func evidenceInTime(
    by day: CivilDate, within days: Int
  ) -> (inTime: Int, all: Int)? {
    evidenceInTime(by: [day], within: days)?.first
  }

  /// The same for several days, in one pass over the evidence.
  package func evidenceInTime(
    by asked: [CivilDate], within limit: Int
  ) -> [(inTime: Int, all: Int)]? {
    guard keepsEvidence else { return nil }
    let days = asked.map { Int32(clamping: $0.dayNumber) }
    let within = Int32(clamping: limit)
    let attached = families.map { $0.attached.map { Int32(clamping: $0.dayNumber) } ?? .max }
    let size = 1 << 16
    let parts = Parallel.map((evidence.items.count + size - 1) / size) { part in
      var found = [(inTime: Int, all: Int)](repeating: (0, 0), count: days.count)
      for at in part * size..<min((part + 1) * size, evidence.items.count) {
        let item = evidence.items[at]
        let since = attached[Int(item.family)]
        guard item.to != EvidenceItem.open, since != .max, item.to > since else { continue }
        let isSoon = item.verified != EvidenceItem.open && item.verified - item.to <= within
        for place in days.indices where since <= days[place] && days[place] - item.to >= within {
          found[place].all += 1
          if isSoon, item.verified <= days[place] { found[place].inTime += 1 }
        }
      }
      return found
    }
    var sums = [(inTime: Int, all: Int)](repeating: (0, 0), count: days.count)
    for part in parts {
      for place in days.indices {
        sums[place].inTime += part[place].inTime
        sums[place].all += part[place].all
      }
    }
    return sums
  }
}
