import Testing

@testable import PBRProjection

/// The lesser of a sum and a limit, beside the sum of every amount.
@Suite("A sum cut at a limit")
struct CutSumTests {
  /// The chances of a sum of places, one place after another.
  private func sum(_ places: [[Double]]) -> [Double] {
    places.reduce([1]) { sum, place in
      var next = [Double](repeating: 0, count: sum.count + place.count - 1)
      for (amount, chance) in sum.enumerated() {
        for (more, own) in place.enumerated() { next[amount + more] += chance * own }
      }
      return next
    }
  }

  @Test(
    "At every limit, whole or not",
    arguments: [
      (5, [0.5, 0, 0, 0.3, 0.2]), (3, [0, 0, 0.1, 0, 0, 0, 0.9]), (40, [0.97, 0, 0, 0, 0, 0.03]),
      (12, [0.2, 0.2, 0.2, 0.2, 0.2]),
    ])
  func limits(count: Int, chances: [Double]) {
    var cut = CutSum()
    cut.add(count, chances)
    let all = sum([[Double]](repeating: chances, count: count))
    for step in 0...(2 * all.count) {
      let limit = Double(step) / 2
      let expected = all.enumerated().reduce(0) { $0 + min(limit, Double($1.offset)) * $1.element }
      #expect(abs(cut.expected(cutAt: limit) - expected) < 1e-9, "\(limit)")
    }
  }

  /// Two places of 400,001 points, each 400,000 with a half: of 0, 400,000 and 800,000 with a quarter,
  /// a half and a quarter no more than 500,000: 200,000 + 125,000. Going through every point for every
  /// one of half a million frequencies would take minutes.
  @Test("Few amounts on many points")
  func wide() {
    var cut = CutSum()
    cut.add(2, [0.5] + [Double](repeating: 0, count: 399_999) + [0.5])
    #expect(abs(cut.expected(cutAt: 500_000) - 325_000) < 1e-4)
  }
}
