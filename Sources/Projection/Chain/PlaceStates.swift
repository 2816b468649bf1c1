/// What a place remembers from family to family: which add-ons are still open, whether the
/// main result has been achieved, and what has been paid in results (model.md section 6).
///
/// The states that can be reached are few (a place earns each result at most once) and are
/// found once; the calculation then works on their indices.
struct PlaceStates {
  struct State: Hashable {
    /// Bit `a` is set while add-on `a` is open.
    var open: UInt32
    var mainAchieved: Bool
    /// Pence paid in results so far.
    var paid: Int64
  }

  /// Where an event led from a state the last time, and what it paid.
  private struct Step {
    var paying: Int64 = 0
    /// Negative where the event has not come yet.
    var next = -1
  }

  private(set) var states: [State]
  private var index: [State: Int]
  /// `[state][event]`, one state after another: the add-ons, then the main result.
  private var steps: [Step]
  private let events: Int
  /// The most that results of the place may pay together, in pence; nil without a maximum.
  let ceiling: Int64?

  /// Starts with the state of a new place: everything open, nothing paid.
  init(addOns: Int, ceiling: Int64?) {
    let fresh = State(open: (1 << UInt32(addOns)) - 1, mainAchieved: false, paid: 0)
    states = [fresh]
    index = [fresh: 0]
    events = addOns + 1
    steps = [Step](repeating: Step(), count: events)
    self.ceiling = ceiling
  }

  var count: Int { states.count }

  /// What is actually paid from a state for an amount: the amount, or what is left.
  func payable(_ amount: Int64, from state: Int) -> Int64 {
    guard let ceiling else { return amount }
    return max(0, min(amount, ceiling - states[state].paid))
  }

  /// The state after an event that pays an amount (0 when it lapsed): an add-on, which is used up
  /// whether or not it is paid, or without one the main result.
  mutating func after(_ addOn: Int?, _ state: Int, paying amount: Int64) -> Int {
    let event = state * events + (addOn ?? events - 1)
    // What is paid seldom changes from one month to the next.
    let step = steps[event]
    if step.next >= 0, step.paying == amount { return step.next }
    var next = states[state]
    if let addOn {
      next.open &= ~(1 << UInt32(addOn))
    } else {
      next.mainAchieved = true
    }
    next.paid += amount
    let found = place(next)
    steps[event] = Step(paying: amount, next: found)
    return found
  }

  /// The state of a place of which something is known.
  mutating func known(_ state: State) -> Int { place(state) }

  private static let few = 16

  private mutating func place(_ state: State) -> Int {
    // The few of most schemes are found sooner by looking at each.
    let few = states.count <= PlaceStates.few
    if let known = few ? states.firstIndex(of: state) : index[state] { return known }
    states.append(state)
    index[state] = states.count - 1
    steps += [Step](repeating: Step(), count: events)
    return states.count - 1
  }
}
