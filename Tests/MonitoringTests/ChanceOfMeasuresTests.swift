import PBRQuantities
import Testing

@testable import PBRMonitoring

/// Every probability that monitoring.md prints in 3.8, and edges. The expected figures are sums of
/// whole masses as exact fractions (Tests/Reference/monitoring-chance.py); Poisson ones with 50 decimal
/// digits.
@Suite("Chance of measures")
struct ChanceOfMeasuresTests {
  static let half = Fraction(1, over: 2) ?? .zero

  static func level(_ top: Int, _ bottom: Int) -> Fraction { Fraction(top, over: bottom) ?? .zero }

  struct Case: Sendable {
    let name: String
    let tails: Tails?
    let lower: Double?
    let upper: Double?
    let within: Bool
  }

  static let cases: [Case] = [
    Case(
      name: "care leavers, 12 of 19 against 75%",
      tails: .share(Fraction(12), of: Fraction(19), level: level(3, 4)), lower: 0.17487588398216758,
      upper: 0.922542818763759, within: true),
    Case(
      name: "10 of 19: 0.029, twice 0.057",
      tails: .share(Fraction(10), of: Fraction(19), level: level(3, 4)), lower: 0.02874782986327773,
      upper: 0.9910967206960777, within: true),
    // 9 of 19 by hand from the sum before it less its last mass: twice 0.0178 is chance no longer.
    Case(
      name: "9 of 19", tails: .share(Fraction(9), of: Fraction(19), level: level(3, 4)),
      lower: 0.0089032793039223, upper: nil, within: false),
    Case(
      name: "compliments 61 and 131",
      tails: .counts(Fraction(61), over: .one, and: Fraction(131), over: .one), lower: nil,
      upper: 4.812286863278566e-07 / 2, within: false),
    Case(
      name: "section 47, 722 a year and 202 in a quarter",
      tails: .counts(Fraction(722), over: Fraction(4), and: Fraction(202), over: .one), lower: nil,
      upper: 0.17174435096488486 / 2, within: true),
    Case(
      name: "common assessments, 475 in a year and 195 in half",
      tails: .counts(Fraction(475), over: .one, and: Fraction(195), over: half),
      lower: 0.021332083730576955 / 2, upper: nil, within: false),
    Case(
      name: "complaints, 116 a year and 54 in a quarter",
      tails: .counts(Fraction(116), over: .one, and: Fraction(54), over: level(1, 4)), lower: nil,
      upper: 0.0003936210458437651 / 2, within: false),
    Case(
      name: "12 of 19 and 9 of 11",
      tails: .shares(Fraction(12), of: Fraction(19), and: Fraction(9), of: Fraction(11)),
      lower: 0.5165417291354323 / 2, upper: nil, within: true),
    Case(
      name: "far out in the tail",
      tails: .share(Fraction(200), of: Fraction(400), level: level(3, 10)), lower: 1,
      upper: 4.9615063464792295e-17, within: false),
    Case(
      name: "a count far above its mean", tails: .count(Fraction(60), mean: Fraction(18)),
      lower: nil, upper: 5.3647274969646545e-15, within: false),
    // P(X ≥ 1) = p exactly: twice 0.025 is 0.05, within; a thousandth more is decided the same way.
    Case(
      name: "exactly 0.05", tails: .share(.one, of: .one, level: level(1, 40)), lower: 1,
      upper: 0.025, within: true),
    Case(
      name: "just below 0.05", tails: .share(.one, of: .one, level: level(24_999, 1_000_000)),
      lower: 1, upper: 0.024999, within: false),
    Case(
      name: "none of none expected", tails: .count(.zero, mean: .zero), lower: 1, upper: 1,
      within: true),
    Case(
      name: "all of all expected", tails: .share(Fraction(7), of: Fraction(7), level: .one),
      lower: 1, upper: 1, within: true),
    Case(
      name: "one of none expected", tails: .count(.one, mean: .zero), lower: 1, upper: 0,
      within: false),
  ]

  @Test("Tails are exact sums and twice the smaller decides", arguments: cases)
  func tails(_ row: Case) throws {
    let tails = try #require(row.tails)
    for (expected, actual) in [(row.lower, tails.lower), (row.upper, tails.upper)] {
      guard let expected else { continue }
      #expect(abs(actual - expected) <= 2e-13 * expected, "\(actual), not \(expected)")
    }
    #expect(tails.isWithinChance == row.within)
  }

  @Test("No statement without whole counts, of parts above their whole, or beyond any count")
  func none() throws {
    let posts = try #require(Fraction(decimal: "12.5"))
    let all = try #require(Fraction(decimal: "87.4"))
    #expect(Tails.share(posts, of: all, level: Self.half) == nil)
    #expect(Tails.share(Fraction(20), of: Fraction(19), level: Self.half) == nil)
    #expect(Tails.share(.zero, of: .zero, level: Self.half) == nil)
    #expect(Tails.share(.one, of: Fraction(2), level: Fraction(2)) == nil)
    #expect(Tails.count(posts, mean: .one) == nil && Tails.count(Fraction(-1), mean: .one) == nil)
    #expect(Tails.count(Fraction(2_000_000_000), mean: .one) == nil)
    #expect(Tails.counts(.one, over: .zero, and: .one, over: .one) == nil)
    #expect(Tails.markedByChance(of: 35).text(decimals: 2) == "1.75")
  }

  @Test("The two tails and the outcome between them add up to one, for large counts too")
  func identities() {
    for (count, of) in [(0, 10), (3, 10), (10, 10), (480, 1000), (123_456, 1_000_000)] {
      let outcomes = WholeOutcomes.binomial(of: of, share: Self.level(count + 1, of + 2))
      let sum = outcomes.lower(count) + outcomes.upper(count) - outcomes.mass(count)
      #expect(abs(sum - 1) < 1e-12)
    }
    let large = Tails(.poisson(mean: Fraction(1_000_000_000)), at: 1_000_000_000)
    #expect(abs(large.lower - 0.5) < 1e-4 && abs(large.upper - 0.5) < 1e-4)
  }

  /// Each outcome has its mass, nought among them, from whichever number they are looked for.
  @Test("The outcomes of a few cases, from every start")
  func outcomes() {
    for of in 1...12 {
      for share in [1, 3, 10, 17, 19] {
        let outcomes = WholeOutcomes.binomial(of: of, share: Self.level(share, 20))
        let masses = (0...of).map(outcomes.mass)
        for start in 0...of {
          let list = outcomes.list(near: start)
          #expect(list.map(\.count) == Array(0...of).filter { masses[$0] > 1e-12 })
          for (count, probability) in list {
            #expect(abs(probability - masses[count]) < 1e-12)
          }
          // The first number with at least so much up to it, looked for one by one.
          for level in [0.001, 0.1, 0.5, 0.9] {
            var (sum, first) = (0.0, 0)
            while true {
              sum += masses[first]
              if sum >= level { break }
              first += 1
            }
            #expect(outcomes.first(reaching: level, near: start) == first)
          }
        }
      }
    }
  }

  /// Four of five in every quarter and now four: none of four comes with 0.2⁴ = 0.0016, above 0.001,
  /// so it lies inside; of five it would be 0.00032.
  @Test("Nought may lie inside the limits of a series")
  func limits() {
    let share = Self.level(4, 5)
    for (of, least) in [(4, 0), (5, 1)] {
      let inside = WholeOutcomes.binomial(of: of, share: share).inside(
        tail: 0.001, near: Double(of) * 0.8, deviation: (Double(of) * 0.16).squareRoot())
      #expect(inside == least...of)
    }
  }
}
