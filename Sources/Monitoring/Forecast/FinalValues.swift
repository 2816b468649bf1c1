package import PBRQuantities

/// What a value may be in the end, outcome by outcome, where it hangs on cases that are still to
/// come (monitoring.md 3.9).
package struct FinalValues: Sendable {
  package struct Outcome: Sendable {
    /// In the measure's unit, exact.
    package let value: Fraction
    /// What it would be had one more case come out well.
    package let oneMore: Fraction
    /// From 0 to 1; those of all outcomes sum to 1.
    package let probability: Double
  }

  /// The value that is expected, as the scorecard prints it.
  package let expected: Fraction
  /// By the number of cases, the fewest first.
  package let outcomes: [Outcome]

  /// So many cases, each of which succeeds by itself with the same chance.
  ///
  /// - Parameters:
  ///   - scale: what all of them succeeding comes to: 100 for a percentage, the cases for a number.
  ///   - step: 1 where a success raises the value for the better, −1 where every case is one too many.
  package init?(cases: Int, chance: Fraction, scale: Fraction, step: Int) {
    guard cases > 0, cases <= Tails.most, chance >= .zero, chance <= .one else { return nil }
    let all = Fraction(cases)
    self.init(
      .binomial(of: cases, share: chance), near: Int(Double(cases) * chance.value),
      expected: scale * chance, step: step
    ) { ((scale * Fraction(max(0, min(cases, $0)))).divided(by: all) ?? .zero) }
  }

  /// The value of the first number of cases at which the probabilities reach a share.
  package func percentile(_ share: Double) -> Fraction {
    var sum = 0.0
    for outcome in outcomes {
      sum += outcome.probability
      if sum >= share - 1e-12 { return outcome.value }
    }
    return outcomes.last?.value ?? expected
  }

  init(
    _ counts: WholeOutcomes, near start: Int, expected: Fraction, step: Int,
    value: (Int) -> Fraction
  ) {
    self.expected = expected
    outcomes = counts.list(near: start).map { count, probability in
      Outcome(value: value(count), oneMore: value(count + step), probability: probability)
    }
  }
}

extension WholeOutcomes {
  /// The outcomes that matter with their probabilities, from the least: all but 2 in 10¹³ of the
  /// probability, which is then made 1. Of more outcomes than `most` those side by side are put
  /// together.
  func list(near start: Int, most: Int = 50_000) -> [(count: Int, probability: Double)] {
    let low = first(reaching: 1e-13, near: start)
    let high = max(low, first(reaching: 1 - 1e-13, near: start))
    let width = (high - low) / most + 1
    var found: [(count: Int, probability: Double)] = []
    var (term, sum, at) = (mass(low), 0.0, low)
    while at <= high {
      let end = min(at + width - 1, high)
      let middle = at + (end - at) / 2
      var part = 0.0
      while at <= end {
        part += term
        term *= ratio(at)
        at += 1
      }
      sum += part
      found.append((middle, part))
    }
    guard sum > 0 else { return [(low, 1)] }
    return found.map { ($0.count, $0.probability / sum) }
  }
}
