package import PBRQuantities

/// What an amount may come to: whole pence, each with its probability, the least first.
package struct AmountSpread: Sendable {
  package struct Part: Sendable, Equatable {
    package let pence: Int64
    package let probability: Double
  }

  package let parts: [Part]

  /// Amounts in any order; equal ones become one.
  init(_ found: [(pence: Int64, probability: Double)]) {
    var parts: [Part] = []
    for (pence, probability) in found.sorted(by: { $0.pence < $1.pence }) {
      if let last = parts.last, last.pence == pence {
        parts[parts.count - 1] = Part(pence: pence, probability: last.probability + probability)
      } else {
        parts.append(Part(pence: pence, probability: probability))
      }
    }
    self.parts = parts
  }

  static func certain(_ amount: Money) -> AmountSpread { AmountSpread([(amount.pence, 1)]) }

  package var isCertain: Bool { parts.count < 2 }

  /// In pence: the sum of probability × amount.
  package var mean: Double { mean { $0 } }

  /// In pence: the sum of probability × what is made of the amount.
  func mean(_ made: (Double) -> Double) -> Double {
    parts.reduce(0) { $0 + $1.probability * made(Double($1.pence)) }
  }

  /// The smallest amount that is not exceeded with at least this probability.
  package func percentile(_ share: Double) -> Money {
    var sum = 0.0
    for part in parts {
      sum += part.probability
      if sum >= share - 1e-12 { return Money(pence: part.pence) }
    }
    return Money(pence: parts.last?.pence ?? 0)
  }

  /// The probability that it lies from P10 to P90, both of them in.
  private var withinTenths: Double {
    let (low, high) = (percentile(0.1).pence, percentile(0.9).pence)
    return parts.reduce(0) { $0 + ((low...high).contains($1.pence) ? $1.probability : 0) }
  }

  /// Whether it stands on so few amounts that P10 to P90 hold clearly more than eight times in ten:
  /// nine, to the nearest tenth.
  package var isStepped: Bool { (withinTenths * 10).rounded() > 8 }

  /// Whether there is nothing outside P10 to P90.
  package var isWithinTenths: Bool { withinTenths > 1 - 1e-9 }

  /// The probability that the amount is at least so much.
  package func chance(ofAtLeast amount: Money) -> Double {
    min(1, parts.reduce(0) { $0 + ($1.pence >= amount.pence ? $1.probability : 0) })
  }

  func mapped(_ made: (Int64) -> Int64) -> AmountSpread {
    AmountSpread(parts.map { (made($0.pence), $0.probability) })
  }

  /// The sum of amounts that are independent. Where two or more of them are not certain each is
  /// rounded to a whole number of steps first; what is certain is added exactly.
  static func sum(_ spreads: [AmountSpread], step: Double) -> AmountSpread {
    let open = spreads.filter { !$0.isCertain }
    let certain = spreads.filter(\.isCertain).reduce(Int64(0)) { $0 + ($1.parts.first?.pence ?? 0) }
    guard open.count > 1, step > 0 else {
      return (open.first ?? .certain(.zero)).mapped { $0 + certain }
    }
    var cells = [1.0]
    for spread in open { cells = joined(cells, spread.cells(step)) }
    return AmountSpread(
      cells.enumerated().compactMap { place, probability in
        probability > 0
          ? (Int64((Double(place) * step).rounded()) + certain, probability) : nil
      })
  }

  /// The probability of each number of steps, from none on; amounts are never below nought.
  private func cells(_ step: Double) -> [Double] {
    let places = parts.map { max(0, Int((Double($0.pence) / step).rounded())) }
    var cells = [Double](repeating: 0, count: (places.max() ?? 0) + 1)
    for (place, part) in zip(places, parts) { cells[place] += part.probability }
    return cells
  }

  private static func joined(_ one: [Double], _ other: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: one.count + other.count - 1)
    let places = other.indices.filter { other[$0] > 0 }
    for (first, own) in one.enumerated() where own > 0 {
      for second in places { sums[first + second] += own * other[second] }
    }
    return sums
  }
}
