package import PBRQuantities

extension Register {
  /// How much evidence was verified soon (monitoring.md 4): of the items that end after their family
  /// was attached and at least `days` before a day, those verified within as many days of their end.
  /// Items without an end do not count. Nil where the evidence itself is not kept.
  package func evidenceInTime(
    by day: CivilDate, within days: Int
  ) -> (inTime: Int, all: Int)? {
    guard keepsEvidence else { return nil }
    var (inTime, all) = (0, 0)
    for item in evidence.items where item.to != EvidenceItem.open {
      guard let attached = families[Int(item.family)].attached, attached <= day,
        Int(item.to) > attached.dayNumber, day.dayNumber - Int(item.to) >= days
      else { continue }
      all += 1
      if item.verified != EvidenceItem.open, Int(item.verified) <= day.dayNumber,
        Int(item.verified) - Int(item.to) <= days
      {
        inTime += 1
      }
    }
    return (inTime, all)
  }
}
