/// The ways in which counts that are not printed could be others without any printed figure or
/// link changing: whole-number changes that leave every sum as it is.
///
/// At first every count may change by itself. Each link, and each figure that is printed, is then
/// imposed: of the changes that it forbids one is given up, and the others are combined with it
/// until they keep to it. What is left spans all changes that agree with what is known, so a
/// reader who knows all sums can go no further than these allow.
struct DisclosureMoves {
  /// A change of every variable; most are nought.
  typealias Move = [Int]

  private(set) var moves: [Move] = []
  /// The variables that each change touches.
  private(set) var supports: [[Int]]
  /// How far each change's own variable is from the ends of its range.
  private var room: [Int]

  /// Changes longer than this are given up: more is withheld than need be, never less.
  private static let longest = 1 << 20

  /// - Parameter room: by variable, how far it is from the ends of its range.
  init(room: [Int]) {
    self.room = room
    supports = room.indices.map { [$0] }
    moves = room.indices.map { place in
      var move = Move(repeating: 0, count: room.count)
      move[place] = 1
      return move
    }
  }

  /// Leaves only changes that keep a weighted sum of the variables.
  mutating func impose(_ terms: [(variable: Int, weight: Int)]) {
    var changes = moves.map { move in
      terms.reduce(0) { $0 &+ $1.weight &* move[$1.variable] }
    }
    while true {
      // The smallest change is taken from the others; of equals that of the variable with the
      // most room, so that those at the end of their range are left to move by themselves.
      var pivot: Int?
      var others = 0
      for place in moves.indices where changes[place] != 0 {
        others += 1
        guard let best = pivot else {
          pivot = place
          continue
        }
        let (left, right) = (changes[place].magnitude, changes[best].magnitude)
        if left < right || (left == right && room[place] >= room[best]) {
          pivot = place
        }
      }
      guard let pivot else { break }
      guard others > 1 else {
        moves.remove(at: pivot)
        supports.remove(at: pivot)
        room.remove(at: pivot)
        break
      }
      let step = changes[pivot]
      for place in moves.indices where place != pivot && changes[place] != 0 {
        // Rounded, so that what is left is as small as can be.
        let times = nearest(changes[place], over: step)
        guard times != 0 else { continue }
        for variable in supports[pivot] {
          moves[place][variable] &-= times &* moves[pivot][variable]
        }
        supports[place] = moves[place].indices.filter { moves[place][$0] != 0 }
        changes[place] &-= times &* step
      }
    }
    let kept = moves.indices.filter { length($0) <= DisclosureMoves.longest }
    guard kept.count < moves.count else { return }
    room = kept.map { room[$0] }
    supports = kept.map { supports[$0] }
    moves = kept.map { moves[$0] }
  }

  private func nearest(_ value: Int, over divisor: Int) -> Int {
    let (quotient, rest) = value.quotientAndRemainder(dividingBy: divisor)
    guard rest.magnitude > divisor.magnitude / 2 else { return quotient }
    return (rest < 0) == (divisor < 0) ? quotient + 1 : quotient - 1
  }

  private func length(_ place: Int) -> Int {
    supports[place].reduce(0) { $0 &+ Int(clamping: moves[place][$1].magnitude) }
  }

  /// The changes that touch a variable, the shortest first.
  func touching(_ variable: Int) -> [Int] {
    moves.indices.filter { moves[$0][variable] != 0 }.map { ($0, length($0)) }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
  }
}
