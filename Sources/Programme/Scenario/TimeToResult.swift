/// How long a family takes from its start to its result, in whole months (model.md section 4).
package struct TimeToResult: Sendable {
  package enum Shape: Sendable {
    case fixed(Int)
    /// A triangular distribution rounded up to whole months.
    case triangular(min: Double, mode: Double, max: Double)
    /// Each whole month from one to another alike.
    case uniform(min: Int, max: Int)
    /// The probability of each whole month; they sum to 1.
    case table([Double])
  }

  /// The path by which it is known.
  package let name: String
  package let shape: Shape
  /// A shift of the whole distribution in months, where it is not known.
  package var shift: Assumption?

  package init(name: String, shape: Shape, shift: Assumption? = nil) {
    self.name = name
    self.shape = shape
    self.shift = shift
  }

  /// `[k]` is the probability of exactly `k` months; sums to 1.
  package var probabilities: [Double] { probabilities(shiftedBy: shift?.value ?? 0) }

  /// The distribution moved by a number of months. A triangular one moves before it is rounded
  /// up; the others are shared between the two neighbouring whole months. No time is negative:
  /// what would come before month 0 comes in month 0.
  package func probabilities(shiftedBy months: Double) -> [Double] {
    switch shape {
    case .fixed(let value): return Self.moved([(value, 1)], by: months)
    case .triangular(let low, let mode, let high):
      return Self.triangular(low + months, mode + months, high + months)
    case .uniform(let low, let high):
      let share = 1 / Double(high - low + 1)
      return Self.moved((low...high).map { ($0, share) }, by: months)
    case .table(let table):
      return Self.moved(table.enumerated().map { ($0.offset, $0.element) }, by: months)
    }
  }

  private static func moved(_ mass: [(month: Int, share: Double)], by months: Double) -> [Double] {
    let whole = Int(months.rounded(.down))
    let fraction = months - Double(whole)
    let last = mass.map(\.month).max() ?? 0
    var out = [Double](repeating: 0, count: max(0, last + whole) + (fraction > 0 ? 2 : 1))
    for (month, share) in mass {
      out[max(0, month + whole)] += share * (1 - fraction)
      if fraction > 0 { out[max(0, month + whole + 1)] += share * fraction }
    }
    return out
  }

  private static func triangular(_ low: Double, _ mode: Double, _ high: Double) -> [Double] {
    let last = max(0, Int(high.rounded(.up)))
    func upTo(_ x: Double) -> Double {
      if x >= high { return 1 }
      if x <= low { return 0 }
      if x <= mode { return (x - low) * (x - low) / ((high - low) * (mode - low)) }
      return 1 - (high - x) * (high - x) / ((high - low) * (high - mode))
    }
    var out = [Double](repeating: 0, count: last + 1)
    var before = 0.0
    for month in 0...last {
      let now = month == last ? 1 : upTo(Double(month))
      out[month] = now - before
      before = now
    }
    return out
  }
}
