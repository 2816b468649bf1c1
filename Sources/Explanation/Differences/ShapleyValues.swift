/// What each of several changes adds to a figure, shared fairly: the mean, over all orders in
/// which the changes can be made, of what making it adds (L. S. Shapley, A value for n-person
/// games, 1953).
enum ShapleyValues {
  /// - Parameter values: the figure with each set of changes made, a bit each; `1 << n` of them.
  /// - Returns: one for each change; they sum to the last value less the first.
  static func effects(_ values: [Double]) -> [Double] {
    let count = values.count.trailingZeroBitCount
    var weights = [Double](repeating: 0, count: max(1, count))
    // |S|! (n − |S| − 1)! / n! by size of S: 1/n for none, then times size ÷ (n − size).
    for size in 0..<count {
      weights[size] =
        size == 0 ? 1 / Double(count) : weights[size - 1] * Double(size) / Double(count - size)
    }
    return (0..<count).map { change in
      var sum = 0.0
      for set in values.indices where set >> change & 1 == 0 {
        sum += weights[set.nonzeroBitCount] * (values[set | 1 << change] - values[set])
      }
      return sum
    }
  }

  /// The effects rounded to whole steps (pennies), the odd ones given to the largest, so that they
  /// sum to the change between the rounded ends.
  static func rounded(_ effects: [Double], from was: Double, to now: Double, steps: Double)
    -> [Double]
  {
    func whole(_ value: Double) -> Double {
      (value * steps).rounded(.toNearestOrAwayFromZero)
    }
    var parts = effects.map(whole)
    let change = whole(now) - whole(was)
    if let largest = parts.indices.max(by: { parts[$0].magnitude < parts[$1].magnitude }) {
      parts[largest] += change - parts.reduce(0, +)
    }
    return parts.map { $0 / steps }
  }
}
