package import PBRQuantities

/// What the journal makes of one claimed result: what is claimed, what has been paid, and on
/// which days money moved.
///
/// A `paid` row pays the part it carries, and what is left of the claim when it carries the whole
/// of it, as every `paid` row of a journal of version 1.0 does. A new amount below what has been
/// paid takes the difference back on its day; one above it is due. `clawed-back` takes back the
/// part it carries, and all that has been paid when it carries the whole claim.
package struct ClaimAccount: Sendable {
  /// Money that changed hands: below zero what the payer took back.
  package struct Movement: Sendable, Hashable {
    package let on: CivilDate
    package let amount: Money
  }

  /// Where the result stands; never `reversed`.
  package var status: ClaimStatus { state.status }
  /// What is claimed: by the claim, or by its last new amount.
  package var claimed: Money { state.claimed }
  /// What has been paid and not been taken back.
  package var paid: Money { state.paid }
  /// Money that changed hands, in the order of the journal.
  package private(set) var payments: [Movement] = []
  /// What the result stands at, as it changed after the claim was made: by a new amount, a
  /// rejection, a claw-back, a row taken back.
  package private(set) var changes: [Movement] = []

  /// The claim as it was made.
  package let claim: ClaimRow
  /// The day on which it was made.
  package let made: CivilDate
  /// The last row, by its place in the journal.
  private(set) var last: Int
  /// The rows that stand, none of them taken back.
  private(set) var steps: [Step] = []
  private(set) var state: State

  struct State: Sendable, Hashable {
    var status: ClaimStatus
    var claimed: Money
    var paid: Money
    /// What was clawed back of it and does not stand any more, until a new amount is given or the
    /// whole claim is paid; all of the claim where nothing is left of what had been paid.
    var takenBack = Money.zero

    /// What stands of a claim of which some was clawed back: what was not, or more where the payer
    /// has paid more again.
    var reduced: Money { max(paid, claimed.less(takenBack)) }
  }

  /// A row that stands, and where the result stood before it.
  struct Step: Sendable {
    let row: JournalRow
    let chain: String
    let before: State
  }

  init(_ row: JournalRow, at index: Int, chain: String) {
    claim = row.claim
    made = row.on
    last = index
    state = State(status: .submitted, claimed: row.claim.amount, paid: .zero)
  }

  /// What the result comes to now: nothing once rejected or withdrawn, and what is left of the
  /// claim once some of it was clawed back.
  package var standing: Money {
    switch status {
    case .rejected, .withdrawn, .reversed: .zero
    case .clawedBack, .paid: state.reduced
    case .submitted, .amended: claimed
    }
  }

  /// What is to be paid yet.
  package var due: Money { max(.zero, standing.less(paid)) }

  /// What is left of the claim to be paid, whatever has become of it.
  package var left: Money { max(.zero, claimed.less(paid)) }

  /// Whether the result can be claimed again.
  package var isFree: Bool { status.freesTheResult }

  /// The day on which it was last lost, where nothing stands of it at the end of a day.
  package func lost(by day: CivilDate) -> CivilDate? {
    var stood = claim.amount
    var last: CivilDate?
    for change in changes where change.on <= day {
      stood = stood.plus(change.amount)
      last = change.on
    }
    return stood == .zero ? last : nil
  }

  /// What a row makes of a state; nil when the row is one that takes another back.
  static func after(_ row: JournalRow, _ state: State) -> State? {
    var next = state
    let amount = row.claim.amount
    next.status = row.status
    switch row.status {
    case .submitted: return state
    case .paid:
      next.paid =
        amount == state.claimed
        ? max(state.paid, state.claimed) : state.paid.plus(amount)
      if next.paid >= state.claimed { next.takenBack = .zero }
    case .amended:
      next.claimed = amount
      next.paid = min(state.paid, amount)
      next.takenBack = .zero
    case .rejected, .withdrawn: next.paid = .zero
    case .clawedBack:
      next.paid = amount == state.claimed ? .zero : max(.zero, state.paid.less(amount))
      let back = state.takenBack.plus(state.paid.less(next.paid))
      next.takenBack = next.paid == .zero ? state.claimed : min(back, state.claimed)
    case .reversed: return nil
    }
    return next
  }

  mutating func add(_ row: JournalRow, at index: Int, chain: String) {
    let (before, stood) = (state, standing)
    if let next = ClaimAccount.after(row, state) {
      if row.status != .submitted { steps.append(Step(row: row, chain: chain, before: state)) }
      state = next
    } else if let step = steps.last, step.chain == row.claim.takesBack {
      steps.removeLast()
      state = step.before
    }
    last = index
    let moved = state.paid.less(before.paid)
    if moved != .zero { payments.append(Movement(on: row.on, amount: moved)) }
    let change = standing.less(stood)
    if change != .zero { changes.append(Movement(on: row.on, amount: change)) }
  }
}

extension ClaimAccount {
  /// Goes back to where the result stood before the last row that stands.
  package mutating func takeBackLast() {
    guard let step = steps.popLast() else { return }
    state = step.before
  }
}
