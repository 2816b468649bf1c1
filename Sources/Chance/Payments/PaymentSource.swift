import PBRProgramme
import PBRProjection
import PBRQuantities

/// One run of the chain that many places are read off from.
enum PaymentSource: Sendable {
  /// By the months since attachment, whichever month that was.
  case elapsed(ElapsedPass, set: Int)
  /// By the months of the calendar.
  case calendar(PaymentPass, set: Int)
  /// On the ladders of a rate card.
  case ladders(LadderPlaces, set: Int)

  var set: Int {
    switch self {
    case .elapsed(_, let set), .calendar(_, let set), .ladders(_, let set): set
    }
  }

  /// What a place can be paid within a period, in pence; the first is 0.
  var values: [Int64] {
    switch self {
    case .elapsed(let pass, _): pass.states.values
    case .calendar(let pass, _): pass.states.values
    case .ladders(let places, _): places.values
    }
  }
}

/// Where the distribution of one place is read off.
struct PaymentRead: Hashable, Sendable {
  let source: Int
  /// Elapsed: months from attachment to the end of the period. Calendar and ladders: the month of
  /// the axis.
  let end: Int
  /// Elapsed: months from attachment to the last start. Else: the lane.
  let other: Int
}

/// How many places of a council have the distribution that is read off.
struct PaymentUse: Sendable {
  let member: Int
  let read: Int
  var places: Int
}

/// The lattice of one council or of all together: which step, and what each source's values are
/// in it, from the least to the greatest.
struct PaymentLattice: Sendable {
  /// In pence.
  let step: Int64
  /// `[source]`: the amounts in steps, rising.
  let amounts: [[Int]]

  init(_ sources: [PaymentSource], used: Set<Int>) {
    var exact: Int64 = 0
    for index in used { for value in sources[index].values { exact = commonStep(exact, value) } }
    let step = max(1, exact)
    self.step = step
    amounts = sources.indices.map { index in
      used.contains(index) ? sources[index].values.sorted().map { Int($0 / step) } : []
    }
  }

  /// The most that two amounts of one place lie apart, in steps.
  var longest: Int {
    amounts.reduce(0) { max($0, ($1.last ?? 0) - ($1.first ?? 0)) }
  }

  /// The amounts that any place can be paid, in steps.
  var all: Set<Int> { Set(amounts.flatMap { $0 }) }
}

/// The greatest common part of two amounts.
func commonStep(_ first: Int64, _ second: Int64) -> Int64 {
  var (a, b) = (first.magnitude, second.magnitude)
  while b != 0 { (a, b) = (b, a % b) }
  return Int64(clamping: a)
}
