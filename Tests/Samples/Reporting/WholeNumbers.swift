/// Unknown whole numbers, each within a range, and sums of them that are known: what a reader with
/// a pencil and patience can do. Nothing of it is of the code that withholds.
package struct WholeNumbers {
  /// Weights of unknowns, whose sum with a constant is nought.
  package struct Sum {
    package var terms: [(place: Int, weight: Int)]
    package var constant = 0
  }

  package init() {}

  package private(set) var low: [Int] = []
  package private(set) var high: [Int] = []
  package private(set) var sums: [Sum] = []
  /// The sums in which an unknown stands.
  private var uses: [[Int]] = []
  package static let most = 2_000

  package mutating func unknown(_ range: ClosedRange<Int> = 0...WholeNumbers.most) -> Int {
    low.append(range.lowerBound)
    high.append(range.upperBound)
    uses.append([])
    return low.count - 1
  }

  package mutating func narrow(_ place: Int, to range: ClosedRange<Int>) {
    low[place] = max(low[place], range.lowerBound)
    high[place] = min(high[place], range.upperBound)
  }

  package mutating func state(_ terms: [(place: Int, weight: Int)], _ constant: Int = 0) {
    var weights: [Int: Int] = [:]
    for term in terms { weights[term.place, default: 0] += term.weight }
    let kept = weights.filter { $0.value != 0 }.sorted { $0.key < $1.key }
    for (place, _) in kept { uses[place].append(sums.count) }
    sums.append(Sum(terms: kept.map { ($0.key, $0.value) }, constant: constant))
  }

  /// That parts make a whole, or leave something of it over.
  package mutating func state(_ whole: Int, of parts: [Int], slack: Bool = false) {
    state([(whole, -1)] + parts.map { ($0, 1) } + (slack ? [(unknown(), 1)] : []))
  }

  /// Whether a count can be a value, as far as is found out: tries to complete it.
  package enum Answer { case can, cannot, notFound }

  package struct Ranges {
    package var low: [Int]
    package var high: [Int]

    package init(low: [Int], high: [Int]) {
      self.low = low
      self.high = high
    }
  }

  /// What is left when everything follows that can; nil for a contradiction.
  package func settled(_ ranges: Ranges, from places: [Int]? = nil) -> Ranges? {
    var ranges = ranges
    var queue = places.map { Array(Set($0.flatMap { uses[$0] })) } ?? Array(sums.indices)
    var isQueued = [Bool](repeating: false, count: sums.count)
    for sum in queue { isQueued[sum] = true }
    var steps = 0
    while let at = queue.popLast() {
      isQueued[at] = false
      steps += 1
      if steps > 20_000 { return ranges }
      let sum = sums[at]
      var least = sum.constant
      var most = sum.constant
      for (place, weight) in sum.terms {
        least += weight * (weight > 0 ? ranges.low[place] : ranges.high[place])
        most += weight * (weight > 0 ? ranges.high[place] : ranges.low[place])
      }
      if least > 0 || most < 0 { return nil }
      for (place, weight) in sum.terms {
        // Of this one the rest leaves between these.
        let restLeast = least - weight * (weight > 0 ? ranges.low[place] : ranges.high[place])
        let restMost = most - weight * (weight > 0 ? ranges.high[place] : ranges.low[place])
        let size = abs(weight)
        let (from, to) = weight > 0 ? (-restMost, -restLeast) : (restLeast, restMost)
        let lowest = WholeNumbers.up(from, size)
        let highest = WholeNumbers.down(to, size)
        guard lowest > ranges.low[place] || highest < ranges.high[place] else { continue }
        let newLow = max(lowest, ranges.low[place])
        let newHigh = min(highest, ranges.high[place])
        if newLow > newHigh { return nil }
        least +=
          weight > 0
          ? weight * (newLow - ranges.low[place]) : weight * (newHigh - ranges.high[place])
        most +=
          weight > 0
          ? weight * (newHigh - ranges.high[place]) : weight * (newLow - ranges.low[place])
        ranges.low[place] = newLow
        ranges.high[place] = newHigh
        for other in uses[place] where !isQueued[other] {
          isQueued[other] = true
          queue.append(other)
        }
      }
    }
    return ranges
  }

  /// Whether everything can be completed when one unknown has a value.
  package func canBe(_ place: Int, _ value: Int, within ranges: Ranges, tries: Int) -> Answer {
    var guess = ranges
    (guess.low[place], guess.high[place]) = (value, value)
    guard let settled = settled(guess, from: [place]) else { return .cannot }
    var left = tries
    return complete(settled, &left)
  }

  private func complete(_ ranges: Ranges, _ left: inout Int) -> Answer {
    var best: Int?
    for place in ranges.low.indices where ranges.low[place] < ranges.high[place] {
      let width = ranges.high[place] - ranges.low[place]
      if best.map({ width < ranges.high[$0] - ranges.low[$0] }) ?? true { best = place }
    }
    guard let best else { return .can }
    for part in WholeNumbers.halves(ranges.low[best], ranges.high[best]) {
      guard left > 0 else { return .notFound }
      left -= 1
      var guess = ranges
      (guess.low[best], guess.high[best]) = (part.lowerBound, part.upperBound)
      guard let settled = settled(guess, from: [best]) else { continue }
      let answer = complete(settled, &left)
      if answer != .cannot { return answer }
    }
    return .cannot
  }

  /// A short range value by value, a long one in halves.
  private static func halves(_ low: Int, _ high: Int) -> [ClosedRange<Int>] {
    if high - low < 4 { return (low...high).map { $0...$0 } }
    let middle = (low + high) / 2
    return [low...middle, middle + 1...high]
  }

  private static func up(_ value: Int, _ divisor: Int) -> Int {
    let (quotient, rest) = value.quotientAndRemainder(dividingBy: divisor)
    return rest > 0 ? quotient + 1 : quotient
  }

  private static func down(_ value: Int, _ divisor: Int) -> Int {
    let (quotient, rest) = value.quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }
}
