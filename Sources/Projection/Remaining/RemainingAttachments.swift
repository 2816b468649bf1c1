import PBRProgramme
package import PBRQuantities

/// The places of a cohort that are not filled yet and when they are expected to be: the months
/// of the plan that are left; places planned for months that are past move to the next month
/// that is left.
package struct RemainingAttachments: Sendable {
  package struct Part: Sendable, Hashable {
    package let month: Month
    package let places: Int
  }

  /// In the order of their months.
  package private(set) var parts: [Part] = []
  /// Places planned for months that are past, moved to a later month.
  package private(set) var moved = 0
  /// Places that cannot be filled any more: the scheme takes nobody after its last day.
  package private(set) var lost = 0

  /// - Parameter funded: whether of the funded places, or of the families that the plan has outside
  ///   them, each of which is counted as a place.
  init(_ cohort: Cohort, filled: Int, after now: Month, ends: Month, funded: Bool = true) {
    var open = max(0, (funded ? cohort.funded : cohort.families - cohort.funded) - filled)
    // From the last month back: places filled ahead of the plan take the earliest months.
    for attachment in cohort.attachments.reversed() where attachment.month > now {
      let planned = funded ? attachment.places : attachment.families - attachment.places
      let places = min(open, planned)
      if places > 0 { parts.append(Part(month: attachment.month, places: places)) }
      open -= places
    }
    parts.reverse()
    guard open > 0 else { return }
    if let next = parts.first {
      parts[0] = Part(month: next.month, places: next.places + open)
      moved = open
    } else if now + 1 <= ends {
      parts = [Part(month: now + 1, places: open)]
      moved = open
    } else {
      lost = open
    }
  }
}
