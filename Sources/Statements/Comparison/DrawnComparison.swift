package import PBRChance

/// Compared items two by two, draw by draw, by one measure.
package struct DrawnComparison: Sendable {
  package let draws: CommonDraws
  package let measure: Measure
  /// The places in the list of items that take part: every one but saved runs.
  let drawn: [Int]
  /// `[item that takes part][draw]`; nil where the measure has no value in a draw.
  private let values: [[Double?]]

  /// Nil when fewer than two of the items can be drawn, and for the break-even rate, which is a
  /// rate and not an outcome of one.
  package init?(
    _ items: [ComparedItem], by measure: Measure, seed: UInt64, draws count: Int
  ) {
    let drawn = items.indices.filter { items[$0].plan != nil }
    guard drawn.count > 1, measure != .breakEvenRate else { return nil }
    let draws = CommonDraws(items.compactMap(\.plan), seed: seed, count: count)
    self.draws = draws
    self.measure = measure
    self.drawn = drawn
    values = draws.positions.map { positions in
      positions.map { ComparedItem.values($0)[measure] }
    }
  }

  /// Two items by how far the first is ahead of the second.
  package struct Pair: Sendable {
    /// Places in the list of items.
    package let first: Int
    package let second: Int
    /// The share of draws in which the first is strictly ahead.
    package let probability: Double
    /// The share of draws in which the two are level: neither is ahead.
    package let level: Double
    /// How far ahead it is, negative where behind, over the draws in which both have a value.
    package let lead: SampleOfDraws
    /// Draws in which one of them has no value, such as a cost per success without a success.
    package let without: Int

    /// The standard error of the probability. One draw is added either way, so that a finite
    /// number of draws never makes certain.
    package func error(draws: Int) -> Double {
      let number = Double(max(1, draws))
      let share = (probability * number + 1) / (number + 2)
      return (share * (1 - share) / number).squareRoot()
    }
  }

  /// - Parameters:
  ///   - first: the place in the list of items.
  ///   - second: likewise.
  func pair(_ first: Int, _ second: Int) -> Pair? {
    guard let one = drawn.firstIndex(of: first), let other = drawn.firstIndex(of: second) else {
      return nil
    }
    var ahead = 0
    var level = 0
    var leads: [Double] = []
    for (left, right) in zip(values[one], values[other]) {
      guard let left, let right else {
        // What has no value is behind what has one.
        if left != nil { ahead += 1 } else if right == nil { level += 1 }
        continue
      }
      let lead = measure.lessIsBetter ? right - left : left - right
      if lead > 1e-9 { ahead += 1 } else if lead >= -1e-9 { level += 1 }
      leads.append(lead)
    }
    return Pair(
      first: first, second: second, probability: Double(ahead) / Double(draws.count),
      level: Double(level) / Double(draws.count), lead: SampleOfDraws(leads),
      without: draws.count - leads.count)
  }
}
