import PBRProgramme

extension FamilyEvidence {
  /// The days from one to another, both included.
  struct Period: Equatable {
    var from: Int32
    var to: Int32
  }

  /// How the items of a subject that lie inside a period cover it.
  enum Cover {
    /// Some days have no item inside the period.
    case gap
    /// Every day has an item, but one is of unknown value.
    case unknown
    /// Every day has an item, but one is not verified by the assessment date.
    case unverified
    /// Every day has an item, known and verified.
    case good

    /// What is missing; nil when nothing is.
    func problem(gap: ReasonCode) -> ReasonCode? {
      switch self {
      case .gap: gap
      case .unknown: .notKnown
      case .unverified: .notVerified
      case .good: nil
      }
    }
  }

  /// How the items of one subject cover a period; those that are not of whole calendar months
  /// can be left aside.
  func cover(_ range: Range<Int>, _ period: Period, wholeMonths: Bool = false) -> Cover {
    var next = period.from
    var cover = Cover.good
    for at in range {
      let item = items[at]
      if item.from < period.from { continue }
      if item.from > next { break }
      guard item.to <= period.to else { continue }
      if wholeMonths, !Day.isWholeMonths(item.from, item.to) { continue }
      next = max(next, item.to + 1)
      if case .good = cover {
        if item.value == EvidenceItem.unknown {
          cover = .unknown
        } else if item.verified > verifiedBy {
          cover = .unverified
        }
      }
    }
    return next > period.to ? cover : .gap
  }

  /// Whose items count over a window: the household; each child whose membership covers it; or,
  /// where a test asks for the sum over the children, each child that was a member on some day up
  /// to its end. Who joins after the day of the assessment does not count.
  func counted(_ test: EvidenceRules.Rule, _ window: Period) -> [Subject] {
    guard test.subject == .allChildren else { return required(test, window.from, window.to) }
    var subjects: [Subject] = []
    for member in members where member.isChild && member.from <= min(window.to, verifiedBy) {
      if subjects.last != member.subject { subjects.append(member.subject) }
    }
    return subjects
  }

  /// How the items of all who count cover a window; the worst of them.
  private func cover(
    _ test: EvidenceRules.Rule, _ all: Range<Int>, _ window: Period
  ) -> Cover {
    if test.subject == .household { return cover(range(all, of: .household), window) }
    let subjects = counted(test, window)
    guard !subjects.isEmpty else { return .gap }
    var whole = Cover.good
    for subject in subjects {
      switch cover(range(all, of: subject), window) {
      case .gap: return .gap
      case .good: break
      case let other: if case .good = whole { whole = other }
      }
    }
    return whole
  }

  /// The period of so many months that begins with an item, where it is one that the test could
  /// look at.
  private func window(
    _ at: Int, _ test: EvidenceRules.Rule, _ months: Int
  ) -> Period? {
    let item = items[at]
    let isOne = test.subject == .household ? item.subject == .household : item.subject.isChild
    guard isOne, item.from > attached, item.from <= date else { return nil }
    let window = Period(from: item.from, to: Day.end(of: months, from: item.from))
    return window.to <= date ? window : nil
  }

  /// The latest window that is covered by items known and verified, and the latest that is
  /// covered at all.
  func latestWindows(
    _ test: EvidenceRules.Rule, _ all: Range<Int>, _ months: Int
  ) -> (usable: Period?, covered: Period?) {
    var usable: Period?
    var covered: Period?
    for at in all.reversed() {
      guard let window = window(at, test, months), window.to > usable?.to ?? .min else { continue }
      switch cover(test, all, window) {
      case .gap: continue
      case .good: usable = window
      case .unknown, .unverified: break
      }
      if window.to > covered?.to ?? .min { covered = window }
    }
    return (usable, covered)
  }

  /// Every window that is covered by items known and verified, the latest first.
  func usableWindows(
    _ test: EvidenceRules.Rule, _ all: Range<Int>, _ months: Int
  ) -> [Period] {
    var windows: [Period] = []
    for at in all {
      guard let window = window(at, test, months), !windows.contains(where: { $0.to == window.to }),
        case .good = cover(test, all, window)
      else { continue }
      windows.append(window)
    }
    return windows.sorted { $0.to > $1.to }
  }

  /// The latest period of so many months that has ended: of whole calendar months where the items
  /// since attachment are, else to the day itself.
  func latestPeriod(_ range: Range<Int>, _ months: Int) -> Period {
    var hasItems = false
    for at in range where items[at].from > attached && items[at].from <= date {
      hasItems = true
      guard Day.isWholeMonths(items[at].from, items[at].to) else {
        return Period(from: Day.adding(months: -months, to: date + 1), to: date)
      }
    }
    let whole = Day.wholeMonths(months, before: date + 1)
    return hasItems && whole.from > attached
      ? Period(from: whole.from, to: whole.to)
      : Period(from: Day.adding(months: -months, to: date + 1), to: date)
  }
}
