import PBRProgramme
import PBRQuantities
import ProjectionSamples
import Testing

@testable import PBRChance
@testable import PBRProjection

/// Quantiles of ranges, and what is left of chance in draws: worked from the formulas by hand.
@Suite("Ranges and sampling error at their edges")
struct RangeEdgeTests {
  private func quantile(
    _ shape: Assumption.Range.Shape, low: Double, value: Double, high: Double
  ) -> RangeQuantile {
    RangeQuantile(
      Assumption(
        name: "a", value: value, range: Assumption.Range(low: low, high: high, shape: shape)))
  }

  /// From 2 to 12 with its mode at 4, a fifth of the way. Below it the share s lies at
  /// √(0.2·s) of the width: 0.05 at 0.1, 0.2 at 0.2. Above it at 1 − √(0.8·(1 − s)): 0.8 at
  /// 1 − √0.16 = 0.6, 0.95 at 1 − √0.04 = 0.8. A mode at an end leaves one branch.
  @Test("Triangular quantiles on both sides of the mode; uniform ones")
  func triangular() {
    let triangle = quantile(.triangular, low: 2, value: 4, high: 12)
    same([0.05, 0.2, 0.8, 0.95].map { triangle($0) }, [3, 4, 8, 10])
    let rising = quantile(.triangular, low: 0, value: 1, high: 1)
    same([0.25, 0.81].map { rising($0) }, [0.5, 0.9])
    let falling = quantile(.triangular, low: 0, value: 0, high: 1)
    same([0.75, 0.19].map { falling($0) }, [0.5, 0.1])
    let uniform = quantile(.uniform, low: 2, value: 11, high: 12)
    same([0.3, 0.75].map { uniform($0) }, [5, 9.5])
    let certain = RangeQuantile(Assumption(name: "a", value: 7, range: nil))
    same([certain(0.1)], [7])
    // PERT from 10 to 14 with its mode in the middle: symmetric, its median 12; of 0 to 1 the
    // share x³(10 − 15x + 6x²) at 1/4 is 106/1024.
    let pert = quantile(.pert, low: 10, value: 12, high: 14)
    #expect(abs(pert(0.5) - 12) < 1e-9 && abs(pert(106.0 / 1024) - 11) < 1e-8)
  }

  /// Gauss's rule with eight points is exact for powers up to 15: over −1 to 1 the even power 2k
  /// integrates to 2/(2k + 1), and each positive point stands for itself and its negative.
  @Test("The points and weights by which PERT is integrated")
  func gauss() {
    for power in 0..<8 {
      let sum = PertQuantile.gauss.reduce(0.0) { sum, pair in
        sum + 2 * pair.1 * (0..<2 * power).reduce(1.0) { product, _ in product * pair.0 }
      }
      #expect(abs(sum - 2 / Double(2 * power + 1)) < 1e-14, "power \(2 * power)")
    }
  }

  private static func distribution(
    _ probabilities: [Double], first: Int64 = 0, step: Int64 = 100
  ) -> AmountDistribution {
    AmountDistribution(
      first: Money(pence: first), step: step, probabilities: probabilities, mean: 0, variance: 0)
  }

