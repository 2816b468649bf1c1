import PBRQuantities

/// The chance of amounts so small that the chances of the whole distribution, found to about
/// 1e-16 of 1, no longer tell it: with every place tilted towards low amounts until the total's
/// mean is the amount asked for, and the chances tilted back (Esscher, 1932). What is rounded is
/// then rounded in proportion to the chance itself.
struct LowerTail: Sendable {
  let places: PlaceGroups
  /// In pence.
  let step: Int64
  var certain: Money = .zero

  func adding(_ certain: Money) -> LowerTail {
    var tail = self
    tail.certain = Money(pence: self.certain.pence &+ certain.pence)
    return tail
  }

  /// The probability of less than an amount; nil where the tilt cannot be worked out.
  func probability(below amount: Money) -> Double? {
    guard let pence = amount.subtracting(certain)?.pence, pence > 0 else { return 0 }
    let steps = Int((pence - 1) / step)
    let lowest = places.lowest
    guard steps >= lowest else { return 0 }
    guard let tilt = tilt(towards: Double(steps)) else { return nil }
    let tilted = places.tilted(tilt)
    let window = tilted.places.window
    guard let grid = Grid(small: window, step: step) else { return nil }
    let angles = grid.angles([])
    var sum = CharacteristicSum(angles)
    sum.add(tilted.places, weight: 1, at: angles)
    let chances = sum.chances(grid, grid.factors, RootsOfUnity(grid.cells))
    // From the largest amount down: the chances tilted back fall off towards the lower ones.
    var total = 0.0
    for index in chances.indices.reversed() where grid.lowest + index <= steps {
      let at = grid.lowest + index
      guard at >= lowest, chances[index] > 0 else { continue }
      let back = tilt * Double(steps - at)
      total += chances[index] * ElementaryFunctions.exponential(back)
    }
    return total * ElementaryFunctions.exponential(tilted.logarithm - tilt * Double(steps))
  }

  /// The tilt with which the mean is the amount: by halving, since the mean rises with it.
  private func tilt(towards steps: Double) -> Double? {
    let widest = Double(max(1, places.widest))
    var low = -600 / widest
    var high = 0.0
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if places.tilted(middle).places.mean < steps { low = middle } else { high = middle }
    }
    return low
  }
}

extension PlaceGroups {
  /// The fewest steps that can be paid.
  var lowest: Int {
    groups.reduce(0) { sum, group in
      let least = group.chances.firstIndex { $0 > 0 }.map { group.amounts[$0] } ?? 0
      return sum + group.count * least
    }
  }

  /// Every chance times `e` to the tilt times the amount, made to sum to 1 again, and the
  /// logarithm of what the whole was divided by.
  func tilted(_ tilt: Double) -> (places: PlaceGroups, logarithm: Double) {
    var tilted = PlaceGroups()
    var logarithm = 0.0
    for group in groups {
      var chances = zip(group.amounts, group.chances).map {
        $1 > 0 ? $1 * ElementaryFunctions.exponential(tilt * Double($0)) : 0
      }
      let sum = chances.reduce(0, +)
      guard sum > 0 else { continue }
      for index in chances.indices { chances[index] /= sum }
      logarithm += Double(group.count) * ElementaryFunctions.logarithm(sum)
      tilted.append(
        PlaceGroup(count: group.count, amounts: group.amounts, chances: chances))
    }
    return (tilted, logarithm)
  }
}
