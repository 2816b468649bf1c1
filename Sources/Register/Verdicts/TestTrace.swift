/// What a test looked at, kept only when somebody asks.
package struct TestTrace: Sendable {
  /// One comparison: whose, and the values compared.
  package struct Observation: Sendable {
    package let subject: Subject?
    package let before: Int128?
    /// In ten-thousandths, over `parts`.
    package let value: Int128
    package let parts: Int128
  }

  /// What keeps a period from being covered. Days are numbers, items places among those of the
  /// family.
  package struct Lacking: Sendable {
    package let from: Int32
    package let to: Int32
    package let subject: Subject
    /// Whether it is the months before attachment.
    package let isBaseline: Bool
    /// The days for which there is no item inside the period.
    package var gaps: [(from: Int32, to: Int32)] = []
    /// Items that lie across one of its ends.
    package var across: [Int] = []
    /// Items of unknown value, or not verified.
    package var unusable: [Int] = []
  }

  package var from: Int32?
  package var to: Int32?
  package var observations: [Observation] = []
  /// How long a spell has been shown to last, in days.
  package var spell: Int32?
  /// Places among the items of the family.
  package var items: [Int] = []
  /// The months before attachment that were looked at, and whether they are whole calendar months
  /// before the month of attachment.
  package private(set) var baseline: (from: Int32, to: Int32, wholeMonths: Bool)?
  package var lacking: Lacking?
  /// Items after the window that wait to be known or verified.
  package var waiting: [Int] = []
  /// The end of the window that passes and is only too old to be claimed on.
  package var grownOld: Int32?

  /// Whether only the items are wanted.
  let onlyItems: Bool

  package init() { onlyItems = false }

  /// Whether more than the items is wanted.
  static func isFull(_ trace: TestTrace?) -> Bool {
    switch trace {
    case .some(let trace): !trace.onlyItems
    case nil: false
    }
  }

  init(onlyItems: Bool) {
    self.onlyItems = onlyItems
    if onlyItems { items.reserveCapacity(32) }
  }

  /// Keeps the first of each item.
  mutating func dropRepeated() {
    // One test after the other goes up through the items of its measure: they rarely repeat.
    var isRising = true
    for at in items.indices.dropFirst() where items[at] <= items[at - 1] { isRising = false }
    if isRising { return }
    var kept: [Int] = []
    for at in items where !kept.contains(at) { kept.append(at) }
    items = kept
  }

  mutating func add(_ observation: Observation) {
    if !onlyItems { observations.append(observation) }
  }

  mutating func note(baseline period: FamilyEvidence.Period, wholeMonths: Bool) {
    baseline = (
      min(period.from, baseline?.from ?? period.from), max(period.to, baseline?.to ?? period.to),
      wholeMonths || baseline?.wholeMonths ?? false
    )
  }
}
