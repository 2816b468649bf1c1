import PBRQuantities

/// The first and the last day that the dates of a register's files name.
enum CheckedDays {
  static func days(of file: String, in register: Register) -> ClosedRange<CivilDate>? {
    var span = DaySpan()
    switch file {
    case "families.csv":
      for family in register.families {
        for date in [family.identified, family.attached, family.left] { span.add(date?.day) }
      }
    case "members.csv":
      for member in register.members {
        if member.from != .min { span.add(member.from) }
        if member.to != .max { span.add(member.to) }
      }
    case "evidence.csv":
      for item in register.evidence.items {
        span.add(item.from)
        if item.to != EvidenceItem.open { span.add(item.to) }
        if item.verified != EvidenceItem.open { span.add(item.verified) }
      }
    case "terms.csv":
      for term in register.terms {
        span.add(term.starts.day)
        span.add(term.ends.day)
      }
    default:
      for row in register.journal.rows { span.add(row.on.day) }
    }
    return span.range
  }
}

/// Days from the first to the last that were added.
struct DaySpan {
  private var first = Int32.max
  private var last = Int32.min

  mutating func add(_ day: Int32?) {
    guard let day else { return }
    first = min(first, day)
    last = max(last, day)
  }

  var range: ClosedRange<CivilDate>? {
    first <= last ? CivilDate(first)...CivilDate(last) : nil
  }
}