  /// Amounts of £10, £11 and £12; three sub-samples with 0.2, 0.3 and 0.4 at £10. Their mean is 0.3,
  /// the sum of squares 0.02, the variance 0.02/2, that of the mean 0.02/2/3: 0.057735. At £11 they
  /// have 0.5, 0.8 and 0.8: mean 0.7, squares 0.06, 0.06/2/3 = 0.01, so 0.1.
  @Test("The standard error of a probability from sub-samples")
  func error() {
    let samples = [[0.2, 0.3, 0.5], [0.3, 0.5, 0.2], [0.4, 0.4, 0.2]]
    let error = SamplingError(
      subsamples: samples.map { Self.distribution($0, first: 1000) },
      of: Self.distribution([0.3, 0.4, 0.3], first: 1000))
    let root = (0.02 / 6).squareRoot()
    let below: [(Int64, Double)] = [
      (999, 0), (1000, 0), (1001, root), (1100, root), (1101, 0.1), (1200, 0.1), (1201, 0),
      (1400, 0),
    ]
    for (pence, expected) in below {
      let found = error.ofProbability(below: Money(pence: pence))
      #expect(abs(found - expected) < 1e-12, "below \(pence)")
    }
    // Their means are £11.30, £10.90 and £10.80, £11 on average: squares 0.09 + 0.01 + 0.04.
    #expect(abs((error.ofMean ?? 0) - (0.14 / 6).squareRoot()) < 1e-12)
    // A sub-sample that ends below the others has all of its probability there: 1, and 0.4 and 0.4
    // of the others, at £10; mean 0.6, squares 0.24, 0.24/2/3 = 0.04.
    let short = SamplingError(
      subsamples: [[1.0], [0.4, 0.6], [0.4, 0.6]].map { Self.distribution($0, first: 1000) },
      of: Self.distribution([0.3, 0.4, 0.3], first: 1000))
    #expect(abs(short.ofProbability(below: Money(pence: 1050)) - 0.2) < 1e-12)
    #expect(short.ofProbability(below: Money(pence: 1150)) < 1e-12)
    // One sub-sample tells nothing.
    let one = SamplingError(
      subsamples: [Self.distribution([0.5, 0.5])], of: Self.distribution([0.5, 0.5]))
    #expect(one.ofProbability(below: Money(pence: 50)) == 0 && one.ofPercentile(0.5) == 0)
    #expect(one.ofMean == nil)
    #expect(SamplingError.drawsToHalve(1000) == 4000)
  }

  /// A hundred amounts from £0 to £99, each 1/100. Two sub-samples, one of which has 0.4 up to
  /// £49 and the other 0.6: a mean of 0.5 and a standard error of √(0.02/1/2) = 0.1. The median is
  /// £49, the 40th percentile £39 and the 60th £59: £10 either way.
  @Test("The standard error of a percentile")
  func percentileError() {
    let even = [Double](repeating: 0.01, count: 100)
    let samples = [0.4, 0.6].map { share in
      (0..<100).map { $0 < 50 ? share / 50 : (1 - share) / 50 }
    }
    let error = SamplingError(
      subsamples: samples.map { Self.distribution($0) }, of: Self.distribution(even))
    #expect(abs(error.ofPercentile(0.5) - 10) < 1e-9)
    // At the 1st percentile (£0) the sub-samples have 0.008 and 0.012: √(2 × 0.002²/2) = 0.002. The
    // percentiles of 0.8% and 1.2% are £0 and £1.
    #expect(abs(error.ofPercentile(0.01) - 1) < 1e-9)
  }

  /// £0 with 0.2, £700 with 0.8; two sub-samples have 0.19 and 0.21 of £0, an error of 0.01. The
  /// median lies on a step that reaches from 0.2 to 1: no error moves it. The 20th percentile is the
  /// edge of one: 0.21 is already £700, 0.19 still £0.
  @Test("The standard error of a percentile that lies on a step")
  func percentileOnAStep() {
    let error = SamplingError(
      subsamples: [0.19, 0.21].map { Self.distribution([$0, 1 - $0]) },
      of: Self.distribution([0.2, 0.8]))
    #expect(error.ofPercentile(0.5) == 0)
    #expect(error.ofPercentile(0.15) == 0)
    #expect(abs(error.ofPercentile(0.195) - 1) < 1e-9)
  }

  /// £10, £11 and £12 with 1/4, 1/2 and 1/4.
  @Test("Percentiles, and the probability below an amount")
  func percentiles() {
    let amounts = Self.distribution([0.25, 0.5, 0.25], first: 1000)
    let percentiles: [(Double, Int64)] = [
      (0, 1000), (0.25, 1000), (0.2500001, 1100), (0.5, 1100), (0.75, 1100), (0.7500001, 1200),
      (1, 1200),
    ]
    for (share, pence) in percentiles {
      #expect(amounts.percentile(share) == Money(pence: pence), "\(share)")
    }
    let below: [(Int64, Double)] = [
      (0, 0), (1000, 0), (1001, 0.25), (1100, 0.25), (1101, 0.75), (1200, 0.75), (1201, 1),
      (5000, 1), (.max, 1), (.min, 0),
    ]
    for (pence, share) in below {
      #expect(amounts.probability(below: Money(pence: pence)) == share, "below \(pence)")
    }
    let moved = amounts.adding(Money(pence: 50))
    #expect(moved.percentile(0.5) == Money(pence: 1150) && moved.mean == 0.5)
  }

