package import PBRProgramme
package import PBRQuantities

/// A figure taken apart: its value, the rule by which it follows from its parts, and the parts.
/// Parts are made when they are asked for, since what stands under one figure can be thousands.
package struct ExplainedNode: Sendable {
  /// How a value follows from those of its parts, or what it is where it has none.
  package enum Rule: Sendable {
    case sum
    /// So many parts first, the others taken from them.
    case difference(plus: Int)
    case product
    /// The first part divided by the second.
    case quotient
    /// The smallest, or the largest, of the parts.
    case least
    case greatest
    /// The least of nought and the parts.
    case leastOrNought
    /// The place of the first part that is the smallest, or nought's where none is below it.
    case firstLeast
    /// The place of the first part that is the largest.
    case firstGreatest
    /// The root of the mean of the squares.
    case rootMeanSquare
    /// The root of the sum of the squares.
    case rootSumOfSquares
    /// The amount at which the probability reaches the third part: the first is the probability of
    /// at most so much, the second of less.
    case percentile
    /// Where the net is nought: the net there, a penny's worth below and a penny's worth above.
    case root
    /// The first part spread over as many months as the third, up to the second: rounded up.
    case spreadSoFar
    /// Places so far of families so far: the first part times the second over the third, half up.
    case placesSoFar
    /// The chance of so many months in a distribution of times, its only part.
    case chance(TimeToResult, month: Int)
    /// The value of its only part to a power.
    case power(Int)
    /// An input, with its place and source.
    case input(InputRecord)
    /// Worked out by the calculation itself or set by the model; the words say how.
    case settled
  }

  /// What makes it the same node wherever it stands: a part that is shown above is not shown twice.
  package let key: String
  package let words: String
  package let value: Double
  /// The value where it is not a number: a month.
  package let text: String?
  package let unit: FigureUnit
  package let rule: Rule
  /// The section of Documentation/model.md that has the rule; nil for inputs.
  package let section: Int?
  private let make: @Sendable () -> [ExplainedNode]

  package init(
    _ key: String, _ words: String, _ value: Double, _ unit: FigureUnit, text: String? = nil,
    _ rule: Rule, section: Int? = nil,
    _ parts: @escaping @Sendable () -> [ExplainedNode] = { [] }
  ) {
    self.key = key
    self.words = words
    self.value = value
    self.text = text
    self.unit = unit
    self.rule = rule
    self.section = section
    make = parts
  }

  /// The same in pounds.
  package init(
    _ key: String, _ words: String, _ value: Double, _ rule: Rule, section: Int? = nil,
    _ parts: @escaping @Sendable () -> [ExplainedNode] = { [] }
  ) {
    self.init(key, words, value, .gbp, rule, section: section, parts)
  }

  package var parts: [ExplainedNode] { make() }

  /// The file and path of an input; nil for anything else.
  package var input: InputRecord? {
    if case .input(let record) = rule { record } else { nil }
  }

  /// Whether nothing stands under it.
  package var isLeaf: Bool {
    switch rule {
    case .input, .settled: true
    default: false
    }
  }
}

extension ExplainedNode {
  /// The value worked out from given parts alone.
  package func recomputed(from parts: [ExplainedNode]) -> Double {
    let values = parts.map(\.value)
    func part(_ index: Int) -> Double { values.indices.contains(index) ? values[index] : .nan }
    switch rule {
    case .sum: return values.reduce(0, +)
    case .difference(let plus):
      return values.prefix(plus).reduce(0, +) - values.dropFirst(plus).reduce(0, +)
    case .product: return values.reduce(1, *)
    case .quotient: return part(0) / part(1)
    case .least: return values.min() ?? .nan
    case .greatest: return values.max() ?? .nan
    case .leastOrNought: return min(0, values.min() ?? 0)
    case .firstLeast:
      let least = min(0, values.min() ?? 0)
      return Double(values.firstIndex { $0 <= least + 1e-5 } ?? 0)
    case .firstGreatest: return values.firstPeak.map { Double($0) } ?? .nan
    case .rootMeanSquare:
      return (values.map { $0 * $0 }.reduce(0, +) / Double(max(1, values.count))).squareRoot()
    case .rootSumOfSquares:
      return values.map { $0 * $0 }.reduce(0, +).squareRoot()
    case .percentile:
      let isReached = part(1) < part(2) + 1e-9 && part(2) <= part(0) + 1e-9
      return isReached ? value : .nan
    case .root:
      let isCrossed = part(1) <= part(0) && part(0) <= part(2)
      return isCrossed && part(0).magnitude < 0.01 ? value : .nan
    case .spreadSoFar: return (part(0) * part(1) / part(2) - 1e-9).rounded(.up)
    case .placesSoFar: return (part(0) * part(1) / part(2) + 0.5 + 1e-9).rounded(.down)
    case .chance(let time, let month):
      let chances = time.probabilities
      return chances.indices.contains(month) ? chances[month] : 0
    case .power(let exponent):
      return (0..<exponent).reduce(1) { product, _ in product * part(0) }
    case .input, .settled: return value
    }
  }

  /// Whether the value follows from the parts, to a thousand-millionth of the largest of them.
  package func follows(from parts: [ExplainedNode]) -> Bool {
    let found = recomputed(from: parts)
    let size = max(parts.map(\.value.magnitude).max() ?? 0, value.magnitude, 1e-9)
    return (found - value).magnitude <= 1e-9 * size
  }
}
