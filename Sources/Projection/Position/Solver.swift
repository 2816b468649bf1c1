/// Finding where a function crosses zero.
package enum Solver {
  /// The point between two ends of opposite sign where a function is zero, to a thousand
  /// millionth of its larger end: false position with the Illinois correction, which halves
  /// the weight of an end that stays twice.
  package static func root(from: Double, to: Double, _ function: (Double) -> Double) -> Double {
    var (low, high) = (from, to)
    var (atLow, atHigh) = (function(low), function(high))
    let enough = max(atLow.magnitude, atHigh.magnitude) * 1e-9
    if atLow.magnitude <= enough { return low }
    if atHigh.magnitude <= enough { return high }
    var stayed = 0
    for _ in 0..<200 {
      let middle = (low * atHigh - high * atLow) / (atHigh - atLow)
      let value = function(middle)
      if value.magnitude <= enough { return middle }
      if (value < 0) == (atHigh < 0) {
        (high, atHigh) = (middle, value)
        if stayed == -1 { atLow /= 2 }
        stayed = -1
      } else {
        (low, atLow) = (middle, value)
        if stayed == 1 { atHigh /= 2 }
        stayed = 1
      }
    }
    return (low + high) / 2
  }
}
