package import PBRQuantities

/// What is known of a funded place at the end of a month: who holds it and what has been
/// achieved on it.
package struct KnownPlace: Sendable {
  package enum Holder: Sendable, Hashable {
    /// A family that started in a month and is still there.
    case present(since: Month)
    /// The last family left in a month and nobody has replaced it.
    case left(Month)
  }

  /// What decides what is still to come of a place of a cohort: those that have it in common come to
  /// the same.
  struct Standing: Hashable {
    let holder: Holder
    let main: Int?
    let addOns: Set<Int>
    let holdersAddOns: Set<Int>
    let paid: Int64
    let steps: [KnownStep?]
  }

  var standing: Standing {
    Standing(
      holder: holder, main: main, addOns: addOns, holdersAddOns: holdersAddOns, paid: paid,
      steps: steps)
  }

  /// The cohort, by its place in the scenario's list.
  package let cohort: Int
  /// The month in which the place was first filled.
  package let attached: Month
  package let holder: Holder
  /// The main result achieved on it, by its place in the scheme's list.
  package let main: Int?
  /// The add-ons achieved on it, by whichever family.
  package let addOns: Set<Int>
  /// Those of them that the family now there achieved.
  package let holdersAddOns: Set<Int>
  /// Pence paid or due for what was achieved.
  package let paid: Int64
  /// Of a rate card by strand, how far it has come; nil where no step was reached.
  package let steps: [KnownStep?]
  /// Whether it is a funded place, not a family outside them of which some results are claimed.
  package let isFunded: Bool

  package init(
    cohort: Int, attached: Month, holder: Holder, main: Int? = nil, addOns: Set<Int> = [],
    holdersAddOns: Set<Int> = [], paid: Int64 = 0, steps: [KnownStep?] = [],
    isFunded: Bool = true
  ) {
    self.isFunded = isFunded
    self.steps = steps
    self.cohort = cohort
    self.attached = attached
    self.holder = holder
    self.main = main
    self.addOns = addOns
    self.holdersAddOns = holdersAddOns
    self.paid = paid
  }
}

/// The last step that was reached on a strand.
package struct KnownStep: Sendable, Hashable {
  /// By its place among the scheme's results.
  package let step: Int
  package let month: Month
  /// Whether whoever holds the place now reached it; else nobody climbs the strand any more.
  package let isHolders: Bool

  package init(step: Int, month: Month, isHolders: Bool = true) {
    self.step = step
    self.month = month
    self.isHolders = isHolders
  }
}
