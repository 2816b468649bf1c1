/// A result achieved in a month, as far as payment is concerned: what it pays, and whether that
/// counts for the period whose payments are followed.
struct PaymentEvent: Hashable, Sendable {
  /// The index of the add-on; nil for a main result.
  let addOn: Int?
  /// Pence; 0 when it comes too late for every window.
  let pence: Int64
  let counts: Bool
}

/// The states through which a place passes as it is paid, and the way from each to the next.
///
/// A state holds which add-ons are open, whether the main result has been achieved, what has
/// been paid in all (where a maximum can bind) and what of it counts for the period. They
/// depend on the scheme's amounts and not on any rate, so that one table serves all draws.
final class PaymentStates: Sendable {
  struct State: Hashable, Sendable {
    var open: UInt32
    var mainAchieved: Bool
    /// Pence paid in results so far; stays 0 without a maximum.
    var paid: Int64
    /// Pence that count for the period.
    var counted: Int64
  }

  let states: [State]
  /// The amounts that can count for the period, in pence; the first is 0.
  let values: [Int64]
  /// `[state]` is the index of its counted amount in `values`.
  let value: [Int]
  /// `[state * events + event]` is the state that follows; the same where it cannot happen.
  let next: [Int]
  let events: Int
  /// Event by event, which states lead on to which, and from which value to which.
  let moves: [Move]
  private let movesUpTo: [Int]
  /// Whether nothing can be achieved any more from a state, so that it need not be followed.
  let isFinal: [Bool]
  /// Whether a family that leaves in the state may be replaced: its main result is not achieved.
  let waits: [Bool]
  /// The states in which a family can start and still achieve something.
  let starters: [Int]

  /// More states than this are refused: a scheme with very many add-ons.
  static let most = 5000

  /// Nil when there are more states than `most`.
  init?(events: [PaymentEvent], addOns: Int, ceiling: Int64?) {
    let fresh = State(
      open: addOns < 32 ? (1 << UInt32(addOns)) - 1 : .max, mainAchieved: false, paid: 0,
      counted: 0)
    var states = [fresh]
    var index = [fresh: 0]
    var next: [Int] = []
    var from = 0
    while from < states.count {
      for event in events {
        let after = states[from].after(event, ceiling: ceiling)
        if let known = index[after] {
          next.append(known)
        } else {
          guard states.count < PaymentStates.most else { return nil }
          index[after] = states.count
          next.append(states.count)
          states.append(after)
        }
      }
      from += 1
    }
    var values: [Int64] = []
    let value = states.map { state in
      if let known = values.firstIndex(of: state.counted) { return known }
      values.append(state.counted)
      return values.count - 1
    }
    isFinal = states.indices.map { state in
      next[state * events.count..<(state + 1) * events.count].allSatisfy { $0 == state }
    }
    waits = states.map { !$0.mainAchieved }
    let (isFinal, waits) = (self.isFinal, self.waits)
    starters = states.indices.filter { waits[$0] && !isFinal[$0] }
    self.states = states
    self.value = value
    self.values = values
    self.next = next
    self.events = events.count
    var moves: [Move] = []
    var movesUpTo = [0]
    for event in events.indices {
      for state in states.indices {
        let to = next[state * events.count + event]
        guard to != state else { continue }
        moves.append(Move(state: state, next: to, from: value[state], to: value[to]))
      }
      movesUpTo.append(moves.count)
    }
    self.moves = moves
    self.movesUpTo = movesUpTo
  }

  /// A way from one state to another.
  struct Move: Sendable {
    let state: Int
    let next: Int
    /// Values, by their place in `values`.
    let from: Int
    let to: Int
  }

  /// Those of an event.
  func moves(of event: Int) -> Range<Int> { movesUpTo[event]..<movesUpTo[event + 1] }

  var count: Int { states.count }
}

extension PaymentStates.State {
  /// The state after a result; the same when the result cannot be achieved (again).
  fileprivate func after(_ event: PaymentEvent, ceiling: Int64?) -> Self {
    var next = self
    if let addOn = event.addOn {
      guard open & (1 << UInt32(addOn)) != 0 else { return self }
      next.open &= ~(1 << UInt32(addOn))
    } else {
      guard !mainAchieved else { return self }
      next.mainAchieved = true
    }
    var pence = event.pence
    if let ceiling {
      pence = max(0, min(pence, ceiling - paid))
      next.paid += pence
    }
    if event.counts { next.counted += pence }
    return next
  }
}
