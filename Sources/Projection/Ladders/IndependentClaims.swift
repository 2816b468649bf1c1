import PBRQuantities

/// How many of many independent claims are made: the exact distribution of a sum of yes/no
/// chances.
package struct IndependentClaims: Sendable {
  /// The lowest number that is not practically impossible.
  package private(set) var lowest = 0
  /// The chance of each number from `lowest` upwards.
  package private(set) var chances = [1.0]

  package init() {}

  /// Adds so many claims of the same chance.
  package mutating func add(_ count: Int, chance: Double) {
    guard count > 0, chance > 0 else { return }
    guard chance < 1 - 1e-15 else {
      lowest += count
      return
    }
    let (first, terms) = IndependentClaims.binomial(count, chance)
    var sum = [Double](repeating: 0, count: chances.count + terms.count - 1)
    for (index, part) in chances.enumerated() where part > 0 {
      for (more, term) in terms.enumerated() { sum[index + more] += part * term }
    }
    let low = sum.firstIndex { $0 > 1e-18 } ?? 0
    let high = sum.lastIndex { $0 > 1e-18 } ?? 0
    chances = Array(sum[low...max(low, high)])
    lowest += first + low
  }

  /// The expected value of a function of the number.
  package func expected(_ value: (Int) -> Double) -> Double {
    var sum = 0.0
    for (index, chance) in chances.enumerated() { sum += chance * value(lowest + index) }
    return sum
  }

  /// The binomial chances that matter, outwards from the most likely number, and the first of
  /// them; they sum to 1.
  private static func binomial(_ count: Int, _ chance: Double) -> (Int, [Double]) {
    let odds = chance / (1 - chance)
    let peak = min(count, Int((Double(count + 1) * chance).rounded(.down)))
    var down: [Double] = []
    var up = [1.0]
    var value = 1.0
    var number = peak
    while number > 0, value > 1e-20 {
      value *= Double(number) / Double(count - number + 1) / odds
      down.append(value)
      number -= 1
    }
    let first = number
    value = 1
    number = peak
    while number < count, value > 1e-20 {
      value *= Double(count - number) / Double(number + 1) * odds
      up.append(value)
      number += 1
    }
    let all = down.reversed() + up
    let sum = all.reduce(0, +)
    return (first, all.map { $0 / sum })
  }
}