  /// An income of £10, £11 or £12 with 5, 12 and 83 in a hundred: the 20th percentile is £12, the
  /// 15th £11 and the 5th £10. A budget of £11.50 is missed with 17/100; one of £12.50 needs 50p
  /// beside the 20th percentile, and £2.50 beside the 5th.
  @Test("What to set aside for a budget")
  func budget() throws {
    let income = Self.distribution([0.05, 0.12, 0.83], first: 1000)
    let answer = BudgetAnswer(budget: Money(pence: 1150), income: income)
    #expect(abs(answer.probabilityShort - 0.17) < 1e-12)
    #expect(answer.provision80 == .zero && answer.provision95 == Money(pence: 150))
    let high = BudgetAnswer(budget: Money(pence: 1250), income: income)
    #expect(high.provision80 == Money(pence: 50) && high.provision95 == Money(pence: 250))
    let low = BudgetAnswer(budget: Money(pence: 1000), income: income)
    #expect(low.probabilityShort == 0 && low.provision80 == .zero && low.provision95 == .zero)
  }

  /// Sub-samples: ten as soon as each has two draws; draws beyond the range keep the value.
  @Test("How draws are divided")
  func subsamples() {
    let unknown = Assumption(
      name: "a", value: 5, range: Assumption.Range(low: 0, high: 10, shape: .uniform))
    let divided = [0: 1, 1: 1, 2: 1, 3: 1, 4: 2, 19: 9, 20: 10, 21: 10, 1000: 10]
    for (count, parts) in divided {
      let draws = Draws([unknown], seed: 1, count: count)
      #expect(draws.subsamples == parts && draws.count == max(1, count), "\(count)")
      let ranges = (0..<parts).map { draws.range(of: $0) }
      #expect(ranges.first?.lowerBound == 0 && ranges.last?.upperBound == draws.count)
      for (one, next) in zip(ranges, ranges.dropFirst()) {
        #expect(one.upperBound == next.lowerBound)
      }
    }
    let draws = Draws([unknown, unknown], seed: 1, count: 10)
    #expect(draws.unknowns.count == 1)
    #expect(draws.value(of: unknown, draw: 10) == 5 && draws.value(of: unknown, draw: 9) != 5)
    // Each of two sub-samples of five has one draw in every fifth of the range.
    for part in 0..<5 {
      let strata = draws.values(ofUnknown: 0)[draws.range(of: part)].map { Int($0 / 5) }.sorted()
      #expect(strata == [0, 1])
    }
    let flat = Assumption(
      name: "b", value: 5, range: Assumption.Range(low: 5, high: 5, shape: .uniform))
    #expect(Draws([flat], seed: 1, count: 10).unknowns.isEmpty)
  }

  /// e, its logarithm, and powers against known values.
  @Test("Logarithm, exponential and power")
  func elementary() {
    let logarithms: [(Double, Double)] = [
      (1, 0), (2, 0.6931471805599453), (10, 2.302585092994046), (0.5, -0.6931471805599453),
      (1.5, 0.4054651081081644), (1e-300, -690.7755278982137),
    ]
    for (value, expected) in logarithms {
      let found = ElementaryFunctions.logarithm(value)
      #expect(abs(found - expected) <= 2e-15 * max(1, abs(expected)), "ln \(value)")
    }
    let powers: [(Double, Double)] = [
      (0, 1), (1, 2.718281828459045), (-1, 0.36787944117144233), (0.5, 1.6487212707001282),
      (10, 22026.465794806718), (-700, 0), (-701, 0),
    ]
    for (power, expected) in powers {
      let found = ElementaryFunctions.exponential(power)
      #expect(abs(found - expected) <= 4e-15 * max(1, expected), "e^\(power)")
    }
    #expect(ElementaryFunctions.exponential(701) == .infinity)
    #expect(ElementaryFunctions.exponential(-701) == 0)
    #expect(ElementaryFunctions.power(0, 0) == 1 && ElementaryFunctions.power(0, 2) == 0)
    #expect(abs(ElementaryFunctions.power(2, 10) - 1024) < 1e-10)
  }
}
